import { text } from "../../../text/edit-inlines.ts";
import { type Inline, toPlainText } from "../../../text/inline.ts";
import { isSaid } from "../../said-kinds.ts";
import type { Context } from "../context.ts";
import { type Element, find, isNamed, lookUp, textOf, wordsOf } from "../element.ts";
import { nameOf } from "../passages/labels.ts";
import { fillRange } from "../references/works.ts";
import { tell } from "../tell.ts";
import type { DraftCitation } from "./nodes.ts";

/**
 * `<xref>`: a citation if it leads to a work, else its words; a float or note that it mentions is remembered.
 *
 * @param before what has been read before it
 */
export function readCrossReference(
  element: Element,
  children: Inline[],
  context: Context,
  before: readonly Inline[],
): Inline[] {
  const { "ref-type": type = "", rid } = element.attributes;
  const ids = wordsOf(rid);
  const keys = ids.flatMap((id) => context.works.byId.get(id) ?? []);
  const printed = textOf(element);
  if (keys.length > 0) {
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
    // The id of a work says nothing to a reader: `<xref rid="bib23">[bib23]</xref>`. Its brackets go with it.
    const isBare = printed === "" || ids.includes(printed.replace(/^[[(]|[\])]$/g, ""));
    tell(context, isBare ? "citation-is-worded" : "citation-is-known", element);
    const nothing: DraftCitation = { type: "citation", items: [], offset: 0 };
    return isBare ? [nothing] : children;
  }
  const targets = ids.flatMap((id) => context.byId.get(id) ?? []);
  for (const id of ids) context.mentions.push(id);
  // The mark of a note says nothing once the note itself follows the paragraph; it takes the space before it along.
  const mark: DraftCitation = { type: "citation", items: [], offset: 0, isMark: true };
  if (ids.some((id) => context.notes.has(id))) return [mark];
  if (toPlainText(children).trim() !== "" || children.some((node) => node.type === "citation")) return children;
  const words = toPlainText(before.slice(-FEW)).slice(-LONGEST);
  return text(
    targets
      .map((target) => formatTarget(target, words))
      .filter(Boolean)
      .join(", "),
  );
}

/** So much of what stands before says what is meant: `Figs. 1, 2 and`. */
const FEW = 8;
const LONGEST = 80;

/** Kinds of what has a number, as {@link isSaid} knows them. */
const KINDS: Record<string, string> = {
  fig: "Figure",
  "fig-group": "Figure",
  "table-wrap": "Table",
  "table-wrap-group": "Table",
  "disp-formula": "Eq.",
  sec: "Section",
  app: "Section",
};

/**
 * What a cross-reference without words leads to: `Figure 3`, or its number where the words before it say the rest, or the
 * title of what has no number.
 */
function formatTarget(target: Element, before: string): string {
  const name = nameOf(target);
  if (name === undefined) return textOf(find(target, "title") ?? find(target, "caption", "title"));
  const kind = lookUp(KINDS, target.name);
  const number = /^\p{L}+\.?\s(\S+)$/u.exec(name)?.[1] ?? name;
  if (kind === "Eq." && before.endsWith("(")) return number.replace(/^\(|\)$/g, "");
  return kind !== undefined && isSaid(before, kind) ? number : name;
}
