import { text } from "../../../text/edit-inlines.ts";
import type { Inline } from "../../../text/inline.ts";
import type { Context } from "../context.ts";
import {
  childrenOf,
  type Element,
  find,
  isElement,
  isNamed,
  lookUp,
  type Node,
  rawTextOf,
  rows,
  textOf,
  without,
} from "../element.ts";
import { leaveOut, tell } from "../tell.ts";
import { readCrossReference } from "./cross-references.ts";
import { finishInlines } from "./finish-inlines.ts";
import { readFormula } from "./formula.ts";
import { readEmail, readLink, readUri } from "./links.ts";
import { readSubscript, readSuperscript } from "./raised.ts";

/** Reads an element; `before` is what has been read of the text around it. */
type InlineHandler = (element: Element, context: Context, before: readonly Inline[]) => Inline[];

const readChildren = ({ children }: Element, context: Context): Inline[] => readRaw(children, context);

const mark =
  (type: "emphasis" | "strong"): InlineHandler =>
  (element, context) => {
    const children = readChildren(element, context);
    return children.length === 0 ? [] : [{ type, children }];
  };

/** Code that holds links or the like is text. */
const readCode: InlineHandler = (element, context) => {
  const children = readChildren(element, context);
  return children.every(({ type }) => type === "text") ? [{ type: "inlineCode", value: textOf(element) }] : children;
};

/** A footnote in the middle of its sentence follows the paragraph. */
const readFootnote: InlineHandler = (element, context) => {
  context.mentions.push(element);
  return [];
};

/** What becomes of elements in running text. */
const HANDLERS: Record<string, InlineHandler> = {
  italic: mark("emphasis"),
  bold: mark("strong"),
  ...rows("monospace code preformat", readCode),
  sup: (element, context) => readSuperscript(readChildren(element, context)),
  sub: (element, context) => readSubscript(readChildren(element, context)),
  "ext-link": (element, context) => readLink(element, readChildren(element, context)),
  uri: (element, context) => readUri(element, readChildren(element, context)),
  email: (element, context) => readEmail(element, readChildren(element, context)),
  xref: (element, context, before) => readCrossReference(element, readChildren(element, context), context, before),
  ...rows("inline-formula tex-math math", readFormula),
  // In captions and cells, which are one line.
  "disp-formula": (element, context) => readFormula(without(element, "label"), context),
  "chem-struct": readChildren,
  fn: readFootnote,
  break: () => text(" "),
  ...rows("index-term index-term-range-end milestone-start milestone-end object-id", () => []),
  "private-char": (element) => text(textOf(element)),
  ...rows("inline-graphic graphic", leaveOut("inline-picture-is-read")),
  ...rows("supplementary-material media", leaveOut("supplement-is-read")),
  alternatives: (element, context) => {
    const best = ["tex-math", "math", "textual-form", "chem-struct", "inline-graphic"]
      .flatMap((name) => childrenOf(element, name))
      .slice(0, 1);
    return readRaw(best.length > 0 ? best : element.children.slice(0, 1), context);
  },
};

/** Elements that only say what their words are. */
const isPlain = isNamed(
  "abbrev styled-content named-content sc underline roman sans-serif overline strike overline-start overline-end",
  "fixed-case ruby rb rt hr target inline-supplementary-material related-object related-article textual-form x",
  "institution institution-wrap institution-id country city state postal-code addr-line phone fax label p term def",
  "article-title source year month day season volume issue fpage lpage page-range elocation-id edition series comment",
  "collab name string-name surname given-names prefix suffix degrees person-group etal role publisher-name",
  "publisher-loc chapter-title part-title data-title trans-title trans-source conf-name conf-date conf-loc",
  "conf-sponsor isbn issn pub-id date date-in-citation gov patent std version size supplement object-id annotation",
  "mixed-citation element-citation nlm-citation citation award-id funding-source contract-num contract-sponsor",
  "list list-item def-list def-item disp-quote verse-group verse-line attrib caption chem-struct-wrap",
  "price time-stamp title subtitle award-group open-access funding-statement",
);

/** The text in XML as it stands, before white space and citations are settled by {@link finishInlines}. */
export function readRaw(nodes: readonly Node[], context: Context): Inline[] {
  const read: Inline[] = [];
  nodes.forEach((node, index) => {
    for (const each of readNode(node, nodes[index + 1], read, context)) read.push(each);
  });
  return read;
}

function readNode(node: Node, next: Node | undefined, before: readonly Inline[], context: Context): Inline[] {
  if (!isElement(node)) return text(unwrap(node, next));
  const handler = lookUp(HANDLERS, node.name);
  if (handler) return handler(node, context, before);
  if (!isPlain(node) && rawTextOf(node).trim() !== "") tell(context, "element-is-known", node, node.name);
  // Names and parts of citations stand without spaces between them when nobody has set them.
  return readRaw(isSeparate(node) ? spaced(node.children) : node.children, context);
}

const isSeparate = ({ children }: Element) => children.length > 1 && children.every(isElement);

const spaced = (nodes: readonly Node[]): Node[] => nodes.flatMap((node, index) => (index === 0 ? [node] : [" ", node]));

/**
 * Where XML is laid out in lines, a line may end between a word and the comma behind it, after a bracket, or before a
 * raised character.
 */
function unwrap(value: string, next: Node | undefined): string {
  const lines = value
    .replace(/[ \t\n]+/g, (run) => (run.includes("\n") ? "\n" : " "))
    .replace(/^\n(?=[.:?!%])|\n(?=[,;)\]])/g, "")
    .replace(/(?<=[([])\n/g, "");
  return isElement(next) && isRaised(next) ? lines.replace(/\n$/, "") : lines;
}

/** `<sup>2</sup>`, `<xref><sup>a</sup></xref>`; a citation brings its own space. */
const isRaised = (element: Element): boolean =>
  element.name === "xref"
    ? element.children.length > 0 && element.children.every(isNamed("sup"))
    : isNamed("sub sup")(element) && !find(element, "xref");

/** The running text of some XML. */
export function readInlines(nodes: readonly Node[], context: Context): Inline[] {
  return finishInlines(readRaw(nodes, context), context.works);
}
