import { basename, posix } from "node:path";
import type { Findings } from "../../diagnostics/findings.ts";
import { decodeAddress } from "../../text/decode-address.ts";
import { withoutUndefined } from "../../text/values.ts";
import {
  childrenOf,
  descendantsOf,
  type Element,
  find,
  isElement,
  isNamed,
  lookUp,
  make,
  makeText,
  type Node,
  rawTextOf,
  rows,
  textOf,
} from "../jats/element.ts";
import type { Note } from "../office/block.ts";
import { cite, citeItems, itemsIn } from "../office/citations.ts";
import type { CitedWorks } from "../office/cited-works.ts";
import { type Letters, overlay } from "../office/letters.ts";
import { readEquation } from "../office/mtef/read-equation.ts";
import type { Parts } from "../office/parts.ts";
import { pictureAddress } from "../office/pictures.ts";
import { Running } from "../office/running.ts";
import { findCslType } from "../references/csl-types.ts";
import { readTurnedName } from "../references/parse-authors.ts";
import type { Sheet } from "./sheet.ts";

/** What all readers of one document share. */
export interface OpenDocument {
  parts: Parts;
  sheet: Sheet;
  findings: Findings<Element>;
  works: CitedWorks;
  notes: Note[];
  /** How many headings of each level there were. */
  counts: number[];
  readNote(note: Element): Note;
}

/** What a paragraph has come to, while it is read: open are citations, by their marks. */
class RunningText extends Running<string> {
  readonly document: OpenDocument;
  /** Whether white space that follows is none: at the start, and behind other. */
  isOpen = true;

  constructor(at: Element, under: Letters, document: OpenDocument) {
    super(at, under);
    this.document = document;
  }
}

/** Reads what stands in a paragraph: its running text, with what else there is. */
export function readRunning(paragraph: Element, under: Letters, document: OpenDocument): RunningText {
  const running = new RunningText(paragraph, under, document);
  readNodes(paragraph.children, {}, running);
  const last = running.frames.at(-1)?.pieces.at(-1);
  if (last && typeof last.node === "string") last.node = last.node.trimEnd();
  return running;
}

function readNodes(nodes: readonly Node[], letters: Letters, running: RunningText): void {
  for (const node of nodes) {
    if (!isElement(node)) readText(node, letters, running);
    else (lookUp(HANDLERS, node.name) ?? readInside)(node, letters, running);
  }
}

const readInside = ({ children }: Element, letters: Letters, running: RunningText) =>
  readNodes(children, letters, running);

function readText(source: string, letters: Letters, running: RunningText): void {
  if (running.under.isHidden || letters.isHidden) return;
  const text = source.replace(/[ \t\n]+/g, " ");
  const own = running.isOpen ? text.replace(/^ /, "") : text;
  if (text !== "") running.isOpen = text.endsWith(" ");
  if (own === "") return;
  running.texts.push({ text: own, letters: overlay(running.under, letters) });
  running.emit(own, letters);
}

const blank = (count: number, letters: Letters, running: RunningText) => {
  running.isOpen = false;
  running.emit(" ".repeat(Math.max(1, Math.min(200, count))), letters);
};

const HANDLERS: Record<string, (element: Element, letters: Letters, running: RunningText) => void> = {
  span: (element, letters, running) =>
    readNodes(
      element.children,
      overlay(letters, running.document.sheet.styleOf(element.attributes["style-name"]).letters),
      running,
    ),
  a: (element, letters, running) => {
    const { href = "" } = element.attributes;
    const shown = apart(element.children, letters, running);
    const isWeb = /^(?:https?:|mailto:)/i.test(href);
    const name = href.startsWith("#") ? decodeAddress(href.slice(1)) : "";
    const hasOwn = shown.some(isNamed("xref"));
    const link = isWeb ? make("ext-link", running.at, shown, { href }) : make("xref", running.at, shown, { rid: name });
    for (const node of hasOwn || (!isWeb && name === "") ? shown : [link]) running.emit(node);
  },
  s: ({ attributes }, letters, running) => blank(Number(attributes.c ?? 1), letters, running),
  tab: (_, letters, running) => blank(1, letters, running),
  "line-break": (_, letters, running) => {
    running.isOpen = true;
    running.emit(make("break", running.at, []), letters);
  },
  note: (element, _, running) => {
    const note = running.document.readNote(element);
    running.document.notes.push(note);
    const mark = textOf(find(element, "note-citation"));
    running.emit(make("xref", running.at, [mark], { "ref-type": "fn", rid: note.id }));
  },
  frame: readFrame,
  ...rows("custom-shape rect ellipse", (shape: Element, _: Letters, { boxes }: RunningText) => boxes.push(shape)),
  ...rows("bookmark bookmark-start", ({ attributes: { name = "" } }: Element, _: Letters, running: RunningText) =>
    running.ids.push(name),
  ),
  "bookmark-ref": (element, letters, running) => {
    const shown = apart(element.children, letters, running);
    running.emit(make("xref", running.at, shown, { rid: element.attributes["ref-name"] }));
  },
  sequence: (element, letters, running) => {
    running.counts ??= element.attributes.name;
    readNodes(element.children, letters, running);
  },
  "reference-mark-start": ({ attributes: { name = "" } }, _, { frames }) => frames.push({ open: name, pieces: [] }),
  "reference-mark-end": ({ attributes: { name = "" } }, _, running) => {
    const index = running.frames.findLastIndex(({ open }) => open === name);
    if (index < 0) return;
    const shown = running.close(index);
    const items = /\bCSL_CITATION\b/.test(name) ? itemsIn(name) : [];
    for (const node of citeItems(items, shown, running.at, running.document)) running.emit(node);
  },
  "bibliography-mark": (element, _, running) => {
    const key = running.document.works.take(workOf(element.attributes), `mark ${element.attributes.identifier}`);
    for (const node of cite([key], [rawTextOf(element)], running.at)) running.emit(node);
  },
  ...rows("annotation annotation-end tracked-changes soft-page-break hidden-text script ruby-text", () => {}),
};

