import { describe, expect, test } from "vitest";
import { showPassages } from "./read-sample.ts";

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
  ])("%s", async (_, text, passages) => {
    expect(await showPassages(text)).toEqual(passages);
  });
});

test("a picture among words keeps its caption where something points to it", async () => {
  const picture = "Shown below:\n![A pot.\\label{fig:pot}](a.png)\nand named by \\autoref{fig:pot}.";
  expect(await showPassages(picture)).toEqual([
    "1 paragraph: Shown below: and named by Figure 1.",
    "2 figure: Figure 1 | a.png | A pot.",
  ]);
});
