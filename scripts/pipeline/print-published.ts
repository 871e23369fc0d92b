import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Format } from "../exporter/formats/format.ts";
import { openSite } from "./open-site.ts";
import { printTalk } from "./print-talk.ts";
import { type FreshSite, findFreshSite } from "./publish-talk.ts";
import type { Talk, TalkOptions } from "./talk.ts";

/** What is made from a site alone: no notes, which a site for people does not hold, and nothing that is checked against the outline. */
const FROM_SITE: readonly Format[] = ["handout", "png"];

/**
 * Whether formats can be made from the site that is published already, so that nothing need be built: they are asked for
 * with other options, e.g. more slides a page, and all that the site was made from is as it was.
 */
export function findPrintable(source: string, deckFile: string, options: TalkOptions): FreshSite | undefined {
  const { exports, isDraft, site } = options;
  const isPossible = !isDraft && !site && exports?.formats.every((format) => FROM_SITE.includes(format));
  return isPossible ? findFreshSite(source, deckFile, options) : undefined;
}

/** Makes formats from the published site, which passed its checks when it was published. */
export async function printPublished(
  source: string,
  deckFile: string,
  { files, diagnostics, summary }: FreshSite,
  options: TalkOptions,
): Promise<Talk> {
  const { folder = "dist", exports, progress } = options;
  await using site = await openSite({ ...options, isBuilt: true });
  await site.studio.open(join(folder, "site"), exports?.base);
  progress.say("The slides are those of the published site, which is up to date");
  const markdown = readFileSync(deckFile, "utf8");
  const talk: Talk = { diagnostics, files, summary, outcome: "unchanged" };
  return await printTalk(talk, { source, deckFile, markdown }, site, options);
}
