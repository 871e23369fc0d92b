import { describe, expect, test } from "vitest";
import { toPlainText } from "../../../scripts/text/inline.ts";
import { placesOf, readMarkdown } from "./read-sample.ts";

const say = (lines: string[]) => `${lines.join("\n")}\n`;

describe("front matter that is wrong", () => {
  test("a tab, a missing space and a colon without quotes are told and mended", async () => {
    const paper = await readMarkdown(
      say(["---", "title: Tides: a study", "authors:", "  - name: Ada Marsh", "\taffiliation:1", "---", "Text."]),
    );
    expect(toPlainText(paper.title)).toBe("Tides: a study");
    expect(paper.authors.map(({ name }) => name)).toEqual(["Ada Marsh"]);
    expect(placesOf(paper)[0]).toBe("2:8 warning front-matter-is-valid");
  });

  test("a quote that is never closed costs neither title nor authors", async () => {
    const paper = await readMarkdown(say(["---", 'title: "Tides', "authors:", "  - name: Ada Marsh", "---", "Text."]));
    expect(toPlainText(paper.title)).toBe("Tides");
    expect(paper.authors.map(({ name }) => name)).toEqual(["Ada Marsh"]);
  });

  test("it is never closed", async () => {
    const paper = await readMarkdown(say(["---", "title: Tides", "", "# Summary", "", "Text."]));
    expect(toPlainText(paper.title)).toBe("Tides");
    expect(paper.sections).toHaveLength(1);
    expect(placesOf(paper)).toEqual(["1:1 warning front-matter-is-closed"]);
  });

  test("aliases that grow without end are not followed", async () => {
    const lines = ["a: &a [x, x, x, x, x, x, x, x]", ..."bcdefghi"].map((each, index) => {
      const before = "abcdefghi"[index - 1];
      return index === 0 ? each : `${each}: &${each} [${Array(8).fill(`*${before}`).join(", ")}]`;
    });
    const paper = await readMarkdown(say(["---", "title: T", ...lines, "---", "Text."]));
    expect(toPlainText(paper.title)).toBe("T");
    expect(placesOf(paper)[0]).toMatch(/^2:1 warning front-matter-is-valid/);
  });

  test("an affiliation that is not explained is told", async () => {
    const paper = await readMarkdown(
      say(["---", "authors:", "  - name: Ada Marsh", "    affiliation: 4", "---", "Text."]),
    );
    expect(placesOf(paper)).toEqual(["2:1 warning affiliation-is-known"]);
  });
});

describe("text that is cut off", () => {
  test.each([
    ["a comment", "Before.\n\n<!-- never closed\n\n# After\n", "3:1 warning comment-is-closed"],
    ["a table of HTML", "# A\n\n<table><tr><td>cell\n", undefined],
    ["a fence", "# A\n\n```{python}\nx = 1\n", undefined],
    ["a directive", "# A\n\n:::{note}\nText.\n", undefined],
    ["an environment", "# A\n\n\\begin{align}\nx\n", undefined],
    ["a formula", "# A\n\n$$\nx\n", undefined],
    ["a link", "# A\n\n[text](https://example.org\n", undefined],
    ["a citation", "# A\n\n[@key, p. 3\n", undefined],
    ["front matter", "---\n", undefined],
  ])("%s", async (_, text, finding) => {
    const paper = await readMarkdown(text);
    if (finding) expect(placesOf(paper)).toContain(finding);
    expect(paper.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("what points nowhere", () => {
  test("unknown works are one finding, and left out of the text", async () => {
    const paper = await readMarkdown("A [@one2001]. B [@two; @one2001]. Hi @someone.\n", {
      "x.bib": "@misc{z, title={Z}}",
    });
    expect(paper.lead.map((each) => (each.type === "paragraph" ? toPlainText(each.text) : ""))).toEqual([
      "A. B. Hi @someone.",
    ]);
    expect(placesOf(paper)).toEqual(["1:3 warning citation-is-known"]);
    expect(paper.findings[0]?.message).toContain("2 works");
  });

  test("a cross-reference says so", async () => {
    const paper = await readMarkdown("# A\n\nSee @fig:none and \\ref{none}.\n");
    expect(placesOf(paper)).toEqual(["3:5 warning cross-reference-is-known", "3:19 warning cross-reference-is-known"]);
  });

  test("files outside of the folder, missing ones and cycles are told", async () => {
    const paper = await readMarkdown(
      say([
        "---",
        "bibliography: [../secret.bib, none.bib]",
        "---",
        "{{< include ../a.md >}}",
        "",
        "{{< include a.md >}}",
        "",
        "[@k]",
      ]),
      { "a.md": "Included.\n\n{{< include a.md >}}\n" },
    );
    expect(paper.findings.map(({ code, file, position }) => `${file}:${position?.line} ${code}`)).toEqual([
      "paper.md:4 file-is-inside",
      "a.md:3 include-is-read",
      "paper.md:2 file-is-inside",
      "paper.md:2 file-is-there",
      "paper.md:8 citation-is-known",
    ]);
  });

  test("footnotes that name each other end", async () => {
    const paper = await readMarkdown("## A\n\nText[^a][^none].\n\n[^a]: See[^b].\n[^b]: See[^a].\n");
    expect(paper.sections[0]?.content).toHaveLength(3);
  });
});

test("the same unknown command many times is one finding", async () => {
  const paper = await readMarkdown(`# A\n\n${"Some \\foo{words}. ".repeat(50)}\n`);
  expect(placesOf(paper)).toEqual(["3:6 warning command-is-known"]);
  expect(paper.findings[0]?.message).toContain("50 uses");
});
