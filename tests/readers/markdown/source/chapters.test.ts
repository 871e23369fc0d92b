import { expect, it } from "vitest";
import { toPlainText } from "../../../../scripts/text/inline.ts";
import { readMarkdown } from "../read-sample.ts";

const PAGES = {
  "a.md": "# Lids\n\nLids hold.",
  "b.md": "---\ntitle: Pots\n---\nPots boil.",
  "c.md": "# Cups\n\nCups cool.",
};
const RMD = { "01-a.Rmd": PAGES["a.md"], "02-b.Rmd": PAGES["b.md"], "_c.Rmd": PAGES["c.md"] };
const INDEX = "# Preface\n\nTea is old.\n";

async function read(file: string, files: Record<string, string>) {
  const { title, sections, findings } = await readMarkdown(files[file] ?? INDEX, files, file);
  return {
    title: toPlainText(title),
    sections: sections.map((each) => `${each.place.file} ${toPlainText(each.title)}`),
    told: findings.map(({ message }) => message),
  };
}
const ALL = ["a.md Lids", "b.md Pots"];

it.each<[string, string, Record<string, string>, string[]]>([
  [
    "Quarto",
    "index.md",
    {
      "_quarto.yml":
        "book:\n  title: Tea\n  chapters: [index.md, {part: One, chapters: [a.md]}]\n  appendices: [b.md]\n",
    },
    ALL,
  ],
  [
    "Jupyter Book",
    "index.md",
    {
      "_toc.yml": "root: index\nparts:\n- chapters: [{file: a, sections: [{file: b}]}]\n",
      "_config.yml": "title: Tea\n",
    },
    ALL,
  ],
  ["bookdown with a list", "index.Rmd", { "_bookdown.yml": "rmd_files: [index.Rmd, 01-a.Rmd]\n" }, ["01-a.Rmd Lids"]],
  [
    "bookdown without one",
    "index.Rmd",
    { "_bookdown.yml": "book_filename: tea\n" },
    ["01-a.Rmd Lids", "02-b.Rmd Pots"],
  ],
])("a book is read in its order by its first file: %s", async (_, file, files, chapters) => {
  const { title, sections, told } = await read(file, { ...PAGES, ...RMD, ...files });
  expect({ title, sections, told }).toEqual({
    title: files["_bookdown.yml"] ? "" : "Tea",
    sections: [`${file} Preface`, ...chapters],
    told: [],
  });
});

it("a chapter is read by itself, and one that is missing is told", async () => {
  const files = { ...PAGES, "_quarto.yml": "book: {title: Tea, chapters: [index.md, a.md, d.md]}\n" };
  expect((await read("a.md", files)).sections).toEqual(["a.md Lids"]);
  expect((await read("index.md", files)).told).toEqual(["there is no file `d.md` in the paper's folder"]);
});

it("a site's settings are no book's", async () => {
  expect((await read("a.md", { ...PAGES, "_config.yml": "title: A site\n" })).title).toBe("Lids");
});
