import { makeHeading } from "../article/sections.ts";
import {
  childrenOf,
  descendantsOf,
  dropStart,
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
  wordsOf,
} from "../jats/element.ts";
import { findImages, isFigure, readImage } from "./captions.ts";
import { readFigure } from "./figures.ts";
import { display, formulaOf, isEquation, readEquations } from "./formulas.ts";
import { toInlines, withoutHeading } from "./inlines.ts";
import { isHeading, isNote, isNotes, isPicture, type Page } from "./page.ts";
import { isTable, readTable } from "./tables.ts";

type BlockHandler = (element: Element, page: Page) => Node[];

const inside: BlockHandler = ({ children }, page) => toBlocks(children, page);

/** What becomes of elements that break up running text. */
const HANDLERS: Record<string, BlockHandler> = {
  ...rows("p address", readParagraph),
  summary: (element, page) => (textOf(element) === "Code" ? [] : readParagraph(element, page)),
  ...rows("h1 h2 h3 h4 h5 h6", readHeading),
  ...rows("ul menu", (element, page) => readList(element, "bullet", page)),
  ol: (element, page) => readList(element, "order", page),
  dl: readDefinitions,
  blockquote: readQuote,
  ...rows("pre d-code", readCode),
  hr: () => [],
  ...rows("article aside body center details div dd dt fieldset footer header hgroup li main section", inside),
  ...rows("figcaption d-article d-appendix d-title d-byline d-abstract d-figure d-citation-list", inside),
  ...rows("d-footnote-list tbody thead tfoot tr td th caption", inside),
};

const known = new WeakMap<Element, boolean>();

/** Whether an element breaks up running text: by its name, by what it is, or by what stands in it. */
export function isBlock(element: Element): boolean {
  const answer = known.get(element) ?? decide(element);
  known.set(element, answer);
  return answer;
}

function decide(element: Element): boolean {
  if (element.name === "math" || element.name === "svg") return formulaOf(element)?.isDisplayed ?? false;
  if (element.name === "d-code") return element.attributes.block !== undefined;
  if (Object.hasOwn(HANDLERS, element.name) || isTable(element) || isFigure(element) || isEquation(element))
    return true;
  const formula = formulaOf(element);
  if (formula) return formula.isDisplayed;
  // A note stands in its sentence, whatever it holds.
  if (hasClass(element, "ltx_note", "sidenote", "marginnote") || element.name === "d-footnote") return false;
  return element.children.some((node) => isElement(node) && isBlock(node));
}

/** What stands in a box, in its order: blocks, and paragraphs of the running text between them. */
export function toBlocks(nodes: readonly Node[], page: Page): Node[] {
  const blocks: Node[] = [];
  let run: Node[] = [];
  let isInText = false;
  const endRun = () => {
    const first = run.find(isElement);
    const inlines = toInlines(run, page);
    run = [];
    isInText = false;
    if (inlines.some((node) => isElement(node) || node.trim() !== ""))
      blocks.push(make("p", first ?? page.main, inlines));
  };
  for (const node of nodes) {
    // A picture between words is a part of their line.
    if (isElement(node) && (isBlock(node) || (!isInText && isPicture(node)))) {
      endRun();
      for (const block of readBlock(node, page)) blocks.push(block);
    } else {
      run.push(node);
      isInText ||= rawTextOf(node).trim() !== "";
    }
  }
  endRun();
  return blocks;
}

function readBlock(element: Element, page: Page): Node[] {
  if (page.taken.has(element)) return [];
  if (isNotes(element)) return readNotes(element, page);
  if (isEquation(element))
    return readEquations(element, readImage, (row) => [make("p", row, toInlines(row.children, page))]);
  if (isFigure(element)) return readFigure(element, page);
  if (isTable(element)) return readTable(element, page);
  const formula = formulaOf(element);
  if (formula) return [display(formula, element)];
  if (isPicture(element) && element.name !== "p") return findImages(element).flatMap(readImage);
  if (hasClass(element, "ltx_listing", "ltx_lstlisting")) return readListing(element);
  if (hasClass(element, "ltx_theorem", "ltx_proof", "theorem")) return readStatement(element, page);
  return (lookUp(HANDLERS, element.name) ?? inside)(element, page);
}

