import { Findings } from "../../diagnostics/findings.ts";
import { roleOf } from "../../languages/roles.ts";
import type { Manuscript, Passage } from "../../manuscript/manuscript.ts";
import { counted } from "../../text/counted.ts";
import type { DocumentRead, ReadOptions } from "../importer.ts";
import { outlineText } from "../losses/source-outline.ts";
import { assignEmails } from "../people.ts";
import { refuseDocument } from "../refuse-document.ts";
import { buildManuscript } from "../text/build-manuscript.ts";
import { markCitations } from "../text/citations.ts";
import { findFrontMatter } from "../text/front-matter.ts";
import { countWords, type Line, placeOf } from "../text/lines.ts";
import { joinLines } from "../text/paragraphs.ts";
import { reportUnread } from "../text/report-unread.ts";
import { toBlocks } from "./blocks.ts";
import { lateEmails } from "./correspondence.ts";
import { countCovers } from "./covers.ts";
import { findFloats, lineAbove } from "./find-floats.ts";
import { atFront, beginAtText, endAbstract, readFront } from "./front.ts";
import { findHeadings } from "./headings.ts";
import { findCode, markCode } from "./inline-code.ts";
import { layOut } from "./lay-out.ts";
import { plainMarks, settlerOf } from "./marks.ts";
import { readMetadata } from "./metadata.ts";
import { type OpenPdf, openPdf } from "./open-pdf.ts";
import { placeFloats } from "./place-floats.ts";
import { readPages } from "./read-pages.ts";
import { refuse } from "./refuse.ts";
import { toLines, writeSource } from "./to-lines.ts";
import { drawFloats, toPassage } from "./to-passage.ts";
import { unnamedReferences, withUnnamedAbstract } from "./unnamed-parts.ts";

/** Reads a paper as PDF: its lines by where and how they are set. */
export async function readPdf(bytes: Buffer, file: string, { password, tell }: ReadOptions): Promise<DocumentRead> {
  const opened = await openPdf(bytes, file, password);
  if ("problem" in opened) return refuseDocument(file, opened.problem);
  try {
    return await readOpen(opened, file, tell);
  } finally {
    await opened.close();
  }
}

const OWNED = /(?:©|\bcopyright)\s{0,3}(?:©|\(c\))?\s{0,3}((?:19|20)\d\d)(?!\d)/i;

/** The year of a date below the names; a preprint may have appeared long before it, in the year behind ©. */
function yearOfDraft(
  dated: number | undefined,
  lines: readonly Line[],
): Partial<Pick<Manuscript, "year" | "isYearOfDraft">> {
  if (dated === undefined) return {};
  const owned = lines.map(({ text }) => OWNED.exec(text)?.[1]).find(Boolean);
  return owned === undefined ? { year: dated, isYearOfDraft: true } : { year: Number(owned) };
}

const NO_PAGE = {
  code: "pdf-is-whole",
  message: "no page of this PDF can be read",
  hint: "is the file complete? Open it in a viewer, and print or save it as a PDF anew",
};

