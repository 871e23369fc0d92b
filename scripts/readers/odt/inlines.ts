import { basename, posix } from "node:path";
import type { Findings } from "../../diagnostics/findings.ts";
import {
  childrenOf,
  descendantsOf,
  type Element,
  find,
  isElement,
  isNamed,
  make,
  type Node,
  rawTextOf,
  textOf,
} from "../jats/element.ts";
import type { Note } from "../office/block.ts";
import { cite, itemsIn } from "../office/citations.ts";
import type { CitedWorks } from "../office/cited-works.ts";
import { type Letters, markUp, overlay, type Piece } from "../office/letters.ts";
import type { Parts } from "../office/parts.ts";
import { pictureAddress } from "../office/pictures.ts";
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

/** What a paragraph has come to, while it is read. */
interface Running {
  document: OpenDocument;
  at: Element;
  under: Letters;
  /** The paragraph itself, and citations that are open in it. */
  frames: { mark?: string; pieces: Piece[] }[];
  texts: { text: string; letters: Letters }[];
  boxes: Element[];
  ids: string[];
  counts?: string | undefined;
  /** Whether white space that follows is none: at the start, and behind other. */
  isOpen: boolean;
}

/** Reads what stands in a paragraph: its running text, with what else there is. */
export function readRunning(paragraph: Element, under: Letters, document: OpenDocument) {
  const running: Running = {
    ...{ document, at: paragraph, under, frames: [{ pieces: [] }], texts: [], boxes: [], ids: [], isOpen: true },
  };
  readNodes(paragraph.children, {}, running);
  const last = running.frames.at(-1)?.pieces.at(-1);
  if (last && typeof last.node === "string") last.node = last.node.trimEnd();
  return {
    ...running,
    nodes: markUp(
      running.frames.flatMap(({ pieces }) => pieces),
      paragraph,
    ),
  };
}

function readNodes(nodes: readonly Node[], letters: Letters, running: Running): void {
  for (const node of nodes) {
    if (!isElement(node)) readText(node, letters, running);
    else if (Object.hasOwn(HANDLERS, node.name)) HANDLERS[node.name]?.(node, letters, running);
    else readNodes(node.children, letters, running);
  }
}

const emit = (node: Node, letters: Letters, running: Running): void => {
  running.frames.at(-1)?.pieces.push({ node, letters });
};

function readText(source: string, letters: Letters, running: Running): void {
  if (running.under.isHidden || letters.isHidden) return;
  const text = source.replace(/[ \t\n]+/g, " ");
  const own = running.isOpen ? text.replace(/^ /, "") : text;
  if (text !== "") running.isOpen = text.endsWith(" ");
  if (own === "") return;
  running.texts.push({ text: own, letters: overlay(running.under, letters) });
  emit(own, letters, running);
}

const skip = () => {};
const blank = (count: number, letters: Letters, running: Running) => {
  running.isOpen = false;
  emit(" ".repeat(Math.max(1, Math.min(200, count))), letters, running);
};

