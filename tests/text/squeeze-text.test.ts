import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { isInPdfText } from "../../scripts/text/pdf-text.ts";
import { squeezeText } from "../../scripts/text/squeeze-text.ts";
import { readCmap } from "../helpers/read-cmap.ts";

const require = createRequire(import.meta.url);
const FONTS = Object.keys(packageJson.dependencies).filter((name) => name.startsWith("@fontsource"));

/** Drawn at the end of a line alone, where no text has it. */
const SOFT_HYPHEN = 0xad;

const show = (code: number) => `U+${code.toString(16).padStart(4, "0")} ${String.fromCodePoint(code)}`;

describe("squeezeText", () => {
  it("has quotation marks around a digit, which come back as letters", () => {
    expect(isInPdfText(squeezeText("of occurrences (just ʻ1ʼ in this"), "of occurrences (just ‘1’ in this")).toBe(true);
    expect(isInPdfText(squeezeText("of occurrences (just 1 in this"), "of occurrences (just ‘1’ in this")).toBe(false);
  });

  it.each(FONTS)("takes for the same what %s draws with one glyph", (name) => {
    const files = join(dirname(require.resolve(`${name}/package.json`)), "files");
    const apart = new Set<string>();
    for (const file of readdirSync(resolve(files)).filter((each) => /-(?:wght|400)-normal\.woff2$/.test(each))) {
      const byGlyph = Map.groupBy(readCmap(join(files, file)), ([, glyph]) => glyph);
      for (const drawn of byGlyph.values()) {
        const [lowest = 0, ...others] = drawn.map(([code]) => code).toSorted((a, b) => a - b);
        for (const other of others)
          if (
            other !== SOFT_HYPHEN &&
            squeezeText(String.fromCodePoint(other)) !== squeezeText(String.fromCodePoint(lowest))
          )
            apart.add(`${show(other)} comes back as ${show(lowest)}`);
      }
    }
    expect([...apart]).toEqual([]);
  });
});
