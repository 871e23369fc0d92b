import { describe, expect, test } from "vitest";
import { toPlainText } from "../../../scripts/text/inline.ts";
import { placesOf, readMarkdown, showPassages } from "./read-sample.ts";

const BIB = { "a.bib": "@misc{a, title={A}}\n@misc{b, title={B}}" };

const show = (text: string, files: Record<string, string> = BIB) => showPassages(text, files);

describe("words before a cited work", () => {
  test.each([
    ["[@a; see also @b, p. 3]", "[@a; @b, p. 3]"],
    ["[see @a, ch. 2]", "[@a, ch. 2]"],
    ["[e.g., @b]", "[@b]"],
    ["[see, for example, @b; cf. @a]", "[@b; @a]"],
    ["[seen in @b]", "(seen in [@b])"],
  ])("%s", async (written, read) => {
    expect(await show(`Text ${written}.`)).toEqual([`1 paragraph: Text ${read}.`]);
  });
});

test("what heads several columns of a table in HTML heads each", async () => {
  const table = `<table>
<tr><th>Data</th><th colspan="3">Forest</th></tr>
<tr><th></th><th>Med</th><th colspan="2">IQR</th></tr>
<tr><th></th><th></th><th>25th</th><th>75th</th></tr>
<tr><td>Rope</td><td>0.1</td><td>0.2</td><td>0.3</td></tr>
</table>`;
  const { lead } = await readMarkdown(table);
  const [found] = lead;
  expect(found?.type === "table" ? found.columns.map((each) => toPlainText(each)) : []).toEqual([
    "Data",
    "Forest Med",
    "Forest IQR 25th",
    "Forest IQR 75th",
  ]);
});

describe("headings in divs are no sections", () => {
  test("tabs", async () => {
    const text = [
      "## Methods\n",
      "::: {.panel-tabset}\n",
      "### Python {#sec-py}\n\nUse it.\n",
      "### R\n\n- a list\n",
      "### Empty\n",
      ":::\n",
      "Behind, see @sec-py.\n",
    ].join("\n");
    expect(await show(text)).toEqual([
      "# Methods @1",
      "7 paragraph: **Python.** Use it.",
      "9 paragraph: **R**",
      "11 list: bullets",
      "13 paragraph: **Empty**",
      "17 paragraph: Behind, see “Methods”.",
    ]);
  });

  test.each([".callout-tip", ".column-margin", ".columns", '.content-visible when-format="html"'])(
    "%s",
    async (attributes) => {
      const lines = await show(`## A\n\n::: {${attributes}}\nFirst.\n\n### B\n\nInner.\n:::\n\nBehind.\n`);
      expect(lines).toEqual(["# A @1", "4 paragraph: First.", "8 paragraph: **B.** Inner.", "11 paragraph: Behind."]);
    },
  );

  test("a div that is not known keeps its sections", async () => {
    expect(await show("## A\n\n::: {.landscape}\n### B\n\nInner.\n:::\n")).toContain("## B @4");
  });

  test("titles of MyST's tabs stay", async () => {
    const text = "## A\n\n::::{tab-set}\n:::{tab-item} Python\nUse it.\n:::\n::::\n";
    expect(await show(text)).toEqual(["# A @1", "5 paragraph: **Python.** Use it."]);
  });
});

describe("attributes behind a heading", () => {
  test.each([
    "{-#a}",
    "{-}",
    "{ - }",
    "{- #a}",
    "{-.unlisted}",
    "{#a -}",
    "{#a .unnumbered}",
    "{.unnumbered .unlisted #a}",
    "{.unlisted}",
    "{unnumbered}",
    "{-.b-c #a}",
    '{- number="3"}',
    "{#a:b-c.d}",
    "{#a} ##",
  ])("%s", async (attributes) => {
    const text = `# First ${attributes}\n\nText, see [](#a).\n\n# Second\n\nMore.\n`;
    expect((await show(text)).filter((line) => line.startsWith("#"))).toEqual(["# First @1", "# Second @5"]);
    const setext = `First ${attributes.replace(" ##", "")}\n=====\n\nText.\n\n# Second\n\nMore.\n`;
    expect((await show(setext))[0]).toBe("# First @1");
  });

  test.each(["{1}", "{not attributes}", "{-1}", "{a-b}"])("%s is words", async (words) => {
    expect((await show(`# First ${words}\n\nText.\n\n# Second\n\nMore.\n`))[0]).toBe(`# First ${words} @1`);
  });

  test("say that a section has no number", async () => {
    const paper = await readMarkdown(
      "---\ntitle: T\nnumber-sections: true\n---\n\n# A {-#a}\n\nText.\n\n# B\n\nText.\n\n# C {unnumbered}\n",
    );
    expect(paper.sections.map(({ label }) => label)).toEqual([undefined, "1", undefined]);
  });
});

