import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lecternHere } from "../helpers/command.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lectern-canvas-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TITLES = [
  "Ropes break at quays, and nobody sees it",
  "Ropes break at quays where many ships lie, and nobody sees it coming in time",
];

/** What stands below a drawing, as the skill names it. */
const BELOW: Record<string, string> = {
  nothing: "",
  "a caption": "    caption: 48 harbours, 1,204 ropes; bars are 95 % intervals; Table 2\n",
  "a last line": "  - text: So a second look costs nothing\n",
  "a point": "  - It needs a photograph, and no second person\n",
  "two points": "  - It needs a photograph, and no second person\n  - It takes four seconds\n",
};

/** The heights that the skill promises, by what stands below and how many lines the title has. */
const PROMISED = [
  ...readFileSync("skills/lectern/drawing.md", "utf8").matchAll(/^\| ([^|]+) \| (\d{3}) \| (\d{3}) \|$/gm),
].map(([, name = "", one, two]) => ({ name: name.replace(/, `[^`]*`/, ""), heights: [Number(one), Number(two)] }));

/** A field too high for any slide, which is made as high as there is room. */
const FIELD = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 852 700"><rect width="100%" height="100%" fill="#00a000"/></svg>`;

/** @param x of the line of pixels on which it is counted; the middle by default */
async function heightOf(png: Buffer, x?: number): Promise<number> {
  const image = await loadImage(png);
  const pen = createCanvas(image.width, image.height).getContext("2d");
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  const isGreen = (at: number) => (data[at] ?? 0) < 60 && (data[at + 1] ?? 0) > 130 && (data[at + 2] ?? 0) < 60;
  return Array.from({ length: image.height }, (_, y) => isGreen((y * image.width + (x ?? image.width / 2)) * 4)).filter(
    Boolean,
  ).length;
}

describe("the canvases of the skill", () => {
  it("fill their slides", async () => {
    expect(PROMISED).toHaveLength(8);
    const slides = PROMISED.flatMap(({ name }) => TITLES.map((title) => ({ name, title })));
    const written = slides.map(({ name, title }, index) => {
      writeFileSync(join(folder, `field${index}.svg`), FIELD);
      // A caption belongs to the figure, and stands before what else there is.
      const below = name.split(" and ").sort((one) => (one === "a caption" ? -1 : 1));
      expect(below.every((each) => each in BELOW)).toBe(true);
      return `  - slide: ${title} (${index})
    layout: stack
  - figure: field${index}.svg
    alt: Green field number ${index}
${below.map((each) => BELOW[each]).join("")}`;
    });
    writeFileSync(
      join(folder, "outline.yaml"),
      `lectern: 1
paper: { title: A talk, authors: [{ name: Ada Example }], licence: CC-BY-4.0 }
talk: { frame: none }
slides:
${written.join("")}`,
    );
    const { code, err } = await lecternHere(
      ["export", "outline.yaml", "--only", "png", "--width", "960", "-o", "out"],
      {
        cwd: folder,
      },
    );
    expect(code, err).toBe(0);
    // Whose drawing is higher than its place hears how high that is.
    expect(err).toMatch(/is drawn 852 × 700 large, and shown at 5\d % of that: its place is 852 × 39\d/);
    const pictures = readdirSync(join(folder, "out/png")).sort().slice(1);
    const shown = await Promise.all(pictures.map((name) => heightOf(readFileSync(join(folder, "out/png", name)))));
    const promised = PROMISED.flatMap(({ name, heights }) => heights.map((height) => ({ name, height })));
    expect(shown).toHaveLength(promised.length);
    // A drawing of the height that is promised has room, and leaves hardly any.
    const wrong = promised.flatMap(({ name, height }, index) => {
      const room = shown[index] ?? 0;
      return room >= height - 1 && room <= height + 8
        ? []
        : [`${name}: ${height} is promised, there is room for ${room}`];
    });
    expect(wrong).toEqual([]);
  });

  it("fill what the closing slide has for them, beside its sentences and alone", async () => {
    const canvases = [...readFileSync("skills/lectern/drawing.md", "utf8").matchAll(/`0 0 (406|852) (\d{3})` with a/g)];
    expect(canvases.map(([, width]) => width)).toEqual(["852", "406"]);
    for (const [, width, height] of canvases) {
      const isAlone = width === "852";
      writeFileSync(join(folder, "end.svg"), FIELD.replace("852 700", `${width} 700`));
      writeFileSync(
        join(folder, `end-${width}.yaml`),
        `lectern: 1
paper: { title: A talk, authors: [{ name: Ada Example, email: ada@example.org }], licence: CC-BY-4.0 }
talk:
  frame: none
  picture: { figure: end.svg, alt: A field, full: true }
  closing: { message: "Look at a rope's wear, not at its age", takeaways: ${isAlone ? "false" : "[Nine of ten ropes are found]"}, contact: true,
    thanks: With thanks to the harbour masters, qr: https://example.org/code, picture: { figure: end.svg, alt: A field } }
slides:
  - slide: Ropes break at quays
  - A point
`,
      );
      // Of drawings a draft is told, too: who makes one looks at its pictures.
      const draft = isAlone ? ["--no-check"] : [];
      const args = ["export", `end-${width}.yaml`, "--only", "png", "--width", "960", "-o", `end-${width}`, ...draft];
      const { code: exit, err } = await lecternHere(args, { cwd: folder });
      expect(exit, err).toBe(0);
      expect(err).toContain(`is drawn ${width} × 700 large`);
      // That it is a draft stands on a picture that fills the corner, too.
      const first = readdirSync(join(folder, `end-${width}`, "png")).find((name) => name.includes("title"));
      const corner = await heightOf(readFileSync(join(folder, `end-${width}`, "png", first ?? "")), 880);
      expect(540 - corner > 15).toBe(isAlone);
      const last = readdirSync(join(folder, `end-${width}`, "png")).find((name) => name.includes("closing"));
      // In the middle of the slide, or of its right half.
      const room = await heightOf(readFileSync(join(folder, `end-${width}`, "png", last ?? "")), isAlone ? 480 : 703);
      expect(room).toBeGreaterThanOrEqual(Number(height) - 1);
      expect(room).toBeLessThanOrEqual(Number(height) + 8);
    }
  });
});
