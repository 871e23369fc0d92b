import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { Slide } from "../../scripts/deck/types.ts";
import { readDeckInfo } from "../../scripts/exporter/deck-info.ts";
import { toPlainText } from "../../scripts/text/inline.ts";
import { compileMarkdown } from "../helpers/compile.ts";
import { folderWith } from "../helpers/lecture.ts";

const QUOTES = ["One", "Two", "Three", "Four", "Five", "Six"].map((quote) => ({ quote }));

/** A section of so many slides. */
const section = (id: string, slides: number, more: object = {}) => ({
  id,
  title: `Title of ${id}`,
  gist: `${id} says something`,
  content: QUOTES.slice(0, slides),
  ...more,
});

const REFERENCES = ["k", "l"].map((id) => ({ id, type: "book", title: `Book ${id}` }));

async function plan(sections: object[], talk: object = {}, more: object = {}) {
  const paper = { title: "T", authors: [{ name: "Ada Example" }], licence: "unknown", abstract: "What it says." };
  const folder = folderWith({});
  const file = join(folder, "outline.yaml");
  writeFileSync(file, stringify({ lectern: 1, paper, talk, sections, ...more }));
  const { deck, markdown, diagnostics } = await compileMarkdown(file, join(folder, "slides.md"));
  const slides = deck?.slides ?? [];
  return { slides, markdown, diagnostics, items: deck?.items ?? [], frame: frameOf(slides) };
}

/** The slides around the content, in their order. */
function frameOf(slides: readonly Slide[]): string[] {
  const names = slides.map(({ kind, isRepeat }) => (kind === "diagram" && isRepeat ? "recapitulation" : kind));
  const frame = ["glance", "map", "divider", "recapitulation", "takeaways", "references", "credits", "closing"];
  return [...new Set(names)].filter((name) => frame.includes(name));
}

const MEANINGS = section("m", 0, { kind: "meanings", content: ["**A** one", "**B** two"] });
const ELEVEN = [section("a", 4), section("b", 3), section("c", 3), MEANINGS];

