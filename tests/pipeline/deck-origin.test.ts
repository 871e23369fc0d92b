import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readDeckOrigin } from "../../scripts/pipeline/deck-origin.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-origin-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, "outline.yaml"), "lectern: 1\n");

const origin = (notes: string) => {
  const deck = join(folder, "slides.md");
  writeFileSync(deck, `---\nlectern:\n  outline: outline.yaml\n${notes}---\n\n# One\n`);
  return readDeckOrigin(deck);
};

it("tells what a deck was built from", () => {
  const outline = join(folder, "outline.yaml");
  expect(origin("")).toEqual({ outline });
  expect(origin("  minutes: 12\n  language: zh-Hant\n")).toEqual({ outline, minutes: 12, language: "zh-Hant" });
});

// It would become a part of file names.
it.each(["../../x", "de/../../x", "true", "[de]", "''"])("takes no language from `%s`", (text) => {
  expect(origin(`  language: ${text}\n`)).toEqual({ outline: join(folder, "outline.yaml") });
});
