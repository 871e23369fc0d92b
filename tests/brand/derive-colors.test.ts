import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { APART, contrast, differenceOf, READ, toHex } from "../../scripts/brand/color-math.ts";
import { deriveColors, type SaidColors } from "../../scripts/brand/derive-colors.ts";
import { COLORS, type ColorName, HUES } from "../../scripts/design/tokens.ts";
import { findFaint } from "../helpers/contrast.ts";

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
const names = Object.keys(COLORS) as ColorName[];
const scheme = fc.constantFrom("light" as const, "dark" as const);

/** Anything that a brand may say of colours. */
const said: fc.Arbitrary<SaidColors> = fc
  .record(
    {
      background: hex,
      foreground: hex,
      primary: hex,
      heading: hex,
      own: fc.dictionary(fc.constantFrom(...names), hex, { maxKeys: 5 }) as fc.Arbitrary<SaidColors["own"]>,
      others: fc.array(hex, { maxLength: 3 }),
      palette: fc.array(hex, { maxLength: 4 }),
    },
    { requiredKeys: ["own", "others", "palette"] },
  )
  .map((each) => ({ ...each, own: { ...each.own } }));

const asTokens = (colors: Record<ColorName, string>) =>
  Object.fromEntries(names.map((name) => [name, { ...COLORS[name], light: colors[name], dark: colors[name] }]));

describe("whatever colours a house has,", () => {
  it("all text can be read on all that it stands on", () => {
    fc.assert(
      fc.property(said, scheme, (colors, which) => {
        expect(findFaint(asTokens(deriveColors(colors, which).colors), "light")).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("as many pillars are told apart as it says, by everybody", () => {
    fc.assert(
      fc.property(said, scheme, (colors, which) => {
        const { colors: made, apart } = deriveColors(colors, which);
        const hues = [...new Set(HUES.map((n) => made[`hue${n}`]))];
        const found: string[] = [];
        for (const hue of hues) if (found.every((other) => differenceOf(hue, other) >= APART)) found.push(hue);
        expect(found.length).toBe(apart);
      }),
      { numRuns: 60 },
    );
  });

  it("what is used otherwise than it was said is told, and was not readable", () => {
    fc.assert(
      fc.property(said, scheme, (colors, which) => {
        const { colors: made, changes } = deriveColors(colors, which);
        for (const each of changes) {
          expect(each.contrast).toBeLessThan(READ);
          expect(each.used).not.toBe(each.said);
        }
        const told = new Set(changes.map(({ name }) => name));
        const { foreground, own } = colors;
        if (own.ink === undefined && foreground !== undefined && made.ink !== foreground)
          expect(told.has("ink")).toBe(true);
        for (const [name, color] of Object.entries(own) as [ColorName, string][])
          if (made[name] !== color) expect(told).toContain(name);
      }),
      { numRuns: 60 },
    );
  });

  it("areas have its own colour as it is", () => {
    fc.assert(
      fc.property(hex, scheme, (primary, which) => {
        const { colors } = deriveColors({ primary, own: {}, others: [], palette: [] }, which);
        expect(colors.brand).toBe(primary);
        expect(contrast(colors.onBrand, primary)).toBeGreaterThanOrEqual(READ);
      }),
    );
  });
});

describe("a yellow", () => {
  const colors: SaidColors = {
    ...{ background: "#ffffff", foreground: "#101820", primary: "#ffd100", own: {}, others: [], palette: [] },
  };

  it("carries dark letters, and is darker where it is text itself", () => {
    const { colors: made, changes } = deriveColors(colors, "light");
    expect([made.brand, made.onBrand, made.accent]).toEqual(["#ffd100", "#101820", "#8f7400"]);
    expect(changes).toMatchObject([{ name: "accent", said: "#ffd100", used: "#8f7400", ground: "#ffffff" }]);
  });

  it("is itself on a dark ground", () => {
    const { colors: made, changes } = deriveColors({ ...colors, background: "#101820", foreground: "#ffffff" }, "dark");
    expect([made.accent, made.onHue, changes]).toEqual(["#ffd100", "#101820", []]);
  });
});

describe("pillars", () => {
  const of = (more: Partial<SaidColors>, which: "light" | "dark" = "light") => {
    const { colors, apart } = deriveColors({ own: {}, others: [], palette: [], ...more }, which);
    return { hues: HUES.map((n) => colors[`hue${n}`]), apart };
  };

  it("have the house's other colours, then its palette, and shades of its own rather than anybody else's", () => {
    expect(of({ primary: "#004b87", others: ["#00664f", "#a6192e"], palette: ["#5b2c83"] }).hues).toEqual([
      ...["#00664f", "#a6192e", "#5b2c83"],
    ]);
    const { hues, apart } = of({ primary: "#004b87" });
    expect([hues[0], apart]).toEqual(["#004b87", 3]);
  });

  it("are greys where the house has none but black", () => {
    const { hues, apart } = of({ background: "#ffffff", foreground: "#000000", primary: "#000000" });
    expect(apart).toBe(3);
    for (const hue of hues) expect(hue).toMatch(/^#(..)\1\1$/);
  });

  it("repeat the last on a ground that has no room for three", () => {
    const { hues, apart } = of({ background: "#777777", primary: "#000000" });
    expect(apart).toBeLessThan(3);
    expect(new Set(hues).size).toBe(apart);
  });
});

it.each([
  ["#FFD100", "#ffd100"],
  ["rebeccapurple", "#663399"],
  ["rgb(0 75 135)", "#004b87"],
  ["oklch(0.7 0.1 200)", expect.stringMatching(/^#/)],
  ["#ffd10080", undefined],
  ["transparent", undefined],
  ["blurple", undefined],
  ["", undefined],
])("%s is a colour or none", (written, expected) => {
  expect(toHex(written)).toEqual(expected);
});
