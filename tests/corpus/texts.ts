import { allSections } from "../../scripts/manuscript/all-sections.ts";
import type { ListItem, Manuscript, Passage } from "../../scripts/manuscript/manuscript.ts";
import { withoutFootnotes } from "../../scripts/text/edit-inlines.ts";
import type { Inline } from "../../scripts/text/inline.ts";

export const passagesOf = (paper: Manuscript) => [
  ...paper.lead,
  ...allSections(paper).flatMap(({ content }) => content),
];

/** Letters alone, small: spaces, hyphens, signs and accents are set and read differently by every program. */
export const letters = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}]/gu, "");

const itemTexts = ({ text, items }: ListItem): Inline[][] => [...text, ...items.flatMap(itemTexts)];

/** The running text of a passage, a list for each paragraph; nothing of figures, tables, formulas and code. */
export const proseOf = (passage: Passage): Inline[][] =>
  passage.type === "paragraph" || passage.type === "quote"
    ? [passage.text]
    : passage.type === "list"
      ? passage.items.flatMap(itemTexts)
      : [];

export const captionOf = (passage: Passage) => ("caption" in passage ? [passage.caption] : []);

export const cellsOf = (passage: Passage) =>
  passage.type === "table" ? [...passage.columns, ...passage.rows.flat()] : [];

/** Pieces of running text between what other readers write otherwise: citations, formulas, code. */
export function piecesOf(inlines: readonly Inline[]): string[] {
  let open = "";
  const pieces: string[] = [];
  for (const node of inlines) {
    if (node.type === "text") open += node.value;
    // An address that stands for itself: of a note it is printed at the foot of the page.
    else if (node.type === "link" && piecesOf(node.children).join("") === node.url) {
      pieces.push(open);
      open = "";
    } else if ("children" in node) {
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

export const plain = (inlines: readonly Inline[]) => piecesOf(inlines).join(" ");

const sentencesOf = (text: string) => text.split(/(?<=[.?!])\s+(?=\p{Lu})/u);

/** The letters of each sentence that is long enough to be looked for; footnotes are printed elsewhere. */
export const marksOf = (inlines: readonly Inline[]): string[] =>
  piecesOf(withoutFootnotes([...inlines])).flatMap((piece) =>
    sentencesOf(piece)
      .map(letters)
      .filter((each) => each.length >= 30),
  );

/** The running text of a paper in its order, as letters: abstract, headings, paragraphs. */
export const runningLetters = (paper: Manuscript) =>
  letters(
    [
      ...paper.abstract,
      ...paper.lead.flatMap(proseOf),
      ...allSections(paper).flatMap(({ title, content }) => [title, ...content.flatMap(proseOf)]),
    ]
      .map((inlines) => plain(withoutFootnotes([...inlines])))
      .join(" "),
  );

/** How often each word of two letters or more stands in texts. */
export function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^\p{Ll}\p{Lo}\s-]/gu, "")
      .matchAll(/[\p{Ll}\p{Lo}]{2,}/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
