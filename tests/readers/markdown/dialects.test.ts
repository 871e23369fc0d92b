import { describe, expect, test } from "vitest";
import { writeInline } from "../../../scripts/text/write-inline.ts";
import { placesOf, readMarkdown, showPassages } from "./read-sample.ts";

/** What one tool among those that read Markdown has of its own: the text, and the passages that it stands for. */
type Case = [name: string, text: string, passages: string[]];

const TABLE = "| Lid | Mass |\n|---|---|\n| Tin | 2 |";

describe("R Markdown and bookdown", () => {
  test.each<Case>([
    [
      "names in captions",
      `See Table \\@ref(tab:lids).\n\nTable: (\\#tab:lids) Lids by mass.\n\n${TABLE}`,
      ["1 paragraph: See Table 1.", "5 table: Table 1 | Lids by mass. | ,"],
    ],
    [
      "names in captions of HTML",
      '<div class="figure">\n<img src="a.png">\n<p class="caption">(\\#fig:pot)A pot.</p>\n</div>\n\nSee Figure \\@ref(fig:pot).',
      ["1 figure: Figure 1 | a.png | A pot.", "6 paragraph: See Figure 1."],
    ],
    [
      "texts that captions name",
      '(ref:cap) Cooling of **forty** pots.\n\n```{r pots, echo=FALSE, fig.cap="(ref:cap)"}\nplot(1)\n```\n\n![(ref:cap)](a.png)',
      ["3 figure: Figure 1 | Cooling of **forty** pots.", "7 figure: Figure 2 | a.png | Cooling of **forty** pots."],
    ],
    ["words in brackets like them", "Words (ref:cap) go on.", ["1 paragraph: Words (ref:cap) go on."]],
    [
      "tables that calls in calls make",
      '```{r lids, echo=FALSE}\nknitr::kable(head(df), caption = "Ada\'s \\"lids\\".", booktabs = TRUE)\n```\n\nSee Table \\@ref(tab:lids).',
      ['1 table: Table 1 | Ada\'s "lids".', "5 paragraph: See Table 1."],
    ],
    [
      "tables of papaja",
      "```{r, echo=FALSE}\napa_table(\n  round(df, 2),\n  caption = '(\\\\#tab:lids) Lids.'\n)\n```\n\nSee Table \\@ref(tab:lids).",
      ["1 table: Table 1 | Lids.", "8 paragraph: See Table 1."],
    ],
    [
      "definitions with a name",
      '::: {.definition #pot name="Pot"}\nA pot has a spout.\n:::\n\nBy Definition \\@ref(def:pot).',
      ["2 paragraph: **Definition 1 (Pot).** A pot has a spout.", "5 paragraph: By Definition 1."],
    ],
    [
      "theorems as chunks",
      '```{theorem, lid, name="Lids"}\nA lid halves $k$.\n```\n\nBy Theorem \\@ref(thm:lid).',
      ["2 paragraph: **Theorem 1 (Lids).** A lid halves $k$.", "5 paragraph: By Theorem 1."],
    ],
  ])("%s", async (_, text, passages) => {
    expect(await showPassages(text)).toEqual(passages);
  });
});

