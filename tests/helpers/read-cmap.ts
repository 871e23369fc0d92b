import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";

/** Numbers of the tables that WOFF2 names by a number; those of outlines may be transformed. */
const [CMAP, GLYF, LOCA] = [0, 10, 11];

/**
 * Which glyph a font draws for each character: the `cmap` table of a WOFF2 file.
 *
 * @param path a `.woff2` file
 */
export function readCmap(path: string): Map<number, number> {
  const file = readFileSync(path);
  let at = 48;
  const readLength = (): number => {
    let value = 0;
    for (;;) {
      const byte = file[at++] ?? 0;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  let offset = 0;
  let start = 0;
  for (let table = 0; table < file.readUInt16BE(12); table++) {
    const flags = file[at++] ?? 0;
    const kind = flags & 63;
    if (kind === 63) at += 4;
    const plain = readLength();
    const isOutline = kind === GLYF || kind === LOCA;
    const isTransformed = isOutline ? flags >> 6 !== 3 : flags >> 6 !== 0;
    if (kind === CMAP) start = offset;
    offset += isTransformed ? readLength() : plain;
  }
  const tables = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  return readTable(tables.subarray(start));
}

function readTable(table: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const part = table.subarray(table.readUInt32BE(8 + 8 * index));
    const format = part.readUInt16BE(0);
    if (format === 12) readGroups(part, glyphs);
    else if (format === 4) readSegments(part, glyphs);
  }
  return glyphs;
}

function readGroups(part: Buffer, glyphs: Map<number, number>): void {
  for (let group = 0; group < part.readUInt32BE(12); group++) {
    const [first, last, glyph] = [0, 4, 8].map((field) => part.readUInt32BE(16 + 12 * group + field));
    for (let code = first ?? 0; code <= (last ?? -1); code++) glyphs.set(code, (glyph ?? 0) + code - (first ?? 0));
  }
}

function readSegments(part: Buffer, glyphs: Map<number, number>): void {
  const count = part.readUInt16BE(6) / 2;
  for (let segment = 0; segment < count; segment++) {
    const field = (column: number) => 14 + 2 * (column * count + segment) + (column > 0 ? 2 : 0);
    const [last, first, delta, range] = [0, 1, 2, 3].map((column) => part.readUInt16BE(field(column)));
    for (let code = first ?? 0; code <= (last ?? -1) && code < 0xffff; code++) {
      const place = field(3) + (range ?? 0) + 2 * (code - (first ?? 0));
      const found = range === 0 ? code : part.readUInt16BE(place);
      if (found !== 0) glyphs.set(code, (found + (delta ?? 0)) & 0xffff);
    }
  }
}