describe("the frame of a talk that names none", () => {
  it("is four slides at most where the talk has fifteen", async () => {
    const cited = section("a", 4, { content: [{ quote: "It says", cite: ["k"] }, ...QUOTES.slice(1, 4)] });
    const { slides, frame } = await plan([cited, ...ELEVEN.slice(1)], {}, { references: REFERENCES });
    expect(slides.length).toBe(15);
    expect(frame).toEqual(["takeaways", "references", "credits"]);
  });

  it("has no credits behind a closing slide: the title says whose paper it is, where and how it may be used", async () => {
    const talk = { closing: { thanks: "To all" } };
    const paper = {
      ...{ title: "T", authors: [{ name: "Ada Example" }], licence: "CC-BY-4.0" },
      ...{ venue: "Knots", year: 2021, doi: "10.1000/182" },
    };
    const published = ({ slides }: Awaited<ReturnType<typeof plan>>) =>
      slides.flatMap((slide) => (slide.kind === "title" ? (slide.published ?? []) : []));
    const short = await plan([section("a", 2)], talk, { paper });
    expect(short.frame).toEqual(["closing"]);
    expect(published(short)).toEqual(["Knots (2021)", "doi.org/10.1000/182", "CC-BY-4.0"]);
    expect(short.markdown).toContain("published: Knots (2021) · doi.org/10.1000/182 · CC-BY-4.0");
    const named = await plan([section("a", 2)], talk, { paper: { ...paper, venue: "STOC 2021" } });
    expect(published(named)).toEqual(["STOC 2021", "doi.org/10.1000/182", "CC-BY-4.0"]);
    const nowhere = { ...paper, venue: undefined };
    expect(published(await plan([section("a", 2)], talk, { paper: nowhere }))[0]).toBe("2021");
    const then = { ...talk, date: "2021-05-03" };
    expect(published(await plan([section("a", 2)], then, { paper: nowhere }))[0]).toBe("doi.org/10.1000/182");
    const longer = { ...paper, title: "Old Ropes: A Survey" };
    const titled = async (more: object) =>
      published(await plan([section("a", 2)], { ...talk, ...more }, { paper: longer }));
    expect((await titled({ title: "Ropes" }))[0]).toBe("Old Ropes: A Survey");
    expect((await titled({ title: "Old ropes: a survey" }))[0]).toBe("Knots (2021)");
    expect((await titled({ title: "Old ropes", subtitle: "A survey" }))[0]).toBe("Knots (2021)");
    const asked = await plan([section("a", 2)], { ...talk, frame: { credits: true } }, { paper });
    expect([asked.frame.at(-1), published(asked)]).toEqual(["credits", []]);
    const long = await plan([section("a", 6), section("b", 6), section("c", 6), section("d", 6)], talk, { paper });
    expect(long.frame.at(-1)).toBe("credits");
  });

  it("has dividers in a long talk with four sections of three slides, and not with three", async () => {
    const three = [section("a", 6), section("b", 6), section("c", 6), section("d", 2)];
    expect((await plan(three)).frame).not.toContain("divider");
    expect((await plan([...three.slice(0, 3), section("d", 3)])).frame).toEqual([
      "glance",
      "divider",
      "takeaways",
      "credits",
    ]);
    // In a quarter of an hour each would be an empty slide between two or three others.
    const short = [section("a", 4), section("b", 4), section("c", 4), section("d", 4)];
    expect((await plan(short)).frame).toEqual(["takeaways", "credits"]);
  });

  it("in a long talk tells twice where the audience is", async () => {
    const inner = (id: string) => section(id, 6, { sections: [section(`${id}-1`, 1)] });
    const { frame } = await plan([inner("a"), inner("b"), inner("c"), MEANINGS]);
    expect(frame).toEqual(["glance", "map", "recapitulation", "takeaways", "credits"]);
    // A map of three boxes says no more than the title.
    const flat = await plan([section("a", 6), section("b", 6), section("c", 6), section("d", 2)]);
    expect(flat.frame).toEqual(["glance", "takeaways", "credits"]);
  });

  it("remembers messages, never a list of headings", async () => {
    const bare = ELEVEN.map(({ gist: _, ...each }) => each);
    expect((await plan(bare)).frame).toEqual(["credits"]);
    const mixed = await plan([...ELEVEN.slice(0, 2), ...bare.slice(2)]);
    const [slide] = mixed.slides.filter(({ kind }) => kind === "takeaways");
    expect(slide?.kind === "takeaways" && slide.points).toHaveLength(2);
    expect((await plan(bare, {}, { takeaways: ["This"] })).frame).toEqual(["takeaways", "credits"]);
  });

  it("shows the works that are cited, numbered without gaps; the handout lists the others", async () => {
    const cited = section("a", 1, { content: [{ point: "P", cite: ["l"] }] });
    const { slides, items, markdown } = await plan([cited], {}, { references: REFERENCES, style: "vancouver" });
    expect(slides.flatMap((slide) => (slide.kind === "references" ? slide.entries.map(({ key }) => key) : []))).toEqual(
      ["l"],
    );
    const works = items.filter(({ kind }) => kind === "reference");
    expect(works.map(({ id, isInHandout }) => [id, isInHandout])).toEqual([
      ["ref:l", undefined],
      ["ref:k", true],
    ]);
    expect(readDeckInfo(markdown ?? "").uncited).toHaveLength(1);
    expect(markdown).not.toContain("in the handout");
    expect(markdown).toContain("P [(1)](/references)");
    const none = await plan([section("a", 1)], {}, { references: REFERENCES });
    expect(none.frame).toEqual(["credits"]);
    expect(readDeckInfo(none.markdown ?? "")).toMatchObject({
      further: [expect.any(String), expect.any(String)],
      uncited: [],
    });
  });
});

