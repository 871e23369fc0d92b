import type { Passage } from "../../../manuscript/manuscript.ts";
import type { Context } from "../context.ts";
import { childrenOf, type Element, find } from "../element.ts";
import { joinSentences, readCaption } from "./captions.ts";
import { makeFigure } from "./figures.ts";
import { readPassages } from "./read-passages.ts";

/** `<fig-group>`: one figure if only the group has a label, its figures the parts; else each for itself. */
export function readFigureGroup(group: Element, context: Context): Passage[] {
  const figures = childrenOf(group, "fig");
  const isOne = find(group, "label") !== undefined || figures.every((figure) => find(figure, "label") === undefined);
  const caption = readCaption(group, context);
  if (!isOne || figures.length === 0) {
    const lead: Passage[] =
      caption.length > 0 ? [{ type: "paragraph", place: context.placeOf(group), text: caption }] : [];
    return [
      ...lead,
      ...readPassages(
        group,
        context,
        childrenOf(group).filter(({ name }) => !OWN.has(name)),
      ),
    ];
  }
  const whole = makeFigure({ ...group, name: "fig" }, [group, ...figures], context);
  return [{ ...whole, caption: joinSentences([caption, ...figures.map((figure) => readCaption(figure, context))]) }];
}

const OWN = new Set(["caption", "label", "object-id", "attrib", "permissions"]);
