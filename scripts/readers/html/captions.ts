import {
  descendantsOf,
  type Element,
  hasClass,
  isElement,
  isNamed,
  make,
  type Node,
  rawTextOf,
  textOf,
  wordsOf,
} from "../jats/element.ts";
import { IMAGES, isHeading } from "./page.ts";
import { decode } from "./references.ts";

const FIGURES = wordsOf("figure fig ltx_figure ltx_table ltx_float tw table-wrap wp-caption quarto-float");

/** Whether an element holds a figure or table with its caption. */
export function isFigure(element: Element): boolean {
  if (element.name === "figure") return true;
  if (!isNamed("div section")(element) || !hasClass(element, ...FIGURES)) return false;
  // Pandoc and Quarto put frames of these classes around `<figure>`.
  return descendantsOf(element, isNamed("figure"))[0] === undefined && descendantsOf(element, isPictured).length > 0;
}

const isPictured = (element: Element): boolean => IMAGES(element) || isNamed("table svg canvas")(element);

const CAPTIONS = [
  ...wordsOf("caption figcaption ltx_caption caption_target obj_head wp-caption-text table-caption fig-"),
  ...wordsOf("caption tw-foot table-wrap-foot"),
];

/** Whether an element is a part of the caption of the figure around it. */
export const isCaption = (element: Element): boolean =>
  isNamed("figcaption caption")(element) || hasClass(element, ...CAPTIONS) || isHeading(element);

const LABEL =
  /^\s*((?:\p{L}{3,12}|Fig|Tab|Abb|Tbl)\.?[\s\u00a0]{1,3}(?:[A-Z]{1,2}[.-]?)?\d{1,3}(?:[.-]\d{1,3}){0,3}[a-z]?)\s*(?:[.:|–—]\s*|$|(?=\n))/u;

/** The parts of a figure that its caption makes: `<label>` and `<caption>`. */
export function makeCaption(
  captions: readonly Element[],
  at: Element,
  toInlines: (nodes: Node[]) => Node[],
): Element[] {
  if (captions.length === 0) return [];
  const [tag] = captions.flatMap((caption) => descendantsOf(caption, (each) => hasClass(each, "ltx_tag")));
  const texts = captions.map((caption) => ({
    at: caption,
    nodes: toInlines(tag ? withoutElement(caption.children, tag) : caption.children),
  }));
  let label = textOf(tag);
  if (label === "") {
    const written = texts.map(({ nodes }) => nodes.map(rawTextOf).join("")).find((text) => text.trim() !== "") ?? "";
    const [whole = "", found = ""] = LABEL.exec(written.slice(0, 200)) ?? [];
    label = found;
    const first = texts.find(({ nodes }) => nodes.map(rawTextOf).join("").trim() !== "");
    if (first && whole !== "") first.nodes = dropStart(first.nodes, whole.length);
  }
  return [
    ...(label === "" ? [] : [make("label", at, [label])]),
    make(
      "caption",
      at,
      texts.map(({ at: caption, nodes }) => make("p", caption, nodes)),
    ),
  ];
}

const withoutElement = (nodes: readonly Node[], gone: Element): Node[] =>
  nodes
    .filter((node) => node !== gone)
    .map((node) => (isElement(node) ? { ...node, children: withoutElement(node.children, gone) } : node));

/** Some nodes without the first characters of their text. */
function dropStart(nodes: readonly Node[], length: number): Node[] {
  let left = length;
  return nodes.flatMap((node): Node[] => {
    if (left <= 0) return [node];
    const all = rawTextOf(node).length;
    const here = left;
    left -= all;
    if (here >= all && all > 0) return [];
    return isElement(node) ? [{ ...node, children: dropStart(node.children, here) }] : [node.slice(here)];
  });
}

/** `<graphic>` for a picture: its file beside the page, as a path. */
export function readImage(image: Element): Element[] {
  const element = image.name === "picture" ? (descendantsOf(image, isNamed("img"))[0] ?? image) : image;
  const { attributes } = element;
  const lazy = attributes["data-src"] ?? attributes["data-original"];
  const source = attributes.src ?? attributes.data ?? lazy ?? "";
  // A page that loads pictures when they come in sight has a dot in their place.
  const address = (lazy !== undefined && /^data:image\/(?:gif|svg)/.test(source) ? lazy : source).trim();
  if (address === "" || /^(?:blob|javascript):/i.test(address)) return [];
  const isWhole = /^(?:https?:|data:|\/\/)/i.test(address);
  const href = isWhole ? address : decode((address.split(/[?#]/, 1)[0] ?? "").replace(/^(?:\.?\/)+/, ""));
  const alt = attributes.alt?.trim() ?? "";
  return [
    make(
      "graphic",
      image,
      alt === "" || /^(?:refer to caption|image|thumbnail|figure|fig\.? ?\d*)$/i.test(alt)
        ? []
        : [make("alt-text", image, [alt])],
      { href },
    ),
  ];
}
