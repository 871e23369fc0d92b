import type { Likeness, Share, TextLikeness } from "../likeness.ts";
import { bootstrapShare } from "../statistics.ts";
import { printRows } from "../table.ts";
import type { Made } from "./made.ts";

/** What readers made of a PDF. */
export interface Compared {
  made: Made;
  likeness: Likeness;
  poppler: TextLikeness;
  /** By the same program, in the order in which the file has its text. */
  raw: TextLikeness;
  pdf2md: TextLikeness | undefined;
  seconds: number;
}

const MEASURES: [name: string, (row: Compared) => Share | undefined][] = [
  ["headings", ({ likeness }) => likeness.headings],
  ["order of sentences", ({ likeness }) => likeness.order],
  ["… pdftotext", ({ poppler }) => poppler.order],
  ["… pdftotext -raw", ({ raw }) => raw.order],
  ["… pdf2md", ({ pdf2md }) => pdf2md?.order],
  ["works", ({ likeness }) => likeness.references],
  ["works, titles understood", ({ likeness }) => likeness.titled],
  // From the authors' own files frames are printed in place of pictures.
  ["figures, caption and picture", ({ made, likeness }) => (made.kind === "tex" ? undefined : likeness.figures)],
  ["tables, cells or picture", ({ likeness }) => likeness.tables],
  ["tables, cells", ({ likeness }) => likeness.cells],
  ["words", ({ likeness }) => likeness.words],
  ["… pdftotext", ({ poppler }) => poppler.words],
  ["… pdf2md", ({ pdf2md }) => pdf2md?.words],
  ["words outside tables", ({ likeness }) => likeness.wordsOutside],
];

/** Prints what share of everything arrived; intervals are over papers, however many PDFs there are of each. */
export function printTotals(title: string, rows: readonly Compared[]): void {
  if (rows.length === 0) return;
  const papers = [...Map.groupBy(rows, ({ made }) => made.paper.name).values()];
  const extra = rows.reduce((sum, { likeness }) => sum + likeness.headings.extra.length, 0);
  const seconds = rows.map((row) => row.seconds).toSorted((a, b) => a - b);
  const at = (share: number) => (seconds[Math.floor(share * (seconds.length - 1))] ?? 0).toFixed(1);
  const percent = (share: number) => (100 * share).toFixed(1);
  printRows(
    `${title}: ${rows.length} PDFs of ${papers.length} papers`,
    MEASURES.flatMap(([name, shareOf]) => {
      const groups = papers.map((all) => all.flatMap((row) => shareOf(row) ?? []));
      const [found, of] = [total(groups.flat(), "found"), total(groups.flat(), "of")];
      if (of === 0) return [];
      const [low, high] = bootstrapShare(groups);
      return [[name, `${found}/${of}`, `${percent(found / of)} %`, `${percent(low)} to ${percent(high)}`]];
    }),
  );
  console.log(`${extra} headings that the papers do not have · ${at(0.5)} s a PDF (median; 90th: ${at(0.9)} s)`);
}

const total = (shares: readonly Share[], key: keyof Share) => shares.reduce((sum, share) => sum + share[key], 0);
