import { withFootnoteItems } from "../deck/footnote-items.ts";
import type { Item, Slide } from "../deck/types.ts";
import { kindOf } from "../kinds/index.ts";
import type { Say } from "../kinds/kind.ts";
import { toPlainText } from "../text/inline.ts";

/**
 * Everything that the slides of a lecture say and its deck must show, in their order. Where several slides belong to one
 * section, its message is an item once.
 */
export function listItems(slides: readonly Slide[]): Item[] {
  const titled = new Set<string>();
  // A divider opens what follows; its section's message stands there.
  const opened = new Set(slides.filter(({ kind }) => kind !== "divider").map(({ owner }) => owner));
  return slides.flatMap((slide): Item[] => {
    const { id, owner = id, position, file } = slide;
    const place = { section: owner, position, file };
    const say: Say = (name, text) => ({ id: name === "" ? id : `${id}/${name}`, text, ...place });
    const { heading, items } = kindOf(slide).lecture;
    const kind = slide.isRepeat || (slide.kind === "divider" && opened.has(owner)) ? undefined : heading(slide);
    const name = `${owner} ${toPlainText(slide.title)}`;
    const isNew = kind !== undefined && !titled.has(name);
    if (isNew) titled.add(name);
    return [...(isNew ? [{ ...say("", slide.title), kind }] : []), ...withFootnoteItems(items(slide, say))];
  });
}
