import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { reportDocx } from "./docx.ts";
import { reportDrafts } from "./drafts.ts";
import { findBelow, readFloors } from "./floors.ts";
import { reportHtml } from "./html.ts";
import { listPairs, listPapers } from "./papers.ts";
import { reportPdf } from "./pdf.ts";
import { reportReading } from "./reading.ts";
import { isInFold, readFold } from "./statistics.ts";

/**
 * `npm run corpus -- <folder>`: imports every paper of a corpus, builds and checks its talk, and tells how much of it
 * arrived, beside what pandoc finds where that reads the format. Then measures what the drafts say, on the slides that
 * are planned of them, those of pairs against their authors' own slides.
 *
 * Options: `--only text` papers whose path has this in it; `--fold 2/5` those in a fold of the papers, `--fold ^2/5` all
 * others; `--no-read` leaves out the first part, `--no-check` its building, `--no-html`, `--no-docx`
 * and `--no-pdf` the pages, Word files and PDFs that are made of papers (PDFs are kept in `.lectern/corpus-pdf`); `--no-drafts` the last part; `--jobs 2`
 * talks that are built at once; `--minutes 5,20` lengths for which drafts are planned and asked the quiz, `--minutes ""`
 * none; `--lengths 6` so many papers, of which talks of each length are built and checked, too, which is slow; `--floor`
 * ends with 1 where a number of the second part is worse than `floors.json` lets it be.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    only: { type: "string", default: "" },
    fold: { type: "string" },
    read: { type: "boolean", default: true },
    check: { type: "boolean", default: true },
    drafts: { type: "boolean", default: true },
    html: { type: "boolean", default: true },
    docx: { type: "boolean", default: true },
    pdf: { type: "boolean", default: true },
    minutes: { type: "string", default: "5,10,15,20,45" },
    lengths: { type: "string", default: "0" },
    floor: { type: "boolean", default: false },
    jobs: { type: "string", default: String(availableParallelism()) },
  },
});
const [corpus] = positionals;
if (corpus === undefined) {
  console.error("usage: npm run corpus -- <folder>; options: tests/corpus/run.ts");
  process.exit(2);
}
mkdirSync(resolve(".lectern"), { recursive: true });
const place = mkdtempSync(resolve(".lectern/corpus-"));
process.on("exit", () => rmSync(place, { recursive: true, force: true }));

const fold = values.fold === undefined ? undefined : readFold(values.fold);
const isAsked = ({ name }: { name: string }) => name.includes(values.only) && isInFold(name, fold);
const papers = listPapers(corpus).filter(isAsked);
if (values.read) await reportReading(papers, place, { isChecked: values.check, jobs: Number(values.jobs) });
if (values.html) await reportHtml(papers);
if (values.docx) await reportDocx(papers);
if (values.pdf) await reportPdf(papers);
if (values.drafts) {
  const minutes = values.minutes.split(",").map(Number).filter(Boolean);
  const options = { place, minutes, built: Number(values.lengths) };
  const numbers = await reportDrafts(papers, listPairs(corpus).filter(isAsked), options);
  const below = values.floor ? findBelow(numbers, readFloors()) : [];
  if (below.length > 0) console.error(`\nbelow the floor:\n${below.join("\n")}`);
  process.exitCode = below.length > 0 ? 1 : 0;
}
