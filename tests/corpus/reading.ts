import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { hasErrors } from "../../scripts/diagnostics/diagnostic.ts";
import { writeDraft } from "../../scripts/drafter/write-draft.ts";
import { allSections } from "../../scripts/manuscript/all-sections.ts";
import type { Passage } from "../../scripts/manuscript/manuscript.ts";
import { importPaper } from "../../scripts/pipeline/import-paper.ts";
import { checkDraft, type Fit } from "./check-draft.ts";
import { compareHeadings } from "./compare.ts";
import { countWithPandoc } from "./pandoc.ts";
import type { CorpusPaper } from "./papers.ts";
import { Table } from "./table.ts";

/** Pictures, as other readers count them: each of a figure of several, and listings that a figure holds. */
export function countPictures(passages: readonly Passage[]): number {
  return passages.reduce((sum, passage) => {
    if (passage.type === "figure") return sum + Math.max(1, passage.images.length);
    return passage.type === "code" && passage.caption.length > 0 ? sum + 1 : sum;
  }, 0);
}

/** What one paper came to. */
interface Row {
  paper: CorpusPaper;
  /** Found here, and by pandoc. */
  headings: { found: number; of: number | undefined };
  references: { found: number; of: number | undefined };
  figures: { found: number; missing: number; of: number | undefined };
  tables: number;
  equations: number;
  points: number;
  seconds: number;
  failed: string | undefined;
  fit: Promise<Fit> | undefined;
}

/** Runs as many at once as there are jobs. */
function takeTurns(jobs: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= jobs) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    try {
      return await work();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}

async function readRow(
  paper: CorpusPaper,
  folder: string,
  check: ((outline: string) => Promise<Fit>) | undefined,
): Promise<Row> {
  const start = performance.now();
  const { draft, manuscript, diagnostics } = await importPaper(paper.path);
  const seconds = (performance.now() - start) / 1000;
  const other = countWithPandoc(paper.path);
  const sections = manuscript ? allSections(manuscript) : [];
  const compared = other && manuscript && compareHeadings(other.headings, manuscript);
  const { count } = draft ?? {};
  const figures = manuscript ? countPictures([...manuscript.lead, ...sections.flatMap(({ content }) => content)]) : 0;
  const row: Row = {
    paper,
    headings: compared ? { found: compared.found, of: compared.of } : { found: sections.length, of: undefined },
    references: { found: manuscript?.references.length ?? 0, of: other?.references },
    figures: { found: count?.figures ?? 0, missing: figures - (count?.figures ?? 0), of: other?.figures },
    tables: count?.tables ?? 0,
    equations: count?.equations ?? 0,
    points: count?.points ?? 0,
    seconds,
    failed:
      hasErrors(diagnostics) || !draft
        ? (diagnostics.find(({ severity }) => severity === "error")?.code ?? "no draft")
        : undefined,
    fit: undefined,
  };
  if (!draft || row.failed) return row;
  mkdirSync(folder, { recursive: true });
  const outline = join(folder, "outline.yaml");
  writeDraft(outline, draft);
  row.fit = check?.(outline);
  for (const lost of compared?.lost ?? []) console.error(`${paper.name}: no heading “${lost}”`);
  return row;
}

export const of = (found: number, all: number | undefined) => (all === undefined ? String(found) : `${found}/${all}`);

const sum = (values: readonly (number | undefined)[]) =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);
/** Of what both count, how much is here; more here than there does not make up for less elsewhere. */
export const share = (pairs: readonly { found: number; of: number | undefined }[]) => {
  const known = pairs.flatMap(({ found, of: all }) =>
    all === undefined ? [] : [{ found: Math.min(found, all), all }],
  );
  const all = sum(known.map((each) => each.all));
  return all === 0 ? "–" : `${((100 * sum(known.map(({ found }) => found))) / all).toFixed(1)} %`;
};
/**
 * Imports papers, builds and checks their talks, and prints how much of each arrived, beside what pandoc finds where that
 * reads the format.
 *
 * @param place folder for the drafts
 * @param options.jobs talks that are built at once
 */
export async function reportReading(
  papers: readonly CorpusPaper[],
  place: string,
  { isChecked, jobs }: { isChecked: boolean; jobs: number },
): Promise<void> {
  const table = new Table([
    ["paper", 52],
    ["headings", 9],
    ["refs", 9],
    ["figures", 10],
    ["tables", 7],
    ["eqs", 5],
    ["points", 7],
    ["slides", 7],
    ["overflow", 9],
    ["s", 6],
    ["", 24],
  ]);
  table.head();
  const inTurn = takeTurns(jobs);
  const check = isChecked ? (outline: string) => inTurn(() => checkDraft(outline)) : undefined;
  const rows: Row[] = [];
  for (const [index, paper] of papers.entries())
    rows.push(await readRow(paper, join(place, String(index + 1).padStart(3, "0")), check));

  const fits: (Fit | undefined)[] = [];
  for (const row of rows) {
    const fit = await row.fit;
    fits.push(fit);
    table.row([
      row.paper.name.split("/").toSpliced(1, 1).join("/").slice(-52),
      of(row.headings.found, row.headings.of),
      of(row.references.found, row.references.of),
      `${of(row.figures.found, row.figures.of)}${row.figures.missing > 0 ? ` -${row.figures.missing}` : ""}`,
      row.tables,
      row.equations,
      row.points,
      fit?.slides ?? "",
      fit?.overflow ?? "",
      row.seconds.toFixed(2),
      row.failed ?? fit?.failed ?? "",
    ]);
  }

  const whole = rows.filter(({ failed }, index) => !failed && !fits[index]?.failed).length;
  console.log(
    `\n${whole}/${rows.length} papers whole (${((100 * whole) / Math.max(1, rows.length)).toFixed(1)} %) · of pandoc’s: headings ${share(rows.map(({ headings }) => headings))}, references ${share(rows.map(({ references }) => references))}, figures ${share(rows.map(({ figures }) => ({ found: figures.found + figures.missing, of: figures.of })))} · ${sum(fits.map((fit) => fit?.slides))} slides, ${sum(fits.map((fit) => fit?.overflow))} do not fit · ${sum(rows.map(({ seconds }) => seconds)).toFixed(1)} s of reading`,
  );
}
