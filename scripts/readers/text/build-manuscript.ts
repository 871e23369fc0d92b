import type { Findings } from "../../diagnostics/findings.ts";
import type { Finding, SourceText } from "../../diagnostics/source-text.ts";
import { roleOf } from "../../languages/roles.ts";
import type { Manuscript, ManuscriptSection, Passage } from "../../manuscript/manuscript.ts";
import type { Author } from "../../outline/types.ts";
import { counted } from "../../text/counted.ts";
import { type CitedWorks, indexWorks, markCitations } from "./citations.ts";
import { type FrontMatter, splitKeywords } from "./front-matter.ts";
import { type Heading, startsWith } from "./heading-chain.ts";
import { type Line, placeOf, type Vocabulary } from "./lines.ts";
import { splitBlocks } from "./paragraphs.ts";
import { type PassageContext, readPassages } from "./passages.ts";
import { readReferenceList } from "./reference-list.ts";

/** A paper's lines, and what was told of them by how they look. */
export interface TextPaper {
  source: SourceText;
  lines: readonly Line[];
  words: Vocabulary;
  headings: readonly Heading[];
  front: FrontMatter;
  title: { title: string; authors: Author[] };
  findings: Findings<{ number: number } | undefined>;
  /** What to do about lines that are left out. */
  leftOut: Pick<Finding, "hint">;
  /** Figures, tables and notes, which stand where their places are. */
  inserts?: (works: CitedWorks) => readonly Passage[];
}

/** Puts a paper together: its sections inside of one another, its works, and what cites them. */
export function buildManuscript({
  source,
  lines,
  words,
  headings,
  front,
  title: block,
  findings,
  leftOut,
  inserts: made = () => [],
}: TextPaper): Manuscript {
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
  const inserts = made(works);
  const unread: NonNullable<Manuscript["unread"]> = [];
  const context: PassageContext = {
    source,
    words,
    works,
    leaveOut: (line, lines) => {
      unread.push(...lines.map((each) => ({ place: placeOf(source, each), text: each.text })));
      findings.count(
        "text-is-read",
        "text",
        line,
        (count) => ({
          message: `${counted(count, "line")} of tables, formulas or lettering left out, this the first`,
          ...leftOut,
        }),
        lines.length,
      );
    },
  };
  const sections = own.filter((heading) => heading !== list);
  const taken = new Set(
    [front.abstract, front.keywords].flatMap((part) =>
      part && part.from >= front.body ? lines.slice(part.from, part.to) : [],
    ),
  );
  const isTaken = (line: Line) => taken.has(line);
  const numberAt = (index: number) => lines[index]?.number ?? Number.POSITIVE_INFINITY;
  const insertsIn = (from: number, to: number) =>
    inserts.filter(({ place }) => place.position.line >= from && place.position.line < to);
  const text = (from: number, to: number) =>
    readPassages(
      lines.slice(from, to).filter((line) => !isTaken(line)),
      context,
    );
  const firstSection = own[0]?.from ?? lines.length;
  const lead = insert(text(front.body, firstSection), insertsIn(0, numberAt(firstSection)));
  const nested = nest(sections, (heading) => {
    const runIn: Line[] = heading.runIn === undefined ? [] : [{ ...lines[heading.from], text: heading.runIn } as Line];
    const to = own.find(({ from }) => from > heading.from)?.from ?? lines.length;
    const body = lines.slice(heading.to, to).filter((line) => !isTaken(line));
    return {
      place: placeOf(source, lines[heading.from]),
      ...(heading.numbering ? { label: heading.numbering.label } : {}),
      title: markCitations(heading.title, { byMark: new Map(), byAuthor: new Map() }),
      content: insert(readPassages([...runIn, ...body], context), insertsIn(numberAt(heading.from), numberAt(to))),
      sections: [],
      ...(heading.numbering?.scheme === "appendix" ? { isAppendix: true } : {}),
    };
  });
  // What floats into the list of works belongs to the section before it.
  const late = list
    ? insertsIn(numberAt(list.from), numberAt(own.find(({ from }) => from > list.from)?.from ?? lines.length))
    : [];
  lastOf(nested)?.content.push(...late);
  for (const { line, isSure } of listed)
    if (!isSure)
      findings.count("reference-is-read", "", line, (count) =>
        count === 1
          ? "not all parts of this reference were told apart"
          : `not all parts of ${count} references were told apart, this the first`,
      );
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
    ...(unread.length > 0 ? { unread } : {}),
    findings: findings.list(),
  };
}

const lastOf = (sections: readonly ManuscriptSection[]): ManuscriptSection | undefined => {
  const last = sections.at(-1);
  return last && (lastOf(last.sections) ?? last);
};

/** Passages with others among them, by their places. */
function insert(passages: readonly Passage[], others: readonly Passage[]): Passage[] {
  const all = [...passages];
  for (const other of others) {
    const at = all.findIndex(({ place }) => place.position.line > other.place.position.line);
    all.splice(at < 0 ? all.length : at, 0, other);
  }
  return all;
}

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
