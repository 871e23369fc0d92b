import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import type { Browser } from "playwright-chromium";
import { SILENT } from "../../../scripts/diagnostics/progress.ts";
import { openInstalled } from "../../../scripts/exporter/browser/open-browser.ts";
import { parseForPrint } from "../pandoc.ts";
import type { CorpusPaper } from "../papers.ts";
import { printByBrowser } from "./by-browser.ts";
import { printByOffice } from "./by-office.ts";
import { printByTex, printSource } from "./by-tex.ts";
import { isInstalled, isPrintable, KINDS, type Kind, keyOf, type Made } from "./made.ts";

/** Kept, so that only the first run makes them; who has other programs now removes it. */
const PLACE = resolve(".lectern/corpus-pdf");

/** The PDFs of papers: those that are there, and those that the installed programs make; what is missing is said. */
export async function makePdfs(papers: readonly CorpusPaper[]): Promise<Made[]> {
  mkdirSync(PLACE, { recursive: true });
  const tried = new Set(existsSync(join(PLACE, "tried")) ? readFileSync(join(PLACE, "tried"), "utf8").split("\n") : []);
  const pathOf = (kind: Kind, paper: CorpusPaper) => join(PLACE, `${kind}-${keyOf(paper)}.pdf`);
  const isOpen = (kind: Kind, paper: CorpusPaper) =>
    !existsSync(pathOf(kind, paper)) && !tried.has(`${kind}-${keyOf(paper)}`);
  const wanted = papers.filter(isPrintable).flatMap((paper) => kindsOf(paper).map((kind) => ({ kind, paper })));
  const open = wanted.filter(({ kind, paper }) => isOpen(kind, paper));
  if (open.length > 0) {
    const has = {
      pandoc: isInstalled("pandoc", "--version"),
      pdflatex: isInstalled("pdflatex", "--version"),
      soffice: isInstalled("soffice", "--version"),
      browser: await openInstalled({ progress: SILENT }),
    };
    for (const [name, there] of Object.entries(has))
      if (!there) console.log(`No ${name} here: the PDFs that it makes are left out`);
    const done: string[] = [];
    for (const paper of new Set(open.map((each) => each.paper))) {
      const kinds = open.filter((each) => each.paper === paper).map(({ kind }) => kind);
      done.push(...(await makeOf(paper, kinds, (kind) => pathOf(kind, paper), has)));
      // What a program could not make now it cannot the next time either.
      writeFileSync(join(PLACE, "tried"), [...tried, ...done].join("\n"));
    }
    await has.browser?.close();
  }
  return wanted
    .map((each) => ({ ...each, path: pathOf(each.kind, each.paper) }))
    .filter(({ path }) => existsSync(path));
}

/** Of text that was taken from a PDF none is made again. */
const kindsOf = ({ name }: CorpusPaper) =>
  extname(name) === ".txt" ? [] : KINDS.filter((kind) => kind !== "tex" || extname(name) === ".tex");

/** @returns names of what was tried */
async function makeOf(
  paper: CorpusPaper,
  kinds: readonly Kind[],
  pathOf: (kind: Kind) => string,
  has: { pandoc: boolean; pdflatex: boolean; soffice: boolean; browser: Browser | undefined },
): Promise<string[]> {
  const parsed = join(PLACE, `${keyOf(paper)}.json`);
  const isParsed = has.pandoc && kinds.some((kind) => kind !== "tex") && parseForPrint(paper.path, parsed);
  const done: string[] = [];
  for (const kind of kinds) {
    const [isWeb, isWord] = [kind.startsWith("web"), kind.startsWith("word")];
    if (!(isWeb ? has.browser : isWord ? has.soffice : has.pdflatex) || (kind !== "tex" && !has.pandoc)) continue;
    done.push(`${kind}-${keyOf(paper)}`);
    const [pdf, columns] = [pathOf(kind), kind === "two" || kind.endsWith("2") ? 2 : 1] as const;
    if (kind === "tex") printSource(paper.path, pdf);
    else if (!isParsed) continue;
    else if (isWord) await printByOffice(parsed, pdf, columns);
    else if (isWeb && has.browser) await printByBrowser(has.browser, parsed, pdf, columns);
    else printByTex(parsed, pdf, columns);
  }
  rmSync(parsed, { force: true });
  return done;
}
