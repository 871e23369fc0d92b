import { readdirSync, readFileSync } from "node:fs";
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
} from "culori";
import { describe, expect, it } from "vitest";
import { COLORS, SIGNALS, STACKS } from "../../scripts/design/tokens.ts";
import { iconSvg, tokensCss, withTables } from "../../scripts/write-tokens.ts";
import { pickFaces } from "../../setup/fonts/pick-faces.ts";
import { findFaint } from "../helpers/contrast.ts";

it("styles/tokens.css, the icon and the tables of docs/design.md are as the design's numbers are (npm run tokens)", () => {
  const docs = readFileSync("docs/design.md", "utf8");
  expect(readFileSync("styles/tokens.css", "utf8")).toBe(tokensCss());
  expect(readFileSync("public/icon.svg", "utf8")).toBe(iconSvg());
  expect(docs).toBe(withTables(docs));
  expect(docs).toContain(`| ink | \`${COLORS.ink.light}\` |`);
});

it("the style sheets have no colours of their own, and use no variable that nothing gives a value", () => {
  const names = readdirSync("styles").filter((name) => name.endsWith(".css") && name !== "tokens.css");
  const files = ["scripts/page/sheets.css", ...names.map((name) => `styles/${name}`)];
  const sheets = files.map((file) => readFileSync(file, "utf8"));
  expect(sheets.flatMap((css) => css.match(/[\w-]+:[^;{}]*#[\da-f]{3,8}\b[^;{}]*;/gi) ?? [])).toEqual([]);
  const used = sheets.flatMap((css) => [...css.matchAll(/var\((--lt-[\w-]+)/g)].map(([, name = ""]) => name));
  expect(used.length).toBeGreaterThan(100);
  // The frame says how many clicks there were; a slide, how its columns share the width, and what fits into them; how large a screen is filled.
  const given = `${tokensCss()}  --lt-clicks:   --lt-columns:   --lt-picture:   --lt-fitting:   --lt-fill: `;
  expect(used.filter((name) => !given.includes(`  ${name}: `))).toEqual([]);
});

it("the families that are asked for are those that the bundled fonts have", () => {
  const bundled = ["en", "zh", "zh-Hant", "ja"].flatMap((language) =>
    [...pickFaces(undefined, language).matchAll(/font-family: ['"]([^'"]+)['"]/g)].map(([, family = ""]) => family),
  );
  expect(new Set(Object.values(STACKS).flat())).toEqual(new Set(bundled));
});

describe.each(["light", "dark"] as const)("colours of the %s scheme", (scheme) => {
  it("can be read on what they are read on", () => {
    expect(Object.values(COLORS).flatMap((color) => ("on" in color ? color.on : [])).length).toBeGreaterThan(10);
    expect(findFaint({ ...COLORS, ...SIGNALS }, scheme)).toEqual([]);
  });

  // Machado et al. 2009, as culori has it; 0 is seeing all colours, 1 is lacking a kind of cone.
  it.each([
    ["all colours", (color: Color) => color],
    ["protanopia", filterDeficiencyProt(1)],
    ["deuteranopia", filterDeficiencyDeuter(1)],
    ["tritanopia", filterDeficiencyTrit(1)],
  ] as [string, (color: Color) => Color][])("the pillars' hues hold apart with %s", (_, see) => {
    const hues = Object.entries(COLORS).filter(([name]) => /^hue\d+$/.test(name));
    expect(hues.length).toBeGreaterThan(2);
    const seen = hues.map(([name, color]) => ({ name, color: see(parse(color[scheme]) as Color) }));
    const difference = differenceCiede2000();
    // 10 and more are told apart at a glance; 2 is just noticeable side by side.
    for (const [index, a] of seen.entries())
      for (const b of seen.slice(index + 1))
        expect(difference(a.color, b.color), `${a.name} and ${b.name}`).toBeGreaterThan(10);
  });
});
