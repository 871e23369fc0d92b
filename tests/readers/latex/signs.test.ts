import { describe, expect, test } from "vitest";
import { writeInline } from "../../../scripts/text/write-inline.ts";
import { readMarkdown } from "../markdown/read-sample.ts";
import { readText } from "./read.ts";

const SIGNS: [written: string, read: string][] = [
  ["we obtained $\\geq$70\\% of it", "we obtained ≥70% of it"],
  ["it is $\\sim$10 suns", "it is ∼10 suns"],
  ["the age is 5$\\pm$2 years", "the age is 5±2 years"],
  ["the rate was $<$5 per hour", "the rate was <5 per hour"],
  ["it fell by $\\approx$30 euros", "it fell by ≈30 euros"],
  ["reads $x^2$3 times", "reads $x^2 3$ times"],
  ["about $10^{-3}$5 times", "about $10^{-3} 5$ times"],
  ["a $3\\times$4 grid", "a $3\\times 4$ grid"],
  ["a change of $-$5", "a change of −5"],
];

const first = (passages: { type: string }[]) => passages[0] as { type: "paragraph"; text: never[] };

describe("a formula before a digit", () => {
  test.each(SIGNS)("in LaTeX: %s", async (written, read) => {
    const { lead } = await readText(`\\begin{document}\nHere ${written}.\n\\end{document}`);
    expect(writeInline(first(lead).text)).toBe(`Here ${read}.`);
  });

  test.each(SIGNS)("in Markdown: %s", async (written, read) => {
    const { lead } = await readMarkdown(`Here ${written}.\n`);
    expect(writeInline(first(lead).text)).toBe(`Here ${read}.`);
  });

  test.each(["US$20_million and A$5_000", "A$5_000-US$6", "costs $5 or $6", "from US$5/US$6", "$5 and$6", "is $5-$7"])(
    "money in Markdown: %s",
    async (written) => {
      const { lead } = await readMarkdown(`Here ${written}.\n`);
      expect(writeInline(first(lead).text).replaceAll("\\", "")).toBe(`Here ${written}.`);
    },
  );
});