describe("what a talk was made with", () => {
  const said = async (sections: object[], talk = {}) => {
    const { slides } = await plan(sections, talk);
    return slides.flatMap((slide) =>
      slide.kind === "credits" ? slide.facts.map(({ text }) => toPlainText(text)).slice(-1) : [],
    );
  };
  const drawn = { diagram: "flowchart LR; a --> b", alt: "From a to b" };

  it("names Mermaid where it draws something, behind the end too", async () => {
    expect(await said([section("a", 1)])).toEqual(["Lectern, Slidev"]);
    expect(await said([section("a", 1), MEANINGS], { frame: "all" })).toEqual(["Lectern, Slidev, Mermaid"]);
    expect(await said([section("a", 1, { content: [drawn] })])).toEqual(["Lectern, Slidev, Mermaid"]);
    expect(await said([section("a", 1, { content: ["A point", drawn] })])).toEqual(["Lectern, Slidev, Mermaid"]);
    const behind = section("b", 1, { content: [drawn], backup: true });
    expect(await said([section("a", 1), behind])).toEqual(["Lectern, Slidev, Mermaid"]);
  });
});

describe("the place above a title", () => {
  it("is left away where the title says the same", async () => {
    const labels = async (title: string) =>
      (await plan([{ id: "a", label: "Results", title, content: ["A point"] }])).slides
        .filter(({ owner }) => owner === "a")
        .map(({ label }) => label);
    expect(await labels("Results")).toEqual([undefined]);
    expect(await labels("What came out")).toEqual(["Results"]);
  });
});

describe("the talk's title in the foot", () => {
  it("is there where it is asked for", async () => {
    expect((await plan([section("a", 1)])).markdown).not.toContain("runningTitle");
    expect((await plan([section("a", 1)], { frame: { runningTitle: true } })).markdown).toContain("runningTitle: true");
  });
});

describe("where the paper has it, in the foot", () => {
  const sections = [
    section("a", 0, {
      content: [
        { slide: "It holds", source: "Results, sentence 3; Table 2" },
        { quote: "One", source: "4.2" },
      ],
    }),
    section("b", 1),
  ];

  it("is there where it is asked for, on slides that have a source", async () => {
    const { markdown = "" } = await plan(sections, { frame: { sources: true } });
    expect(markdown.match(/^places: .*/gm)).toEqual(["places: Results · Table 2 · § 4.2"]);
    // Who speaks has all of it, whether the audience does or not.
    const plain = await plan(sections);
    for (const text of [markdown, plain.markdown]) expect(text).toMatch(/Source Results, sentence 3; Table 2, 4\.2/);
    expect(plain.markdown).not.toContain("places:");
  });
});

describe("a frame that is asked for", () => {
  it("has no list before slides for questions where it is none", async () => {
    const behind = [section("a", 1), { slide: "Why", backup: true }, { quote: "So" }];
    const kinds = async (frame: string) =>
      (
        await plan(
          [],
          { frame },
          { sections: undefined, slides: [{ slide: "It" }, { quote: "One" }, ...behind.slice(1)] },
        )
      ).slides.map(({ kind }) => kind);
    expect(await kinds("all")).toContain("backup");
    expect(await kinds("none")).not.toContain("backup");
  });

  it("is all, or nothing but the title", async () => {
    const references = { references: REFERENCES };
    const all = await plan([section("a", 1), MEANINGS], { frame: "all" }, references);
    const frame = ["glance", "map", "divider", "recapitulation", "takeaways", "references", "credits"];
    expect(all.frame).toEqual(frame);
    const none = await plan([section("a", 1), MEANINGS], { frame: "none" }, references);
    expect(none.slides.map(({ id }) => id)).toEqual(["title", "a-content", "m-meanings"]);
  });

  it("goes part by part; what is not named is as by default", async () => {
    const frame = { map: true, dividers: true, credits: false };
    expect((await plan([section("a", 1), MEANINGS], { frame })).frame).toEqual(["map", "divider", "takeaways"]);
  });

  it("leaves out takeaways without calling them lost", async () => {
    const { items, frame } = await plan([section("a", 1)], { frame: { takeaways: false } }, { takeaways: ["This"] });
    expect(frame).toEqual(["credits"]);
    expect(items.filter(({ kind }) => kind === "takeaway")).toEqual([]);
  });

  it("cites without a link where no slide has the work", async () => {
    const cited = section("a", 1, { content: [{ point: "P", cite: ["k"] }] });
    const { markdown } = await plan([cited], { frame: { references: false } }, { references: REFERENCES });
    expect(markdown).toMatch(/P \(\*?Book k\*?.*\)/i);
    expect(markdown).not.toContain("/references");
  });

  it.each([
    ["frame: some", "`all`, `none`"],
    ["frame: { divider: true }", "did you mean `dividers`?"],
    ["frame: { map: sometimes }", "`true` or `false`"],
  ])("is told what is wrong with it: %s", async (line, words) => {
    const folder = folderWith({
      "outline.yaml": `lectern: 1\npaper: { title: T, authors: [{ name: Ada Example }], licence: unknown }\ntalk:\n  ${line}\nsections: [{ id: a, title: A }]\n`,
    });
    const { diagnostics } = await compileMarkdown(join(folder, "outline.yaml"), join(folder, "slides.md"));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.position?.line).toBe(4);
    expect(`${diagnostics[0]?.message} ${diagnostics[0]?.hint}`).toContain(words);
  });
});

