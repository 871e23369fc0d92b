import { readFileSync } from "node:fs";
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from "culori";
import { parse as parseCss, type Rule } from "postcss";
import { describe, expect, it } from "vitest";

const rules: Rule[] = [];
parseCss(readFileSync("styles/tokens.css", "utf8")).walkRules((rule) => void rules.push(rule));

function readColors(selectors: string[]): Record<string, Color> {
  const colors: Record<string, Color> = {};
  for (const rule of rules.filter(({ selector }) => selectors.includes(selector))) {
    rule.walkDecls(/^--lt-/, ({ prop, value }) => {
      const color = value.startsWith("#") ? parse(value) : undefined;
      if (color) colors[prop.slice(5)] = color;
    });
  }
  return colors;
}

const SCHEMES = { light: readColors([":root"]), dark: readColors([":root", "html.dark"]) };
const HUES = ["hue1", "hue2", "hue3"];

describe.each(Object.entries(SCHEMES))("colours of the %s scheme", (_, colors) => {
  const contrast = (a: string, b: string) => wcagContrast(colors[a] ?? "#000", colors[b] ?? "#000");

  it.each([
    ["ink", "ground"],
    ["ink", "neutral-tint"],
    ["ink", "panel"],
    ["soft", "ground"],
    ["accent", "ground"],
    ["on-hue", "accent"],
    ...HUES.flatMap((hue) => [
      [hue, "ground"],
      ["ink", `${hue}-tint`],
      ["soft", `${hue}-tint`],
      ["on-hue", hue],
    ]),
  ] as [string, string][])("%s can be read on %s", (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  // Machado et al. 2009, as culori has it; 0 is seeing all colours, 1 is lacking a kind of cone.
  it.each([
    ["all colours", (color: Color) => color],
    ["protanopia", filterDeficiencyProt(1)],
    ["deuteranopia", filterDeficiencyDeuter(1)],
    ["tritanopia", filterDeficiencyTrit(1)],
  ] as [string, (color: Color) => Color][])("the pillars' hues hold apart with %s", (_, see) => {
    const difference = differenceCiede2000();
    const pairs = HUES.flatMap((a, index) => HUES.slice(index + 1).map((b) => [a, b] as const));
    for (const [a, b] of pairs) {
      const seen = [a, b].map((name) => see(colors[name] ?? { mode: "rgb", r: 0, g: 0, b: 0 }));
      // 10 and more are told apart at a glance; 2 is just noticeable side by side.
      expect(difference(seen[0] as Color, seen[1] as Color), `${a} and ${b}`).toBeGreaterThan(10);
    }
  });
});
