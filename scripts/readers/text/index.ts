import { Findings } from "../../diagnostics/findings.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import { roleOf } from "../../languages/roles.ts";
import type { Manuscript } from "../../manuscript/manuscript.ts";
import { counted } from "../../text/counted.ts";
import type { Importer } from "../importer.ts";
import { buildManuscript } from "./build-manuscript.ts";
import { countAcross, partColumns, type RawLine } from "./columns.ts";
import { findHeadings } from "./find-headings.ts";
import { findFrontMatter } from "./front-matter.ts";
import { dropFurniture } from "./furniture.ts";
import { type Candidate, findKnown, findNumbered } from "./heading-candidates.ts";
import { cleanLines, countWords, joinBrokenWords, type Line, placeOf, splitPages } from "./lines.ts";
import { dropLongWords } from "./long-words.ts";
import { reportUnread } from "./report-unread.ts";
import { partRunIns, withRunIns } from "./run-ins.ts";
import { readTitleBlock } from "./title-block.ts";

/** Plain text as it is copied, or extracted by a program, from a PDF. */
export const text: Importer = { read: async (source) => readText(source) };

/** Reads a paper from its text: what its lines say is told by how they look. */
export function readText(source: SourceText): Manuscript {
  const raw = splitPages(source);
  const columns = partColumns(raw);
  const { lines: all, cut } = dropLongWords(cleanLines(columns.lines));
  const { lines: kept, dropped } = dropFurniture(all);
  const findings = new Findings<{ number: number } | undefined>((finding, line) =>
    source.diagnostic(finding, placeOf(source, line).position),
  );
  reportColumns(columns, raw, findings);
  reportUnread(all, findings);
  for (const line of cut)
    findings.count("text-is-read", "words", line, (count) => ({
      message: `${counted(count, "line")} with a word of more than 400 letters, this the first; the word is left out`,
      hint: "is it a picture or a file in the text?",
    }));
  for (const line of dropped)
    findings.count(
      "furniture-is-left-out",
      "",
      line,
      (count) => `${counted(count, "line")} of running heads, page numbers and the like left out, this the first`,
    );
  const words = countWords(kept);
  const ofPages = joinBrokenWords(kept, words);
  const known = findKnown(ofPages, words);
  const candidates = [...known, ...findNumbered(ofPages, words)];
  const parted = partRunIns(ofPages, candidates, firstOf(candidates), lastOf(known, ofPages));
  const found = findHeadings(parted, words);
  const { isNumbered, guessed } = found;
  const { headings, lines } = withRunIns(found.headings, parted);
  const front = findFrontMatter(lines, headings);
  const block = readTitleBlock(lines.slice(...front.title), words);

  for (const { from } of guessed)
    findings.add({ code: "heading-is-sure", message: "taken for a heading by its looks" }, lines[from]);
  for (const line of lines.filter(({ isRunIn }) => isRunIn))
    findings.count("heading-is-sure", "run-ins", line, (count) => ({
      message:
        count === 1
          ? "a heading that stands within its text was told from it by its looks"
          : `${count} headings that stand within their text were told from it by their looks, this the first`,
      hint: "is it none? A heading is sure on a line of its own, between blank ones",
    }));
  if (!isNumbered && headings.every(({ title }) => roleOf(title) === "abstract" || roleOf(title) === "keywords")) {
    const message = "no headings were found; all text is in one section";
    findings.add({ code: "headings-are-found", message }, lines[front.body]);
  }
  const leftOut = {
    hint: "a PDF's text holds them only in pieces; import the PDF itself, or add what you need by hand",
  };
  return buildManuscript({ source, lines, words, headings, front, title: block, findings, leftOut });
}

/** Text begins behind the first heading that papers have but of the abstract, whose parts are its own. */
function firstOf(candidates: readonly Candidate[]): number {
  const isSection = ({ title }: Candidate) => !["abstract", "keywords", undefined].includes(roleOf(title));
  return Math.min(...candidates.filter(isSection).map(({ to }) => to));
}

/** And ends at the references. */
const lastOf = (known: readonly Candidate[], { length }: readonly Line[]) =>
  known.findLast(({ title }) => roleOf(title) === "references")?.from ?? length;

/** Says that pages have columns, or that lines may go across some that were not found. */
function reportColumns(
  { pages, lines }: { pages: number; lines: readonly RawLine[] },
  raw: readonly RawLine[],
  findings: Findings<{ number: number } | undefined>,
): void {
  const across = countAcross(lines);
  const code = "columns-are-parted";
  if (across >= Math.max(MOST_ACROSS.lines, raw.length * MOST_ACROSS.share)) {
    const message = `${counted(across, "line")} may go across two columns, so that sentences are mixed`;
    const hint = "import the PDF itself: `lectern import paper.pdf`; or extract its text without `-layout`";
    findings.add({ code, message, hint }, undefined);
  } else if (pages > 0) {
    const message = `${counted(pages, "page")} in two columns, which were read one after the other`;
    const hint = "the PDF itself says where its columns are: `lectern import paper.pdf`";
    findings.add({ code, message, hint }, undefined);
  }
}

/** So many lines with text on both sides of a gap are a table; more are columns. */
const MOST_ACROSS = { lines: 12, share: 0.05 };
