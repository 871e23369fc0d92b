import { describe, expect, it } from "vitest";
import { toPlainText } from "../../../../scripts/text/inline.ts";
import { placesOf, readMarkdown } from "../read-sample.ts";

async function read(text: string) {
  const paper = await readMarkdown(`${text}\n# Lids\n\nLids hold.\n`);
  return {
    ...{ title: toPlainText(paper.title), authors: paper.authors.map(({ name }) => name), year: paper.year },
    ...{ abstract: paper.abstract.map((each) => toPlainText(each)), keywords: paper.keywords, lead: paper.lead.length },
    ...{
      language: paper.language,
      sections: paper.sections.length,
      told: paper.findings.map(({ message }) => message),
    },
  };
}
const PAPER = {
  title: "Tea",
  authors: ["Ann Ash", "Bo Oak"],
  abstract: [],
  keywords: [],
  lead: 0,
  sections: 1,
  told: [],
};

describe("front matter in TOML", () => {
  it("has texts and lists of texts", async () => {
    const lines = ['title = "Tea"', "date = 2021-02-03T10:00:00Z", "draft = false", "tags = ['lids', \"pots\"] # two"];
    const authors = ["authors = [", '  "Ann Ash",', '  "Bo Oak",', "]"];
    const abstract = ['abstract = """', "Tea is $\\\\alpha$.", "", 'Lids "hold"."""'];
    expect(await read(["+++", ...lines, ...authors, "", ...abstract, "+++", ""].join("\n"))).toEqual({
      ...PAPER,
      ...{ year: 2021, keywords: ["lids", "pots"], abstract: ["Tea is \\alpha.", 'Lids "hold".'] },
    });
  });

  it("has more than that, which is told once", async () => {
    const lines = [
      "title = '''Tea'''",
      "author = ['Ann Ash', 'Bo Oak']",
      "cover = { a = 1 }",
      "[menu]",
      "title = 'No'",
      "[[x]]",
    ];
    expect(await read(["+++", ...lines, "+++", ""].join("\n"))).toEqual({
      ...PAPER,
      told: ["of front matter in TOML only texts and lists of texts are read; left out: `cover`, `[menu]`, `[[x]]`"],
    });
  });

  it("names the lines of what is wrong in it", async () => {
    expect(placesOf(await readMarkdown("+++\ntitle = 'Tea'\nkeywords = 'a' b\n+++\n\nTea.\n"))).toEqual([
      "3:1 warning front-matter-is-valid",
    ]);
  });

  it("is none where nothing is said: a break of MyST's", async () => {
    expect(await read("+++\n\nTea.\n\n+++\n")).toMatchObject({ title: "Lids", lead: 2, told: [] });
  });
});

describe("YAML below Pandoc's title block", () => {
  it.each(["---", "..."])("is front matter: %s", async (end) => {
    expect(await read(`% Tea\n% Ann Ash; Bo Oak\n% 2021\n\n---\nkeywords: [lids]\nlang: en-GB\n${end}\n`)).toEqual({
      ...PAPER,
      ...{ year: 2021, keywords: ["lids"], language: "en-GB" },
    });
  });

  it("is none where a thematic break stands", async () => {
    expect(await read("% Tea\n% Ann Ash; Bo Oak\n\n---\n\nWords.\n\n---\n")).toMatchObject({ lead: 1, told: [] });
  });
});
