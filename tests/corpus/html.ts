import { SourceText } from "../../scripts/diagnostics/source-text.ts";
import { allSections } from "../../scripts/manuscript/all-sections.ts";
import type { Manuscript } from "../../scripts/manuscript/manuscript.ts";
import { readManuscript } from "../../scripts/pipeline/import-paper.ts";
import { readHtml } from "../../scripts/readers/html/read-html.ts";
import { compareHeadings } from "./compare.ts";
import { writeHtml } from "./pandoc.ts";
import type { CorpusPaper } from "./papers.ts";
import { countPictures, of, share } from "./reading.ts";
import { Table } from "./table.ts";

const passagesOf = (manuscript: Manuscript) => [
  ...manuscript.lead,
  ...allSections(manuscript).flatMap(({ content }) => content),
];

/** What stands in a page, by its tags alone; its title block is no section. */
function countTags(page: string) {
  const text = page.slice(Math.max(0, page.indexOf("</header>"))).replace(/<!--[\s\S]*?-->|<pre[\s\S]*?<\/pre>/g, "");
  const plain = (html: string) =>
    html
      .replace(/<annotation[\s\S]*?<\/annotation>|<a href="#fn\d+"[\s\S]*?<\/a>|<[^<>]*>/g, "")
      .replace(/&(?:#\d+|\w+);/g, (entity) => ({ "&amp;": "&", "&lt;": "<", "&gt;": ">" })[entity] ?? " ");
  return {
    headings: [...text.matchAll(/<h[1-6]\b[^>]*>([\s\S]*?)<\/h[1-6]>/g)].map(([, title = ""]) => plain(title)),
    // A figure of several is counted by its parts.
    figures: text.match(/<figure\b(?:(?!<figure\b)[\s\S])*?<\/figure>/g)?.length ?? 0,
    // Of works that pandoc does not understand it prints `n.d.` alone.
    references: [...text.matchAll(/class="csl-entry"[^>]*>([\s\S]*?)<\/div>/g)].filter(([, work = ""]) =>
      /\p{L}{3}/u.test(plain(work)),
    ).length,
  };
}

/**
 * Has pandoc write each paper as a page, reads that, and prints how much of what the page's tags count arrived, beside
 * what the reader of the paper itself finds.
 */
export async function reportHtml(papers: readonly CorpusPaper[]): Promise<void> {
  console.log("\nPages that pandoc made: found/counted (by the reader of the source)");
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
    const page = writeHtml(paper.path);
    if (page === undefined) continue;
    const counted = countTags(page);
    const start = performance.now();
    const manuscript = await readHtml(new SourceText(paper.name, page));
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
  console.log(
    `\n${whole}/${rows.headings.length} pages whole · headings ${share(rows.headings)}, figures ${share(rows.figures)}, references ${share(rows.references)}`,
  );
}

type Pair = { found: number; of: number };
