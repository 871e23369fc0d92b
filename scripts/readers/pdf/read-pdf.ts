import { Findings } from "../../diagnostics/findings.ts";
import { SourceText } from "../../diagnostics/source-text.ts";
import { roleOf } from "../../languages/roles.ts";
import type { Passage } from "../../manuscript/manuscript.ts";
import { counted } from "../../text/counted.ts";
import type { DocumentRead, ReadOptions } from "../importer.ts";
import { empty } from "../jats/read-jats.ts";
import { outlineText } from "../losses/source-outline.ts";
import { buildManuscript } from "../text/build-manuscript.ts";
import { type CitedWorks, markCitations } from "../text/citations.ts";
import { findFrontMatter } from "../text/front-matter.ts";
import { cleanLines, countWords, type Line, placeOf } from "../text/lines.ts";
import { joinLines } from "../text/paragraphs.ts";
import { readCaption } from "../text/passages.ts";
import { type Body, toBlocks } from "./blocks.ts";
import { drawBoxes } from "./draw.ts";
import { type Float, findBareFigures, findBareTables, findFloats, findGappedTables, joinParted } from "./floats.ts";
import { isFormula, joinFormulas } from "./formulas.ts";
import { endAbstract, readFront } from "./front.ts";
import { findHeadings, type Laid } from "./headings.ts";
import { layOut } from "./lay-out.ts";
import { plainMarks, settleMarks } from "./marks.ts";
import { readMetadata } from "./metadata.ts";
import { isNote } from "./notes.ts";
import { type OpenPdf, openPdf } from "./open-pdf.ts";
import { around, type PdfLine, type PdfPage } from "./page.ts";
import { readPage } from "./read-page.ts";
import { refuse } from "./refuse.ts";
import { readCells } from "./tables.ts";

/** Reads a paper as PDF: its lines by where and how they are set. */
export async function readPdf(bytes: Buffer, file: string, { password }: ReadOptions): Promise<DocumentRead> {
  const opened = await openPdf(bytes, file, password);
  if ("problem" in opened) return fail(new SourceText(file, ""), opened.problem);
  try {
    return await readOpen(opened, file);
  } finally {
    await opened.close();
  }
}

const NO_PAGE = {
  code: "pdf-is-whole",
  message: "no page of this PDF can be read",
  hint: "is the file complete? Open it in a viewer, and print or save it as a PDF anew",
};

type Problem = Parameters<SourceText["diagnostic"]>[0];

const fail = (source: SourceText, problem: Problem): DocumentRead => ({
  manuscript: empty([source.diagnostic(problem)]),
  source,
  outline: { headings: [], texts: [], figures: [] },
});

