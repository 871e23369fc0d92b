import { joinParts, mapChildren } from "../../../text/edit-inlines.ts";
import type { Inline } from "../../../text/inline.ts";
import type { HeldCitation, HeldReference, Manner } from "../../latex/numbering/targets.ts";
import type { Reading } from "../reading.ts";
import type { CrossReferenceForm } from "../source/islands.ts";
import { type Line, linesAt } from "../source/lines.ts";
import { joinText, text, wait } from "./inline-text.ts";
import { readText } from "./read-inlines.ts";

const FORMS: Record<Manner, CrossReferenceForm> = {
  number: "number",
  panel: "number",
  page: "number",
  equation: "equation",
  word: "name",
  range: "name",
  kind: "name",
  title: "title",
};

/**
 * Running text that the LaTeX reader has read, with what it left open as Markdown's reader has it.
 *
 * @param line where it stands
 */
export function readLatexText(inlines: readonly Inline[], line: Line, reading: Reading): Inline[] {
  const read = inlines.flatMap((node): Inline[] => {
    if (node.type === "text")
      return (
        reading.latex
          ?.split(node.value)
          .flatMap((piece) => (typeof piece === "string" ? readWords(piece, line, reading) : say(piece, reading))) ?? []
      );
    if ("children" in node) return [mapChildren(node, (children) => readLatexText(children, line, reading))];
    return "value" in node ? [{ ...node, value: withoutMarks(node.value, reading) }] : [node];
  });
  return joinText(read, reading);
}

/** TeX and code, in which nothing can be left open: labels stand for what they point to. */
export function withoutMarks(source: string, { latex }: Reading): string {
  const pieces = latex?.split(source) ?? [source];
  return pieces
    .map((piece) => (typeof piece === "string" ? piece : piece.keys.join(", ")))
    .join("")
    .replaceAll(TICK, "`");
}

/** Stands for a tick of Markdown in LaTeX: a character that Unicode sets aside for programs. */
export const TICK = "\ufdd2";

/** Marks that LaTeX prints as they are, but authors of Markdown mean something by: citations, links, bold letters. */
const MARKDOWN =
  /\[[^\][]{0,300}@[^\][]{1,300}\]|@(?:fig|tbl|tab|eq|sec|lst):|(?<![\p{L}\p{N}*])\*{1,2}[^\s*][^*]{0,1000}\*|\]\([^\s()]+\)|[\ufdd0\ufdd2]/u;

function readWords(words: string, line: Line, reading: Reading): Inline[] {
  if (!MARKDOWN.test(words)) return [text(words)];
  const [before = ""] = /^\s+/.exec(words) ?? [];
  const after = /\s$/.test(words) ? " " : "";
  return [text(before), ...readText(linesAt(words.replaceAll(TICK, "`"), line), reading), text(after)];
}

function say(held: HeldCitation | HeldReference, reading: Reading): Inline[] {
  const line: Line = reading.latex?.characterAt(held.at) as Line;
  if (held.type === "reference") {
    const form = FORMS[held.manner];
    const each = held.keys.map((label) => [
      wait({ kind: "crossReference", line, label, form, template: undefined, raw: `\\ref{${label}}` }, reading),
    ]);
    return joinParts(each, ", ");
  }
  const { keys, prefix, locator, isNarrative } = held;
  const works = keys.map((key, index) => ({
    key,
    prefix: index === 0 ? prefix : "",
    suffix: index === keys.length - 1 ? locator : "",
  }));
  return [wait({ kind: "cite", line, works, isNarrative, raw: keys.join(", ") }, reading)];
}