async function readOpen(open: OpenPdf, file: string, tell: ReadOptions["tell"]): Promise<DocumentRead> {
  const { document } = open;
  const { pages: all, broken } = await readPages(open, tell);
  const problem = broken.length === all.length ? NO_PAGE : refuse(all, file);
  if (problem) return refuseDocument(file, problem);
  const covers = countCovers(all);
  const pages = all.slice(covers).map((page, index) => ({ ...page, number: index + 1 }));
  const { pages: sheets, body, furniture, aside } = layOut(pages);
  const found = findFloats(pages, sheets, body);
  const floating = new Set(found.flatMap((float) => [...float.caption, ...float.lines]));
  const blocks = toBlocks(
    sheets.flat().filter((line) => !floating.has(line)),
    body,
  );

  const { source, numbers } = writeSource(file, sheets, new Set(blocks.flatMap(([first]) => first ?? [])), covers);
  const findings = new Findings<{ number: number } | undefined>((finding, line) =>
    source.diagnostic(finding, line && placeOf(source, line).position),
  );
  const { lines, laid, notes, rights } = toLines(blocks, numbers, body);
  reportUnread(lines, findings);
  const words = countWords(lines);
  const start = readFront(laid, body);
  // What stands above the title is a journal's sign.
  const floats = found.filter(
    ({ kind, page, caption, box }) =>
      !(kind === "figure" && page === 1 && caption.length === 0 && box !== undefined && box.y1 < start.titleEnd),
  );
  const chosen = findHeadings(laid, body, words, start);
  const headings = [...chosen, ...unnamedReferences(chosen, laid, body)].toSorted((a, b) => a.from - b.from);
  const named = beginAtText(findFrontMatter(lines, atFront(headings, laid)), start);
  const front = endAbstract(withUnnamedAbstract(named, laid, body, start.behindTitle, headings), laid, body);
  if (front.body < start.behindTitle) front.body = start.behindTitle;
  // In the list of works all addresses are of others.
  const works = headings.find(({ title: words }) => roleOf(words) === "references")?.from;
  const beside = aside.map(({ text }): Line => ({ text, number: 1, page: 0, indent: 0 }));
  const metadata = await readMetadata(document, [...lines.slice(0, works), ...rights, ...beside]);
  const title = start.readTitle(lines, front, words, metadata);
  assignEmails(title.authors, lateEmails([...source.text.split("\n"), "", ...beside.map(({ text }) => text)]));
  const settle = settlerOf(lines, headings);
  for (const number of broken)
    findings.count("page-is-read", "", undefined, (count) => ({
      message: `${count === 1 ? `page ${number} is` : `${count} pages are`} broken and left out${count === 1 ? "" : `, the first of them page ${number}`}`,
      hint: "open the file in a viewer, and print or save it as a PDF anew",
    }));
  const leftOut = furniture.length + rights.length + aside.length;
  if (leftOut > 0)
    findings.add(
      {
        code: "furniture-is-left-out",
        message: `${counted(leftOut, "line")} of running heads, page numbers, contents and the like left out`,
      },
      undefined,
    );
  if (covers > 0)
    findings.add(
      { code: "cover-is-left-out", message: `${counted(covers, "page")} before the paper's own first one left out` },
      undefined,
    );
  if (headings.every(({ title: words }) => roleOf(words) === "abstract" || roleOf(words) === "keywords"))
    findings.add(
      { code: "headings-are-found", message: "no headings were found; all text is in one section" },
      lines[front.body],
    );
  const pictures = await drawFloats(document, pages, floats, (number, reason) =>
    findings.count("page-is-drawn", reason, undefined, (count) => ({
      message: `${count === 1 ? `page ${number}` : `${count} pages, the first of them page ${number},`} can't be drawn (${reason}): pictures and formulas there are missing`,
      hint: "`npx lectern doctor` says whether this machine can draw; else print or save the file as a PDF anew",
    })),
  );
  const manuscript = buildManuscript({
    source,
    lines: lines.map(settle),
    words,
    headings: headings.map((each) => ({
      ...each,
      title: plainMarks(each.title),
      ...(each.runIn === undefined ? {} : { runIn: plainMarks(each.runIn) }),
    })),
    front: front.abstract
      ? { ...front, abstract: { ...front.abstract, text: front.abstract.text.map(settle) } }
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
            text: markCitations(plainMarks(joinLines(note, words)).replace(/^[\d*∗†‡§¶]+(?:\.(?=\s))?\s*/u, ""), works),
          }),
        ),
      ].toSorted((a, b) => a.place.position.line - b.place.position.line),
  });
  const { venue, year } = start.masthead ?? {};
  const onFirst = [...lines, ...rights, ...notes.flat()].filter(({ page }) => page === 0);
  const printed = {
    ...(venue === undefined ? {} : { venue }),
    ...(year === undefined ? yearOfDraft(start.dated, onFirst) : { year }),
  };
  const sections = placeFloats(manuscript.sections);
  const whole = { ...manuscript, sections, ...printed, ...metadata.facts };
  const code = findCode(blocks.flat(), lines, body);
  return { manuscript: markCode(whole, code), source, outline: outlineText(source.text) };
}
