import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { surprise } from "./surprise.ts";

/** What Slidev shows in the place of a Mermaid block that can't be drawn; its text says why. */
export const BROKEN_DIAGRAM = "pre[border]";

/** What a diagram is drawn in, in its shadow root, by Slidev and by `components/DrawnDiagram.vue`. */
export const DIAGRAM = ".mermaid";

/** Slidev's component for Mermaid blocks, in its client. */
const COMPONENT = "builtin/Mermaid.vue";

/**
 * Whether Slidev shows a broken diagram in the way that Lectern knows. Only a deck with a renderer of its own has
 * diagrams that Slidev draws when the deck is shown; Lectern draws the others before.
 *
 * @param modules ids of what a site is built from
 * @returns a warning when it draws some, and a broken one could not be told
 */
export function findUntold(clientRoot: string, modules: readonly string[]): Diagnostic[] {
  const component = join(clientRoot, COMPONENT);
  if (!modules.some((id) => id.split("?")[0] === component)) return [];
  if (/<pre v-if="error" border=[\s\S]*<ShadowRoot v-else class="mermaid"/.test(readFileSync(component, "utf8")))
    return [];
  return [
    surprise(
      "it shows a diagram that can't be drawn in another way than Lectern knows",
      "look at the deck's diagrams: nothing tells if one is broken",
    ),
  ];
}