describe("what many tools have", () => {
  test.each<Case>([
    [
      "formulas in fences",
      "We cool\n\n```math\nk = 2\n```\n\nlids.",
      ["1 paragraph: We cool", "3 equation: k = 2", "7 paragraph: lids."],
    ],
    [
      "references between dollars",
      "$$\nk = 2 \\label{eq:k}\n$$\n\nBy $\\eqref{eq:k}$ and Eq. $\\ref{eq:k}$.",
      ["1 equation: Eq. (1) | k = 2", "5 paragraph: By (1) and Eq. 1."],
    ],
    [
      "tables of contents",
      "[TOC]\n\n[[_TOC_]]\n\n[[toc]]\n\n- TOC\n{:toc}\n\nText [toc].",
      ["10 paragraph: Text [toc]."],
    ],
    [
      "pictures over a cell with their caption",
      "|![](a.png)|![](b.png)|\n|---|---|\n|*Figure 1. Pots.*||\n\n![](c.png)\n\n**Figure 3:** Lids.\n\n![](d.png)\n\n**Figure S1.** Tins.\n\n![Ropes.](e.png)",
      [
        "1 figure: Figure 1 | a.png + b.png | Figure 1. Pots.",
        "5 figure: Figure 3 | c.png | **Figure 3:** Lids.",
        "9 figure: Figure S1 | d.png | **Figure S1.** Tins.",
        "13 figure: Figure 4 | e.png | Ropes.",
      ],
    ],
    ["appendices of bookdown", "# Pots\n\n# (APPENDIX) Appendix {-}\n\n# Lids", ["# Pots @1", "# Lids (appendix) @5"]],
  ])("%s", async (_, text, passages) => {
    expect(await showPassages(`---\ntitle: T\n---\n${text}`)).toEqual(
      passages.map((line) => line.replace(/^\d+|(?<=@)\d+$/, (at) => String(Number(at) + 3))),
    );
  });
});

describe("Quarto", () => {
  test.each<Case>([
    [
      "theorems are numbered as references to them are",
      "::: {#thm-a}\n## Line\nStraight.\n:::\n\n::: {#lem-b}\nRound.\n:::\n\nBy @thm-a and @lem-b.",
      [
        "3 paragraph: **Theorem 1 (Line).** Straight.",
        "7 paragraph: **Lemma 1.** Round.",
        "10 paragraph: By Theorem 1 and Lemma 1.",
      ],
    ],
    [
      "callouts that the text points to",
      '::: {#nte-a .callout-note}\n## Pots\nHot.\n:::\n\n::: {#tip-b .callout-tip title="Lids"}\nCold.\n:::\n\nSee @nte-a and @tip-b.',
      [
        "3 paragraph: **Note 1 (Pots).** Hot.",
        "7 paragraph: **Tip 1 (Lids).** Cold.",
        "10 paragraph: See Note 1 and Tip 1.",
      ],
    ],
    [
      "a panel of tables",
      `::: {#tbl-a layout-ncol=2}\n\n${TABLE}\n\n: First {#tbl-b}\n\n${TABLE}\n\n: Second {#tbl-c}\n\nBoth.\n:::\n\nSee @tbl-a and @tbl-c.`,
      ["3 table: Table 1 | Both. (a) First | ,", "9 table: (b) Second | ,", "18 paragraph: See Table 1 and 1b."],
    ],
    [
      "a diagram in a figure",
      "::: {#fig-a}\n```{mermaid}\ngraph LR\n```\n\nPots.\n:::\n\nSee @fig-a.",
      ["2 code: mermaid | Pots.", "9 paragraph: See Figure 1."],
    ],
    [
      "what code draws in a figure, and what it makes in a table",
      "::: {#fig-a}\n```{r}\nplot(1)\n```\n\nPots.\n:::\n\n::: {#tbl-b}\n```{r}\n#| echo: false\nlids\n```\n\nLids.\n:::\n\nSee @fig-a and @tbl-b.",
      [
        "2 code: r",
        "1 figure: Figure 1 | Pots.",
        "9 table: Table 1 | Lids.",
        "18 paragraph: See Figure 1 and Table 1.",
      ],
    ],
    [
      "a picture in a table",
      "::: {#tbl-a}\n![](a.png)\n\nLids.\n:::\n\n::: {#fig-b}\n![](b.png)\n\nPots.\n:::\n\nSee @tbl-a and @fig-b.",
      [
        "2 figure: Table 1 | a.png | Lids.",
        "7 figure: Figure 1 | b.png | Pots.",
        "13 paragraph: See Table 1 and Figure 1.",
      ],
    ],
    [
      "a listing with its caption in the head",
      '::: {#lst-a lst-cap="Pots."}\n```python\nx\n```\n:::\n\nSee @lst-a.',
      ["2 code: python | Pots.", "7 paragraph: See Listing 1."],
    ],
  ])("%s", async (_, text, passages) => {
    expect(await showPassages(text, { "_variables.yml": "pot:\n  kind: '*tin*'\n" }, "paper.qmd")).toEqual(passages);
  });
});

