import { openZip } from "../../scripts/files/read-zip.ts";
import { allSections } from "../../scripts/manuscript/all-sections.ts";
import type { Manuscript } from "../../scripts/manuscript/manuscript.ts";
import { readManuscript } from "../../scripts/pipeline/import-paper.ts";
import { readDocx } from "../../scripts/readers/docx/read-docx.ts";
import { compareHeadings } from "./compare.ts";
import { writeDocx } from "./pandoc.ts";
import type { CorpusPaper } from "./papers.ts";
import { countPictures, of, share } from "./reading.ts";
import { Table } from "./table.ts";

const passagesOf = (manuscript: Manuscript) => [
  ...manuscript.lead,
  ...allSections(manuscript).flatMap(({ content }) => content),
];

/** What stands in a document, by the tags of `document.xml` alone. */
function countTags(bytes: Buffer) {
  const xml = openZip(bytes)?.read("word/document.xml", 2 ** 28);
  const paragraphs = String(xml ?? "").match(/<w:p>[\s\S]*?<\/w:p>/g) ?? [];
  const plain = (paragraph: string) =>
    paragraph
      .replace(/<w:tab\s*\/>|<w:br\s*\/>/g, " ")
      .replace(/<[^<>]*>/g, "")
      .replace(/&(?:#\d+|\w+);/g, (entity) => ({ "&amp;": "&", "&lt;": "<", "&gt;": ">" })[entity] ?? " ");
  const styled = (style: RegExp) =>
    paragraphs.filter((paragraph) => style.test(/<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? ""));
  const isDrawn = (paragraph: string | undefined) => paragraph?.includes("<pic:pic") ?? false;
  // Of a picture that pandoc did not find only the caption is there.
  const captions = paragraphs.filter(
    (each, index) => /<w:pStyle w:val="ImageCaption"/.test(each) && !isDrawn(paragraphs[index - 1]),
  );
  return {
    headings: styled(/^Heading\d$/).map(plain),
    figures: captions.length + paragraphs.join("").split("<pic:pic>").length - 1,
    // Of works that pandoc does not understand it prints `n.d.` alone.
    references: styled(/^Bibliography$/).filter((each) => /\p{L}{3}/u.test(plain(each))).length,
  };
}

/**
 * Has pandoc write each paper for Word, reads that, and prints how much of what its tags count arrived, beside what the
 * reader of the paper itself finds.
 */
export async function reportDocx(papers: readonly CorpusPaper[]): Promise<void> {
  console.log("\nWord files that pandoc made: found/counted (by the reader of the source)");
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
    const bytes = writeDocx(paper.path);
    if (bytes === undefined) continue;
    const counted = countTags(bytes);
    const start = performance.now();
    const { manuscript } = await readDocx(bytes, paper.name);
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
    `\n${whole}/${rows.headings.length} Word files whole · headings ${share(rows.headings)}, figures ${share(rows.figures)}, references ${share(rows.references)}`,
  );
}

type Pair = { found: number; of: number };
