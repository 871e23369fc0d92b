import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { run } from "./made.ts";

/**
 * Typesets what pandoc read of a paper.
 *
 * @param parsed file of pandoc's JSON
 * @param pdf where it goes; nothing is there afterwards if TeX made nothing
 */
export function printByTex(parsed: string, pdf: string, columns: 1 | 2): void {
  const folder = `${pdf}.work`;
  mkdirSync(folder, { recursive: true });
  const filter = join(import.meta.dirname, "placeholder.lua");
  const options = ["-f", "json", "-t", "latex", "-s", "--lua-filter", filter, "-V", "geometry:margin=2cm"];
  const two = ["-N", "-V", "classoption=twocolumn", "-V", "fontsize=10pt"];
  const file = join(folder, "p.tex");
  run("pandoc", [...options, ...(columns === 2 ? two : []), "-o", file, parsed], folder);
  if (existsSync(file)) {
    if (columns === 2) writeFileSync(file, spanTables(readFileSync(file, "utf8")));
    for (let round = 0; round < 2; round++) run("pdflatex", ["-interaction=nonstopmode", "p.tex"], folder);
    if (existsSync(join(folder, "p.pdf"))) renameSync(join(folder, "p.pdf"), pdf);
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Long tables do not go into two columns: they become floats that span both. */
const spanTables = (tex: string) =>
  tex
    .replaceAll("\\begin{longtable}", "\\begin{table*}\\begin{tabular}")
    .replaceAll("\\end{longtable}", "\\end{tabular}\\end{table*}")
    .replace(/\\end(?:head|lastfoot|firsthead)/g, "")
    .replaceAll("[]{@{}", "{@{}");

/** Typesets a paper of LaTeX as its authors did, frames in place of pictures, which the corpus leaves out. */
export function printSource(source: string, pdf: string): void {
  const folder = `${pdf}.work`;
  cpSync(dirname(source), folder, { recursive: true });
  const name = basename(source, ".tex");
  const tex = readFileSync(source, "latin1");
  if (tex.includes("\\documentclass")) {
    const draft = ["graphicx", "graphics"].map((each) => `\\PassOptionsToPackage{draft}{${each}}\n`).join("");
    writeFileSync(join(folder, `${name}.tex`), draft + tex, "latin1");
    for (const program of ["pdflatex", "bibtex", "pdflatex", "pdflatex"])
      run(program, program === "bibtex" ? [name] : ["-interaction=nonstopmode", `${name}.tex`], folder);
    if (existsSync(join(folder, `${name}.pdf`))) renameSync(join(folder, `${name}.pdf`), pdf);
  }
  rmSync(folder, { recursive: true, force: true });
}
