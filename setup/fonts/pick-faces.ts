import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { decodeHTML } from "entities";
import { type AtRule, parse } from "postcss";
import { type FontFamily, fontFamilies } from "./families.ts";

const require = createRequire(import.meta.url);

/**
 * The `@font-face` rules that some text needs. A family comes in slices of some hundred characters each, so a deck
 * with ten Chinese words carries a few of them, and a deck without carries none.
 *
 * @param text what the deck says, or `undefined` for all slices, from which the browser takes what it needs
 * @param language BCP 47 tag of the deck, which decides how ideographs look
 * @returns CSS whose `url()` name files of packages
 */
export function pickFaces(text: string | undefined, language: string): string {
  const characters = text === undefined ? undefined : charactersOf(text);
  return fontFamilies(language)
    .flatMap((family) => family.sheets.flatMap((sheet) => facesOf(sheet, family, characters)))
    .join("\n");
}

function facesOf(sheet: string, family: FontFamily, characters: number[] | undefined): string[] {
  const { characters: wanted, name, range } = family;
  const isWanted = (point: number) => wanted?.test(String.fromCodePoint(point)) ?? true;
  const asked = characters?.filter(isWanted);
  const folder = sheet.slice(0, sheet.lastIndexOf("/"));
  const faces: string[] = [];
  parse(readFileSync(require.resolve(sheet), "utf8")).walkAtRules("font-face", (face) => {
    if (range) setProperty(face, "unicode-range", range);
    const ranges = parseRanges(propertyOf(face, "unicode-range"));
    const covers = (point: number) => ranges.some(([from, to]) => point >= from && point <= to);
    if (asked && !asked.some(covers)) return;
    if (name) setProperty(face, "font-family", `"${name}"`);
    // A slice may cover more than its family is there for, which then stood before the family that should have it.
    if (wanted) {
      const own = (asked ?? expand(ranges)).filter((point) => covers(point) && isWanted(point));
      if (own.length === 0) return;
      setProperty(face, "unicode-range", toRanges(own));
    }
    // Every browser that runs Slidev reads woff2.
    const [file] = /\.\/files\/[^)]*?\.woff2/.exec(propertyOf(face, "src")) ?? [];
    setProperty(face, "src", `url(${folder}/${file?.slice(2)}) format("woff2")`);
    faces.push(face.toString());
  });
  return faces;
}

/** What a face says of itself. */
export function propertyOf(face: AtRule, property: string): string {
  let value = "";
  face.walkDecls(property, (declaration) => {
    value = declaration.value;
  });
  return value;
}

function setProperty(face: AtRule, property: string, value: string): void {
  face.walkDecls(property, (declaration) => {
    declaration.value = value;
  });
}

/** `U+0-FF, U+131` as pairs of code points. */
function parseRanges(value: string): [number, number][] {
  return [...value.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from = "", to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);
}

/** Code points as the value of `unicode-range`. */
function toRanges(points: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const point of points.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && point <= last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number) => point.toString(16);
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(", ");
}

function expand(ranges: readonly [number, number][]): number[] {
  return ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

/** Each code point of a deck's source once, those too that it writes as HTML, Mermaid or YAML escapes. */
function charactersOf(source: string): number[] {
  const decoded = [
    decodeHTML(source),
    source.replace(/#(\d+);/g, (whole, digits) => toText(Number(digits), whole)),
    source.replace(/\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8}))/g, (whole, u, U) =>
      toText(Number.parseInt(u ?? U, 16), whole),
    ),
  ].join("");
  // What Lectern and Slidev write themselves is Latin.
  const latin = Array.from({ length: 0x60 }, (_, index) => 0x20 + index);
  const points = Array.from(decoded + decoded.normalize("NFC"), (character) => Number(character.codePointAt(0)));
  return [...new Set([...latin, ...points])];
}

function toText(point: number, otherwise: string): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : otherwise;
}
