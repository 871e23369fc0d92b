import { type Element, find, isElement, make, type Node, rawTextOf, textOf } from "../jats/element.ts";
import { type Letters, markUp, overlay, type Piece } from "../office/letters.ts";
import { type Field, settingOf, unwrap, type WordDocument } from "./document.ts";
import { readDrawing } from "./drawings.ts";
import { link, listOf, readControl, readField } from "./fields.ts";
import { toTex } from "./omml/to-tex.ts";
import { lettersOf } from "./sheet.ts";
import { signOf, toSigns } from "./symbols.ts";

/** What a paragraph has come to, while it is read. */
interface Running {
  document: WordDocument;
  at: Element;
  /** How letters are set by the paragraph's style. */
  under: Letters;
  /** What is open: the paragraph itself first, then links and fields. */
  frames: { field?: Field; pieces: Piece[] }[];
  /** Texts with what they look like. */
  texts: { text: string; letters: Letters }[];
  /** What text boxes in it hold. */
  boxes: Element[];
  ids: string[];
  counts?: string | undefined;
  /** The list that a field writes, if the paragraph is a part of one. */
  list?: "bibliography" | "contents" | undefined;
}

/** Reads what stands in a paragraph: its running text, with what else there is. */
export function readRunning(nodes: readonly Node[], at: Element, under: Letters, document: WordDocument) {
  const running: Running = {
    ...{ document, at, under, texts: [], boxes: [], ids: [] },
    // Fields that earlier paragraphs have opened are still open.
    frames: [{ pieces: [] }, ...document.fields.map((field) => ({ field, pieces: [] }))],
  };
  readNodes(nodes, running);
  document.fields = running.frames.flatMap(({ field }) => (field ? stillOpen(field) : [])).slice(-MOST_FIELDS);
  return {
    ...running,
    nodes: markUp(
      running.frames.flatMap(({ pieces }) => pieces),
      at,
    ),
  };
}

/** Fields are nested some five deep. */
const MOST_FIELDS = 30;
/** What a field is made of takes a paragraph or two; one that never says what it shows would hide all that follows. */
const LONGEST_INSTRUCTION = 10;

function stillOpen(field: Field): Field[] {
  field.age = (field.age ?? 0) + 1;
  return field.isShown || field.age < LONGEST_INSTRUCTION ? [field] : [];
}

function readNodes(nodes: readonly Node[], running: Running): void {
  for (const element of unwrap(nodes)) {
    const handler = Object.hasOwn(HANDLERS, element.name) ? HANDLERS[element.name] : undefined;
    if (handler) handler(element, running);
    else if (!element.name.endsWith("Pr")) readNodes(element.children, running);
  }
}

const HANDLERS: Record<string, (element: Element, running: Running) => void> = {
  r: readRun,
  hyperlink: (element, running) => {
    const { id, anchor } = element.attributes;
    const relations = running.document.parts.relations(running.document.part);
    const address = relations.find((each) => each.id === id)?.target ?? "";
    within(element.children, running, (shown) => link(address, anchor, shown, running.at));
  },
  fldSimple: (element, running) => {
    const field: Field = { instruction: element.attributes.instr ?? "", isShown: true, data: "" };
    noteCount(field, running);
    within(element.children, running, (shown) => readField(field, shown, running.at, running.document));
  },
  sdt: (element, running) => {
    const tag = settingOf(find(element, "sdtPr"), "tag") ?? "";
    const content = find(element, "sdtContent")?.children ?? [];
    within(content, running, (shown) => readControl(tag, shown, running.at, running.document));
  },
  oMath: (element, running) => emitFormula(element, "inline-formula", running),
  oMathPara: (element, running) => {
    for (const formula of unwrap(element.children))
      if (formula.name === "oMath") emitFormula(formula, "disp-formula", running);
  },
  bookmarkStart: ({ attributes: { name } }, running) => {
    if (name !== undefined) running.ids.push(name);
  },
  // Their text stands elsewhere, or nowhere.
  commentRangeStart: () => {},
  commentRangeEnd: () => {},
};

/** Reads what stands in an element for itself. */
function within(nodes: readonly Node[], running: Running, toNodes: (shown: Node[]) => Node[]): void {
  const frame = { pieces: [] as Piece[] };
  running.frames.push(frame);
  readNodes(nodes, running);
  // A field that opened in here may go on behind it.
  running.frames.splice(running.frames.indexOf(frame), 1);
  emitAll(toNodes(markUp(frame.pieces, running.at)), running);
}

