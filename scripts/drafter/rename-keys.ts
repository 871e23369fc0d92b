import type { Manuscript } from "../manuscript/manuscript.ts";
import { mapInlines } from "../manuscript/map-inlines.ts";
import { mapChildren } from "../text/edit-inlines.ts";
import type { Inline } from "../text/inline.ts";

/** A paper whose citations name their works by other keys. */
export function renameKeys(manuscript: Manuscript, keys: ReadonlyMap<string, string>): Manuscript {
  if ([...keys].every(([old, key]) => old === key)) return manuscript;
  const rename = (inlines: readonly Inline[]): Inline[] =>
    inlines.map((node) =>
      node.type === "citation"
        ? { ...node, items: node.items.map((item) => ({ ...item, key: keys.get(item.key) ?? item.key })) }
        : mapChildren(node, rename),
    );
  return mapInlines(manuscript, rename);
}