describe("MyST", () => {
  const FILES = { "a.bib": "@misc{a, title={A}, author={Poe, Ida}, year=2001}" };
  test.each<Case>([
    [
      "values of the front matter",
      "---\nsubstitutions:\n  nets: '**two** nets'\n  loop: '{{ loop }}{{ loop }}'\n---\nWe have {{ nets }}, {{ loop }}.",
      ["6 paragraph: We have **two** nets, {{ loop }}{{ loop }}."],
    ],
    [
      "figures in Markdown",
      'See {numref}`pot`.\n\n```{figure-md} pot\n<img src="a.png" alt="Hot">\n\nA *pot*.\n```',
      ["1 paragraph: See Figure 1.", "3 figure: Figure 1 | a.png | alt=Hot | A *pot*."],
    ],
    [
      "names and years of works",
      "As {cite:author}`a` said in {cite:year}`a` {footcite:p}`a`.",
      ["1 paragraph: As Poe said in 2001 [@a]."],
    ],
    [
      "names of what programs have",
      "Use {class}`~pots.Lid`, {py:func}`the lid <pots.lid>` and {index}`pots <single: pots>`.",
      ["1 paragraph: Use `Lid`, `the lid` and pots."],
    ],
  ])("%s", async (_, text, passages) => {
    expect(await showPassages(text, FILES)).toEqual(passages);
  });

  test("terms and what is indented below them", async () => {
    const { lead } = await readMarkdown(
      "```{glossary}\nfog\n  Cloud on\n  the ground.\n\ndew\n  Water.\n```\n\nText\n  goes on.",
    );
    const [list, text] = lead;
    expect(list?.type === "list" && list.items.map((item) => item.text.map(writeInline))).toEqual([
      ["**fog**: Cloud on the ground."],
      ["**dew**: Water."],
    ]);
    expect(text?.type === "paragraph" && writeInline(text.text)).toBe("Text goes on.");
  });
});

describe("Pandoc", () => {
  test("raw text in a line", async () => {
    const text =
      "Pots `\\newpage`{=latex} are `\\emph{hot}`{=tex} and `<b>big</b>`{=html}`x`{=docx} `x`{.python}.\n\n`\\clearpage`{=latex}";
    expect(await showPassages(text)).toEqual(["1 paragraph: Pots are *hot* and **big** `x`."]);
  });

  test("headings that are named in brackets", async () => {
    const text =
      "# Methods {#m}\n\nSee [Methods], [Results][], [the *rest*][Results], [Other] and [Methods](https://a.example).\n\n# Results";
    expect((await showPassages(text))[1]).toBe(
      "3 paragraph: See Methods, Results, the *rest*, [Other] and [Methods](https://a.example).",
    );
  });

  test("lettered lists in lists", async () => {
    const { lead } = await readMarkdown("1. One\n    a. two\n    b. three\n2. Four\n\nText:\n\n    a. code");
    expect(lead.map(({ type }) => type)).toEqual(["list", "paragraph", "code"]);
    const [list] = lead;
    expect(list?.type === "list" && list.items.map(({ items }) => items.length)).toEqual([2, 0]);
  });
});

describe("Distill, Jekyll and Hugo", () => {
  const FILES = { "a.bib": "@misc{a, title={A}}\n@misc{b, title={B}}" };
  test.each<Case>([
    [
      "Distill's elements",
      'Pots<d-cite key="a,b"></d-cite> cool<d-footnote>In *June*.</d-footnote> by <d-math>k_1 = \\frac{1}{2}</d-math>.',
      ["1 paragraph: Pots[@a; @b] cool by $k_1 = \\frac{1}{2}$.", "1 paragraph: In *June*."],
    ],
    [
      "Jekyll's pictures and works",
      '{% include figure.liquid path="a.png" caption="A *pot* [@a]." id="pot" %}\n\n{% raw %}\nSee @pot {% cite a b %}.\n{: .note }\n\n{% endraw %}',
      ["1 figure: Figure 1 | a.png | A *pot* [@a].", "3 paragraph: See Figure 1 [@a; @b]."],
    ],
    [
      "links to pages of the site",
      "See [the post]({% post_url 2020-a %}) and [this]({{ site.url }}/a).",
      ["1 paragraph: See the post and this."],
    ],
    [
      "Jekyll's code",
      "{% highlight python %}\n# no heading\n{% endhighlight %}\n\n{% highlight r %}",
      ["1 code: python"],
    ],
    [
      "Hugo's pictures and code",
      '{{< figure src="a.png" caption="A pot." alt="Hot" >}}\n\n{{< highlight r >}}\nx\n{{< /highlight >}}',
      ["1 figure: Figure 1 | a.png | alt=Hot | A pot.", "3 code: r"],
    ],
  ])("%s", async (_, text, passages) => {
    expect(await showPassages(text, FILES)).toEqual(passages);
  });
});

