import type { Passage } from "../../../manuscript/manuscript.ts";
import { mapPassages } from "../../../manuscript/map-inlines.ts";
import { oneOr } from "../../../text/counted.ts";
import type { Inline } from "../../../text/inline.ts";
import type { Block, Reading } from "../reading.ts";
import { append } from "../source/append.ts";
import { cutPrefix } from "../source/cursor.ts";
import type { IslandOf } from "../source/islands.ts";
import type { Line } from "../source/lines.ts";
import { part } from "../source/parts.ts";
import { pathsOf } from "./images.ts";
import { insert } from "./inline-text.ts";
import { placeLabels } from "./latex-labels.ts";
import { readLatexText, TICK, withoutMarks } from "./latex-text.ts";

/** Reads LaTeX that stands between paragraphs; the LaTeX reader does, and what it leaves open is said as in Markdown. */
export function readLatexBlocks({ environment, lines, line }: IslandOf<"tex">, reading: Reading): Block[] {
  const { latex } = reading;
  if (!latex) return [];
  const { passages, labels } = latex.readBlocks(toLatexLines(lines));
  const blocks = settle(passages, line, reading);
  placeLabels(blocks, labels, reading);
  const shown = blocks.filter((block) => isShown(block, line, reading));
  return environment === "abstract" ? [part("Abstract", line), ...shown, part("", line)] : shown;
}

/** Reads a command in running text. */
export function readLatexInlines({ lines, line }: IslandOf<"latex">, reading: Reading): Inline[] {
  const { latex } = reading;
  if (!latex) return [];
  const { text, notes, figures, labels, isLost } = latex.readInlines(lines.map(asLatex));
  if (isLost) reading.lost++;
  append(
    reading.labels,
    labels.map(({ key }) => key),
  );
  if (notes.length > 0) reading.notes.push({ blocks: settle(notes, line, reading) });
  return [
    ...readLatexText(text, line, reading),
    ...settle(figures, line, reading).map((figure) => insert(figure, reading)),
  ];
}

/** Passages with what LaTeX's reader left open said as in Markdown. */
function settle(passages: readonly Passage[], line: Line, reading: Reading): Passage[] {
  return mapPassages(
    passages,
    (text) => readLatexText(text, line, reading),
    (source) => withoutMarks(source, reading),
  );
}

/** Lines of LaTeX in a list or quotation without the marks and the indentation before them. */
function toLatexLines(lines: readonly Line[]): Line[] {
  const width = lines[0]?.text.search(/[^\s>]/) ?? 0;
  return lines.map((line) => asLatex(cutPrefix(line, Math.max(0, width))));
}

/** Bookdown's `\@ref(a)` is as long as `\ref {a}`, so places stay; ticks around code are not LaTeX's quotes. */
const asLatex = (line: Line): Line => ({
  ...line,
  text: line.text
    .replace(/\\@ref\(([^()\s]{1,200})\)/g, "\\ref {$1}")
    .replace(/(?<![`\\])`([^`'\s](?:[^`'\n]{0,200}[^`'\s])?)`(?![`'])/g, `${TICK}$1${TICK}`),
});

/** What Markdown's reader has of figures: paths with all endings that may lie there. Drawings are told. */
function isShown(block: Block, line: Line, { findings }: Reading): boolean {
  if (block.type !== "figure") return true;
  block.images = block.images.map((paths) => [...new Set(paths.flatMap(pathsOf))]).filter((paths) => paths.length > 0);
  if (block.images.length > 0) return true;
  const isCaptioned = block.caption.length > 0;
  findings.count("figure-is-a-picture", isCaptioned ? "tex" : "drawing", line, (count) =>
    isCaptioned
      ? oneOr(
          count,
          "a figure is drawn by LaTeX; only its caption is kept",
          "figures are drawn by LaTeX; only their captions are kept",
        )
      : oneOr(count, "a drawing by LaTeX was left out", "drawings by LaTeX were left out"),
  );
  return isCaptioned;
}
