import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { blocksOf } from "../../scripts/deck/compose-slide.ts";
import { linkReferences } from "../../scripts/deck/reference-links.ts";
import { uniqueTitles } from "../../scripts/deck/series.ts";
import type { Slide } from "../../scripts/deck/types.ts";
import { isWithin } from "../../scripts/outline/addresses.ts";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import type { Section } from "../../scripts/outline/types.ts";
import { planDeck } from "../../scripts/planner/plan-deck.ts";
import { toPlainText } from "../../scripts/text/inline.ts";
import { folderWith } from "../helpers/lecture.ts";

async function plan(file: string) {
  const { value: outline } = await loadOutline(file);
  if (!outline) throw new Error(`${file} does not load`);
  return { outline, deck: (await planDeck(outline)).deck };
}

const titleOf = (slide: Slide) => toPlainText(slide.title);
const flatten = (sections: readonly Section[]): Section[] => sections.flatMap((one) => [one, ...flatten(one.sections)]);

describe("the sample", async () => {
  const { outline, deck } = await plan("outlines/international-cooperation/outline.yaml");
  const ofKind = (kind: Slide["kind"]) => deck.slides.filter((slide) => slide.kind === kind);

  it("has the parts that the issue names, in their order", () => {
    expect(deck.slides.slice(0, 3).map(({ kind }) => kind)).toEqual(["title", "glance", "map"]);
    expect(ofKind("divider")).toHaveLength(3);
    expect(ofKind("meanings")).toHaveLength(1);
    expect(ofKind("pillars")).toHaveLength(1);
    expect(ofKind("claim")).toHaveLength(9);
    expect(ofKind("principles")).toHaveLength(1);
    expect(deck.slides.at(-1)?.kind).toBe("credits");
    expect(deck.slides.filter((slide) => slide.kind === "diagram").map(({ shape }) => shape)).toEqual([
      "meanings",
      "pillar",
      "pillar",
      "pillar",
      "pillars",
      "principles",
    ]);
  });

  it("says four meanings, three claims a pillar with two or three points each, and five principles", () => {
    const [meanings, pillars, principles] = outline.sections;
    expect(meanings?.content).toHaveLength(4);
    expect(pillars?.sections.map(({ sections }) => sections.length)).toEqual([3, 3, 3]);
    for (const claim of pillars?.sections.flatMap(({ sections }) => sections) ?? []) {
      expect(claim.content.length).toBeGreaterThanOrEqual(2);
      expect(claim.content.length).toBeLessThanOrEqual(3);
    }
    expect(principles?.content).toHaveLength(5);
    expect(outline.references).toHaveLength(6);
  });

  it("gives every point the place in the paper where it stands", () => {
    const blocks = flatten(outline.sections).flatMap(({ content }) => content);
    expect(blocks.filter(({ source }) => source === undefined)).toEqual([]);
  });

  it("has notes of 60 to 130 words for every section and claim", () => {
    for (const section of flatten(outline.sections)) {
      const words = section.notes
        .map((text) => toPlainText(text))
        .join(" ")
        .split(/\s+/).length;
      expect({ id: section.id, isSpeakable: words >= 60 && words <= 130 }).toEqual({
        id: section.id,
        isSpeakable: true,
      });
    }
  });

  it("shows all six references", () => {
    const entries = deck.slides.flatMap((slide) => (slide.kind === "references" ? slide.entries : []));
    expect(entries.map((entry) => toPlainText(entry.text).split(",")[0])).toEqual([
      "Djankov",
      "Huang",
      "Liu",
      "Swaine",
      "Wang",
      "Weidong",
    ]);
  });

  it("fits the time of the talk", () => {
    const minutes = deck.slides.reduce((sum, slide) => sum + slide.minutes, 0);
    expect(minutes).toBeLessThanOrEqual(outline.talk.minutes ?? 0);
  });
});

/** Kinds of slides that have another name than their block. */
const KINDS_OF: Partial<Record<string, string>> = { diagram: "drawing", qr: "address", slidev: "written" };

describe("any deck", async () => {
  const { outline, deck } = await plan("tests/decks/kitchen-sink/outline.yaml");

  it("has unique addresses and titles", () => {
    const ids = deck.slides.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const titles = uniqueTitles(deck.slides).map((slide) => titleOf(slide) + (slide.part ?? ""));
    expect(new Set(titles).size).toBe(titles.length);
  });

  it("has a slide at the address of each section, at any depth", () => {
    const ids = new Set(deck.slides.map(({ id }) => id));
    const missing = flatten(outline.sections).filter(({ id }) => !ids.has(id));
    // Behind the end no divider opens a section; what it holds is there.
    expect(missing.filter(({ id, isBackup }) => !isBackup || !ids.has(`${id}-content`))).toEqual([]);
  });

  it("has no other addresses of a section than those that a slide's message leaves alone", () => {
    const others = deck.slides.filter(({ id, owner }) => owner !== undefined && id !== owner);
    expect(others.filter(({ id, owner = "" }) => !isWithin(id, owner))).toEqual([]);
    expect(others.length).toBeGreaterThan(10);
  });

  it("loses no block", () => {
    const said = JSON.stringify(deck.slides)
      .match(/(?<="value":)"(?:[^"\\]|\\.)*"/g)
      ?.map((value) => JSON.parse(value))
      .join("")
      .normalize("NFKC");
    // Raised and lowered text is in nodes of its own, as is what footnotes say between words.
    const plain = (text: Parameters<typeof toPlainText>[0]) => {
      const footnote = text.findIndex(({ type }) => type === "footnote");
      return toPlainText(footnote < 0 ? text : text.slice(0, footnote)).normalize("NFKC");
    };
    const shown = deck.slides.flatMap((slide): string[] =>
      slide.kind === "mixed" ? blocksOf(slide).map(({ kind }) => kind) : [slide.kind],
    );
    for (const block of flatten(outline.sections).flatMap(({ content }) => content)) {
      if (block.type === "point") expect(said?.includes(plain(block.text)), plain(block.text)).toBe(true);
      else expect(shown).toContain(KINDS_OF[block.type] ?? block.type);
    }
  });

  it("links each citation to the slide that has its reference", () => {
    const links = JSON.stringify(linkReferences(deck.slides)).match(/"url":"\/references[^"]*"/g) ?? [];
    expect(links.length).toBeGreaterThan(0);
  });
});

describe("a dark ground", () => {
  const slides = async (talk: string) => {
    const folder = folderWith({
      "outline.yaml": `lectern: 1
talk: { title: Ropes, closing: { message: Count the strands }${talk} }
slides:
  - heading: Hemp
  - slide: Hemp holds
    dark: true
  - One
  - slide: Nylon holds
  - Two
`,
    });
    const { deck } = await plan(join(folder, "outline.yaml"));
    return deck.slides.map(({ kind, isDark }) => (isDark ? `${kind} dark` : kind));
  };

  it("is that of slides that say so, and with `frame: dark` of those that frame the talk", async () => {
    expect(await slides("")).toEqual(["title", "points dark", "points", "closing"]);
    expect(await slides(", frame: { dark: true, dividers: true }")).toEqual([
      "title dark",
      "divider dark",
      "points dark",
      "points",
      "closing dark",
    ]);
  });
});