/** What stands in an element for itself. */
const apart = (nodes: readonly Node[], letters: Letters, running: RunningText): Node[] =>
  running.within(() => readNodes(nodes, letters, running));

/** LibreOffice's own marks of works. */
const workOf = ({ identifier, title, author, year, journal, publisher, volume, pages, url, ...rest }: Attributes) =>
  withoutUndefined({
    id: identifier,
    type: findCslType(rest["bibliography-type"]) ?? "document",
    ...{ title: title ?? identifier, "container-title": journal },
    ...{ author: author?.split(/;| and /).map(readTurnedName), publisher, volume, page: pages, URL: url },
    issued: Number(year) > 0 ? { "date-parts": [[Number(year)]] } : undefined,
  });

type Attributes = Element["attributes"];

/** A picture, a formula, a text box. */
function readFrame(frame: Element, _: Letters, running: RunningText): void {
  const { document, at, boxes } = running;
  const [box] = childrenOf(frame, "text-box");
  if (box) {
    boxes.push(box);
    return;
  }
  const root = objectIn(frame, document);
  const formula = root?.name === "math" ? make("inline-formula", at, [root]) : readOldFormula(frame, at, document);
  if (formula) {
    if (formula !== "empty") running.emit(formula);
    running.isOpen &&= formula === "empty";
    return;
  }
  const said = textOf(find(frame, "desc")) || textOf(find(frame, "title"));
  // Of several forms the first that a browser shows.
  const hrefs = childrenOf(frame, "image").flatMap(({ attributes: { href } }) => href ?? []);
  const best = hrefs.find((href) => /\.(?:svg|png|jpe?g|gif|webp)$/i.test(href)) ?? hrefs[0];
  if (best === undefined) {
    if (root)
      document.findings.count("picture-is-shown", "object", at, (count) =>
        count === 1
          ? "a chart or another object has no picture in the file"
          : `${count} charts or other objects have no picture in the file`,
      );
    return;
  }
  const path = best.replace(/^\.\//, "");
  const href = /^https?:/i.test(best)
    ? best
    : document.parts.has(path)
      ? pictureAddress(path, document.parts.bytes(path), at, document.findings)
      : basename(best);
  if (href !== undefined) running.emit(make("graphic", at, makeText("alt-text", said, at), { href }));
}

function objectIn(frame: Element, { parts }: OpenDocument): Element | undefined {
  const [object] = childrenOf(frame, "object");
  const name = object?.attributes.href?.replace(/^\.\//, "").replace(/\/$/, "");
  return name ? parts.optional(posix.join(name, "content.xml")) : undefined;
}

/** The formula of another program's editor, which OpenOffice keeps as it is. */
function readOldFormula(frame: Element, at: Element, { parts }: OpenDocument): ReturnType<typeof readEquation> {
  const [object] = childrenOf(frame, "object-ole");
  const bytes = object?.attributes.href && parts.bytes(object.attributes.href.replace(/^\.\//, ""));
  return bytes ? readEquation(bytes, at) : undefined;
}

/** The text of a paragraph, without notes and those of text boxes in it. */
export const paragraphText = (element: Element): string =>
  element.children
    .map((node) => {
      if (!isElement(node)) return node;
      if (["note", "annotation", "frame", "tracked-changes", "p", "h"].includes(node.name)) return "";
      return ["s", "tab", "line-break"].includes(node.name) ? " " : paragraphText(node);
    })
    .join("");

/** All frames in a paragraph, for the count of pictures. */
export const framesIn = (element: Element): Element[] => descendantsOf(element, isNamed("image"));
