import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { PaperFolder } from "../../../scripts/manuscript/paper-folder.ts";
import { readPaper } from "../../../scripts/manuscript/read-paper.ts";
import { latex } from "../../../scripts/readers/latex/index.ts";
import { isLatex } from "../../../scripts/readers/latex/is-latex.ts";
import { showManuscript } from "../../helpers/show-manuscript.ts";

const papers = resolve(import.meta.dirname, "papers");

describe("papers of several classes, as manuscripts", () => {
  it.each(readdirSync(papers))("%s", async (name) => {
    const { source } = readPaper(resolve(papers, name, "main.tex"), `${name}/main.tex`);
    if (!source) throw new Error("there is no such paper");
    expect(isLatex(source.text)).toBe(true);
    const manuscript = await latex.read(source, new PaperFolder(resolve(papers, name), name));
    await expect(showManuscript(manuscript)).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});
