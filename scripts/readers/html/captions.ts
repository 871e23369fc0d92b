import { decodeAddress } from "../../text/decode-address.ts";
import {
  descendantsOf,
  dropStart,
  type Element,
  hasClass,
  isNamed,
  make,
  makeText,
  type Node,
  rawTextOf,
  textOf,
  withoutAll,
  wordsOf,
} from "../jats/element.ts";
import { IMAGES, isHeading } from "./page.ts";

const FIGURES = [
  ...wordsOf("figure fig ltx_figure ltx_table ltx_float tw table-wrap wp-caption quarto-float"),
  ...wordsOf("html-fig-wrap FigureDesc"),
];

/** Whether an element holds a figure or table with its caption. */
export function isFigure(element: Element): boolean {
  if (element.name === "figure") return true;
  if (!isNamed("div section")(element) || !hasClass(element, ...FIGURES)) return false;
  // Pandoc and Quarto put frames of these classes around `<figure>`.
  return descendantsOf(element, isNamed("figure"))[0] === undefined && descendantsOf(element, isPictured).length > 0;
}

const isPictured = (element: Element): boolean => IMAGES(element) || isNamed("table svg canvas")(element);

const CAPTIONS = [
  ...wordsOf("caption captions figcaption fig-caption ltx_caption caption_target obj_head wp-caption-text"),
  ...wordsOf("table-caption tw-foot table-wrap-foot fig-label table-label title-label marginnote"),
];

/** Whether an element is a part of the caption of the figure around it. */
export const isCaption = (element: Element): boolean =>
  isNamed("figcaption caption")(element) ||
  hasClass(element, ...CAPTIONS) ||
  (element.name === "div" && hasClass(element, "label")) ||
  isHeading(element);

const LABEL =
  /^\s*((?:\p{L}{3,12}|Fig|Tab|Abb|Tbl)\.?[\s\u00a0]{1,3}(?:[A-Z]{1,2}[.-]?)?\d{1,3}(?:[.-]\d{1,3}){0,3}[a-z]?)(\s*(?:[.:|–—]\s*|$|(?=\n)))?/u;

/**
 * The parts of a figure that its caption makes: `<label>` and `<caption>`.
 *
 * @param notes what else is said of it, which has been read
 */
export function makeCaption(
  captions: readonly Element[],
  at: Element,
  toInlines: (nodes: Node[]) => Node[],
  notes: readonly Element[] = [],
): Element[] {
  if (captions.length + notes.length === 0) return [];
  const [tag] = captions.flatMap((caption) => descendantsOf(caption, (each) => hasClass(each, "ltx_tag")));
  const texts = captions.map((caption) => ({
    at: caption,
    nodes: toInlines(tag ? withoutAll(caption.children, (each) => each === tag) : caption.children),
  }));
  const lists = notes.filter(({ name }) => name !== "p");
  for (const note of notes) if (note.name === "p") texts.push({ at: note, nodes: note.children });
  let label = textOf(tag);
  if (label === "") {
    const textIn = (nodes: readonly Node[]) => nodes.map(rawTextOf).join("");
    const first = texts.find(({ nodes }) => textIn(nodes).trim() !== "");
    const [whole = "", found = "", end] = LABEL.exec(textIn(first?.nodes ?? []).slice(0, 200)) ?? [];
    // `<b>FIGURE 2</b> Moss`: no mark ends a label that stands in an element of its own.
    const isAlone = descendantsOf(first?.at, (each) => textOf(each) === found).length > 0;
    if (first && (end !== undefined || isAlone)) {
      label = found;
      first.nodes = dropStart(first.nodes, whole.length, rawTextOf);
    }
  }
  const paragraphs = texts.map(({ at: caption, nodes }) => make("p", caption, nodes));
  return [...makeText("label", label, at), make("caption", at, [...paragraphs, ...lists])];
}

export const findImages = (element: Element): Element[] => {
  const isImage = isNamed("img picture object embed");
  return descendantsOf({ ...element, children: [element] }, isImage, isImage);
};

const WHOLE = /^(?:https?:|data:|\/\/)/i;
const SIGN = /^data:image\/(?:gif|svg)|(?:placeholder|blank|spacer|loading|transparent)[^/]*$/i;

/** `<graphic>` for a picture: its file beside the page, as a path. */
export function readImage(image: Element): Element[] {
  const forms = image.name === "picture" ? descendantsOf(image, isNamed("img source")) : [];
  const element = forms.find(({ name }) => name === "img") ?? forms[0] ?? image;
  const { attributes } = element;
  const [set, lazySet] = [attributes.srcset, attributes["data-srcset"]].map(
    (each) => each?.trim().split(/[\s,]/, 1)[0],
  );
  const lazy = attributes["data-src"] ?? attributes["data-original"] ?? lazySet ?? "";
  const source = attributes.src ?? attributes.data ?? set ?? lazy;
  // A page that loads pictures when they come in sight has a sign in their place; a saved one has files beside it.
  const isSign = SIGN.test(source) || !WHOLE.test(lazy);
  const address = (lazy !== "" && isSign ? lazy : source).trim();
  if (address === "" || /^(?:blob|javascript):/i.test(address)) return [];
  const href = WHOLE.test(address)
    ? address
    : decodeAddress((address.split(/[?#]/, 1)[0] ?? "").replace(/^(?:\.?\/)+/, ""));
  const alt = attributes.alt?.trim().replace(/^(?:refer to caption|image|thumbnail|figure|fig\.? ?\d*)$/i, "");
  return [make("graphic", image, makeText("alt-text", alt, image), { href })];
}