describe("Obsidian and GitHub", () => {
  test.each<Case>([
    ["a box", "> [!NOTE]\n> Take care.\n>\n> - of pots", ["2 paragraph: Take care.", "4 list: bullets"]],
    [
      "a box with a title",
      "> [!abstract]- In *short*\n> Pots.\n\nText.",
      ["2 paragraph: **In *short*.** Pots.", "4 paragraph: Text."],
    ],
    ["a box in a box", "> [!tip] One\n> > [!tip] Two\n> > Lids.", ["3 paragraph: **One.** **Two.** Lids."]],
    ["a quotation", "> [NOTE] Pots.", ["1 quote: [NOTE] Pots."]],
    [
      "links",
      "See [[Pots|my notes]], [[Pots]], [[Pots#Lids]], [[#Lids]] and [[Pots#^a1]].",
      ["1 paragraph: See my notes, Pots, Pots > Lids, Lids and Pots."],
    ],
    ["numbers in brackets", "See [[1]] and [[2]](#b).", ["1 paragraph: See [[1]] and [2]."]],
    [
      "pictures",
      "![[a.png]]\n\n![[b c.png|300]]\n\n![[a.png|A *pot*]]",
      ["1 figure: a.png", "3 figure: b c.png", "5 figure: Figure 1 | a.png | A *pot*"],
    ],
    [
      "comments",
      "One %%not this%% word.\n\n%% nor this %%\n\n%%\nnor\n\nthat\n%%\n\nOf 5%% and 6%%.",
      ["1 paragraph: One word.", "11 paragraph: Of 5%% and 6%%."],
    ],
    ["a comment that is never closed", "%% Pots.\n\nText.", ["1 paragraph: %% Pots.", "3 paragraph: Text."]],
    [
      "marks",
      "A ==marked *word*==, if a==b and c==d, or x == y == z.",
      ["1 paragraph: A marked *word*, if a==b and c==d, or x == y == z."],
    ],
    [
      "names of paragraphs",
      "Pots are hot. ^a1b2c3\n\nThen 2 ^3 is 8.",
      ["1 paragraph: Pots are hot.", "3 paragraph: Then 2 ^3 is 8."],
    ],
  ])("%s", async (_, text, passages) => {
    expect(await showPassages(text)).toEqual(passages);
  });

  test("notes within notes are told", async () => {
    expect(placesOf(await readMarkdown("Pots.\n\n![[Lids]]"))).toEqual(["3:1 warning embed-is-read"]);
  });
});

test("capitals at the start of a sentence", async () => {
  const text = "@Fig:pot and @Eq:a. @Ida.\n\n![A pot.](a.png){#fig:pot}\n\n$$a$$ {#eq:a}";
  expect((await showPassages(text))[0]).toBe("1 paragraph: Figure 1 and Eq. (1). @Ida.");
});

test("a picture among words keeps its caption where something points to it", async () => {
  const picture = "Shown below:\n![A pot.\\label{fig:pot}](a.png)\nand named by \\autoref{fig:pot}.";
  expect(await showPassages(picture)).toEqual([
    "1 paragraph: Shown below: and named by Figure 1.",
    "2 figure: Figure 1 | a.png | A pot.",
  ]);
});
