import { withoutLabels } from "../../../outline/equation-labels.ts";
import type { Inline } from "../../../text/inline.ts";
import { toSubscript, toSuperscript } from "../../../text/shift-text.ts";
import type { Reading } from "../reading.ts";
import { addressOf } from "../scan/note-address.ts";
import { type Island, type IslandOf, splitAtIslands } from "../source/islands.ts";
import { writeMacros } from "../source/macros.ts";
import { insert, raise, text, wait } from "./inline-text.ts";
import { readDisplay } from "./read-display.ts";
import { readText } from "./read-inlines.ts";
import { readLatexInlines } from "./read-latex.ts";

type InlineIslandHandlers = { [Kind in Island["kind"]]?: (island: IslandOf<Kind>, reading: Reading) => Inline[] };

const SCRIPTS = { superscript: toSuperscript, subscript: toSubscript };

const ISLANDS: InlineIslandHandlers = {
  attributes: ({ attributes: { id } }, reading) => {
    if (id !== undefined) reading.labels.push(id);
    return [];
  },
  math: ({ tex, line }, reading) => [
    { type: "inlineMath", value: withoutLabels(writeMacros(tex, line, reading)).trim() },
  ],
  cite: (island, reading) => [wait(island, reading)],
  crossReference: (island, reading) => [wait(island, reading)],
  note: ({ lines }, reading) => {
    reading.notes.push({ lines });
    return [];
  },
  noteReference: ({ label, line }, reading) => {
    const footnote = reading.footnotes.get(label);
    if (!footnote) {
      reading.findings.count("footnote-is-known", label, line, () => `there is no footnote \`[^${label}]\``);
      return [];
    }
    if (footnote.isReference) {
      const works = [{ key: `\u0000${label}`, prefix: "", suffix: "" }];
      return [wait({ kind: "cite", line, isNarrative: false, works, raw: `[^${label}]` }, reading)];
    }
    const wasUsed = footnote.isUsed;
    footnote.isUsed = true;
    const address = addressOf(footnote.lines);
    if (address !== undefined && !wasUsed)
      return [text(" ("), { type: "link", url: address, children: [text(address)] }, text(")")];
    if (!wasUsed) reading.notes.push({ lines: footnote.lines });
    return [];
  },
  label: ({ label }, reading) => {
    reading.labels.push(label);
    return [];
  },
  marked: ({ style, lines }, reading) => {
    const children = readText(lines, reading);
    if (style === "emphasis" || style === "strong") return [{ type: style, children }];
    if (style === "plain") return children;
    if (style === "code") return [{ type: "inlineCode", value: lines.map((line) => line.text).join(" ") }];
    return raise(children, SCRIPTS[style], reading);
  },
  verbatim: ({ value }) => [{ type: "inlineCode", value }],
  text: ({ value }) => [text(value)],
  latex: readLatexInlines,
  equation: (island, reading) => readDisplay(island, reading).map((passage) => insert(passage, reading)),
};

/** The words and islands of a text. */
export function readPieces(value: string, reading: Reading, set: (words: string) => string): Inline[] {
  return splitAtIslands(value, reading.islands).flatMap((piece, index, pieces): Inline[] => {
    if (typeof piece === "string") {
      const next = pieces[index + 1];
      // The number of a footnote goes, with the space before it.
      const isNoted =
        typeof next === "object" && next.kind === "noteReference" && !reading.footnotes.get(next.label)?.isReference;
      return [text(set((isNoted ? piece.trimEnd() : piece).replace(/\s*\n\s*/g, " ")))];
    }
    const handler = ISLANDS[piece.kind] as ((island: Island, reading: Reading) => Inline[]) | undefined;
    return handler ? handler(piece, reading) : [];
  });
}

/** A text that is no running text, islands in it as they were written. */
export function restore(value: string, reading: Reading): string {
  return splitAtIslands(value, reading.islands)
    .map((piece) => (typeof piece === "string" ? piece : sourceOf(piece)))
    .join("");
}

function sourceOf(island: Island): string {
  switch (island.kind) {
    case "math":
      return `$${island.tex}$`;
    case "cite":
    case "crossReference":
      return island.raw;
    case "text":
    case "verbatim":
      return island.value;
    case "latex":
      return island.lines.map((line) => line.text).join("\n");
    case "noteReference":
      return `[^${island.label}]`;
    default:
      return island.line.text;
  }
}
