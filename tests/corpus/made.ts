import { allSections } from "../../scripts/manuscript/all-sections.ts";
import type { Manuscript } from "../../scripts/manuscript/manuscript.ts";
import { readManuscript } from "../../scripts/pipeline/import-paper.ts";
import { compareHeadings } from "./compare.ts";
import type { CorpusPaper } from "./papers.ts";
import { countPictures, of, share } from "./reading.ts";
import { Table } from "./table.ts";

/** A format that pandoc writes papers in, to be read again. */
export interface Made<File> {
  /** `Word files`. */
  title: string;
  /** Nothing where pandoc does not read the paper. */
  make(path: string): File | undefined;
  /** What stands in a file, by its tags alone. */
  count(file: File): { headings: string[]; figures: number; references: number };
  read(file: File, name: string): Promise<Manuscript>;
}

interface Pair {
  found: number;
  of: number;
}

const passagesOf = (manuscript: Manuscript) => [
  ...manuscript.lead,
  ...allSections(manuscript).flatMap(({ content }) => content),
];

/**
 * Has pandoc write each paper, reads that, and prints how much of what its tags count arrived, beside what the reader of the
 * paper itself finds.
 */
export async function reportMade<File>(
  papers: readonly CorpusPaper[],
  { title, make, count, read }: Made<File>,
): Promise<void> {
  console.log(`\n${title} that pandoc made: found/counted (by the reader of the source)`);
  const table = new Table([
    ["paper", 52],
    ["headings", 16],
    ["figures", 16],
    ["refs", 16],
    ["s", 6],
    ["", 24],
  ]);
  table.head();
  const rows = { headings: [] as Pair[], figures: [] as Pair[], references: [] as Pair[] };
  let whole = 0;
  for (const paper of papers) {
    const file = make(paper.path);
    if (file === undefined) continue;
    const counted = count(file);
    const start = performance.now();
    const manuscript = await read(file, paper.name);
    const seconds = (performance.now() - start) / 1000;
    const { manuscript: source } = await readManuscript(paper.path);
    const compared = compareHeadings(counted.headings, manuscript);
    const own = {
      headings: compared,
      figures: { found: countPictures(passagesOf(manuscript)), of: counted.figures },
      references: { found: manuscript.references.length, of: counted.references },
    };
    for (const name of ["headings", "figures", "references"] as const) rows[name].push(own[name]);
    const failed = manuscript.findings.find(({ severity }) => severity === "error")?.code ?? "";
    if (failed === "") whole++;
    const beside = (number: number | undefined) => ` (${number ?? "–"})`;
    table.row([
      paper.name.split("/").toSpliced(1, 1).join("/").slice(-52),
      of(compared.found, compared.of) + beside(source && allSections(source).length),
      of(own.figures.found, own.figures.of) + beside(source && countPictures(passagesOf(source))),
      of(own.references.found, own.references.of) + beside(source?.references.length),
      seconds.toFixed(2),
      failed,
    ]);
    for (const lost of compared.lost) console.error(`${paper.name}: no heading “${lost}”`);
  }
  const { headings, figures, references } = rows;
  console.log(
    `\n${title}: ${whole}/${headings.length} whole · headings ${share(headings)}, figures ${share(figures)}, references ${share(references)}`,
  );
}
