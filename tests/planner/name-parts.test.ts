import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { uniqueTitles } from "../../scripts/deck/series.ts";
import type { Section } from "../../scripts/outline/types.ts";
import { compileMarkdown } from "../helpers/compile.ts";
import { folderWith, outlineOf, titleOf } from "../helpers/lecture.ts";

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3"/></svg>';
const figure = (caption?: string) => ({ figure: "a.svg", alt: "A square", ...(caption ? { caption } : {}) });
const table = (caption?: string) => ({ table: { columns: ["A"], rows: [["1"]] }, ...(caption ? { caption } : {}) });

/** The slides of a section as `title`, with what stands above it and as the caption below. */
async function plan(content: unknown[], section: Partial<Section> = {}) {
  const outline = outlineOf({ sections: [{ id: "results", title: "Results", content, ...section }] });
  const at = folderWith({ "outline.yaml": outline, "a.svg": PICTURE });
  const { deck, markdown = "", diagnostics } = await compileMarkdown(join(at, "outline.yaml"), join(at, "slides.md"));
  if (!deck) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const slides = uniqueTitles(deck.slides).filter(({ owner }) => owner === "results");
  return {
    markdown,
    told: slides.map((slide) =>
      [
        titleOf(slide),
        ...(slide.part ? [`(${slide.part.join("/")})`] : []),
        ...(slide.message ? [`< ${slide.message}`] : []),
      ].join(" "),
    ),
  };
}

describe("parts of one message", () => {
  it("are not called by a caption that has a footnote: a title has none", async () => {
    const { told } = await plan(["A point", table("Errors"), figure("What it costs^[In all.]"), "Little"]);
    expect(told).toEqual(["Results (1/2)", "Results (2/2)"]);
  });

  it("are told apart by short captions of what they show; the first has the message", async () => {
    const content = ["A point", table("Table 1: Errors by region."), figure("Fig. 2. What it costs"), "Little"];
    const { told, markdown } = await plan(content);
    expect(told).toEqual(["Results", "What it costs < Results"]);
    expect(markdown).toContain("Fig. 2.\n");
    expect(markdown).toContain("Table 1: Errors by region.\n");
    expect(markdown).toContain("\nmessage: Results\n");
  });

  it("are told apart by diagrams and listings, too", async () => {
    const diagram = { diagram: "flowchart LR\n  a --> b", alt: "Two boxes", caption: "How it runs" };
    const code = { code: "run()", caption: "Listing 3: How it starts" };
    expect((await plan([figure("One"), diagram, code])).told).toEqual([
      "Results",
      "How it runs < Results",
      "How it starts < Results",
    ]);
  });

  it.each([
    ["a long caption", figure("x".repeat(71))],
    ["one of two sentences", figure("It rises. Then it falls.")],
    ["none", figure()],
    ["a number alone", figure("Figure 2.")],
    ["a kind of thing without captions", { quote: "What it costs" }],
  ])("are counted where one behind the first has %s", async (_, last) => {
    const { told } = await plan([figure("One"), table("Two"), last]);
    expect(told).toEqual(["Results (1/3)", "Results (2/3)", "Results (3/3)"]);
  });

  it("have titles of their own where captions are the same", async () => {
    expect((await plan([figure("One"), table("Same"), figure("Same")])).told).toEqual([
      "Results",
      "Same < Results",
      "Same · 2 < Results",
    ]);
  });

  it("have the section's few words above them where its message takes more than a line", async () => {
    const { told } = await plan([figure("One"), table("Two")], {
      gist: "word ".repeat(30).trim() as never,
      short: "Words",
    });
    expect(told[1]).toBe("Two < Words");
  });
});
