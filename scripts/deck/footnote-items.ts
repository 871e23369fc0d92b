import { listFootnotes } from "../text/inline.ts";
import type { Item, SlideText } from "./types.ts";

/** Items, each with those of its footnotes behind it: `II.B.2/point-1/footnote-1`. */
export function withFootnoteItems(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...footnoteItems(item)]);
}

function footnoteItems(item: Item): Item[] {
  const { section, position, file } = item;
  return listFootnotes(textsOf(item).flat()).map(
    ({ children }, index): Item => ({
      id: `${item.id}/footnote-${index + 1}`,
      kind: "footnote",
      text: children as SlideText,
      section,
      position,
      file,
      // What it belongs to may stand on each part of a slide.
      isAgain: true,
    }),
  );
}

/** All texts of an item. */
function textsOf(item: Item): SlideText[] {
  if (item.kind !== "table") return [item.text];
  const { columns, groups = [], rows } = item.table;
  return [...groups, ...columns, ...rows.flat(), item.text];
}
