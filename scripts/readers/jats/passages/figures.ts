import type { Figure, Passage } from "../../../manuscript/manuscript.ts";
import type { Context } from "../context.ts";
import { childrenOf, descendantsOf, type Element, find, isNamed, textOf, without } from "../element.ts";
import { texOf } from "../inlines/formula.ts";
import { joinSentences, readCaption } from "./captions.ts";
import { readEquation } from "./equations.ts";
import { nameOf } from "./labels.ts";
import { toParagraph } from "./paragraphs.ts";
import { readPassages } from "./read-passages.ts";
import { readTable } from "./tables.ts";

/** `<fig>`: the figure, and what it holds besides pictures, such as code or a formula. */
export function readFigure(element: Element, context: Context): Passage[] {
  const figure = makeFigure(element, [element], context);
  const rest = without(element, ...OWN);
  return [figure, ...readPassages(rest, context)];
}

/** What {@link readFigure} has read itself. */
const OWN = [
  ...["label", "caption", "attrib", "permissions", "alt-text", "long-desc", "object-id", "abstract", "kwd-group", "p"],
  ...["graphic", "alternatives", "chem-struct", "email", "ext-link", "uri"],
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
  const whole = makeFigure({ ...group, name: "fig" }, [group, ...figures], context);
  return [{ ...whole, caption: joinSentences([caption, ...figures.map((figure) => readCaption(figure, context))]) }];
}

const isGroupsOwn = isNamed("caption label object-id attrib permissions");

/**
 * Makes a figure.
 *
 * @param element what has its label and its caption
 * @param holders what has its pictures
 */
function makeFigure(element: Element, holders: readonly Element[], context: Context): Figure {
  const alt = holders.map(altOf).filter(Boolean).join(" ");
  return {
    type: "figure",
    place: context.placeOf(element),
    images: holders.flatMap(picturesOf),
    alt: alt || undefined,
    caption: readCaption(element, context),
    name: nameOf(element),
  };
}

function altOf(element: Element): string {
  const [text] = descendantsOf(element, isNamed("alt-text long-desc"));
  return textOf(text);
}

/** A picture by itself, or in several forms. */
export function readPicture(element: Element, context: Context): Passage[] {
  if (descendantsOf(element, isNamed("table")).length > 0) return readTable(element, context);
  if (texOf(element, context)) return readEquation(element, context);
  const figure = makeFigure({ ...element, name: "fig" }, [{ ...element, children: [element] }], context);
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
