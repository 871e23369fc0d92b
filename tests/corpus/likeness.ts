import { roleOf } from "../../scripts/languages/roles.ts";
import { allSections } from "../../scripts/manuscript/all-sections.ts";
import type { Manuscript, Passage } from "../../scripts/manuscript/manuscript.ts";
import type { Reference } from "../../scripts/outline/types.ts";
import { toWords } from "../../scripts/text/slice-inlines.ts";
import { compareHeadings } from "./compare.ts";
import { joinLines, Printed } from "./printed.ts";
import {
  captionOf,
  cellsOf,
  countWords,
  letters,
  marksOf,
  passagesOf,
  piecesOf,
  plain,
  proseOf,
  runningLetters,
} from "./texts.ts";

export interface Share {
  found: number;
  of: number;
}

/** How much of a paper's running text arrived. */
export interface TextLikeness {
  /** Pairs of sentences that follow one another in a paragraph, and still do. */
  order: Share;
  words: Share;
  /** Those that do not stand in cells of tables: some tables arrive as pictures. */
  wordsOutside: Share;
}

/** How much of a paper arrived. */
export interface Likeness extends TextLikeness {
  headings: Share & { lost: string[]; extra: string[] };
  /** Works whose titles stand in a work that was read, wherever in it. */
  references: Share;
  /** Those of them whose titles were understood to be such. */
  titled: Share;
  /** Figures whose captions are there, with a picture. */
  figures: Share;
  /** Tables whose captions are there, with cells or as a picture. */
  tables: Share;
  /** Those with cells. */
  cells: Share;
}

/** Letters between two sentences that still count as neighbours: a citation or a formula is written as text by some. */
const APART = 400;

/**
 * Compares a paper read from one format with the same read from its source.
 *
 * @param printed all text of the former as another program sees it, in one order or several
 */
export function compareManuscripts(source: Manuscript, read: Manuscript, printed: readonly string[]): Likeness {
  const paper = new Printed(printed);
  const arrived = [...textsOf(read, true)].join("\n");
  return {
    ...compareText(source, { running: runningLetters(read), all: arrived }, printed),
    headings: headingsOf(source, read, paper, printed),
    ...referencesOf(source, read, paper),
    ...captionedOf(source, read, paper),
  };
}

/**
 * The same for a reader that finds no more than text.
 *
 * @param read.running letters of its running text, in its order
 * @param read.all everything it finds
 */
export function compareText(
  source: Manuscript,
  read: { running: string; all: string },
  printed: readonly string[],
): TextLikeness {
  // What either sees is printed: were it what one sees alone, that one could not lose a word.
  const arrived = countWords([read.all]);
  const seen = printed.map((text) => countWords([joinLines(text)]));
  const count = (isWithTables: boolean) => {
    const words = { found: 0, of: 0 };
    for (const [word, times] of countWords(textsOf(source, isWithTables))) {
      const most = Math.min(times, Math.max(...[...seen, arrived].map((counts) => counts.get(word) ?? 0)));
      words.of += most;
      words.found += Math.min(most, arrived.get(word) ?? 0);
    }
    return words;
  };
  return { order: orderOf(source, read.running, new Printed(printed)), words: count(true), wordsOutside: count(false) };
}

const textsOf = (paper: Manuscript, isWithTables: boolean): string[] =>
  [
    ...paper.abstract,
    ...allSections(paper).map(({ title }) => title),
    ...passagesOf(paper).flatMap((each) => [
      ...proseOf(each),
      ...captionOf(each),
      ...(isWithTables ? cellsOf(each) : []),
    ]),
  ].map(plain);

function orderOf(source: Manuscript, running: string, paper: Printed): Share {
  const order = { found: 0, of: 0 };
  for (const inlines of [...source.abstract, ...passagesOf(source).flatMap(proseOf)]) {
    const marks = marksOf(inlines).filter((mark) => paper.has(mark));
    for (const [index, mark] of marks.slice(1).entries()) {
      order.of++;
      if (isFollowed(running, marks[index] ?? "", mark)) order.found++;
    }
  }
  return order;
}

/** Whether one stands right behind the other anywhere: the abstract may say what the text says again. */
function isFollowed(running: string, before: string, after: string): boolean {
  for (let at = running.indexOf(before); at >= 0; at = running.indexOf(before, at + 1)) {
    const end = at + before.length;
    if (running.slice(end, end + APART + after.length).includes(after)) return true;
  }
  return false;
}

