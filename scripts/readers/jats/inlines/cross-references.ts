import { text } from "../../../text/edit-inlines.ts";
import { type Inline, toPlainText } from "../../../text/inline.ts";
import type { Context } from "../context.ts";
import { type Element, find, isNamed, textOf, wordsOf } from "../element.ts";
import { nameOf } from "../passages/labels.ts";
import { fillRange } from "../references/works.ts";
import { tell } from "../tell.ts";
import type { DraftCitation } from "./nodes.ts";

/** `<xref>`: a citation if it leads to a work, else its words; a float or note that it mentions is remembered. */
export function readCrossReference(element: Element, children: Inline[], context: Context): Inline[] {
  const { "ref-type": type = "", rid } = element.attributes;
  const ids = wordsOf(rid);
  const keys = ids.flatMap((id) => context.works.byId.get(id) ?? []);
  if (keys.length > 0) {
    const printed = textOf(element);
    const citation: DraftCitation = {
      type: "citation",
      items: fillRange(context.works, keys, printed).map((key) => ({ key })),
      offset: 0,
      printed,
      isRaised: element.children.every(isNamed("sup")),
    };
    return [citation];
  }
  if (type === "bibr") {
    tell(context, "citation-is-known", element);
    return children;
  }
  const targets = ids.flatMap((id) => context.byId.get(id) ?? []);
  for (const id of ids) context.mentions.push(id);
  // The mark of a note says nothing once the note itself follows the paragraph.
  if (ids.some((id) => context.notes.has(id))) return [];
  if (toPlainText(children).trim() !== "" || children.some((node) => node.type === "citation")) return children;
  return text(targets.map(formatTarget).filter(Boolean).join(", "));
}

/** What a cross-reference without words leads to: `Figure 3`, or the title of what has no number. */
const formatTarget = (target: Element): string =>
  nameOf(target) ?? textOf(find(target, "title") ?? find(target, "caption", "title"));