const emitAll = (nodes: readonly Node[], running: Running) => {
  for (const node of nodes) emit(node, {}, running);
};

function emit(node: Node, letters: Letters, running: Running): void {
  const { frames } = running;
  // What a field is made of is not shown.
  if (frames.some(({ field }) => field && !field.isShown)) return;
  if (typeof node !== "string" || node.trim() !== "")
    running.list ??= frames.map(({ field }) => field && listOf(field)).find(Boolean);
  frames.at(-1)?.pieces.push({ node, letters });
}

function emitFormula(formula: Element, name: string, running: Running): void {
  const tex = toTex(formula);
  if (tex !== "") emit(make(name, running.at, [make("tex-math", running.at, [tex])]), {}, running);
}

function readRun(run: Element, running: Running): void {
  const { document, at, under } = running;
  const properties = find(run, "rPr");
  const style = document.sheet.styleOf(settingOf(properties, "rStyle") ?? "");
  const letters = overlay(style.letters, lettersOf(properties));
  const look = overlay(under, letters);
  if (look.isHidden) {
    for (const node of run.children)
      if (isElement(node) && FIELD.has(node.name)) RUN[node.name]?.(node, letters, running);
    return;
  }
  for (const element of unwrap(run.children)) {
    if (element.name === "t") {
      const text = toSigns(rawTextOf(element), look.font);
      if (text.trim() !== "") running.texts.push({ text, letters: look });
      emit(text, letters, running);
    } else if (element.name === "sym") {
      const { font, char = "" } = element.attributes;
      const sign = signOf(font, Number.parseInt(char, 16) || 0);
      emit(sign ?? "", letters, running);
    } else if (["drawing", "pict", "object"].includes(element.name)) {
      const { pictures, boxes } = readDrawing(element, at, document);
      for (const picture of pictures) emit(picture, {}, running);
      running.boxes.push(...boxes);
    } else if (Object.hasOwn(RUN, element.name)) RUN[element.name]?.(element, letters, running);
  }
}

const FIELD = new Set(["fldChar", "instrText"]);

const RUN: Record<string, (element: Element, letters: Letters, running: Running) => void> = {
  tab: (_, letters, running) => emit("\t", letters, running),
  ptab: (_, letters, running) => emit("\t", letters, running),
  br: ({ attributes: { type } }, letters, running) => {
    if (type === undefined || type === "textWrapping") emit(make("break", running.at, []), letters, running);
  },
  cr: (_, letters, running) => emit(make("break", running.at, []), letters, running),
  noBreakHyphen: (_, letters, running) => emit("\u2011", letters, running),
  footnoteReference: (element, _, running) => emitNote("footnote", element, running),
  endnoteReference: (element, _, running) => emitNote("endnote", element, running),
  instrText: (element, _, { frames }) => {
    const field = frames.findLast((frame) => frame.field)?.field;
    if (field && !field.isShown) field.instruction += rawTextOf(element);
  },
  fldChar: (element, _, running) => {
    const { frames, document } = running;
    const { fldCharType: type } = element.attributes;
    const last = frames.findLastIndex((frame) => frame.field);
    const frame = frames[last];
    if (type === "begin") {
      const field = { instruction: "", isShown: false, data: textOf(find(element, "fldData")) };
      frames.push({ field, pieces: [] });
    } else if (type === "separate" && frame?.field) frame.field.isShown = true;
    else if (type === "end" && frame?.field) {
      const { field } = frame;
      noteCount(field, running);
      frames.splice(last, 1);
      // EndNote's data may stand in a field within its field's instruction.
      const outer = frames.findLast((each) => each.field)?.field;
      if (outer && !outer.isShown && field.data !== "") outer.data ||= field.data;
      emitAll(readField(field, markUp(frame.pieces, running.at), running.at, document), running);
    }
  },
};

/** `SEQ Figure`: the number of a caption. */
function noteCount({ instruction }: Field, running: Running): void {
  running.counts ??= /^\s*SEQ\s+"?([^\s"\\]+)/.exec(instruction)?.[1];
}

function emitNote(kind: string, element: Element, running: Running): void {
  const { id } = element.attributes;
  if (id !== undefined) emit(make("xref", running.at, [id], { "ref-type": "fn", rid: `${kind}-${id}` }), {}, running);
}