const HANDLERS: Record<string, (element: Element, letters: Letters, running: Running) => void> = {
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
    const name = href.startsWith("#") ? decodeURI(href.slice(1)) : "";
    const hasOwn = shown.some((node) => isElement(node) && node.name === "xref");
    const link = isWeb ? make("ext-link", running.at, shown, { href }) : make("xref", running.at, shown, { rid: name });
    for (const node of hasOwn || (!isWeb && name === "") ? shown : [link]) emit(node, {}, running);
  },
  s: ({ attributes }, letters, running) => blank(Number(attributes.c ?? 1), letters, running),
  tab: (_, letters, running) => blank(1, letters, running),
  "line-break": (_, letters, running) => {
    running.isOpen = true;
    emit(make("break", running.at, []), letters, running);
  },
  note: (element, _, running) => {
    const note = running.document.readNote(element);
    running.document.notes.push(note);
    emit(
      make("xref", running.at, [textOf(find(element, "note-citation"))], { "ref-type": "fn", rid: note.id }),
      {},
      running,
    );
  },
  frame: readFrame,
  bookmark: ({ attributes: { name = "" } }, _, running) => running.ids.push(name),
  "bookmark-start": ({ attributes: { name = "" } }, _, running) => running.ids.push(name),
  "bookmark-ref": (element, letters, running) => {
    const shown = apart(element.children, letters, running);
    emit(make("xref", running.at, shown, { rid: element.attributes["ref-name"] }), {}, running);
  },
  sequence: (element, letters, running) => {
    running.counts ??= element.attributes.name;
    readNodes(element.children, letters, running);
  },
  "reference-mark-start": ({ attributes: { name = "" } }, _, running) =>
    running.frames.push({ mark: name, pieces: [] }),
  "reference-mark-end": ({ attributes: { name = "" } }, _, { frames, at, document, ...running }) => {
    const index = frames.findLastIndex(({ mark }) => mark === name);
    const [frame] = index > 0 ? frames.splice(index, 1) : [];
    if (!frame) return;
    const shown = markUp(frame.pieces, at);
    const isCitation = /\bCSL_CITATION\b/.test(name);
    const nodes = isCitation
      ? cite(
          itemsIn(name).map((each) => document.works.take(each)),
          shown,
          at,
        )
      : shown;
    for (const node of nodes) emit(node, {}, { ...running, frames, at, document });
  },
  "bibliography-mark": (element, _, running) => {
    const key = running.document.works.take(workOf(element.attributes), `mark ${element.attributes.identifier}`);
    for (const node of cite([key], [rawTextOf(element)], running.at)) emit(node, {}, running);
  },
  ...Object.fromEntries(
    ["annotation", "annotation-end", "tracked-changes", "soft-page-break", "hidden-text", "script", "ruby-text"].map(
      (name) => [name, skip],
    ),
  ),
};

/** What stands in an element for itself. */
function apart(nodes: readonly Node[], letters: Letters, running: Running): Node[] {
  const frame = { pieces: [] as Piece[] };
  running.frames.push(frame);
  readNodes(nodes, letters, running);
  running.frames.splice(running.frames.indexOf(frame), 1);
  return markUp(frame.pieces, running.at);
}

/** LibreOffice's own marks of works. */
function workOf({
  identifier,
  "bibliography-type": type = "",
  title,
  author,
  year,
  journal,
  publisher,
  volume,
  pages,
  url,
}: Record<string, string>) {
  const names = author?.split(/;| and /).map((name) => {
    const [family = "", given] = name.split(",").map((part) => part.trim());
    return given ? { family, given } : { literal: family };
  });
  const types: Record<string, string> = {
    article: "article-journal",
    book: "book",
    inproceedings: "paper-conference",
    phdthesis: "thesis",
    www: "webpage",
  };
  const fields = {
    ...{ id: identifier, type: types[type] ?? "document", title: title ?? identifier, "container-title": journal },
    ...{ author: names, publisher, volume, page: pages, URL: url },
    issued: Number(year) > 0 ? { "date-parts": [[Number(year)]] } : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A picture, a formula, a text box. */
function readFrame(frame: Element, _: Letters, running: Running): void {
  const { document, at, boxes } = running;
  const [box] = childrenOf(frame, "text-box");
  if (box) {
    boxes.push(box);
    return;
  }
  const [object] = childrenOf(frame, "object");
  const name = object?.attributes.href?.replace(/^\.\//, "").replace(/\/$/, "");
  const root = name ? document.parts.optional(posix.join(name, "content.xml")) : undefined;
  if (root?.name === "math") {
    emit(make("inline-formula", at, [root]), {}, running);
    running.isOpen = false;
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
  if (href !== undefined)
    emit(make("graphic", at, said === "" ? [] : [make("alt-text", at, [said])], { href }), {}, running);
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
