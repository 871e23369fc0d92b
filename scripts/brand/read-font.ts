import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { create, type Font } from "fontkit";
import type { Finding } from "../diagnostics/source-text.ts";

/** A text between quotes in a style sheet, also one that stands in a page: nothing in it ends the text or the sheet. */
export const cssString = (text: string): string =>
  `"${text.replace(/["\\<>\u0000-\u001f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** Fonts with Chinese letters have some 10 MB; the page holds all of it. */
const MOST_BYTES = 12_000_000;

/** Of the largest fonts that there are. */
const MOST_UNPACKED = 80_000_000;

/** What a file begins with, and what browsers call it. */
const FORMATS: [start: RegExp, format: string][] = [
  [/^wOF2/, "woff2"],
  [/^wOFF/, "woff"],
  [/^(?:\0\x01\0\0|true)/, "truetype"],
  [/^OTTO/, "opentype"],
];

export interface FontFile {
  /** `@font-face` with the font in it. */
  face: string;
  characters: readonly number[];
}

/** How a face is called, and what its file is said to be. */
export interface Face {
  family: string;
  /** `400`, `bold` or `300..700`; what the font says itself where it is not said. */
  weight?: number | string | undefined;
  style?: "normal" | "italic" | undefined;
}

/**
 * Reads a font.
 *
 * @param path absolute path of a WOFF2, WOFF, TrueType or OpenType file that is there
 * @returns the font, unless it can't be used, and why
 */
export function readFont(path: string, { family, weight, style }: Face): { font?: FontFile; finding?: Finding } {
  const name = basename(path);
  const refuse = (message: string, hint: string) => ({ finding: { code: "font-can-be-used", message, hint } });
  const { size } = statSync(path);
  if (size > MOST_BYTES)
    return refuse(
      `the font ${name} has ${Math.round(size / 1e6)} MB, and the page would hold all of it; it may have ${MOST_BYTES / 1e6} MB`,
      "take it as WOFF2, or one with the letters that you need",
    );
  const bytes = readFileSync(path);
  const format = FORMATS.find(([start]) => start.test(bytes.toString("latin1", 0, 4)))?.[1];
  if (format === undefined)
    return refuse(`${name} is no font that a browser knows`, "give it as WOFF2, WOFF, TrueType or OpenType");
  if (unpackedSize(bytes, format) > MOST_UNPACKED)
    return refuse(`the font ${name} is larger than any font when it is unpacked`, "give the font as another file");
  const read = parse(bytes);
  if (typeof read === "string")
    return refuse(`the font ${name} can't be read: ${read}`, "give the font as another file");
  const { font, characters } = read;
  const isItalic = (style ?? (font.italicAngle ? "italic" : "normal")) === "italic";
  const face = [
    `font-family: ${cssString(family)}`,
    `font-weight: ${weightOf(weight) ?? weightIn(font)}`,
    ...(isItalic ? ["font-style: italic"] : []),
    "font-display: block",
    `src: url("data:font/${format};base64,${bytes.toString("base64")}") format("${format}")`,
  ];
  return { font: { face: `@font-face { ${face.join("; ")}; }`, characters } };
}

/**
 * Bytes of a font before it was compressed: a small file may hold any number of them, and who unpacks it would not stop.
 * WOFF2 is unpacked as far as that (https://www.w3.org/TR/WOFF2/, 4 and 5); WOFF is unpacked into what it says itself.
 */
function unpackedSize(bytes: Buffer, format: string): number {
  if (format === "woff") return bytes.length < 20 ? 0 : bytes.readUInt32BE(16);
  if (format !== "woff2") return bytes.length;
  try {
    let at = 48;
    const number = () => {
      let value = 0;
      for (let digit = 0; digit < 5; digit++) {
        const byte = bytes.readUInt8(at++);
        value = value * 128 + (byte & 0x7f);
        if (byte < 0x80) return value;
      }
      return value;
    };
    for (let tables = bytes.readUInt16BE(12); tables > 0; tables--) {
      const flags = bytes.readUInt8(at++);
      const tag = flags & 0x3f;
      if (tag === 0x3f) at += 4;
      number();
      // Outlines (`glyf`, `loca`) are stored in another form but where that is denied; all else as it is, where that is denied.
      const isOutline = tag === 10 || tag === 11 || bytes.toString("latin1", at - 5, at - 1) === "glyf";
      if (isOutline ? flags >> 6 !== 3 : flags >> 6 !== 0) number();
    }
    const size = bytes.readUInt32BE(20);
    brotliDecompressSync(bytes.subarray(at, at + size), { maxOutputLength: MOST_UNPACKED });
    return 0;
  } catch (error) {
    // What is damaged is told by who reads it.
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? Number.POSITIVE_INFINITY : 0;
  }
}

function parse(bytes: Buffer): { font: Font; characters: readonly number[] } | string {
  try {
    const font = create(bytes);
    if ("fonts" in font) return "it is a collection of several";
    const characters = font.characterSet;
    // A glyph is drawn only when it is asked for, and a file that was cut short has lost the last ones.
    for (const character of [characters[0] ?? 0, characters.at(-1) ?? 0]) void font.glyphForCodePoint(character).path;
    return characters.length > 0 ? { font, characters } : "it has no letters";
  } catch {
    return "it is damaged, or cut off";
  }
}

const WEIGHTS: Record<string, number> = {
  ...{ thin: 100, "extra-light": 200, "ultra-light": 200, light: 300, normal: 400, regular: 400, medium: 500 },
  ...{ "semi-bold": 600, "demi-bold": 600, bold: 700, "extra-bold": 800, "ultra-bold": 800, black: 900 },
};

/** A weight as a brand writes it: a number, a word, or a range `300..700`. @returns nothing for what is none */
export function weightOf(weight: number | string | undefined): string | undefined {
  const parts = String(weight ?? "")
    .split("..")
    .map((part) => WEIGHTS[part.trim().toLowerCase()] ?? Number(part.trim() || Number.NaN));
  return parts.length <= 2 && parts.every((part) => part >= 1 && part <= 1000) ? parts.join(" ") : undefined;
}

function weightIn(font: Font): string {
  const { wght } = font.variationAxes;
  return wght ? `${wght.min} ${wght.max}` : String(font["OS/2"]?.usWeightClass || 400);
}
