import { hasErrors } from "../../scripts/diagnostics/diagnostic.ts";
import type { Manuscript } from "../../scripts/manuscript/manuscript.ts";
import { readManuscript } from "../../scripts/pipeline/import-paper.ts";
import { compareManuscripts, compareText, type Share } from "./likeness.ts";
import type { CorpusPaper } from "./papers.ts";
import { isKeptApart, KINDS, type Made } from "./pdf/made.ts";
import { makePdfs } from "./pdf/make-pdfs.ts";
import { asRead, findPdf2md, readWithPoppler } from "./pdf/others.ts";
import { type Compared, printTotals } from "./pdf/totals.ts";
import { Table } from "./table.ts";

/**
 * Has papers printed, reads the PDFs, and prints how much of what the readers of the sources find arrived, beside what
 * other programs find: for papers that could be looked at while the reader was tuned, and for those that were kept apart.
 */
export async function reportPdf(papers: readonly CorpusPaper[]): Promise<void> {
  console.log("\nPDFs: found/in the source, of what is printed");
  const pdfs = await makePdfs(papers);
  const readWithPdf2md = await findPdf2md();
  if (!readWithPdf2md) console.log("No @opendocsg/pdf2md here: not compared");
  const table = new Table([
    ["paper", 44],
    ["kind", 5],
    ["headings", 9],
    ["extra", 6],
    ["order", 10],
    ["refs", 9],
    ["figures", 8],
    ["tables", 7],
    ["words", 7],
    ["s", 5],
    ["", 24],
  ]);
  table.head();
  const rows: Compared[] = [];
  let [printed, whole] = [0, 0];
  for (const [paper, all] of Map.groupBy(pdfs, (made) => made.paper)) {
    const { manuscript: source } = await readManuscript(paper.path);
    if (!source) continue;
    for (const made of all) {
      const row = await compare(made, source, readWithPdf2md);
      if (row === "no pdftotext") {
        console.log("No pdftotext here, which tells what is printed: nothing can be measured");
        return;
      }
      printed++;
      if (typeof row === "string") {
        table.row([nameOf(made), made.kind, "", "", "", "", "", "", "", "", row]);
        continue;
      }
      whole++;
      rows.push(row);
      printRow(table, row);
    }
  }
  console.log(`\n${whole}/${printed} PDFs whole`);
  for (const [title, isApart] of [
    ["Papers that could be looked at", false] as const,
    ["Papers kept apart", true] as const,
  ])
    printTotals(
      title,
      rows.filter(({ made }) => isKeptApart(made.paper) === isApart),
    );
  for (const kind of KINDS)
    printTotals(
      `“${kind}”, all papers`,
      rows.filter(({ made }) => made.kind === kind),
    );
}

/** @returns why it could not be, in place of numbers */
async function compare(
  made: Made,
  source: Manuscript,
  readWithPdf2md: Awaited<ReturnType<typeof findPdf2md>>,
): Promise<Compared | string> {
  const text = readWithPoppler(made.path);
  const raw = readWithPoppler(made.path, "raw");
  if (text === undefined || raw === undefined) return "no pdftotext";
  const views = [text, raw];
  const start = performance.now();
  const { manuscript, diagnostics } = await readManuscript(made.path);
  const seconds = (performance.now() - start) / 1000;
  if (!manuscript || hasErrors(diagnostics))
    return diagnostics.find(({ severity }) => severity === "error")?.code ?? "not read";
  const other = await readWithPdf2md?.(made.path);
  return {
    made,
    likeness: compareManuscripts(source, manuscript, views),
    poppler: compareText(source, asRead(text), views),
    raw: compareText(source, asRead(raw), views),
    pdf2md: readWithPdf2md && compareText(source, asRead(other ?? ""), views),
    seconds,
  };
}

const nameOf = ({ paper }: Made) => paper.name.split("/").toSpliced(1, 1).join("/").slice(-44);
const of = ({ found, of: all }: Share) => `${found}/${all}`;

function printRow(table: Table, { made, likeness, seconds }: Compared): void {
  table.row([
    nameOf(made),
    made.kind,
    of(likeness.headings),
    likeness.headings.extra.length,
    of(likeness.order),
    of(likeness.references),
    of(likeness.figures),
    of(likeness.tables),
    `${((100 * likeness.words.found) / Math.max(1, likeness.words.of)).toFixed(1)}%`,
    seconds.toFixed(1),
    isKeptApart(made.paper) ? "kept apart" : "",
  ]);
}
