import { readFileSync } from "node:fs";
import { join } from "node:path";
import { reportUnknownPart } from "./unknown-part.ts";

/** Slidev's component for Mermaid blocks, in its client. */
const COMPONENT = "builtin/Mermaid.vue";

/**
 * Tells when Slidev shows a broken diagram in another way than Lectern knows. Only a deck with a renderer of its own has
 * diagrams that Slidev draws when the deck is shown; Lectern draws the others before.
 *
 * @param modules ids of what a site is built from
 */
export function reportUntold(clientRoot: string, modules: readonly string[]): void {
  if (!modules.some((id) => id.split("?")[0]?.endsWith(`/${COMPONENT}`)) || knowsBroken(clientRoot)) return;
  reportUnknownPart(
    "it shows a diagram that can't be drawn in another way than Lectern knows",
    "look at the deck's diagrams: nothing tells if one is broken",
  );
}

/** Whether `BROKEN_DIAGRAM` is what Slidev's component shows, in the place of `DIAGRAM` (`print-page-marks.ts`). */
export const knowsBroken = (clientRoot: string): boolean =>
  /<pre v-if="error" border=[\s\S]*<ShadowRoot v-else class="mermaid"/.test(
    readFileSync(join(clientRoot, COMPONENT), "utf8"),
  );
