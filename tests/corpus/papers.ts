import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";

/** A paper of a corpus. */
export interface CorpusPaper {
  /** Path from the corpus, for the table. */
  name: string;
  path: string;
}

/** What is read where a corpus has no list of its papers; of LaTeX only files that can be a main one. */
const ENDINGS = [".md", ".qmd", ".rmd", ".txt", ".tex", ".xml", ".nxml", ".jats"];

/** The papers of a corpus: those of its `index.tsv`, whose second column is a path, else all that look like one. */
export function listPapers(corpus: string): CorpusPaper[] {
  const index = join(corpus, "index.tsv");
  const names = existsSync(index) ? listed(index) : found(corpus);
  // Pairs are measured by themselves; formats that there is no importer for are named in the index only.
  return names
    .filter((name) => ENDINGS.includes(extname(name).toLowerCase()) && existsSync(join(corpus, name)))
    .map((name) => ({ name, path: join(corpus, name) }));
}

function listed(index: string): string[] {
  const [head = "", ...rows] = readFileSync(index, "utf8").trim().split("\n");
  const column = head.split("\t").indexOf("file");
  return rows.flatMap((row) => row.split("\t")[column] ?? []);
}

function found(corpus: string): string[] {
  return readdirSync(corpus, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith("pairs") && basename(name).toLowerCase() !== "readme.md")
    .filter(
      (name) =>
        extname(name) !== ".tex" ||
        /\\documentclass|\\begin\{document\}/.test(readFileSync(join(corpus, name), "utf8")),
    )
    .sort();
}

/** A paper with the text of its authors' own slides. */
export interface Pair {
  name: string;
  paper: string;
  /** The slides, each with its title first. */
  slides: string[];
}

/** The pairs of a corpus: folders in `pairs/` with `paper.txt` and `slides.json`. */
export function listPairs(corpus: string): Pair[] {
  const folder = join(corpus, "pairs");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const [paper, slides] = [join(folder, name, "paper.txt"), join(folder, name, "slides.json")];
      return existsSync(paper) && existsSync(slides) ? [{ name, paper, slides: readSlides(slides) }] : [];
    });
}

function readSlides(file: string): string[] {
  const { slides } = JSON.parse(readFileSync(file, "utf8")) as {
    slides: Record<string, { title: string; text: string[] }>;
  };
  return Object.values(slides).map(({ title, text }) => [title, ...text].join("\n"));
}