describe("the subtitle", () => {
  test.each([
    ["Ropes", "A guide", "Ropes: A guide"],
    ["Ropes?", "A guide", "Ropes? A guide"],
    ["Ropes: A guide", "A guide", "Ropes: A guide"],
  ])("of %j is %j", async (title, subtitle, whole) => {
    const paper = await readMarkdown(`---\ntitle: "${title}"\nsubtitle: "${subtitle}"\n---\nText.\n`);
    expect(toPlainText(paper.title)).toBe(whole);
  });
});

describe("the short title", () => {
  test.each(["short-title", "short_title", "shorttitle", "title_short", "running-head", "runninghead"])(
    "%s",
    async (name) => {
      const paper = await readMarkdown(`---\ntitle: A long title\n${name}: "Short *one*"\n---\nText.\n`);
      expect(paper.shortTitle).toBe("Short one");
    },
  );

  test("of a MyST project", async () => {
    const paper = await readMarkdown("Text.\n", { "myst.yml": "project:\n  title: A\n  short_title: Short\n" });
    expect(paper.shortTitle).toBe("Short");
  });
});

test("hidden cells are left out and told together", async () => {
  const cell = (tag: string) => `\`\`\`{code-cell} python\n:tags: [${tag}]\nx = 1\n\`\`\`\n\n`;
  const paper = await readMarkdown(
    `## A\n\n${["hide-input", "remove-input", "remove-cell"].map(cell).join("")}\`\`\`{r, echo=FALSE}\ny\n\`\`\`\n`,
  );
  expect(paper.sections[0]?.content).toEqual([]);
  expect(placesOf(paper)).toEqual(["3:1 warning code-is-shown"]);
  expect(paper.findings[0]?.message).toContain("4 cells");
});

test("shortcodes are left out and told together", async () => {
  const paper = await readMarkdown(
    "It costs {{< var x >}} euros and {{<var y>}}. {{ name }} stays, [words]({{< meta z >}}) too.\n\n{{< pagebreak >}}\n",
  );
  expect(paper.lead.map((each) => (each.type === "paragraph" ? toPlainText(each.text) : ""))).toEqual([
    "It costs euros and . {{ name }} stays, words too.",
  ]);
  expect(placesOf(paper)).toEqual(["1:10 warning shortcode-is-known"]);
  expect(paper.findings[0]?.message).toContain("2 uses of the shortcode `var`");
});

describe("papers in Chinese", () => {
  test.each(["林海，王小潮、李石", "林海; 王小潮；李石", "林海, 王小潮, 李石"])("authors %s", async (authors) => {
    const paper = await readMarkdown(`---\ntitle: 潮\nauthor: "${authors}"\n---\n正文。\n`);
    expect(paper.authors.map(({ name }) => name)).toEqual(["林海", "王小潮", "李石"]);
  });

  test.each([
    ["**摘要**：潮水上涨。\n\n**关键词**：潮；港口，石头。", "潮水上涨。", ["潮", "港口", "石头"]],
    ["**摘　要：** 潮水上涨。\n**关键词：** 潮、港口", "潮水上涨。", ["潮", "港口"]],
    ["**Abstract.** Water rises.\n\n**Keywords:** tides; ports", "Water rises.", ["tides", "ports"]],
  ])("%s", async (front, abstract, keywords) => {
    const paper = await readMarkdown(`${front}\n\n# 引言\n\n正文。\n`);
    expect(paper.abstract.map((text) => toPlainText(text))).toEqual([abstract]);
    expect(paper.keywords).toEqual(keywords);
    expect(paper.lead).toEqual([]);
  });

  test.each([
    [
      "# 一、引言\n\n## （一）背景\n\n## （二）问题\n\n# 二、方法",
      ["# [一] 引言", "## [一] 背景", "## [二] 问题", "# [二] 方法"],
    ],
    ["# 1 引言\n\n## 1.1 背景\n\n# 2 方法", ["# [1] 引言", "## [1.1] 背景", "# [2] 方法"]],
    ["# 第一章 引言\n\n# 第二章：方法", ["# [一] 引言", "# [二] 方法"]],
    ["# 1．引言\n\n# 2、方法", ["# [1] 引言", "# [2] 方法"]],
    ["# 2 型糖尿病\n\n# 一种方法", ["# 2 型糖尿病", "# 一种方法"]],
  ])("headings %s", async (text, expected) => {
    expect((await show(`---\ntitle: 潮\n---\n${text}\n`)).map((line) => line.replace(/ @\d+$/, ""))).toEqual(expected);
  });
});