function headingsOf(
  source: Manuscript,
  read: Manuscript,
  paper: Printed,
  printed: readonly string[],
): Likeness["headings"] {
  const lines = new Set(printed.flatMap((text) => text.split("\n").map(letters)));
  const titles = allSections(source)
    .map(({ title }) => toWords(title))
    .filter((title) => paper.has(letters(title)) && hasLine(title, lines));
  const known = new Set(titles.map(letters));
  const extra = allSections(read)
    .map(({ title }) => toWords(title))
    .filter(
      (title) =>
        !known.has(letters(title)) && !known.has(letters(title.replace(/^\S+\s/, ""))) && roleOf(title) === undefined,
    );
  return { ...compareHeadings(titles, read), extra };
}

/** Letters of a heading that may be words of a sentence besides, and so many more on its line: a number. */
const [SHORT, NUMBER] = [25, 8];

/** Whether a short heading has a line of its own: what a reader puts above the note of who paid is printed nowhere. */
function hasLine(title: string, lines: ReadonlySet<string>): boolean {
  const wanted = letters(title);
  return (
    wanted.length > SHORT || [...lines].some((line) => line.length <= wanted.length + NUMBER && line.includes(wanted))
  );
}

/** Looks for each printed work by its title, each work that was read counting once; for one without, any will do. */
function referencesOf(source: Manuscript, read: Manuscript, paper: Printed): Pick<Likeness, "references" | "titled"> {
  const left = read.references.map((work) => ({
    title: letters(String(work.title ?? "")),
    all: letters(Object.values(work).map(String).join(" ")),
  }));
  const [references, titled] = [
    { found: 0, of: 0 },
    { found: 0, of: 0 },
  ];
  const take = (isIt: (work: { title: string; all: string }) => boolean) => {
    const place = left.findIndex(isIt);
    return place < 0 ? undefined : left.splice(place, 1)[0];
  };
  const titleOf = ({ title }: Reference) => (IDENTIFIER.test(String(title ?? "")) ? "" : letters(String(title ?? "")));
  for (const title of source.references.map(titleOf).filter((each) => each !== "" && paper.has(each))) {
    references.of++;
    titled.of++;
    const exact = take((work) => work.title === title);
    if (exact) titled.found++;
    if (exact ?? take(({ all }) => all.includes(title))) references.found++;
  }
  // Of some the source has an identifier alone, and nothing is printed.
  const untitled = source.references.filter((work) => titleOf(work) === "" && isNamed(work, paper)).length;
  references.of += untitled;
  references.found += Math.min(untitled, left.length);
  return { references, titled };
}

/** What a source without lists of works has in place of a title. */
const IDENTIFIER = /^(?:doi|pmid|pmcid|arxiv|isbn|url|https?):\S+$/i;

/** Whether who wrote a work, or where it stands, is printed. */
const isNamed = ({ author, "container-title": container }: Reference, paper: Printed): boolean =>
  [
    ...((author ?? []) as { family?: string; literal?: string }[]).map(({ family, literal }) => family ?? literal),
    container,
  ]
    .map((name) => letters(String(name ?? "")))
    .some((name) => name !== "" && paper.has(name));

/** Looks for figures and tables by the beginnings of their captions; a figure is not found as a table. */
function captionedOf(
  source: Manuscript,
  read: Manuscript,
  paper: Printed,
): Pick<Likeness, "figures" | "tables" | "cells"> {
  const own = passagesOf(read).flatMap((each) =>
    (each.type === "figure" && each.images.length > 0) || each.type === "table"
      ? [{ type: each.type, letters: letters(plain(each.caption)) }]
      : [],
  );
  const marks = (type: Passage["type"]) =>
    passagesOf(source)
      .filter((each) => each.type === type)
      .map((each) => beginningOf(each))
      .filter((mark) => mark !== "" && paper.has(mark));
  const share = (type: "figure" | "table", as: readonly string[]) => {
    const wanted = marks(type);
    const found = wanted.filter((mark) => own.some((each) => as.includes(each.type) && each.letters.includes(mark)));
    return { found: found.length, of: wanted.length };
  };
  return {
    figures: share("figure", ["figure"]),
    tables: share("table", ["table", "figure"]),
    cells: share("table", ["table"]),
  };
}

const beginningOf = (passage: Passage) =>
  captionOf(passage)
    .flatMap(piecesOf)
    .map(letters)
    .find((piece) => piece.length > 8)
    ?.slice(0, 60) ?? "";
