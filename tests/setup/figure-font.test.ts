import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Plugin } from "vite";
import { describe, expect, it, onTestFinished } from "vitest";
import { readLettered } from "../../setup/fonts/figure-font.ts";
import { pickFaces } from "../../setup/fonts/pick-faces.ts";
import setup from "../../setup/vite-plugins.ts";

const svg = (body: string, attributes = "") =>
  `<?xml version="1.0"?>\n<svg viewBox="0 0 9 9"${attributes}>${body}</svg>`;
const STACK = '"Source Sans 3 Variable", sans-serif';
const CODE = '"Source Code Pro Variable", monospace';

describe("letters of an SVG figure", () => {
  it.each([
    ["no font at all", svg("<text>Run time</text>")],
    ["any font without serifs", svg('<g font-family="sans-serif"><text>Run time</text></g>')],
    ["such a font in a style", svg('<text style="font-family:sans-serif; fill: red">Run time</text>')],
    ["such a font in a style sheet", svg("<style>.a { font-family: system-ui }</style><text>Run time</text>")],
    ["the usual names before it", svg("<g font-family='Helvetica, Arial, sans-serif'><text>Run time</text></g>")],
    ["such names in quotes", svg(`<text style="font-family: 'Helvetica Neue', Arial">Run time</text>`)],
    ["a style and nothing else in it", svg('<text style="font-family:sans-serif" fill="red">Run time</text>')],
    ["a root whose attributes hold a sign", svg("<text>Run time</text>", ' aria-label="a > b"')],
  ])("are set in the deck's font: %s", (_, file) => {
    const lettered = readLettered(file);
    expect(lettered?.text.trim()).toBe("Run time");
    const made = lettered?.withFont(pickFaces("Run time", "en"), STACK, CODE) ?? "";
    const [, style = ""] = /<style>(.*?)<\/style>/s.exec(made) ?? [];
    expect(style).toContain(`text, text *, .drawn-line { font-family: ${STACK} !important; }`);
    // One face: neither the deck's other families, nor italics.
    expect(style.match(/@font-face/g)).toHaveLength(1);
    expect(style).toMatch(/url\(data:font\/woff2;base64,[\w+/]{1000}/);
    expect(style).not.toMatch(/url\((?!data:)/);
    expect(made.replace(`<style>${style}</style>`, "")).toBe(file);
  });

  it("of one width are set in the deck's font for code, where an attribute asks for any", () => {
    const file = svg(
      '<g font-family="monospace"><text>a = 1</text></g><text>so <tspan font-family="Menlo, monospace">b</tspan></text>',
    );
    const made = readLettered(file)?.withFont(pickFaces("a = 1so b", "en"), STACK, CODE) ?? "";
    const [, style = ""] = /<style>(.*?)<\/style>/s.exec(made) ?? [];
    expect(style.match(/@font-face/g)).toHaveLength(2);
    expect(style).toContain(
      `[font-family*="monospace" i], [font-family*="monospace" i] :not([font-family]) { font-family: ${CODE} !important; }`,
    );
    expect(made.replace(`<style>${style}</style>`, "")).toBe(file);
    // A style sheet's rule would lose against the deck's.
    expect(readLettered(svg("<style>.a { font-family: monospace }</style><text class='a'>a</text>"))).toBeUndefined();
  });

  it.each([
    ["a font by name", svg('<text font-family="DejaVu Sans, sans-serif">a</text>')],
    ["two fonts, one of them by name", svg(`<text font-family="Arial">a</text><text font-family="Courier">a</text>`)],
    ["letters of a measured length", svg('<text textLength="90">a</text>')],
    ["a font with serifs", svg('<text font-family="serif">a</text>')],
    ["a font in short", svg('<text style="font: 12px Arial">a</text>')],
    ["no letters", svg("<path d='M0 0'/>")],
    ["a picture that is empty", "<svg/>"],
    ["no picture", "<text>a</text>"],
    ["a file cut short", '<svg viewBox="0 0 9 9'],
  ])("are left as they are: %s", (_, file) => {
    expect(readLettered(file)).toBeUndefined();
  });

  it("say what they say, by which fonts of other scripts are picked", () => {
    expect(readLettered(svg("<text>&#916;<tspan>t &lt; 温</tspan></text>"))?.text).toBe("Δt < 温");
  });

  it("do not carry a font of very many letters", () => {
    const face = `@font-face { font-family: "Own"; src: url("data:font/woff2;base64,${"A".repeat(500_000)}") }`;
    const made = readLettered(svg("<text>a</text>"))?.withFont(face, '"Own", sans-serif', CODE) ?? "";
    expect(made.length).toBeLessThan(1000);
  });

  it("reach the page: its picture holds its font, and other pictures are Vite's", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lectern-figure-font-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const [lettered, bare, png] = ["a.svg", "b.svg", "c.png"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(lettered, svg("<text>Run time</text>"));
    writeFileSync(bare, svg("<path d='M0 0'/>"));
    writeFileSync(png, "");
    const options = { data: { headmatter: { lang: "en" } }, userRoot: folder, mode: "build" };
    const plugins = (await (setup as unknown as (given: object) => object)(options)) as Plugin[];
    const load = (
      plugins.find(({ name }) => name === "lectern") as unknown as { load: { handler(id: string): Promise<string> } }
    ).load.handler;
    const [, content = ""] = /^export default "data:image\/svg\+xml;base64,([^"]+)";$/.exec(await load(lettered)) ?? [];
    expect(Buffer.from(content, "base64").toString()).toContain("font/woff2;base64,");
    expect(await load(`${lettered}?import`)).toContain(content);
    for (const other of [bare, png, `${lettered}?raw`, join(folder, "gone.svg"), "virtual:a.svg"])
      expect(await load(other)).toBeUndefined();
  });
});