async function readOpen({ document, ops }: OpenPdf, file: string): Promise<DocumentRead> {
  const { pages, broken } = await readPages(document, ops);
  const problem = broken.length === pages.length ? NO_PAGE : refuse(pages, file);
  if (problem) return fail(new SourceText(file, ""), problem);
  const { pages: sheets, body, furniture } = layOut(pages);
  const floats = findAll(pages, sheets, body);
  const floating = new Set(floats.flatMap((float) => [...float.caption, ...float.lines]));
  const blocks = toBlocks(
    sheets.flat().filter((line) => !floating.has(line)),
    body,
  );

  const { source, numbers } = write(file, sheets, new Set(blocks.flatMap(([first]) => first ?? [])));
  const findings = new Findings<{ number: number } | undefined>((finding, line) =>
    source.diagnostic(finding, placeOf(source, line).position),
  );
  const { lines, laid, notes } = toLines(blocks, numbers, body);
  const words = countWords(lines);
  const start = readFront(laid, body);
  const headings = findHeadings(laid, body, words, start.behindTitle);
  const front = endAbstract(findFrontMatter(lines, headings), laid, body);
  if (front.body < start.behindTitle) front.body = start.behindTitle;
  const metadata = await readMetadata(document, lines);
  const title = start.readTitle(lines, front, words, metadata);
  const settled = settleMarks(lines, headings);
  for (const number of broken)
    findings.count("page-is-read", "", undefined, (count) => ({
      message: `${count === 1 ? `page ${number} is` : `${count} pages are`} broken and left out${count === 1 ? "" : `, the first of them page ${number}`}`,
      hint: "open the file in a viewer, and print or save it as a PDF anew",
    }));
  if (furniture.length > 0)
    findings.add(
      {
        code: "furniture-is-left-out",
        message: `${counted(furniture.length, "line")} of running heads, page numbers and the like left out`,
      },
      undefined,
    );
  if (headings.every(({ title: words }) => roleOf(words) === "abstract" || roleOf(words) === "keywords"))
    findings.add(
      { code: "headings-are-found", message: "no headings were found; all text is in one section" },
      lines[front.body],
    );
  const pictures = await draw(document, pages, floats);
  const manuscript = buildManuscript({
    source,
    lines: settled,
    words,
    headings: headings.map((each) => ({
      ...each,
      title: plainMarks(each.title),
      ...(each.runIn === undefined ? {} : { runIn: plainMarks(each.runIn) }),
    })),
    front: front.abstract
      ? {
          ...front,
          abstract: { ...front.abstract, text: settled.slice(0, 0).concat(settleMarks(front.abstract.text, headings)) },
        }
      : front,
    title,
    findings,
    leftOut: { hint: "look at the page, and add what you need by hand" },
    inserts: (works) =>
      [
        ...floats.flatMap((float) => {
          const first = [...float.caption, ...float.lines][0] ?? lineAbove(float, sheets);
          const place = first && placeOf(source, { number: numbers.get(first) ?? 1 });
          return place ? [toPassage(float, pictures.get(float), place, works, words)] : [];
        }),
        ...notes.map(
          (note): Passage => ({
            type: "paragraph",
            place: placeOf(source, note[0]),
            text: markCitations(plainMarks(joinLines(note, words)).replace(/^[\d*∗†‡§¶]+\s*/u, ""), works),
          }),
        ),
      ].toSorted((a, b) => a.place.position.line - b.place.position.line),
  });
  return { manuscript: { ...manuscript, ...metadata.facts }, source, outline: outlineText(source.text) };
}

/** The words of a paper, line by line, a blank one between blocks, and the number of each. */
function write(file: string, sheets: readonly (readonly PdfLine[])[], starts: ReadonlySet<PdfLine>) {
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
  return { source: new SourceText(file, texts.join("\n"), (line) => `page ${pages[line - 1] ?? 1}`), numbers };
}

/** The blocks of a paper as lines of text, with a blank one between. */
function toLines(blocks: readonly PdfLine[][], numbers: ReadonlyMap<PdfLine, number>, body: Body) {
  const lines: Line[] = [];
  const laid: Laid[] = [];
  const notes: Line[][] = [];
  for (const block of blocks) {
    const own = cleanLines(
      block.map((line) => ({
        raw: line.text.replace(/ {3}/g, " · "),
        number: numbers.get(line) ?? 1,
        page: line.page - 1,
      })),
    ).map((line, index): Line => {
      const { x0 = 0, column, size = 10 } = block[index] ?? {};
      return { ...line, indent: Math.max(0, Math.round((x0 - (column?.x0 ?? 0)) / (size * 0.5))) };
    });
    if (isNote(block, body)) {
      notes.push(own);
      continue;
    }
    if (lines.length > 0)
      lines.push({ text: "", number: (own[0]?.number ?? 1) - 1, indent: 0, page: own[0]?.page ?? 0 });
    laid.push({ block, lines: own, from: lines.length, to: lines.length + own.length });
    lines.push(...own);
  }
  return { lines, laid, notes };
}

/** The pages of a PDF, and the numbers of those that can't be read. */
async function readPages(
  document: OpenPdf["document"],
  ops: OpenPdf["ops"],
): Promise<{ pages: PdfPage[]; broken: number[] }> {
  const pages: PdfPage[] = [];
  const broken: number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number);
      pages.push(await readPage(page, ops));
      page.cleanup();
    } catch {
      broken.push(number);
      pages.push({ number, width: 1, height: 1, rotation: 0, runs: [], graphics: [], alts: [], turned: 0 });
    }
  }
  return { pages, broken };
}

