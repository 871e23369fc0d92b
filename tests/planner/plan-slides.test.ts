import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileMarkdown } from "../helpers/compile.ts";
import { compileEntries, folderWith, idsOf, outlineOf, slideOf, titleOf } from "../helpers/lecture.ts";

const OUTLINE = outlineOf({
  sections: [
    {
      id: "results",
      label: "II",
      title: "Results",
      content: [
        "Own",
        { slide: "Dates are *right*", id: "right", notes: "word ".repeat(130), tags: ["short"] },
        "In nine of ten letters",
        { quote: "They are." },
        { slide: "Dates are cheap", notes: "word ".repeat(130), priority: "could" },
        "A second each",
      ],
    },
  ],
});

async function plan(minutes?: number) {
  const at = folderWith({ "outline.yaml": OUTLINE });
  const { deck, diagnostics } = await compileMarkdown(join(at, "outline.yaml"), join(at, "slides.md"), minutes);
  if (!deck) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return deck;
}

describe("slides that an outline opens", () => {
  it("have their message as title, and all that follows on one slide", async () => {
    const { slides } = await plan();
    expect(idsOf(slides)).toEqual(["title", "results-content", "right", "dates-are-cheap", "credits"]);
    expect(titleOf(slideOf(slides, "right"))).toBe("Dates are right");
    expect(slideOf(slides, "right")).toMatchObject({ kind: "mixed", label: "II", owner: "right" });
    expect(slideOf(slides, "dates-are-cheap").kind).toBe("points");
  });

  it("take their heading along when all of them go", async () => {
    const slide = (message: string, more: Record<string, unknown> = {}) => ({ slide: message, minutes: 1, ...more });
    const outline = outlineOf({
      sections: [
        { id: "idea", title: "Idea", content: [slide("Dates are right", { id: "right" }), "In nine of ten letters"] },
        {
          id: "methods",
          title: "Methods",
          content: [
            slide("Letters were read", { priority: "should" }),
            "Twice",
            slide("Dates were asked", { priority: "could" }),
            "Once",
          ],
        },
      ],
    });
    const at = folderWith({ "outline.yaml": outline });
    const compiled = await compileMarkdown(join(at, "outline.yaml"), join(at, "slides.md"), 2);
    expect(compiled.diagnostics).toEqual([]);
    expect(idsOf(compiled.deck?.slides ?? [])).toEqual(["title", "right", "credits"]);
  });

  it("are units of time: one that could go goes alone, and what is on it is told as left out", async () => {
    const { slides, cuts, items } = await plan(3);
    expect(idsOf(slides)).not.toContain("dates-are-cheap");
    expect(idsOf(slides)).toContain("right");
    expect(cuts.map(({ id, name, priority }) => [id, name, priority])).toEqual([
      ["dates-are-cheap", "II Dates are cheap", "could"],
    ]);
    expect(items.filter(({ isLeftOut }) => isLeftOut).map(({ id }) => id)).toEqual([
      "dates-are-cheap",
      "dates-are-cheap/point-1",
    ]);
  });

  it("are messages of the ledger, under their address", async () => {
    const { items } = await plan();
    expect(items.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      ...["section II", "point II/point-1"],
      ...["message right", "point right/point-1", "quotation right/quotation-1"],
      ...["message dates-are-cheap", "point dates-are-cheap/point-1"],
    ]);
  });

  it.each<[string, (string | { tag: string })[], string[]]>([
    ["its address", ["right"], ["right"]],
    ["an address made of its message", ["dates-are-cheap"], ["dates-are-cheap"]],
    ["a tag", [{ tag: "short" }], ["right"]],
    ["the section that it is in", ["results"], ["results", "results-content", "right", "dates-are-cheap"]],
  ])("are taken into a lecture by %s", async (_, take, taken) => {
    const from = join(folderWith({ "outline.yaml": OUTLINE }), "outline.yaml");
    const { deck, diagnostics } = await compileEntries([{ from, take }]);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(idsOf(deck?.slides.filter(({ owner }) => owner !== undefined))).toEqual(taken);
  });

  it("without content are their message alone", async () => {
    const at = folderWith({ "outline.yaml": "lectern: 1\nslides: [{ slide: Why? }, { slide: Because }, x]\n" });
    const { deck } = await compileMarkdown(join(at, "outline.yaml"), join(at, "slides.md"));
    expect(idsOf(deck?.slides)).toEqual(["why", "because"]);
    expect(slideOf(deck?.slides, "why")).toMatchObject({ kind: "points", points: [] });
  });

  it.each([
    ["no title, and nobody to name", "", undefined],
    ["a title", "talk: { title: Why we ask }\n", "Why we ask"],
    ["a day", "talk: { date: 2026-05-31 }\n", "Why?"],
  ])("have a title slide before them where there is something to say on it: %s", async (_, talk, title) => {
    const text = `lectern: 1\n${talk}slides: [{ slide: Why? }, x]\n`;
    const at = folderWith({ "outline.yaml": text });
    const { deck } = await compileMarkdown(join(at, "outline.yaml"), join(at, "slides.md"));
    const [first] = deck?.slides ?? [];
    expect(first?.kind === "title" ? titleOf(first) : undefined).toBe(title);
    expect(idsOf(deck?.slides).at(-1)).toBe("why");
  });
});