describe("pictures that chunks drew when the author ran them", () => {
  const images = async (chunk: string, files: string[]) => {
    const written = Object.fromEntries(files.map((file) => [file, "x"]));
    const { lead, findings } = await readMarkdown(`${chunk}\n`, written);
    const figure = lead.find((passage) => passage.type === "figure");
    return { images: figure?.type === "figure" ? figure.images.flat() : [], codes: findings.map(({ code }) => code) };
  };
  const CHUNK = '```{r fit, fig.cap="A fit."}\nplot(x)\n```';

  test.each([
    ["figure/fit-1.png"],
    ["figures/fit-1.svg"],
    ["paper_files/figure-html/fit-1.png"],
    ["paper_files/figure-latex/fit-1.pdf"],
    ["paper_files/figure-html/fit-output-1.png"],
  ])("%s", async (file) => {
    expect(await images(CHUNK, [file])).toEqual({ images: [file], codes: [] });
  });

  test("several, of which a browser's kind goes first", async () => {
    const files = ["figure/fit-1.pdf", "figure/fit-1.png", "figure/fit-2.pdf", "figure/other-1.png"];
    expect((await images(CHUNK, files)).images).toEqual(["figure/fit-1.png", "figure/fit-2.pdf"]);
  });

  test("in a folder of the chunk's own, by Quarto's label, without a caption", async () => {
    expect((await images('```{r a.b, fig.path="out/"}\nplot(x)\n```', ["out/a_b-1.png"])).images).toEqual([
      "out/a_b-1.png",
    ]);
    const quarto = "```{python}\n#| label: fig-a\nplot(x)\n```";
    expect((await images(quarto, ["q_files/figure-html/fig-a-output-1.png"])).images).toEqual([
      "q_files/figure-html/fig-a-output-1.png",
    ]);
  });

  test("are told where there are none", async () => {
    expect(await images(CHUNK, ["figure/other-1.png"])).toEqual({ images: [], codes: ["output-is-known"] });
    expect((await images('```{r fit, fig.show="hide"}\nplot(x)\n```', ["figure/fit-1.png"])).images).toEqual([]);
  });
});

describe("paths of a picture", () => {
  const pathsOf = async (files: Record<string, string>) => {
    const [figure] = (await readMarkdown("![A picture](figs/a.pdf)\n", files)).lead;
    return figure?.type === "figure" ? figure.images[0]?.[0] : undefined;
  };

  test("as written first", async () => {
    expect(await pathsOf({})).toBe("figs/a.pdf");
    expect(await pathsOf({ "figs/a.pdf": "%PDF" })).toBe("figs/a.pdf");
  });

  test("a twin that a browser can show goes before a PDF", async () => {
    expect(await pathsOf({ "figs/a.pdf": "%PDF", "figs/a.png": "x" })).toBe("figs/a.png");
  });
});

describe("a footnote that is an address", () => {
  test.each([
    ["https://example.org/a", "https://example.org/a"],
    ["<https://example.org/a>", "https://example.org/a"],
    ["[https://example.org/a](https://example.org/a)", "https://example.org/a"],
    ["[example.org/a](https://example.org/a).", "https://example.org/a"],
  ])("%s stands where its number stood, also below the references", async (note, address) => {
    const text = `# Tools\n\nThe tool is free [^ex]. Ropes tear.\n\n# References\n\nHolm, I. (2012). Ropes. Quay, 4, 2.\n\n[^ex]: ${note}\n`;
    const manuscript = await readMarkdown(text);
    expect(manuscript.references.map(({ title }) => title)).toEqual(["Ropes"]);
    const [paragraph] = manuscript.sections[0]?.content ?? [];
    expect(paragraph?.type === "paragraph" && toPlainText(paragraph.text)).toBe(
      `The tool is free (${address}). Ropes tear.`,
    );
  });

  test("is no work, nor is a remark; one with a year is", async () => {
    const text = `# Tools\n\nFree [^1], old [^2], new [^3].\n\n# References\n\n[^1]: See the manual for more of it.\n[^2]: Holm, I. (2012). Ropes. Quay, 4, 2.\n[^3]: [the manual](https://example.org)\n`;
    const { references } = await readMarkdown(text);
    expect(references.map(({ title }) => title)).toEqual(["Ropes"]);
  });
});

