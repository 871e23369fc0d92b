import type { Figure, Passage } from "../../../manuscript/manuscript.ts";
import { text } from "../../../text/edit-inlines.ts";
import { type Inline, toPlainText } from "../../../text/inline.ts";
import type { Context } from "../context.ts";
import { childrenOf, descendantsOf, type Element, find, isNamed, textOf, without } from "../element.ts";
import { texOf } from "../inlines/formula.ts";
import { joinSentences, readCaption } from "./captions.ts";
import { readEquation } from "./equations.ts";
import { labelOf, nameOf } from "./labels.ts";
import { toParagraph } from "./paragraphs.ts";
import { withLead } from "./quotes.ts";
import { readPassages } from "./read-passages.ts";
import { readTable } from "./tables.ts";

/** `<fig>`: the figure, and what it holds besides pictures, such as code or a formula. */
export function readFigure(element: Element, context: Context): Passage[] {
  const figure = makeFigure(element, childrenOf(element, "graphic"), context);
  if (figure.images.length > 0) return [figure, ...readPassages(without(element, ...OWN, "chem-struct"), context)];
  const [first, ...others] = readPassages(without(element, ...OWN), context);
  if (first === undefined) return [figure];
  const { name, caption } = figure;
  if (first.type === "table")
    return [{ ...first, name: name ?? first.name, caption: joinSentences([caption, first.caption]) }, ...others];
  const said = toParagraph(caption, element, context);
  return withLead(text(name ?? ""), [...said, first, ...others], element, context);
}

/** What {@link readFigure} has read itself. */
const OWN = [
  ...["label", "caption", "attrib", "permissions", "alt-text", "long-desc", "object-id", "abstract", "kwd-group", "p"],
  ...["graphic", "alternatives", "email", "ext-link", "uri"],
];

/** `<fig-group>`: one figure if only the group has a label, its figures the parts; else each for itself. */
export function readFigureGroup(group: Element, context: Context): Passage[] {
  const figures = childrenOf(group, "fig");
  const isOne = find(group, "label") !== undefined || figures.every((figure) => find(figure, "label") === undefined);
  const caption = readCaption(group, context);
  if (!isOne || figures.length === 0) {
    const lead = caption.length > 0 ? toParagraph(caption, group, context) : [];
    const rest = childrenOf(group).filter((each) => !isGroupsOwn(each));
    return [...lead, ...readPassages(group, context, rest)];
  }
  return [makeFigure(group, figures, context)];
}

const isGroupsOwn = isNamed("caption label object-id attrib permissions");

/**
 * Makes a figure.
 *
 * @param element what has its label, its caption and its pictures
 * @param parts what in it may have such, too: the figures of a group, pictures
 */
function makeFigure(element: Element, parts: readonly Element[], context: Context): Figure {
  const holders = [element, ...parts];
  const alt = [...new Set(holders.map(altOf))].filter(Boolean).join(" ");
  return {
    type: "figure",
    place: context.placeOf(element),
    images: holders.flatMap(picturesOf),
    alt: alt || undefined,
    caption: joinSentences([readCaption(element, context), ...parts.map((part) => readPart(part, context))]),
    name: nameOf(element),
  };
}

/** The caption of a part with the letter that it bears, if it does not begin with it: `(a) Tall cups`. */
function readPart(part: Element, context: Context): Inline[] {
  const panels = childrenOf(part, "graphic").map((panel) => readPart(panel, context));
  const caption = joinSentences([readCaption(part, context), ...panels]);
  const label = labelOf(part);
  const [, said] = /^\(?(\p{L}+)[).:,]/u.exec(toPlainText(caption)) ?? [];
  return label === undefined || caption.length === 0 || said === label ? caption : [...text(`(${label}) `), ...caption];
}

function altOf(element: Element): string {
  const [text] = descendantsOf(element, isNamed("alt-text long-desc"));
  return textOf(text);
}

/** A picture by itself, or in several forms. */
export function readPicture(element: Element, context: Context): Passage[] {
  if (descendantsOf(element, isNamed("table")).length > 0) return readTable(element, context);
  if (texOf(element, context)) return readEquation(element, context);
  const frame = { ...element, name: "fig", children: [element, ...without(element, "graphic").children] };
  const figure = makeFigure(frame, [], context);
  return figure.images.length > 0 ? [figure] : readPassages(without(element, "graphic"), context);
}

/** The files of an element's pictures: a list of names for each picture. */
export function picturesOf(element: Element): string[][] {
  const isCaption = isNamed("caption fig table");
  const isPicture = ({ name, attributes }: Element) =>
    name === "graphic" || name === "alternatives" || (name === "media" && attributes.mimetype === "image");
  const pictures = descendantsOf(element, isPicture, (each) => isPicture(each) || isCaption(each));
  return pictures
    .map((picture) => {
      const forms = picture.name === "alternatives" ? childrenOf(picture, "graphic") : [picture];
      return [...new Set(forms.flatMap(({ attributes }) => namesOf(attributes.href)))].toSorted(
        (a, b) => Number(SHOWN_NOWHERE.test(a)) - Number(SHOWN_NOWHERE.test(b)),
      );
    })
    .filter((names) => names.length > 0);
}

const EXTENSIONS = [".jpg", ".png", ".gif", ".svg", ".jpeg", ".tif", ".tiff"];
const KNOWN = /\.(?:jpe?g|png|gif|svg|tiff?|eps|webp|pdf|bmp)$/i;
/** No browser shows them, so any other form is better. */
const SHOWN_NOWHERE = /\.(?:tiff?|eps|pdf)$/i;

/** The names that a picture's file may have: publishers leave out endings, and convert pictures. */
function namesOf(href = ""): string[] {
  const name = href.trim();
  if (name === "" || /^(?:https?|data):/i.test(name)) return name === "" ? [] : [name];
  // PLOS: `info:doi/10.1371/journal.pone.0000000.g001`.
  const file = name.replace(/^info:.*\//s, "");
  const stem = file.replace(KNOWN, "");
  return [...(file === stem ? [] : [file]), ...EXTENSIONS.map((extension) => stem + extension), file];
}