describe("a section without a divider", () => {
  it("is opened by its first slide, which all its slides name", async () => {
    const { slides, markdown } = await plan([section("a", 2, { short: "First" }), MEANINGS]);
    const places = slides.map(({ id, section, opens }) => [id, section, opens]);
    expect(places.slice(1, 4)).toEqual([
      ["a-content", "a-content", "First"],
      ["a-content-2", "a-content", undefined],
      ["m-meanings", "m-meanings", "Title of m"],
    ]);
    expect(markdown).toContain("opens: First");
  });

  it("still says a message, notes and minutes that nothing else would carry", async () => {
    const child = section("b", 1);
    const outer = section("a", 0, { notes: "What is said", minutes: 3, sections: [child] });
    const { slides } = await plan([outer]);
    expect(slides.slice(1, 3)).toMatchObject([
      { id: "a", kind: "points", points: [], minutes: 3, notes: [[{ value: "What is said" }]], opens: "Title of a" },
      { id: "b", section: "a" },
    ]);
  });

  it("is said by feet alone where it is but a heading over others", async () => {
    const { slides, items } = await plan([{ id: "a", title: "Only a title", sections: [section("b", 1)] }]);
    expect(slides.slice(1, 2).map(({ id, section, opens }) => [id, section, opens])).toEqual([
      ["b", "b", "Only a title"],
    ]);
    expect(items.map(({ id }) => id)).toEqual(["b", "b/quotation-1"]);
  });

  it("keeps its divider where that is all there is of it", async () => {
    const { slides } = await plan([{ id: "a", title: "Only a title" }, section("b", 1)]);
    expect(slides.slice(1, 2)).toMatchObject([{ id: "a", kind: "divider", section: "a" }]);
  });
});

describe("a long list of works", () => {
  const references = Array.from({ length: 60 }, (_, n) => ({
    id: `r${n}`,
    type: "book",
    title: `The book number ${n} about everything that a book can be about, and what follows from it`,
  }));
  const cited = section("a", 0, { content: references.map(({ id }) => ({ point: "P", cite: [id] })) });

  it("takes two slides at most; the rest is in the handout, and the ledger knows", async () => {
    const { slides, items, markdown } = await plan([cited], {}, { references });
    const lists = slides.filter((slide) => slide.kind === "references");
    expect(lists).toHaveLength(2);
    expect(lists.map(({ isDense }) => isDense)).toEqual([true, true]);
    const shown = lists.flatMap(({ entries }) => entries.map(({ key }) => `ref:${key}`));
    const works = items.filter(({ kind }) => kind === "reference");
    expect(works).toHaveLength(60);
    expect(works.filter(({ isInHandout }) => !isInHandout).map(({ id }) => id)).toEqual(shown);
    expect(markdown).toContain(`${60 - shown.length} more are in the handout.`);
    const { further } = readDeckInfo(markdown ?? "");
    expect(further).toHaveLength(60 - shown.length);
    expect(further[0]).toMatch(/^\*The book number \d+ .*\*/);
  });

  it("is all on slides when it is asked for", async () => {
    const { slides, items, markdown } = await plan([cited], { frame: { references: true } }, { references });
    expect(slides.filter(({ kind }) => kind === "references").length).toBeGreaterThan(2);
    expect(items.filter(({ isInHandout }) => isInHandout)).toEqual([]);
    expect(markdown).not.toContain("further:");
  });
});
