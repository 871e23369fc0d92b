import { basename } from "node:path";
import type { ResolvedSlidevOptions } from "@slidev/types";
import type { InlineConfig } from "vite";
import { toEnvironmentError } from "../../diagnostics/environment-error.ts";
import { packageFolder } from "../../paths/packages.ts";
import { ROOT } from "../../paths/root.ts";
import { LARGE_FEATURES, listShaping } from "../../slidev/discovery.ts";
import { isOfSlide } from "../../slidev/virtual-modules.ts";
import { buildDeck } from "./build-deck.ts";
import type { BuildRequest } from "./messages.ts";
import { findClient } from "./prebuilt-client.ts";

/** Why a deck's client is another one than Lectern's, so that it is built with the deck; nothing when it is the same. */
export function whyWhole({ userRoot, roots, data }: ResolvedSlidevOptions, { base }: BuildRequest): string | undefined {
  // Of another theme or addon nobody would notice a change.
  const isOther = (root: string) => ![ROOT, userRoot, packageFolder("@slidev/theme-default")].includes(root);
  const others = roots.filter(isOther).map((root) => basename(root));
  const large = LARGE_FEATURES.filter((name) => data.features[name]);
  const around = userRoot === ROOT ? [] : listShaping(userRoot);
  if (base !== "./") return `it is built for the path ${base}`;
  if (!roots.includes(ROOT)) return "the deck does without Lectern's layouts";
  if (others.length > 0) return `the deck has ${others.join(", ")} as theme or addon`;
  if (large.length > 0) return `its slides use ${large.join(", ")}`;
  return around.length > 0 ? `beside the deck there is ${around.join(", ")}` : undefined;
}

/** Builds what is the deck's own, beside the prebuilt client. @returns why it could not; nothing when it could */
export async function buildApart(
  options: ResolvedSlidevOptions,
  config: InlineConfig,
  plugins: () => Promise<InlineConfig["plugins"]>,
  { digest, folder }: BuildRequest,
): Promise<string | Error | undefined> {
  try {
    const client = await findClient(options, config, plugins, digest);
    if (!client) return "nothing can be kept for next time on this machine";
    return await buildDeck(options, config, client, await plugins(), folder);
  } catch (error) {
    // What is wrong with a slide is so however the deck is built.
    if (isOfSlide(error as Error)) throw error;
    return toEnvironmentError(error)?.message ?? (error instanceof Error ? error : new Error(String(error)));
  }
}