/** A picture that is less wide, in pixels, is a sign in its line. */
const LEAST_WIDTH = 64;

function readParagraph(element: Element, page: Page): Node[] {
  if (isPicture(element)) return findImages(element).flatMap(readImage);
  const [first] = element.children.filter((node) => isElement(node) || node.trim() !== "");
  // R Markdown has what follows a plot in its paragraph.
  const isBelow = isElement(first) && isPicture(first) && !(Number(first.attributes.width) < LEAST_WIDTH);
  // LaTeXML's paragraphs may hold lists and tables.
  if (isBelow || element.children.some(isNamed("p div"))) return toBlocks(element.children, page);
  return [make("p", element, toInlines(element.children, page), { id: element.attributes.id })];
}

const NUMBERS = wordsOf("header-section-number ltx_tag_section ltx_tag secno section-number toc-section-number");

/** `<heading>`, which only {@link nest} knows. */
function readHeading(element: Element, page: Page): Node[] {
  const [first] = element.children.filter((node) => isElement(node) || node.trim() !== "");
  const isAlone = isElement(first) && first.name === "span" && /^\d{1,2}(?:\.\d{1,2}){0,4}\.?$/.test(textOf(first));
  const number = isAlone ? first : descendantsOf(element, (each) => hasClass(each, ...NUMBERS))[0];
  const title = element.children.filter((node) => node !== number);
  return [
    makeHeading(toInlines(title, page), element, {
      label: textOf(number).replace(/^(?:Appendix|Section|§)\s*/i, ""),
      level: Number(element.name.slice(1)),
      id: element.attributes.id ?? element.attributes["data-anchor-id"],
      isAppendix: hasClass(element, "ltx_title_appendix"),
    }),
  ];
}

function readList(element: Element, type: string, page: Page): Node[] {
  const items = childrenOf(element).map((item) => {
    const isNumber = (node: Node) => isElement(node) && hasClass(node, "ltx_tag") && COUNTED.test(textOf(node));
    const own = item.children.filter((node) => !isNumber(node));
    return make("list-item", item, toBlocks(own, page).map(withoutHeading));
  });
  return items.length === 0 ? [] : [make("list", element, items, { "list-type": type })];
}

/** What a list prints by itself; `(R2)` is what an author calls an item. */
const COUNTED = /^(?:\W{1,3}|\(?(?:[\d.]{1,7}|[a-z]|[ivxIVX]{1,5})[.):]?)$/u;

function readDefinitions(element: Element, page: Page): Node[] {
  const items: Element[] = [];
  // Terms and what is said of them may stand in a `<div>` each.
  for (const part of childrenOf(element).flatMap((each) => (each.name === "div" ? childrenOf(each) : [each]))) {
    const last = items.at(-1);
    if (part.name === "dt") items.push(make("def-item", part, [make("term", part, toInlines(part.children, page))]));
    else if (last) last.children.push(make("def", part, toBlocks(part.children, page).map(withoutHeading)));
  }
  return items.length > 0 ? [make("def-list", element, items)] : toBlocks(element.children, page);
}

function readQuote(element: Element, page: Page): Node[] {
  const blocks = toBlocks(without(element, "footer", "cite").children, page);
  const by = childrenOf(element, "footer", "cite").map((each) => make("attrib", each, toInlines(each.children, page)));
  return [make("disp-quote", element, [...blocks.map(withoutHeading), ...by])];
}

