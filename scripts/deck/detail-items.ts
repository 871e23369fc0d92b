import { openDetail } from "./point.ts";
import type { Detail, Item, ItemBase, SlideText } from "./types.ts";

/**
 * Details as items, each with its own behind it.
 *
 * @param say what an item has by its name below the point's: `detail-2`, `detail-2/detail-1`
 */
export function detailItems(details: readonly Detail[], say: (name: string, text: SlideText) => ItemBase): Item[] {
  return details.map(openDetail).flatMap(({ text, details: inner }, index): Item[] => {
    const name = `detail-${index + 1}`;
    return [
      { ...say(name, text), kind: "detail" },
      ...inner.map((each, at): Item => ({ ...say(`${name}/detail-${at + 1}`, each), kind: "detail" })),
    ];
  });
}
