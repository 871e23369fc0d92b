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

/** Lines of a table that fit on a page, by far. */
const FIT = 35;

/**
 * Long tables do not go into two columns: they become floats that span both, with one head and one foot, or stand on pages
 * of one column where a float would leave the page.
 */
const spanTables = (tex: string) =>
  tex.replace(/\\begin\{longtable\}[\s\S]*?\\end\{longtable\}/g, (table) => {
    if (table.split(/\\\\(?:\[[^\]]*\])?\n/).length + table.length / 200 > FIT)
      return `\\onecolumn ${table}\\twocolumn `;
    return table
      .replace(/\\endfirsthead[\s\S]*?\\endhead/, "")
      .replace(/\\bottomrule\\noalign\{\}\s*\\endlastfoot/, "")
      .replace("\\endhead", "")
      .replace(
        /\\begin\{longtable\}((?:(?!\\toprule)[\s\S])*?)(\\caption\{(?:(?!\\toprule)[\s\S])*?)\\tabularnewline/,
        "\\begin{table*}$2\\begin{tabular}$1",
      )
      .replace("\\begin{longtable}", "\\begin{table*}\\begin{tabular}")
      .replace("\\end{longtable}", "\\bottomrule\\end{tabular}\\end{table*}")
      .replace("\\begin{tabular}[]", "\\begin{tabular}");
  });

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
