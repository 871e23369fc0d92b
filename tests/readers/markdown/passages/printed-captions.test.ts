import { describe, expect, it } from "vitest";
import { toPlainText } from "../../../../scripts/text/inline.ts";
import { readMarkdown } from "../read-sample.ts";

/** Captions of figures and tables, and the texts of paragraphs, in their order; alternatives behind `|`. */
async function read(text: string): Promise<string[]> {
  const { lead } = await readMarkdown(text);
  return lead.map((passage) => {
    if (passage.type === "paragraph") return `¶ ${toPlainText(passage.text)}`;
    if (passage.type !== "figure" && passage.type !== "table") return passage.type;
    const alt = passage.type === "figure" && passage.alt ? ` | ${passage.alt}` : "";
    return `${passage.type}: ${toPlainText(passage.caption)}${alt}`;
  });
}

const TABLE = "| Rope | Years |\n|---|---|\n| Hemp | 3 |";

describe("what stands below a picture", () => {
  it.each([
    ["begins as captions do", "![](a.png)\n\n**Figure 1.** Old ropes.", ["figure: Figure 1. Old ropes."]],
    ["has a bracket behind its number", "![](a.png)\n\n*Fig. 1) Old ropes.*", ["figure: Fig. 1) Old ropes."]],
    ["is all in italics", "![Ropes](a.png)\n\n*Old ropes of $n$ years.*.", ["figure: Old ropes of n years. | Ropes"]],
    ["is in the next line", "![](a.png)\n*Old ropes.*", ["figure: Old ropes."]],
    ["is in the next line, of two", "![](a.png) ![](b.png)\nFigure 1: Old ropes.", ["figure: Figure 1: Old ropes."]],
  ])("is its caption where it %s", async (_, text, passages) => {
    expect(await read(text)).toEqual(passages);
  });

  it.each([
    ["speaks of it", "![](a.png)\n\nFigure 1 shows old ropes.", ["figure: ", "¶ Figure 1 shows old ropes."]],
    ["is text with a word in italics", "![](a.png)\n\n*Old* ropes.", ["figure: ", "¶ Old ropes."]],
    ["is of a table", "![](a.png)\n\nTable 1: Old ropes.", ["figure: ", "¶ Table 1: Old ropes."]],
    ["is too long", `![](a.png)\n\n*${"old ropes ".repeat(200)}hold.*`, ["figure: ", /^¶ old ropes/]],
  ])("is text where it %s", async (_, text, passages) => {
    expect(await read(text)).toEqual(
      passages.map((each) => (typeof each === "string" ? each : expect.stringMatching(each))),
    );
  });
});

it("between two pictures it is of the one that others of the paper are of", async () => {
  const [one, two] = ["Figure 1: Old ropes.", "Figure 2: New ropes."];
  const pictures = ["figure: Figure 1: Old ropes.", "figure: Figure 2: New ropes."];
  expect(await read(`![](a.png)\n\n${one}\n\n![](b.png)\n\n${two}`)).toEqual(pictures);
  expect(await read(`${one}\n\n![](a.png)\n\n${two}\n\n![](b.png)`)).toEqual(pictures);
});

it("takes no caption that is there already away", async () => {
  const credit = "*Photo of the guild.*";
  expect(await read(`![Figure 1: Old ropes.](a.png)\n\n${credit}`)).toEqual([
    "figure: Figure 1: Old ropes.",
    "¶ Photo of the guild.",
  ]);
  expect(await read(`![Old ropes](a.png){alt="A rope"}\n\n${credit}`)).toEqual([
    "figure: Old ropes | A rope",
    "¶ Photo of the guild.",
  ]);
  const second = `${TABLE}\n\n: Old ropes\n\nTable 2: New ropes.`;
  expect(await read(second)).toEqual(["table: Old ropes", "¶ Table 2: New ropes."]);
});

it("a table has its caption above or below", async () => {
  expect(await read(`**Table 1.** Old ropes.\n\n${TABLE}`)).toEqual(["table: Table 1. Old ropes."]);
  expect(await read(`${TABLE}\n\n*Table 1: Old ropes.*`)).toEqual(["table: Table 1: Old ropes."]);
  expect(await read(`${TABLE}\n\n*Old ropes.*`)).toEqual(["table: ", "¶ Old ropes."]);
});