/** Figures and tables by their captions, tables that have none, and formulas. */
function findAll(pages: readonly PdfPage[], sheets: readonly (readonly PdfLine[])[], body: Body): Float[] {
  const found = sheets.flatMap((lines, index) => {
    const page = pages[index];
    if (!page) return [];
    const taken = new Set<PdfLine>();
    const take = (found: Float[]) => {
      for (const float of found) for (const line of [...float.caption, ...float.lines]) taken.add(line);
      return found;
    };
    const free = () => lines.filter((line) => !taken.has(line));
    const captioned = take(findFloats(page, lines, body));
    const ruled = take(findBareTables(page, free(), body));
    const gapped = take(findGappedTables(page, free(), body));
    const drawn = take(findBareFigures(page, free(), [...captioned, ...ruled, ...gapped], body));
    sayAlts([...captioned, ...drawn], page);
    const formulas = joinFormulas(
      free().filter((line) => isFormula(line, body)),
      body,
    ).map(
      (own): Float => ({ kind: "formula", page: page.number, caption: [], box: around(own), lines: own, rules: [] }),
    );
    return inOrder([...captioned, ...ruled, ...gapped, ...drawn, ...formulas], lines);
  });
  return joinParted(found);
}

/** In the order in which their first lines, or those above them, are read. */
function inOrder(floats: readonly Float[], lines: readonly PdfLine[]): Float[] {
  const at = (float: Float) => {
    const [first] = [...float.caption, ...float.lines];
    return first ? lines.indexOf(first) : lines.findLastIndex((line) => isAbove(line, float));
  };
  return floats.toSorted((a, b) => at(a) - at(b));
}

const isAbove = (line: PdfLine, { box }: Float) =>
  box !== undefined && line.y1 <= box.y0 && line.x0 < box.x1 && line.x1 > box.x0;

/** Figures with what they show, where a tagged file says it of each. */
function sayAlts(floats: readonly Float[], { alts }: PdfPage): void {
  const figures = floats.filter(({ kind, box }) => kind === "figure" && box);
  if (figures.length !== alts.length) return;
  const inOrder = figures.toSorted((a, b) => (a.box?.y0 ?? 0) - (b.box?.y0 ?? 0));
  for (const [index, figure] of inOrder.entries()) figure.alt = alts[index];
}

/** The line that a drawing without any words stands below. */
const lineAbove = (float: Float, sheets: readonly (readonly PdfLine[])[]): PdfLine | undefined => {
  const lines = sheets[float.page - 1] ?? [];
  return lines.findLast((line) => isAbove(line, float)) ?? lines[0];
};

/** The pictures of what has no better form, page by page. */
async function draw(
  document: OpenPdf["document"],
  pages: readonly PdfPage[],
  floats: readonly Float[],
): Promise<Map<Float, string>> {
  const pictures = new Map<Float, string>();
  const drawn = floats.filter((float) => float.box && !(float.kind === "table" && readCells(float.lines, float.rules)));
  for (const [number, own] of Map.groupBy(drawn, ({ page }) => page)) {
    const made = await drawBoxes(
      document,
      { number, rotation: pages[number - 1]?.rotation ?? 0 },
      own.flatMap(({ box }) => box ?? []),
    );
    own.forEach((float, index) => {
      const picture = made[index];
      if (picture !== undefined) pictures.set(float, picture);
    });
  }
  return pictures;
}

function toPassage(
  float: Float,
  picture: string | undefined,
  place: Passage["place"],
  works: CitedWorks,
  words: ReturnType<typeof countWords>,
): Passage {
  if (float.kind === "formula") {
    const text = float.lines.map((line) => plainMarks(line.text)).join(" ");
    const [, number] = /\(([^()]{1,8})\)\s*$/.exec(text) ?? [];
    return {
      type: "equation",
      place,
      tex: "",
      picture,
      alt: text,
      ...(number === undefined ? {} : { name: `Equation ${number}` }),
    };
  }
  const lines = cleanLines(float.caption.map((line, number) => ({ raw: line.text, number, page: 0 })));
  const { name, text } =
    lines.length === 0 ? { name: undefined, text: "" } : readCaption(plainMarks(joinLines(lines, words)));
  const caption = markCitations(text, works);
  const cells = float.kind === "table" ? readCells(float.lines, float.rules) : undefined;
  if (cells) {
    const inline = (cell: string) => markCitations(plainMarks(cell.replace(/\s+/g, " ")), works);
    const rows = cells.rows.map((row) => row.map(inline));
    return {
      type: "table",
      place,
      columns: cells.columns.map(inline),
      rows,
      align: cells.columns.map(() => null),
      caption,
      name,
    };
  }
  if (float.kind === "table" && picture === undefined)
    return { type: "table", place, columns: [], rows: [], align: [], caption, name };
  return { type: "figure", place, images: picture === undefined ? [] : [[picture]], alt: float.alt, caption, name };
}
