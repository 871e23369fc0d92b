import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { blocksOf } from "../scripts/deck/compose-slide.ts";
import { loadOutline } from "../scripts/outline/load-outline.ts";
import { planDeck } from "../scripts/planner/plan-deck.ts";
import { writePages } from "../scripts/write-docs.ts";

const pages = await writePages();

it("docs/blocks.md and the pages of blocks are as schema and kitchen sink say (npm run docs)", () => {
  const there = readdirSync("docs/blocks").map((name) => `docs/blocks/${name}`);
  const written = new Map(["docs/blocks.md", ...there].map((path) => [path, readFileSync(path, "utf8")]));
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(pages));
});

/** What slides call what is not called by its block. */
const KINDS: Record<string, string> = {
  ...{ point: "points", text: "points", numbered: "points" },
  ...{ diagram: "drawing", qr: "address", slidev: "written" },
};

it("shows on each page a slide with the block", async () => {
  const { value: outline } = await loadOutline("tests/decks/kitchen-sink/outline.yaml");
  const slides = outline ? (await planDeck(outline)).deck.slides : [];
  const golden = readFileSync("tests/decks/kitchen-sink/slides.md", "utf8");
  for (const [path, page] of pages) {
    const [, name = ""] = /blocks\/(.+)\.md$/.exec(path) ?? [];
    if (name === "") continue;
    const [, address = ""] = /kitchen-sink\/(.+)\.png\)/.exec(page) ?? [];
    // Pictures are called by the addresses in the deck, after it was made to fit.
    expect(golden, name).toContain(`\nrouteAlias: ${address}\n`);
    const slide = slides.find(({ id }) => id === address);
    const kinds: string[] = slide?.kind === "mixed" ? blocksOf(slide).map(({ kind }) => kind) : [`${slide?.kind}`];
    if (name === "slide") expect(slide?.owner).toBe(address);
    else expect(kinds, name).toContain(KINDS[name] ?? name);
  }
});