function readCode(element: Element): Node[] {
  const inner = childrenOf(element, "code")[0];
  const { language } = element.attributes;
  const classes = `${inner?.attributes.class ?? ""} ${element.attributes.class ?? ""}`;
  const [, said] =
    /(?:^|\s)(?:language|lang|brush:?|highlight-source)-?\s*([a-z][\w+#]*)/i.exec(classes) ??
    /(?:^|\s)sourceCode\s+([a-z][\w+#]*)/i.exec(classes) ??
    [];
  return [make("preformat", element, [rawTextOf(element)], { language: said ?? language })];
}

/** LaTeXML's listings: a box for each line, with its number. */
function readListing(element: Element): Node[] {
  const isTag = (each: Element) => hasClass(each, "ltx_tag");
  const say = (node: Node): string => {
    const formula = isElement(node) ? formulaOf(node) : undefined;
    return isElement(node) ? (formula?.content ?? node.children).map(formula ? textOf : say).join("") : node;
  };
  const lines = descendantsOf(element, (each) => hasClass(each, "ltx_listingline")).map(({ children }) =>
    withoutAll(children, isTag).map(say).join("").replaceAll("\n", ""),
  );
  return [make("preformat", element, [lines.length > 0 ? lines.join("\n") : rawTextOf(element)])];
}

function readStatement(element: Element, page: Page): Node[] {
  const [heading] = childrenOf(element).filter(isHeading);
  const rest = element.children.filter((node) => node !== heading);
  const blocks = toBlocks(rest, page).map(withoutHeading);
  // A title is strong by itself.
  const words = heading ? toInlines(heading.children, page) : [];
  const plain = words.flatMap((node) => (isElement(node) && node.name === "bold" ? node.children : [node]));
  const title = heading ? [make("title", heading, plain)] : [];
  return [make("statement", element, [...title, ...blocks])];
}

/** The notes of a page that stand apart from the text, by their ids. */
export function findNotes(main: Element): Element[] {
  const lists = descendantsOf(main, isNotes, (each) => isNotes(each) || isFigure(each));
  return lists.flatMap(notesIn);
}

/** Notes of a list: its items, else what has an id in it. */
function notesIn(list: Element): Element[] {
  if (isNote(list)) return [list];
  const isItem = (each: Element) => isNamed("li")(each) || each.attributes.role === "doc-footnote";
  const items = descendantsOf(list, isItem, isNamed("li"));
  const isBox = (each: Element) => isNamed("p dd div aside")(each) && each.attributes.id !== undefined;
  return items.length > 0 ? items : descendantsOf(list, isBox, isBox);
}

/** What links to a note lead to: itself, or the mark that it begins with. */
export function noteIdOf(note: Element): string | undefined {
  const isMark = ({ name, attributes }: Element) => name === "a" && (attributes.id ?? attributes.name) !== undefined;
  const { id, name } = descendantsOf(note, isMark)[0]?.attributes ?? {};
  return note.attributes.id ?? id ?? name;
}

/** What stands above notes. */
const ABOVE = /^(?:foot|end)?notes:?$/i;

/** Takes its notes out of a list; what is no note stays where it is. */
function readNotes(element: Element, page: Page): Node[] {
  const notes = new Set(notesIn(element));
  for (const note of notes) {
    const blocks = toBlocks(withoutNumber(note), page).map(withoutHeading);
    page.fns.push(make("fn", note, blocks, { id: noteIdOf(note) }));
  }
  if (notes.has(element)) return [];
  const isGone = (each: Element) =>
    notes.has(each) || isHeading(each) || ABOVE.test(textOf(each)) || (notes.size > 0 && each.name === "dt");
  const rest = { ...element, children: withoutAll(element.children, isGone) };
  return (lookUp(HANDLERS, element.name) ?? inside)(rest, page);
}

/** A note without the mark that it begins with: `1.`, `[1]`, a link back to the text. */
function withoutNumber(note: Element): Node[] {
  const text = textOf(note);
  const isMark = (each: Element) => {
    const mark = isNamed("a sup")(each) || hasClass(each, "label") ? textOf(each) : "";
    return mark !== "" && mark.length <= 5 && text.startsWith(mark);
  };
  const [mark] = descendantsOf(note, isMark, isMark);
  if (mark) return withoutAll(note.children, (each) => each === mark);
  const [number = ""] =
    /^\s*(?:\d{1,3}[.)]|\[\d{1,3}\])\s/.exec(note.children.map(rawTextOf).join("").slice(0, 100)) ?? [];
  return dropStart(note.children, number.length, rawTextOf);
}
