import { Findings } from "../../diagnostics/findings.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import { roleOf } from "../../languages/roles.ts";
import type { Manuscript, ManuscriptSection } from "../../manuscript/manuscript.ts";
import { counted } from "../../text/counted.ts";
import type { Importer } from "../importer.ts";
import { indexWorks, markCitations } from "./citations.ts";
import { countAcross, partColumns, type RawLine } from "./columns.ts";
import { findHeadings } from "./find-headings.ts";
import { findFrontMatter, splitKeywords } from "./front-matter.ts";
import { dropFurniture } from "./furniture.ts";
import { type Heading, startsWith } from "./heading-chain.ts";
import { cleanLines, countWords, hasUnread, type Line, placeOf, splitPages } from "./lines.ts";
import { dropLongWords } from "./long-words.ts";
import { splitBlocks } from "./paragraphs.ts";
import { type PassageContext, readPassages } from "./passages.ts";
import { readReferenceList } from "./reference-list.ts";
import { readTitleBlock } from "./title-block.ts";

/** Plain text as it is copied, or extracted by a program, from a PDF. */
export const text: Importer = { read: async (source) => readText(source) };

/** Reads a paper from its text: what its lines say is told by how they look. */
export function readText(source: SourceText): Manuscript {
  const raw = splitPages(source);
  const columns = partColumns(raw);
  const { lines: all, cut } = dropLongWords(cleanLines(columns.lines));
  const { lines, dropped } = dropFurniture(all);
  const findings = new Findings<{ number: number } | undefined>((finding, line) =>
    source.diagnostic(finding, placeOf(source, line).position),
  );
  reportColumns(columns, raw, findings);
  for (const line of raw.filter(hasUnread))
    findings.count("characters-are-read", "", line, (count) => ({
      message: `${counted(count, "line")} with characters that no program could read, this the first; they are left out`,
      hint: "look at the paper what stands there",
    }));
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
  const words = countWords(lines);
  const { headings, isNumbered, guessed } = findHeadings(lines, words);
  const front = findFrontMatter(lines, headings);
  const block = readTitleBlock(lines.slice(...front.title), words);

  const own = headings.filter(
    ({ title, from }) => from >= front.body && !["abstract", "keywords", "contents"].includes(roleOf(title) ?? ""),
  );
  const list = own.findLast(({ title }) => roleOf(title) === "references");
  const listed = list
    ? readReferenceList(sliceOf(lines, list, own), words, (line, lines) =>
        findings.count(
          "text-is-read",
          "references",
          line,
          (count) => ({
            message: `${counted(count, "line")} among the references ${count === 1 ? "is" : "are"} no work and left out, this the first`,
            hint: "does a section follow the references? Put its heading on a line of its own, between blank ones",
          }),
          lines,
        ),
      )
    : [];
  const works = indexWorks(listed);
  const context: PassageContext = {
    source,
    words,
    works,
    leaveOut: (line, lines) =>
      findings.count(
        "text-is-read",
        "text",
        line,
        (count) => ({
          message: `${counted(count, "line")} of tables, formulas or lettering left out, this the first`,
          hint: "a PDF's text holds them only in pieces; add what you need by hand",
        }),
        lines,
      ),
  };
  const sections = own.filter((heading) => heading !== list);
  const taken = new Set(
    [front.abstract, front.keywords].flatMap((part) =>
      part && part.from >= front.body ? lines.slice(part.from, part.to) : [],
    ),
  );
  const isTaken = (line: Line) => taken.has(line);
  const text = (from: number, to: number) =>
    readPassages(
      lines.slice(from, to).filter((line) => !isTaken(line)),
      context,
    );
  const lead = text(front.body, own[0]?.from ?? lines.length);
  const nested = nest(sections, (heading) => {
    const runIn: Line[] = heading.runIn === undefined ? [] : [{ ...lines[heading.from], text: heading.runIn } as Line];
    const to = own.find(({ from }) => from > heading.from)?.from ?? lines.length;
    const body = lines.slice(heading.to, to).filter((line) => !isTaken(line));
    return {
      place: placeOf(source, lines[heading.from]),
      ...(heading.numbering ? { label: heading.numbering.label } : {}),
      title: markCitations(heading.title, { byMark: new Map(), byAuthor: new Map() }),
      content: readPassages([...runIn, ...body], context),
      sections: [],
      ...(heading.numbering?.scheme === "appendix" ? { isAppendix: true } : {}),
    };
  });

  for (const { from } of guessed)
    findings.add({ code: "heading-is-sure", message: "taken for a heading by its looks" }, lines[from]);
  if (!isNumbered && own.length === 0) {
    const message = "no headings were found; all text is in one section";
    findings.add({ code: "headings-are-found", message }, lines[front.body]);
  }
  for (const { line, isSure } of listed)
    if (!isSure)
      findings.add({ code: "reference-is-read", message: "not all parts of this reference were told apart" }, line);
  return {
    title: block.title === "" ? [] : [{ type: "text", value: block.title }],
    authors: block.authors,
    abstract: front.abstract
      ? splitBlocks(front.abstract.text, words).map((each) => markCitations(each.text, works))
      : [],
    keywords: front.keywords ? splitKeywords(front.keywords.text) : [],
    lead,
    sections: nested,
    references: listed.map(({ reference }) => reference),
    findings: findings.list(),
  };
}

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
    const hint = "extract the text without its layout: `pdftotext paper.pdf`, not `pdftotext -layout`";
    findings.add({ code, message, hint }, undefined);
  } else if (pages > 0) {
    const message = `${counted(pages, "page")} in two columns, which were read one after the other`;
    const hint = "do sentences go on where they should? `pdftotext` without `-layout` does this by itself";
    findings.add({ code, message, hint }, undefined);
  }
}

/** So many lines with text on both sides of a gap are a table; more are columns. */
const MOST_ACROSS = { lines: 12, share: 0.05 };

/** The lines of a section, up to the next heading. */
function sliceOf(lines: readonly Line[], heading: Heading, headings: readonly Heading[]): Line[] {
  const next = headings.find(({ from }) => from > heading.from)?.from;
  return lines.slice(heading.to, next);
}

/** Whether a section is part of another: further down, and of the same number. `3.1` is no part of 2 when 3 was lost. */
function isInside(inner: Heading, outer: Heading): boolean {
  if (outer.level >= inner.level) return false;
  const [a, b] = [inner.numbering, outer.numbering];
  return !a || !b || a.scheme !== b.scheme || startsWith(a.numbers, b.numbers);
}

/** Headings as sections inside one another; a level that was skipped is closed up. */
function nest(headings: readonly Heading[], build: (heading: Heading) => ManuscriptSection): ManuscriptSection[] {
  const top: ManuscriptSection[] = [];
  const open: { heading: Heading; section: ManuscriptSection }[] = [];
  for (const heading of headings) {
    const section = build(heading);
    for (let last = open.at(-1); last && !isInside(heading, last.heading); last = open.at(-1)) open.pop();
    (open.at(-1)?.section.sections ?? top).push(section);
    open.push({ heading, section });
  }
  return top;
}
