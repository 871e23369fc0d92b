import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { afterAll, expect, it } from "vitest";
import { pictureSize } from "../../scripts/outline/picture-size.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-sizes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sizeOf(bytes: Uint8Array | string) {
  const file = join(folder, "picture");
  writeFileSync(file, bytes);
  return pictureSize(file);
}

const canvas = createCanvas(40, 30);
const jpeg = canvas.toBuffer("image/jpeg");
/** The smallest GIF header: 40 × 30. */
const GIF = Buffer.from("GIF89a\x28\x00\x1e\x00\x00\x00\x00;", "latin1");
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"';

it.each([
  ["PNG", canvas.toBuffer("image/png")],
  ["JPEG", jpeg],
  ["WebP", canvas.toBuffer("image/webp")],
  ["AVIF", canvas.toBuffer("image/avif")],
  ["GIF", GIF],
  ["SVG with a size", `${SVG} width="40" height="30px"/>`],
  [
    "SVG with a viewBox",
    `<?xml version="1.0"?>\n<!-- a --><svg viewBox="0 0 40 30" xmlns="http://www.w3.org/2000/svg"/>`,
  ],
  ["SVG as wide as its page", `${SVG} width="100%" height="100%" viewBox="-5,-5,40,30"/>`],
])("reads the size of a %s", (_, bytes) => {
  expect(sizeOf(bytes)).toEqual({ width: 40, height: 30 });
});

it("turns a photograph as browsers do", () => {
  const exif = Buffer.from("Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", "latin1");
  const segment = Buffer.concat([Buffer.of(0xff, 0xe1, 0, exif.length + 2), exif]);
  expect(sizeOf(Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]))).toEqual({ width: 30, height: 40 });
});

it.each(["", "<html/>", `${SVG}/>`, jpeg.subarray(0, 20)])("knows nothing of %j", (bytes) => {
  expect(sizeOf(bytes)).toBeUndefined();
});

it("knows nothing of a file that is not there", () => {
  expect(pictureSize(join(folder, "nothing"))).toBeUndefined();
});
