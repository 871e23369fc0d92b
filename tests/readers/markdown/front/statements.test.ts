import { describe, expect, it } from "vitest";
import { toPlainText } from "../../../../scripts/text/inline.ts";
import { readMarkdown } from "../read-sample.ts";

/** Sections with their words, the abstract before them, and what is told. */
async function read(...lines: string[]) {
  const text = ["---", "title: Kettles", ...lines, "---", "", "# Lids", "", "Lids hold.", ""].join("\n");
  const { abstract, sections, findings } = await readMarkdown(text);
  return [
    ...abstract.map((each) => `Abstract: ${toPlainText(each)}`),
    ...sections.flatMap(({ title, content }) =>
      content.map((each) => `${toPlainText(title)}: ${each.type === "paragraph" ? toPlainText(each.text) : each.type}`),
    ),
    ...findings.map(({ message }) => message),
  ];
}

describe("statements in the front matter", () => {
  it.each([
    [
      "MyST's parts",
      ["parts:", "  abstract: Tea.", "  data_availability: On the shelf."],
      ["Data availability: On the shelf."],
    ],
    ["Quarto", ["abstract: Tea.", "funding: [{statement: By the *Lid* Fund.}]"], ["Funding: By the Lid Fund."]],
    [
      "papaja",
      ["abstract: Tea.", "authornote: |", "  A hut.", "", "  A shed."],
      ["Author note: A hut.", "Author note: A shed."],
    ],
    ["MDPI", ["abstract: Tea.", "conflictsofinterest: None."], ["Conflicts of interest: None."]],
    [
      "Copernicus",
      ["abstract: Tea.", "codedataavailability: All.", "acknowledgements: |", "  We thank Lea."],
      ["Code and data availability: All.", "Acknowledgements: We thank Lea."],
    ],
  ])("are sections at the end: %s", async (_, lines, expected) => {
    expect(await read(...lines)).toEqual(["Abstract: Tea.", "Lids: Lids hold.", ...expected]);
  });

  it("have no numbers", async () => {
    const head = "---\ntitle: Kettles\nnumber-sections: true\nfunding: By Lea.\n---\n";
    const { sections } = await readMarkdown(`${head}\n# Lids\n\nLids hold.\n`);
    expect(sections.map(({ label }) => label)).toEqual(["1", undefined]);
  });
});

describe("summaries in the front matter", () => {
  it.each([["description: Tea in short."], ["plain-language-summary: Tea in short."], ["key-points: [Tea in short.]"]])(
    "are the abstract of a paper that has no other: %s",
    async (line) => {
      expect(await read(line)).toEqual(["Abstract: Tea in short.", "Lids: Lids hold."]);
    },
  );

  it("are told where they stand beside an abstract", async () => {
    const lines = ["abstract: Tea.", "description: Tea!", "author_summary: We boil.", "key-points: [Lids hold.]"];
    expect(await read(...lines)).toEqual([
      "Abstract: Tea.",
      "Lids: Lids hold.",
      "what the front matter says beside the abstract is left out: `author_summary`, `key-points`",
    ]);
  });
});
