import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Manuscript } from "../../scripts/manuscript/manuscript.ts";
import { readManuscript } from "../../scripts/pipeline/import-paper.ts";
import { areaOf } from "../corpus/area.ts";
import { draftTalk, planTalk } from "../corpus/draft-talk.ts";
import { countShown, listResultFigures } from "../corpus/figures.ts";
import { withStandIns } from "../corpus/stand-in.ts";
import { timeTalk } from "../corpus/times.ts";

const PAPER = `---
title: Bread that rises at night
authors: [{ name: Ada Example }]
---

# Methods

Three ovens of the village were heated for this, as Figure 1 shows to all who ask.

![Figure 1. An oven.](pictures/oven.png)

# Results

Dough rose to twice its height (Figure 2), while Supplementary Figure 1 is about ovens in the cold of the winter.

![Figure 2. Height by hour.](pictures/height)
`;

let folder: string;
let paper: string;
let manuscript: Manuscript;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lectern-figures-"));
  mkdirSync(join(folder, "paper"));
  writeFileSync(join(folder, "paper/paper.md"), PAPER);
  const original = await readManuscript(join(folder, "paper/paper.md"));
  paper = withStandIns(join(folder, "paper/paper.md"), original.manuscript as Manuscript, join(folder, "copy"));
  manuscript = (await readManuscript(paper)).manuscript as Manuscript;
});
afterAll(() => rmSync(folder, { recursive: true }));

it("puts pictures in place of missing ones, in a copy", () => {
  expect(paper).toBe(join(folder, "copy/paper.md"));
  expect(withStandIns(paper, manuscript, join(folder, "again"))).toBe(paper);
});

it("finds the figures that results speak of, where there is a file", () => {
  expect(listResultFigures(manuscript, paper).map(({ name }) => name)).toEqual(["Figure 2"]);
  expect(listResultFigures(manuscript, join(folder, "paper/paper.md"))).toEqual([]);
});

it("finds them on slides, and how much of these they cover", async () => {
  const drafted = await draftTalk(paper, join(folder, "draft"));
  if (!drafted) throw new Error("no draft");
  const { deck, main } = await planTalk(drafted.outline);
  const figures = listResultFigures(manuscript, paper);
  expect(countShown(figures, main)).toBe(1);
  expect(countShown(figures, [])).toBe(0);
  const areas = deck.slides.flatMap((slide) => areaOf(slide) ?? []);
  expect(areas.length).toBeGreaterThan(0);
  for (const area of areas) {
    expect(area).toBeGreaterThan(10);
    expect(area).toBeLessThan(80);
  }
});

it("plans a talk in some minutes", async () => {
  const [timed] = await timeTalk(paper, folder, 30);
  expect(timed).toMatchObject({ isRefused: false, answered: undefined });
  expect(timed?.over).toBeLessThan(0);
});
