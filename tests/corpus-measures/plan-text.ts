import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import { type PlannedTalk, planTalk } from "../corpus/draft-talk.ts";

const HEAD = `lectern: 1
paper:
  title: Bread that rises at night
  authors: [{ name: Ada Example }]
  licence: unknown
references:
  - { id: oven, type: book, title: Ovens, author: [{ family: Baker, given: B. }], issued: { date-parts: [[1999]] } }
sections:
`;

/** A picture of 400 by 300, `loaf.svg` beside each outline. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300"/></svg>';

/** The talk of some sections, in YAML as an outline has them below `sections:`. */
export async function planText(sections: string, minutes?: number): Promise<PlannedTalk> {
  const folder = mkdtempSync(join(tmpdir(), "lectern-measures-"));
  try {
    const file = join(folder, "outline.yaml");
    writeFileSync(join(folder, "loaf.svg"), PICTURE);
    writeFileSync(file, HEAD + sections);
    const { value, diagnostics } = await loadOutline(file);
    if (!value) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
    return await planTalk(value, minutes);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A talk with a message, a heading, a formula, a table, and something for questions. */
export const BREAD = `
  - id: results
    label: "2"
    title: Results
    minutes: 2
    content:
      - slide: Cold dough rises for twelve hours
      - point: It rose to **twice** its height in $h = 12$ hours
        cite: [oven]
        source: 2, sentence 4
        details: [In a cellar at 8 °C]
      - figure: loaf.svg
        alt: A loaf
        caption: Figure 1. Height by hour.
        source: Figure 1
      - slide: Why not in the sun?
        backup: true
      - Yeast dies at 50 °C
  - id: methods
    label: "1"
    title: Methods
    minutes: 2
    content:
      - { point: Three ovens were heated, source: "1, sentence 1" }
  - id: model
    label: "3"
    title: A model
    minutes: 2
    content:
      - { equation: 'h = a t', caption: (1) }
`;
