import { signOf, toSigns } from "../../text/symbol-fonts.ts";
import {
  childrenOf,
  type Element,
  find,
  isElement,
  lookUp,
  make,
  type Node,
  rawTextOf,
  rows,
  textOf,
} from "../jats/element.ts";
import { type Letters, overlay } from "../office/letters.ts";
import { Running } from "../office/running.ts";
import { type Field, settingOf, unwrap, type WordDocument } from "./document.ts";
import { readDrawing } from "./drawings.ts";
import { link, listOf, readControl, readField } from "./fields.ts";
import { toTex } from "./omml/to-tex.ts";
import { lettersOf } from "./sheet.ts";

/** What a paragraph has come to, while it is read. */
class RunningText extends Running<Field> {
  readonly document: WordDocument;
  /** The list that a field writes, if the paragraph is a part of one. */
  list: "bibliography" | "contents" | undefined;

  constructor(at: Element, under: Letters, document: WordDocument) {
    super(at, under, document.fields);
    this.document = document;
  }

  override emit(node: Node, letters: Letters = {}): void {
    const { frames } = this;
    // What a field is made of is not shown.
    if (frames.some(({ open }) => open && !open.isShown)) return;
    if (typeof node !== "string" || node.trim() !== "")
      this.list ??= frames.map(({ open }) => open && listOf(open)).find(Boolean);
    super.emit(node, letters);
  }

  emitAll(nodes: readonly Node[]): void {
    for (const node of nodes) this.emit(node);
  }
}

/** Reads what stands in a paragraph: its running text, with what else there is. */
export function readRunning(nodes: readonly Node[], at: Element, under: Letters, document: WordDocument): RunningText {
  const running = new RunningText(at, under, document);
  readNodes(nodes, running);
  document.fields = running.frames.flatMap(({ open }) => (open ? stillOpen(open) : [])).slice(-MOST_FIELDS);
  return running;
}

/** Fields are nested some five deep. */
const MOST_FIELDS = 30;
/** What a field is made of takes a paragraph or two; one that never says what it shows would hide all that follows. */
const LONGEST_INSTRUCTION = 10;

function stillOpen(field: Field): Field[] {
  field.age = (field.age ?? 0) + 1;
  return field.isShown || field.age < LONGEST_INSTRUCTION ? [field] : [];
}

function readNodes(nodes: readonly Node[], running: RunningText): void {
  for (const element of unwrap(nodes)) {
    const handler = lookUp(HANDLERS, element.name);
    if (handler) handler(element, running);
    else if (!element.name.endsWith("Pr")) readNodes(element.children, running);
  }
}

const HANDLERS: Record<string, (element: Element, running: RunningText) => void> = {
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
  ...rows("commentRangeStart commentRangeEnd", () => {}),
};

/** Reads what stands in an element for itself. */
function within(nodes: readonly Node[], running: RunningText, toNodes: (shown: Node[]) => Node[]): void {
  running.emitAll(toNodes(running.within(() => readNodes(nodes, running))));
}

function emitFormula(formula: Element, name: string, running: RunningText): void {
  const tex = toTex(formula);
  if (tex !== "") running.emit(make(name, running.at, [make("tex-math", running.at, [tex])]));
}

function readRun(run: Element, running: RunningText): void {
  const { document, at, under } = running;
  const properties = find(run, "rPr");
  const style = document.sheet.styleOf(settingOf(properties, "rStyle") ?? "");
  const letters = lift(overlay(style.letters, lettersOf(properties)), document.sheet.size);
  const look = overlay(under, letters);
  if (look.isHidden) {
    for (const field of childrenOf(run, "fldChar", "instrText")) RUN[field.name]?.(field, letters, running);
    return;
  }
  for (const element of unwrap(withoutMark(run.children))) {
    if (element.name === "t") {
      const text = toSigns(rawTextOf(element), look.font);
      if (text.trim() !== "") running.texts.push({ text, letters: look });
      running.emit(text, letters);
    } else if (element.name === "sym") {
      const { font, char = "" } = element.attributes;
      const sign = signOf(font, Number.parseInt(char, 16) || 0);
      running.emit(sign ?? "", letters);
    } else if (["drawing", "pict", "object"].includes(element.name)) {
      const { shown, boxes } = readDrawing(element, at, document);
      running.emitAll(shown);
      running.boxes.push(...boxes);
    } else lookUp(RUN, element.name)?.(element, letters, running);
  }
}

/** What a run holds, without the mark of one's own behind a note: `*`. */
function withoutMark(nodes: readonly Node[]): readonly Node[] {
  const note = nodes.findIndex((node) => isElement(node) && node.attributes.customMarkFollows !== undefined);
  return note < 0 ? nodes : nodes.slice(0, note + 1);
}

/** A program that made the file of pages lifts small letters by hand, and calls nothing raised: by 4 of 8 points a note's number. */
function lift(letters: Letters, standard: number): Letters {
  const { size = standard, lift = 0, raised } = letters;
  return raised === undefined && size < standard && lift >= size * LEAST_LIFT ? { ...letters, raised: "sup" } : letters;
}

const LEAST_LIFT = 0.4;

const RUN: Record<string, (element: Element, letters: Letters, running: RunningText) => void> = {
  ...rows("tab ptab", (_: Element, letters: Letters, running: RunningText) => running.emit("\t", letters)),
  br: ({ attributes: { type } }, letters, running) => {
    if (type === undefined || type === "textWrapping") running.emit(make("break", running.at, []), letters);
  },
  cr: (_, letters, running) => running.emit(make("break", running.at, []), letters),
  noBreakHyphen: (_, letters, running) => running.emit("\u2011", letters),
  footnoteReference: (element, _, running) => emitNote("footnote", element, running),
  endnoteReference: (element, _, running) => emitNote("endnote", element, running),
  instrText: (element, _, { frames }) => {
    const field = frames.findLast(({ open }) => open)?.open;
    if (field && !field.isShown) field.instruction += rawTextOf(element);
  },
  fldChar: (element, _, running) => {
    const { frames, document } = running;
    const { fldCharType: type } = element.attributes;
    const last = frames.findLastIndex(({ open }) => open);
    const field = frames[last]?.open;
    if (type === "begin") {
      const open = { instruction: "", isShown: false, data: textOf(find(element, "fldData")) };
      frames.push({ open, pieces: [] });
    } else if (type === "separate" && field) field.isShown = true;
    else if (type === "end" && field) {
      noteCount(field, running);
      const shown = running.close(last);
      // EndNote's data may stand in a field within its field's instruction.
      const outer = frames.findLast(({ open }) => open)?.open;
      if (outer && !outer.isShown && field.data !== "") outer.data ||= field.data;
      running.emitAll(readField(field, shown, running.at, document));
    }
  },
};

/** `SEQ Figure`: the number of a caption. */
function noteCount({ instruction }: Field, running: RunningText): void {
  running.counts ??= /^\s*SEQ\s+"?([^\s"\\]+)/.exec(instruction)?.[1];
}

function emitNote(kind: string, element: Element, running: RunningText): void {
  const { id } = element.attributes;
  if (id !== undefined) running.emit(make("xref", running.at, [id], { "ref-type": "fn", rid: `${kind}-${id}` }));
}
