import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import JSZip from "jszip";
import { describe, expect, it, onTestFinished } from "vitest";
import { importPaper } from "../../scripts/pipeline/import-paper.ts";
import { readManuscript, stateOfPaper } from "../../scripts/pipeline/read-manuscript.ts";
import { makeTar } from "../readers/archives/make-tar.ts";
import { PNG } from "../readers/docx/make-docx.ts";

const FILES: Record<string, string | Uint8Array> = {
  "src/main.tex":
    "\\documentclass{article}\\title{Kettles that cool}\\author{Ada Example}\\begin{document}\\maketitle\\section{One}Kettles cool \\cite{pot}.\\input{parts/two}\\begin{figure}\\includegraphics{dot}\\caption{A dot.}\\end{figure}\\bibliography{../refs}\\end{document}",
  "src/parts/two.tex": "\\section{Two}They do so by themselves. \\oddity",
  "src/dot.png": PNG,
  "refs.bib": "@book{pot, title={Kettles}, author={Pot, Ann}, year={2001}}",
};

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "lectern-archive-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const leftovers = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(".lectern-paper-") && name.includes(`-${process.pid}-`));

async function write(name: string): Promise<string> {
  const folder = temporaryFolder();
  const path = join(folder, name);
  const tar = makeTar(Object.entries(FILES).map(([file, text]) => ({ name: file, text })));
  if (name.endsWith(".zip")) {
    const zip = new JSZip();
    for (const [file, text] of Object.entries(FILES)) zip.file(file, text);
    writeFileSync(path, await zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" }));
  } else if (name.includes(".")) writeFileSync(path, name.endsWith(".tar") ? tar : gzipSync(tar));
  else
    for (const [file, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), text);
    }
  return path;
}

describe("a paper in an archive or a folder", () => {
  it.each(["2301.01234.tar.gz", "paper.tgz", "paper.tar", "paper.zip", "paper"])(
    "is read with all that it names: %s",
    async (name) => {
      const file = await write(name);
      const { manuscript, format, files = [], draft, diagnostics } = await importPaper(file);
      expect(format).toBe("LaTeX");
      expect(manuscript?.sections.map(({ title }) => title)).toEqual([
        [{ type: "text", value: "One" }],
        [{ type: "text", value: "Two" }],
      ]);
      expect(draft?.assets.map((asset) => asset.name)).toEqual(["figures/dot.png"]);
      // In a folder only what a repository around it has may lie above the paper.
      expect(manuscript?.references.map(({ id }) => id)).toEqual(name === "paper" ? [] : ["pot"]);
      expect(files[0]).toBe(name === "paper" ? join(file, "src/main.tex") : file);
      expect(stateOfPaper(files)).toMatch(/^[\da-f]{64}$/);
      expect(diagnostics.every((each) => each.file?.startsWith(file))).toBe(true);
      expect(leftovers()).toEqual([]);
    },
  );

  it("has its places under the archive's name", async () => {
    const file = await write("paper.tar.gz");
    const { manuscript, diagnostics } = await readManuscript(file);
    expect(manuscript?.sections[0]?.place.file).toBe(`${file}/src/main.tex`);
    expect(diagnostics.filter(({ message }) => message.includes("oddity")).map((each) => each.file)).toEqual([
      `${file}/src/parts/two.tex`,
    ]);
  });

  it("is told if it is not there, or one of several", async () => {
    const folder = temporaryFolder();
    const said = async () =>
      (await readManuscript(folder)).diagnostics.map(({ severity, code }) => `${severity} ${code}`);
    expect(await said()).toEqual(["error paper-is-there"]);
    for (const name of ["a.tex", "main.tex"])
      writeFileSync(
        join(folder, name),
        "\\documentclass{article}\\begin{document}\\section{One}Kettles cool.\\end{document}",
      );
    expect(await said()).toEqual(["warning paper-is-main"]);
  });

  it("is not read through links", async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, "main.tex"),
      "\\documentclass{article}\\begin{document}\\section{One}A.\\input{b}\\end{document}",
    );
    const tar = makeTar([
      { name: "main.tex", text: "\\documentclass{article}\\begin{document}\\section{One}A.\\input{b}\\end{document}" },
      { name: "b.tex", type: "2" },
    ]);
    writeFileSync(join(folder, "p.tar"), tar);
    const { diagnostics } = await readManuscript(join(folder, "p.tar"));
    expect(diagnostics.map(({ code }) => code)).toContain("archive-is-plain");
    const target = join(temporaryFolder(), "secret.tex");
    writeFileSync(target, "\\section{Secret}");
    symlinkSync(target, join(folder, "b.tex"));
    expect((await readManuscript(folder)).manuscript?.sections).toHaveLength(1);
    expect(existsSync(target)).toBe(true);
  });
});

describe("a paper of which there is an abstract alone", () => {
  const SENTENCES =
    "Kettles cool by themselves. Tests of forty kettles show that a tight lid keeps them warm for hours.";

  it.each([
    ["talk.txt", `Kettles That Cool\n\nAbstract\n${SENTENCES}\n`],
    [
      "talk.xml",
      `<article><front><article-meta><title-group><article-title>Kettles That Cool</article-title></title-group><abstract><p>${SENTENCES}</p></abstract></article-meta></front></article>`,
    ],
    [
      "talk.tex",
      `\\documentclass{article}\\title{Kettles That Cool}\\begin{document}\\maketitle\\begin{abstract}${SENTENCES}\\end{abstract}\\end{document}`,
    ],
  ])("has that as its text: %s", async (name, text) => {
    const file = join(temporaryFolder(), name);
    writeFileSync(file, text);
    const { manuscript, draft, diagnostics } = await importPaper(file);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(manuscript?.lead).toMatchObject([{ type: "paragraph", text: [{ value: SENTENCES }], place: { file } }]);
    expect(manuscript?.abstract).toEqual([]);
    expect(draft?.outline).toContain("Tests of forty kettles show that a tight lid keeps them warm");
  });
});
