import { roleOf } from "../../scripts/languages/roles.ts";
import { allSections } from "../../scripts/manuscript/all-sections.ts";
import type { ListItem, Manuscript, Passage } from "../../scripts/manuscript/manuscript.ts";
import type { Inline } from "../../scripts/text/inline.ts";
import { toWords } from "../../scripts/text/slice-inlines.ts";
import { compareHeadings } from "./compare.ts";

export interface Share {
  found: number;
  of: number;
}

/** How much of a paper arrived. */
export interface Likeness {
  headings: Share & { lost: string[]; extra: string[] };
  /** Pairs of sentences that follow one another, and still do. */
  order: Share;
  references: Share;
  /** Figures whose captions are there, with a picture. */
  figures: Share;
  tables: Share;
  words: Share;
}

const passagesOf = (paper: Manuscript) => [...paper.lead, ...allSections(paper).flatMap(({ content }) => content)];
const letters = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}]/gu, "");

const itemTexts = ({ text, items }: ListItem): Inline[][] => [...text, ...items.flatMap(itemTexts)];
const proseOf = (passage: Passage): Inline[][] =>
  passage.type === "paragraph" || passage.type === "quote"
    ? [passage.text]
    : passage.type === "list"
      ? passage.items.flatMap(itemTexts)
      : [];
const captionOf = (passage: Passage) => ("caption" in passage ? [passage.caption] : []);
const cellsOf = (passage: Passage) => (passage.type === "table" ? [...passage.columns, ...passage.rows.flat()] : []);

/** Pieces of running text between what other readers write otherwise: citations, formulas, code. */
function piecesOf(inlines: readonly Inline[]): string[] {
  let open = "";
  const pieces: string[] = [];
  for (const node of inlines) {
    if (node.type === "text") open += node.value;
    else if ("children" in node) {
      const [first = "", ...rest] = piecesOf(node.children);
      open += first;
      for (const piece of rest) {
        pieces.push(open);
        open = piece;
      }
    } else {
      pieces.push(open);
      open = "";
    }
  }
  return [...pieces, open];
}

const sentencesOf = (text: string) => text.split(/(?<=[.?!])\s+(?=\p{Lu})/u);

/** The longest piece of each sentence that can be looked for. */
function marksOf(inlines: readonly Inline[]): string[] {
  return piecesOf(inlines).flatMap((piece) =>
    sentencesOf(piece)
      .map(letters)
      .filter((each) => each.length >= 30),
  );
}

const countWords = (texts: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^\p{Ll}\p{Lo}\s-]/gu, "")
      .matchAll(/[\p{Ll}\p{Lo}]{2,}/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/**
 * Compares a paper read from one format with the same read from its source.
 *
 * @param printed all text of the former, in any order: what a program left out that made it is nobody's loss
 */
export function compareManuscripts(source: Manuscript, read: Manuscript, printed: string): Likeness {
  const there = letters(printed.replace(/-\n/g, ""));
  const isPrinted = (text: string) => there.includes(letters(text));
  const own = passagesOf(read);
  const text = (paper: Manuscript, passages: readonly Passage[]) => [
    ...paper.abstract,
    ...allSections(paper).map(({ title }) => title),
    ...passages.flatMap((passage) => [...proseOf(passage), ...captionOf(passage), ...cellsOf(passage)]),
  ];
  const titles = allSections(source)
    .map(({ title }) => toWords(title))
    .filter(isPrinted);
  const headings = compareHeadings(titles, read);
  const known = new Set(titles.map(letters));
  const extra = allSections(read)
    .map(({ title }) => toWords(title))
    .filter(
      (title) =>
        !known.has(letters(title)) && !known.has(letters(title.replace(/^\S+\s/, ""))) && roleOf(title) === undefined,
    );
  const prose = letters(
    [
      ...read.lead,
      ...allSections(read).flatMap(({ title, content }) => [
        { type: "paragraph" as const, text: title } as Passage,
        ...content,
      ]),
    ]
      .flatMap(proseOf)
      .map((each) => piecesOf(each).join(" "))
      .join(" "),
  );
  const order = { found: 0, of: 0 };
  for (const passage of passagesOf(source))
    for (const inlines of proseOf(passage)) {
      const places = marksOf(inlines)
        .filter((mark) => there.includes(mark))
        .map((mark) => [prose.indexOf(mark), mark.length] as const);
      places.slice(1).forEach(([place], index) => {
        const [before = -1, length = 0] = places[index] ?? [];
        order.of++;
        if (before >= 0 && place >= before + length && place < before + length + 400) order.found++;
      });
    }
  const captions = own.flatMap((passage) =>
    passage.type === "figure" || passage.type === "table"
      ? [
          {
            kind: passage.type,
            letters: letters(piecesOf(passage.caption).join(" ")),
            isShown: passage.type === "table" || passage.images.length > 0,
          },
        ]
      : [],
  );
  const captioned = (kind: "figure" | "table") => {
    const markOf = (passage: Passage) =>
      captionOf(passage)
        .flatMap(piecesOf)
        .map(letters)
        .find((piece) => piece.length > 8)
        ?.slice(0, 60) ?? "";
    const all = passagesOf(source).filter(
      (passage) => passage.type === kind && markOf(passage).length > 8 && there.includes(markOf(passage)),
    );
    const found = all.filter((passage) => {
      const mark = markOf(passage);
      return captions.some((each) => each.letters.includes(mark) && each.isShown);
    });
    return { found: found.length, of: all.length };
  };
  const works = source.references.filter(({ title }) => typeof title !== "string" || isPrinted(title));
  const wanted = countWords(text(source, passagesOf(source)).flatMap(piecesOf));
  const arrived = countWords(text(read, own).map((each) => piecesOf(each).join(" ")));
  const out = countWords([printed.replace(/-\n/g, "")]);
  const words = { found: 0, of: 0 };
  for (const [word, count] of wanted) {
    const most = Math.min(count, out.get(word) ?? 0);
    words.of += most;
    words.found += Math.min(most, arrived.get(word) ?? 0);
  }
  return {
    headings: { ...headings, extra },
    order,
    references: { found: Math.min(read.references.length, works.length), of: works.length },
    figures: captioned("figure"),
    tables: captioned("table"),
    words,
  };
}