test.each([
  ["Ada Holm <ada@hull.example>", [{ name: "Ada Holm", email: "ada@hull.example" }]],
  ["Ada Holm (ada@hull.example)", [{ name: "Ada Holm", email: "ada@hull.example" }]],
  ["Questions? Write to ada@hull.example now.", []],
  ["Ada Holm", []],
])("a line below the title is an author where it has an address: %s", async (line, authors) => {
  expect((await readMarkdown(`# Ropes\n\n${line}\n\n## Summary\n\nRopes hold.`)).authors).toEqual(authors);
});

test.each([
  ["| [1] | A. Author. One work. 2001. |", ["One work", "Another"]],
  ["| No. | Works that are cited |", ["Another"]],
])("a list of works as a table, headed %s", async (head, titles) => {
  const { references } = await readMarkdown(
    `# One\n\nWords.\n\n# References\n\n${head}\n|---|---|\n| [2] | B. Butter. Another. 2002. |\n`,
  );
  expect(references.map(({ title }) => title)).toEqual(titles);
});

describe("works on lines one below the other", () => {
  const titles = async (list: string, heading = "# References") => {
    const { references, sections } = await readMarkdown(`# One\n\nOld [1].\n\n${heading}\n\n${list}\n`);
    expect(sections.map(({ content }) => content.length)).toEqual([1]);
    return references.map(({ title }) => title);
  };
  const [poe, rae] = ['A. Poe, "Bricks," *Clay*, vol. 3, 2001.', "B. Rae, *Walls*. Clayton: Mud, 1999."];

  test.each([
    ["numbers", `[1] ${poe}\n[2] ${rae}`],
    ["numbers in lines that go on", `[1] ${poe.replace("vol", "\nvol")}\n[2] ${rae}`],
    ["anchors", `<a id="1">[1]</a> ${poe}\n<a id="2">[2]</a> ${rae}`],
    ["escaped numbers", `\\[1\\] ${poe}\n\\[2\\] ${rae}`],
    ["spaces at their ends", `[1] ${poe}  \n[2] ${rae}`],
    ["hard breaks", `${poe}\\\n${rae}`],
    ["tags", `${poe}<br>\n${rae}`],
    ["whole works", "Poe, A. (2001). Bricks. *J. Clay*, 3, 1-9.\nRae, B. (1999). *Walls*. Mud Press."],
  ])("%s", async (_, list) => {
    expect(await titles(list)).toEqual(["Bricks", "Walls"]);
    expect(await titles(list, "References\n===")).toEqual(["Bricks", "Walls"]);
  });

  test("lines of one work", async () => {
    const text = "Poe, A., & Rae, B. (2001). Bricks and the\nWalls of old, 1800 to 1900. *J. Clay*, 3, 1-9.";
    expect(await titles(text)).toEqual(["Bricks and the Walls of old, 1800 to 1900"]);
  });
});

test("what HTML has in a line is what it says", async () => {
  expect(
    await show(
      'Use <code>rope()</code> and <q>it holds</q>. <img src="a.svg" width="20"> <img src="b.svg" alt="A rope" width="400"> Then go on.',
      { ...BIB, "b.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>" },
    ),
  ).toEqual(["1 paragraph: Use `rope()` and “it holds”. Then go on.", "1 figure: b.svg | alt=A rope"]);
});

test("parts for one format are read where they are HTML or LaTeX", async () => {
  const part = (format: string, text: string) => `\`\`\`{=${format}}\n${text}\n\`\`\`\n\n`;
  const { lead, findings } = await readMarkdown(
    part("html", "<p>From <b>HTML</b>.</p>") + part("latex", "\\emph{From LaTeX}.") + part("docx", "gone"),
  );
  expect(lead.map((passage) => passage.type === "paragraph" && toPlainText(passage.text))).toEqual([
    "From HTML.",
    "From LaTeX.",
  ]);
  expect(findings.map(({ code, position }) => [code, position?.line])).toEqual([["raw-text-is-read", 9]]);
});

test("tables of values, with a head of their own or in the first row", async () => {
  expect(
    await show('```{csv-table} Ropes\n:header: a, b\n1, "two, and"\n```\n\n:::{csv-table} Knots\nx,y\n1,2\n:::\n'),
  ).toEqual([expect.stringContaining("table: Table 1 | Ropes"), expect.stringContaining("table: Table 2 | Knots")]);
});
