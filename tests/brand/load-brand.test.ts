import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBrand } from "../../scripts/brand/deck-look.ts";
import { findBrands } from "../../scripts/brand/find-brand.ts";
import { codeOf, describeLack, proseOf } from "../../scripts/brand/lacking-letters.ts";
import { loadBrand } from "../../scripts/brand/load-brand.ts";
import type { Look } from "../../scripts/brand/look.ts";
import { lookCss } from "../../scripts/brand/look-css.ts";
import { COLORS } from "../../scripts/design/tokens.ts";
import { reportDiagnostics } from "../../scripts/diagnostics/report.ts";
import { addSourceLines } from "../../scripts/diagnostics/source-lines.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "lectern-brand-test-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const FONTS = "brands/company/fonts";
let made = 0;

/** A folder with a brand and files beside it. */
function brandOf(text: string, files: Record<string, string | Uint8Array> = {}) {
  const folder = join(root, String(made++));
  for (const [name, content] of Object.entries({ "_brand.yml": text, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return { folder, load: () => loadBrand(join(folder, "_brand.yml"), "_brand.yml") };
}

const load = (text: string, files?: Record<string, string | Uint8Array>) => brandOf(text, files).load();

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>';

it("Lectern's own look is a brand as any other", () => {
  const { look, diagnostics, unused } = loadBrand("brands/lectern/_brand.yml", "_brand.yml");
  expect([diagnostics, unused]).toEqual([[], []]);
  const colors = Object.fromEntries(Object.entries(COLORS).map(([name, { light, dark }]) => [name, { light, dark }]));
  expect(look?.colors).toEqual(colors);
  expect(lookCss(look as Look)).toBe("");
});

it.each([
  ["university", [], ["large", "medium", "small"]],
  ["company", ["color-has-contrast"], ["large", "medium", "small"]],
  // In the foot its words could not be read.
  ["black-on-white", [], ["large", "medium"]],
])("the example %s has nothing wrong but what it shows", (name, codes, logos) => {
  const { look, diagnostics } = loadBrand(`${process.cwd()}/brands/${name}/_brand.yml`, "_brand.yml");
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  expect(Object.keys(look?.logos ?? {}).sort()).toEqual(logos);
});

/** A WOFF2 of some bytes that holds a hundred megabytes of nothing. */
function fontBomb(): Buffer {
  const packed = brotliCompressSync(Buffer.alloc(100_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  const head = Buffer.alloc(48);
  head.write("wOF2", 0, "latin1");
  head.writeUInt32BE(packed.length, 20);
  return Buffer.concat([head, packed]);
}

/** Brands with a fault, each with the files beside it. */
const FAULTS: Record<string, [text: string, files?: Record<string, string | Uint8Array>]> = {
  "an empty file": [""],
  "no YAML": ["color: [\n"],
  "a list": ["- color\n"],
  "a field that no brand has": ["colour: { primary: red }\nfooter: Us\ncolor: { primry: '#112233' }\n"],
  "colours that are none": [
    "color:\n  palette: { blue: '#00f', grey: greyish }\n  primary: bleu\n  background: '#ffffff80'\n",
  ],
  "a colour of its own that the design has not": ["defaults: { lectern: { colors: { hue9: red } } }\n"],
  "a palette that leads in a circle": ["color:\n  palette: { a: b, b: a }\n  primary: a\n"],
  "yellow on white": ["color: { background: white, primary: '#ffd100' }\n"],
  "a yellow title, and boxes too dark for text": [
    "color: { background: '#fff', foreground: '#222' }\ntypography: { headings: { color: yellow } }\ndefaults: { lectern: { colors: { hue1-tint: '#333' } } }\n",
  ],
  "a ground in the middle": ["color: { background: '#777777', primary: '#884400' }\n"],
  "a logo that is not there": ["logo: logo.svg\n"],
  "a logo by a misspelt name": ["logo:\n  images: { wordmark: logo.svg }\n  large: wordmrak\n", { "logo.svg": SVG }],
  "a logo outside, one on the web": ["logo: { small: ../logo.svg, large: 'https://example.org/logo.svg' }\n"],
  "a logo with a script": ["logo: logo.svg\n", { "logo.svg": SVG.replace("<path", "<script>alert(1)</script><path") }],
  "a logo with an event": ["logo: logo.svg\n", { "logo.svg": SVG.replace("<path", '<path onload="alert(1)"') }],
  "a logo that loads something": [
    "logo: logo.svg\n",
    { "logo.svg": SVG.replace("<path", '<image href="https://example.org/x.png"/><path') },
  ],
  "a logo without a size": ["logo: logo.svg\n", { "logo.svg": SVG.replace(' viewBox="0 0 40 20"', "") }],
  "a logo that is no picture": ["logo: logo.png\n", { "logo.png": "hello" }],
  "a logo as PDF": ["logo: logo.pdf\n", { "logo.pdf": "%PDF-1.7" }],
  "a logo of 20 pixels": [
    "logo: { large: logo.png }\n",
    { "logo.png": PNG.sync.write(new PNG({ width: 20, height: 20 })) },
  ],
  "a logo of 2 MB": ["logo: logo.svg\n", { "logo.svg": SVG.replace("<path", `<!--${"x".repeat(2e6)}--><path`) }],
  "a logo nested without end": [
    "logo: logo.svg\n",
    { "logo.svg": SVG.replace("<path", `${"<g>".repeat(100_000)}${"</g>".repeat(100_000)}<path`) },
  ],
  "a logo in UTF-16": ["logo: logo.svg\n", { "logo.svg": Buffer.from(`\ufeff${SVG}`, "utf16le") }],
  "a footer of a paragraph": [`defaults: { lectern: { footer: ${"Not to be handed on. ".repeat(9)} } }\n`],
  "fonts by names that objects have": ["typography: { base: constructor, headings: __proto__ }\n"],
  "a font that unpacks to more than there is room for": [
    "typography:\n  fonts:\n    - { family: Bomb, files: [bomb.woff2] }\n  base: Bomb\n",
    { "bomb.woff2": fontBomb() },
  ],
  "a font that is none": [
    "typography:\n  fonts:\n    - { family: Mine, source: file, files: [mine.woff2] }\n  base: Mine\n",
    { "mine.woff2": "no font" },
  ],
  "a font that is cut off": [
    "typography:\n  fonts:\n    - { family: Mine, files: [mine.woff2] }\n  base: Mine\n",
    { "mine.woff2": "wOF2 and then nothing of what should follow" },
  ],
  "fonts from elsewhere, unknown ones, a strange weight": [
    "typography:\n  fonts:\n    - { family: Roboto, source: google }\n  base: Roboto\n  headings: { family: Sauce Serif 4, weight: heavy }\n",
  ],
};

it("tells what is wrong with a brand, where, and what to do", async () => {
  const told = Object.entries(FAULTS).map(([name, [text, files]]) => {
    const { look, diagnostics } = load(text, files);
    const report = reportDiagnostics(addSourceLines(diagnostics), false).trimEnd();
    return `## ${name}${look ? " (used all the same)" : ""}\n\n${report}\n`;
  });
  await expect(told.join("\n")).toMatchFileSnapshot("faults.expected.md");
});

describe("a brand", () => {
  it("takes what a document's has, and says what slides have no use for", () => {
    const { look, diagnostics, unused } = load(`meta: { name: { short: U, full: The House }, link: https://example.org }
color: { primary: '#004b87', success: green, link: '#123456' }
typography: { base: { family: IBM Plex Sans Arabic, size: 11pt }, monospace-inline: { color: red } }
defaults: { bootstrap: { navbar: x } }
`);
    expect(diagnostics).toEqual([]);
    expect(unused).toEqual([
      ...["meta.link", "color.success", "color.link", "typography.monospace-inline", "typography.base.size"],
      "defaults.bootstrap",
    ]);
    expect(look).toMatchObject({ name: "The House", families: { sans: { name: "IBM Plex Sans Arabic" } } });
    expect(look?.families.serif?.name).toBe("IBM Plex Sans Arabic");
  });

  it("has its colours in both schemes where it says one, and its ground in both where that is dark", () => {
    const { look } = load("color: { background: '#0b1f3a', foreground: white, primary: '#7db8ec' }\n");
    expect(look?.colors.ground).toEqual({ light: "#0b1f3a", dark: "#0b1f3a" });
    expect(look?.colors.accent).toEqual({ light: "#7db8ec", dark: "#7db8ec" });
    const other = load("color: { background: white, primary: '#004b87' }\n").look;
    expect(other?.colors.ground).toEqual({ light: "#ffffff", dark: COLORS.ground.dark });
  });

  it("names colours of its palette, of each other, and by schemes", () => {
    const { look, diagnostics } = load(
      "color:\n  palette: { blue: '#004b87', sky: '#7db8ec' }\n  foreground: primary\n  primary: { light: blue, dark: sky }\n",
    );
    expect(diagnostics.map(({ code, position }) => [code, position?.line])).toEqual([["color-is-known", 3]]);
    expect(look).toBeUndefined();
  });

  it("has its logos by place, the nearest where one lacks", () => {
    const { look, diagnostics } = load("logo:\n  large: { light: a.svg, dark: b.svg }\n", {
      "a.svg": SVG,
      "b.svg": SVG.replace("h40", "h30"),
    });
    expect(diagnostics).toEqual([]);
    expect(look?.logos.small).toEqual(look?.logos.large);
    expect(look?.logos.small).toMatchObject({ ratio: 2, dark: expect.stringMatching(/^data:image\/svg/) });
    expect(load("logo: a.svg\n", { "a.svg": SVG }).look?.logos.medium?.alt).toBe("Logo");
  });

  it("holds its fonts, with the weights that they say", () => {
    const { folder, load: again } = brandOf(
      "typography:\n  fonts:\n    - family: House\n      files: [a.woff2, { path: b.woff2, style: italic, weight: bold }]\n  base: House\n",
    );
    copyFileSync(`${FONTS}/fira-sans-600.woff2`, join(folder, "a.woff2"));
    copyFileSync(`${FONTS}/fira-sans-400-italic.woff2`, join(folder, "b.woff2"));
    const { look, diagnostics, files } = again();
    expect(diagnostics).toEqual([]);
    expect(files.map((file) => file.slice(folder.length + 1))).toEqual(["_brand.yml", "a.woff2", "b.woff2"]);
    expect(look?.faces.match(/font-(?:weight|style): [^;]+/g)).toEqual([
      ...["font-weight: 600", "font-weight: 700", "font-style: italic"],
    ]);
    const css = lookCss(look as Look);
    expect(css).toContain('--lt-sans: "Lectern Wide Marks", "House", "Source Sans 3 Variable"');
    expect(css).toContain('--lt-serif: "Lectern Wide Marks", "House", "Source Serif 4 Variable"');
    const family = { name: "House", characters: look?.families.sans?.characters as ReadonlySet<number> };
    expect(describeLack(family, "A talk of 52 %, “quoted”")).toBeUndefined();
    expect(describeLack(family, "Łódź and 论文")?.message).toBe(
      "the font House lacks 4 letters that the slides have: Ł ź 文 论",
    );
  });

  it("ends no style sheet, and no page, whatever its fonts are called", () => {
    const family = 'a</style><script>alert(1)</script>"};';
    const { folder, load: again } = brandOf(
      `typography:\n  fonts:\n    - family: ${JSON.stringify(family)}\n      files: [a.woff2]\n  base: ${JSON.stringify(family)}\n`,
    );
    copyFileSync(`${FONTS}/fira-sans-600.woff2`, join(folder, "a.woff2"));
    const css = lookCss(again().look as Look);
    expect(css).not.toContain("<");
    expect(css).toContain('"a\\3c /style\\3e \\3c script\\3e alert(1)\\3c /script\\3e \\22 };"');
  });

  it("has the logo for the ground that is there, and on paper the one for light ground", () => {
    const dark = "color: { background: '#0b1f3a', foreground: white }\n";
    const files = { "a.svg": SVG, "b.svg": SVG.replace("h40", "h30") };
    const pair = load(`${dark}logo: { large: { light: a.svg, dark: b.svg } }\n`, files).look?.logos.large;
    const plain = load("logo: { large: { light: a.svg, dark: b.svg } }\n", files).look?.logos.large;
    expect([pair?.light, pair?.dark, pair?.paper]).toEqual([plain?.dark, undefined, plain?.light]);
    expect(load(`${dark}logo: b.svg\n`, files).look?.logos.large?.paper).toBeUndefined();
  });

  it("is looked up in what slides say, not in their settings and addresses", () => {
    const deck = "---\ntitle: Ł\n---\n\n# One `Ń` [two](https://example.org/Ć)\n\n```ts\nconst Ś = 1;\n```\n";
    expect(proseOf(deck)).toMatch(/^\s*# One {2}\[two\s*$/);
    expect(codeOf(deck)).toBe("`Ń`\nconst Ś = 1;");
  });

  it("is read anew when one of its files has changed", async () => {
    const { folder } = brandOf("color: { primary: '#004b87' }\n");
    const file = join(folder, "_brand.yml");
    expect((await readBrand(file)).look?.colors.brand.light).toBe("#004b87");
    writeFileSync(file, "color: { primary: '#a6192eff' }\n");
    expect((await readBrand(file)).look?.colors.brand.light).toBe("#a6192e");
    // A logo that was not there comes to be.
    writeFileSync(file, "logo: a.svg\n");
    expect((await readBrand(file)).look).toBeUndefined();
    writeFileSync(join(folder, "a.svg"), SVG);
    expect((await readBrand(file)).look?.logos.large?.ratio).toBe(2);
  });
});

describe("a brand is found", () => {
  it("beside an outline, and above it up to the project's root", () => {
    const { folder } = brandOf("", { "package.json": "{}", "talks/one/outline.yaml": "", "talks/two/_brand.yml": "" });
    expect(findBrands(join(folder, "talks/one")).found).toEqual([join(folder, "_brand.yml")]);
    expect(findBrands(join(folder, "talks/two")).found).toEqual([join(folder, "talks/two/_brand.yml")]);
  });

  it("not above the root", () => {
    const { folder } = brandOf("", { "talk/package.json": "{}", "other/.git/HEAD": "" });
    expect(findBrands(join(folder, "talk")).found).toEqual([]);
    expect(findBrands(join(folder, "other")).found).toEqual([]);
    // All places are told, since a brand may come to be there.
    expect(findBrands(join(folder, "other")).places.map((file) => file.slice(folder.length + 1))).toEqual([
      ...["other/_brand.yml", "other/_brand.yaml"],
    ]);
  });

  it("and so are two", () => {
    const { folder } = brandOf("", { "_brand.yaml": "" });
    expect(findBrands(folder).found.map((file) => file.slice(folder.length + 1))).toEqual([
      "_brand.yml",
      "_brand.yaml",
    ]);
  });
});
