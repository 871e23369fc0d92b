import { gzipSync } from "node:zlib";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { drawPicture } from "../../scripts/drafter/draw-picture.ts";
import { makeMetafile } from "../helpers/make-metafile.ts";

/** A red TIFF of six pixels by four, not packed (TIFF 6.0, part 1). */
function makeTiff(tags: Record<number, number> = {}): Buffer {
  const entries = { 256: 6, 257: 4, 258: 8, 259: 1, 262: 2, 273: 8, 277: 3, 278: 4, 279: 72, ...tags };
  const head = Buffer.alloc(8);
  head.write("II*\0", "latin1");
  head.writeUInt32LE(8 + 72, 4);
  const pixels = Buffer.alloc(72, Buffer.from([255, 0, 0]));
  const directory = Buffer.alloc(2 + Object.keys(entries).length * 12 + 4);
  directory.writeUInt16LE(Object.keys(entries).length, 0);
  for (const [index, [tag, value]] of Object.entries(entries).entries()) {
    const LONG = 4;
    directory.writeUInt16LE(Number(tag), 2 + index * 12);
    directory.writeUInt16LE(LONG, 4 + index * 12);
    directory.writeUInt32LE(1, 6 + index * 12);
    directory.writeUInt32LE(value, 10 + index * 12);
  }
  return Buffer.concat([head, pixels, directory]);
}

/** What is drawn: its ending, and its text; or the problem. */
async function draw(bytes: Uint8Array) {
  const drawn = await drawPicture(bytes);
  if (!drawn) return undefined;
  return "problem" in drawn ? drawn.problem : { ending: drawn.ending, text: Buffer.from(drawn.bytes).toString() };
}

describe("a metafile of Windows", () => {
  it("becomes an SVG, in which the letters of the font Symbol are the signs that they stand for", async () => {
    const drawn = await draw(makeMetafile());
    expect(drawn).toMatchObject({
      ending: ".svg",
      text: expect.stringMatching(/^<svg .*<path .*font-family="serif".*>α</s),
    });
  });

  it("keeps letters and type of other fonts, whatever signs they are", async () => {
    for (const [letter, written] of [
      ["a", "a"],
      ["<", "&lt;"],
      ["&", "&amp;"],
    ] as const)
      expect(await draw(makeMetafile({ font: "Arial", letter }))).toMatchObject({
        text: expect.stringMatching(new RegExp(`font-family="Arial"[^<>]*>${written}<`)),
      });
    expect(await draw(makeMetafile({ letter: "&" }))).toMatchObject({ text: expect.stringContaining(">&amp;<") });
    expect(await draw(makeMetafile({ font: "Wingdings", letter: "\xe0" }))).toMatchObject({
      text: expect.stringContaining(">→<"),
    });
  });

  it("is unpacked where it is packed", async () => {
    expect(await draw(gzipSync(makeMetafile()))).toEqual(await draw(makeMetafile()));
    expect(await draw(gzipSync(makeMetafile()).subarray(0, 60))).toBeUndefined();
    expect(await draw(gzipSync(Buffer.alloc(100 * 2 ** 20)))).toBeUndefined();
  });

  it("never throws, whatever is changed in it", async () => {
    const whole = makeMetafile();
    for (let at = 0; at < whole.length; at++)
      for (const byte of [0, 127, 255]) {
        const changed = Buffer.from(whole);
        changed[at] = byte;
        await drawPicture(changed);
      }
    for (let length = 0; length < whole.length; length++) await drawPicture(whole.subarray(0, length));
  });
});

describe("a TIFF", () => {
  it("becomes a PNG of its size and colours", async () => {
    const drawn = await drawPicture(makeTiff());
    expect(drawn?.ending).toBe(".png");
    const image = await loadImage(Buffer.from(drawn && "bytes" in drawn ? drawn.bytes : []));
    const context = createCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    expect([image.width, image.height, ...context.getImageData(5, 3, 1, 1).data]).toEqual([6, 4, 255, 0, 0, 255]);
  });

  it.each([
    ["what nobody knows to unpack", { 259: 34925 }, /^is a TIFF that can't be drawn \(Unsupported Compression/],
    ["tiles", { 322: 16, 323: 16, 324: 8, 325: 72 }, /^is a TIFF that can't be drawn; save it as PNG$/],
    ["inks", { 262: 5 }, /^is a TIFF that can't be drawn \(Unsupported image type: 5\); save it as PNG$/],
    ["more than anybody can hold", { 256: 60_000, 257: 60_000 }, /^is a TIFF of 60000 × 60000 pixels, too many$/],
  ])("is told where it has %s", async (_, tags, problem) => {
    expect(await draw(makeTiff(tags))).toMatch(problem);
  });

  it("never throws, whatever is changed in it", async () => {
    const whole = makeTiff();
    for (let length = 4; length < whole.length; length++) await drawPicture(whole.subarray(0, length));
    for (let at = 4; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      changed[at] = 255;
      await drawPicture(changed);
    }
  });
});

it("is not drawn where a browser shows it, or where it is none", async () => {
  expect(await draw(Buffer.from("\x89PNG\r\n\x1a\n%PDF-1.7", "latin1"))).toBeUndefined();
  expect(await draw(Buffer.from("words"))).toBeUndefined();
  expect(await draw(Buffer.alloc(0))).toBeUndefined();
});
