import { SourceText } from "../../diagnostics/source-text.ts";
import { roleOf } from "../../languages/roles.ts";
import { cleanLines, type Line } from "../text/lines.ts";
import type { Body } from "./blocks.ts";
import type { Laid } from "./heading-looks.ts";
import { plainMarks, RAISED_LABEL } from "./marks.ts";
import { findNumberedNotes, findRaisedNotes, isNote } from "./notes.ts";
import type { PdfLine } from "./page.ts";

/** What stands before an abstract or keywords, on their line, in another type: a reader of plain text needs a sign behind it. */
const LABEL =
  /^(?:abstract|summary|key ?-?words|index terms|r[ée]sum[ée]|zusammenfassung|resum(?:en|o)|mots[- ]cl[ée]s|schl[üu]sselw[öo]rter|palabras clave)$/i;

function marked({ text, fragments, page }: PdfLine): string {
  const [first, second] = fragments.flatMap(({ runs }) => runs);
  if (!first || !second || page > 2 || !LABEL.test(first.text) || !/^[\p{Lu}\d“"(]/u.test(second.text)) return text;
  const isOther =
    first.isBold !== second.isBold || first.isItalic !== second.isItalic || second.x0 - first.x1 > first.size;
  return isOther && text.startsWith(first.text) ? `${first.text}: ${text.slice(first.text.length).trimStart()}` : text;
}

/**
 * The words of a paper, line by line, a blank one between blocks, and the number of each.
 *
 * @param covers pages of the file before those of the sheets
 */
export function writeSource(
  file: string,
  sheets: readonly (readonly PdfLine[])[],
  starts: ReadonlySet<PdfLine>,
  covers: number,
) {
  const numbers = new Map<PdfLine, number>();
  const pages: number[] = [];
  const texts: string[] = [];
  for (const line of sheets.flat()) {
    if (starts.has(line) && texts.length > 0) {
      texts.push("");
      pages.push(line.page);
    }
    numbers.set(line, texts.push(plainMarks(line.text)));
    pages.push(line.page);
  }
  return {
    source: new SourceText(file, texts.join("\n"), (line) => `page ${covers + (pages[line - 1] ?? 1)}`),
    numbers,
  };
}

/** What publishers put on the first page: who may copy it, how to cite it, whom to write to. */
const RIGHTS =
  /^[*∗†‡§¶⁽⁾\s]{0,5}(?:permission to make digital or hard copies|acm reference format|©|\(c\) ?\d{4}|[ß�] ?(?:the author|\d{4})|to whom (?:correspondence|reprint)|the publication costs of this article|copyright (?:©|\(c\)|\d{4}|for this paper)|this (?:work|article|paper) is (?:licen[cs]ed|(?:published|distributed) (?:under|by))|this is an open[- ]access article|publication rights licensed|use permitted under|authors?[’'] (?:contact information|address(?:es)?)\b)/i;

/**
 * The blocks of a paper as lines of text, with a blank one between.
 *
 * @returns also what stands apart from these: notes, and what publishers put on the first page
 */
export function toLines(blocks: readonly PdfLine[][], numbers: ReadonlyMap<PdfLine, number>, body: Body) {
  const lines: Line[] = [];
  const laid: Laid[] = [];
  const notes: Line[][] = [];
  const rights: Line[][] = [];
  // The number of the next work in a list whose numbers stand above the line, as those of notes do.
  let work: number | undefined;
  const isWorks = (block: readonly PdfLine[]) => block.length === 1 && roleOf(block[0]?.text ?? "") === "references";
  const end = blocks.findLastIndex(isWorks);
  const text = end < 0 ? blocks : blocks.slice(0, end);
  const numbered = findNumberedNotes(text, body).union(findRaisedNotes(text));
  for (const block of blocks) {
    const own = cleanLines(
      block.map((line) => ({
        raw: marked(line),
        number: numbers.get(line) ?? 1,
        page: line.page - 1,
      })),
    ).map((line, index): Line => {
      const { x0 = 0, column, size = 10 } = block[index] ?? {};
      return { ...line, indent: Math.max(0, Math.round((x0 - (column?.x0 ?? 0)) / (size * 0.5))) };
    });
    const works = own.flatMap(({ text }) => RAISED_LABEL.exec(text)?.[1] ?? []).map(Number);
    if (works[0] !== undefined && works[0] === work) work = (works.at(-1) ?? work) + 1;
    else if (isNote(block, body) || numbered.has(block)) {
      notes.push(own);
      continue;
    }
    if (isWorks(block)) work = 1;
    // `ACM Reference Format:` may stand above what it names.
    const [label] = rights.at(-1) ?? [];
    const isNamed = label !== undefined && rights.at(-1)?.length === 1 && /:$/.test(label.text);
    if (block[0]?.page === 1 && lines.length > 0 && (isNamed || RIGHTS.test(own[0]?.text ?? ""))) {
      rights.push(own);
      continue;
    }
    if (lines.length > 0)
      lines.push({ text: "", number: (own[0]?.number ?? 1) - 1, indent: 0, page: own[0]?.page ?? 0 });
    laid.push({ block, lines: own, from: lines.length, to: lines.length + own.length });
    lines.push(...own);
  }
  return { lines, laid, notes, rights: rights.flat() };
}
