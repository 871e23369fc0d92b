import { decodeAddress } from "../../text/decode-address.ts";
import {
  type Element,
  hasClass,
  isElement,
  isNamed,
  lookUp,
  make,
  type Node,
  rawTextOf,
  rows,
  textOf,
  without,
  withoutAll,
} from "../jats/element.ts";
import { tell } from "../jats/tell.ts";
import { isBlock, toBlocks } from "./blocks.ts";
import { readImage } from "./captions.ts";
import { display, formulaOf } from "./formulas.ts";
import { IMAGES, isMark, type Page } from "./page.ts";
import { citedBy } from "./references.ts";

type InlineHandler = (element: Element, page: Page) => Node[];

const as =
  (name: string): InlineHandler =>
  (element, page) => [make(name, element, toInlines(element.children, page))];
const inside: InlineHandler = ({ children }, page) => toInlines(children, page);

/** Marks in running text; all others are the words in them. */
const HANDLERS: Record<string, InlineHandler> = {
  ...rows("em i var dfn", as("italic")),
  // ReSpec has citations in it.
  cite: (element, page) => {
    const words = toInlines(element.children, page);
    return hasClass(element, "ltx_cite") || words.some(isNamed("xref")) ? words : [make("italic", element, words)];
  },
  ...rows("strong b", as("bold")),
  ...rows("code kbd samp tt d-code", as("monospace")),
  sup: as("sup"),
  sub: as("sub"),
  br: (element) => [make("break", element, [])],
  q: (element, page) => ["“", ...inside(element, page), "”"],
  a: readLink,
  "d-cite": readCitation,
  "d-footnote": readNote,
  span: readSpan,
  ...rows("svg canvas annotation", () => []),
};

/** What says nothing but what its words are. */
const PLAIN = isNamed(
  "span abbr acronym bdi bdo big data del font ins label mark meter nobr output progress rp rt ruby s small",
  "strike time u wbr div p section li article header footer aside h1 h2 h3 h4 h5 h6 address center picture",
  "details summary hgroup main legend figcaption dt dd tr td th hr source inline-formula",
);

const LINES = isNamed("div p li section address dt dd tr td th hr");

/** Running text: what breaks it up stays in its place, for the reader of paragraphs to part. */
export function toInlines(nodes: readonly Node[], page: Page): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    const formula = formulaOf(node);
    if (formula) return [formula.isDisplayed ? display(formula, node) : make("inline-formula", node, formula.content)];
    const handler = lookUp(HANDLERS, node.name);
    if (handler) return handler(node, page);
    if (IMAGES(node)) return readImage(node).map((graphic) => ({ ...graphic, name: "inline-graphic", children: [] }));
    if (isBlock(node) && !LINES(node)) return toBlocks([node], page).map(withoutHeading);
    if (!PLAIN(node) && rawTextOf(node).trim() !== "") tell(page, "element-is-known", node, node.name);
    const inner = toInlines(node.children, page);
    return LINES(node) ? [" ", ...inner, " "] : inner;
  });
}

/** A heading where none can stand. */
export const withoutHeading = (node: Node): Node =>
  isElement(node) && node.name === "heading" ? { ...node, name: "title" } : node;

/** Pages as Chicago has them, alone behind a year: `Holm 2010, 12–15`. */
const PAGES = /(?<=\b(?:1[5-9]|20)\d\d[a-z]?,\s)(?!(?:1[5-9]|20)\d\d\b)\d[\d\s,–-]{0,30}$/;
const withMark = (pages: string) => `${/\D/.test(pages) ? "pp." : "p."} ${pages}`;

function readLink(element: Element, page: Page): Node[] {
  const { href = "", role = "", anchor, "data-open": opened } = element.attributes;
  const text = textOf(element);
  const at = href.indexOf("#");
  const id = at < 0 ? (anchor ?? opened) : decodeAddress(href.slice(at + 1).trim());
  const work = id === undefined ? undefined : page.works.get(id);
  const children = toInlines(element.children, page);
  if (work !== undefined) {
    const printed = children.map((node) => (isElement(node) ? node : node.replace(PAGES, withMark)));
    return [make("xref", element, printed, { "ref-type": "bibr", rid: work })];
  }
  if (id !== undefined && page.notes.has(id)) return [make("xref", element, children, { "ref-type": "fn", rid: id })];
  if (role === "doc-backlink" || hasClass(element, "footnote-back", "headerlink", "anchorjs-link")) return [];
  if (isMark(text) && (href === "" || id !== undefined)) return children.filter((node) => isElement(node));
  if (/^(?:https?:|mailto:)/i.test(href) && !children.some(isNamed("xref")))
    return [make("ext-link", element, children, { href })];
  return children;
}

function readCitation(element: Element, page: Page): Node[] {
  const keys = citedBy(element, page.works);
  if (keys.length === 0) return toInlines(element.children, page);
  const text = textOf(element).replace(/^[[(](.*)[\])]$/s, "$1");
  return [make("xref", element, [text], { "ref-type": "bibr", rid: keys.join(" ") })];
}

/** A note in the middle of its sentence. */
function readNote(element: Element, page: Page): Node[] {
  const isOwnMark = (each: Element) => hasClass(each, "ltx_note_mark", "ltx_tag_note", "ltx_note_type");
  return [make("fn", element, toBlocks(withoutAll(element.children, isOwnMark), page).map(withoutHeading))];
}

function readSpan(element: Element, page: Page): Node[] {
  if (hasClass(element, "citation")) {
    const links = toInlines(element.children, page);
    const isLinked = links.some(isNamed("xref"));
    return isLinked ? links : readCitation(element, page);
  }
  if (hasClass(element, "ltx_role_footnote", "ltx_role_footnotetext", "ltx_role_thanks", "sidenote", "marginnote"))
    return readNote(element, page);
  if (hasClass(element, "ltx_ERROR")) {
    tell(page, "command-was-known", element, textOf(element));
    return [];
  }
  const style = element.attributes.style ?? "";
  if (hasClass(element, "ltx_font_italic", "italic") || /font-style:\s*italic/.test(style))
    return as("italic")(element, page);
  if (hasClass(element, "ltx_font_bold", "bold") || /font-weight:\s*(?:bold|[6-9]00)/.test(style))
    return as("bold")(element, page);
  if (hasClass(element, "ltx_font_typewriter", "ltx_verbatim")) return as("monospace")(element, page);
  if (isBlock(element)) return toBlocks([element], page).map(withoutHeading);
  return inside(without(element, "script"), page);
}
