import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { create, type Font } from "fontkit";
import type { Finding } from "../diagnostics/source-text.ts";

/** Fonts with Chinese letters have some 10 MB; the page holds all of it. */
const MOST_BYTES = 12_000_000;

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
  const read = parse(bytes);
  if (typeof read === "string")
    return refuse(`the font ${name} can't be read: ${read}`, "give the font as another file");
  const { font, characters } = read;
  const isItalic = (style ?? (font.italicAngle ? "italic" : "normal")) === "italic";
  const face = [
    `font-family: ${JSON.stringify(family)}`,
    `font-weight: ${weightOf(weight) ?? weightIn(font)}`,
    ...(isItalic ? ["font-style: italic"] : []),
    "font-display: block",
    `src: url("data:font/${format};base64,${bytes.toString("base64")}") format("${format}")`,
  ];
  return { font: { face: `@font-face { ${face.join("; ")}; }`, characters } };
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
