const SIGNATURE = 0xe11ab1a1e011cfd0n;
const HEADER = 512;
/** From here on, numbers of sectors stand for none. */
const NONE = 0xfffffffa;
const SMALL = { largest: 4096, sector: 64 };
const ENTRY = 128;

/**
 * Reads a stream of a compound file (MS-CFB, Microsoft), by its name and wherever it hangs: its own reader, since `cfb` of npm
 * goes round for ever where a chain of sectors comes back to itself.
 *
 * @returns its bytes; nothing where the file is none or has no such stream; throws where it is cut short or broken
 */
export function readStream(file: Buffer, name: string): Buffer | undefined {
  if (file.length < HEADER || file.readBigUInt64LE(0) !== SIGNATURE) return undefined;
  const size = 2 ** file.readUInt16LE(30);
  // The header takes the place of a sector.
  const sectorAt = (index: number) => file.subarray((index + 1) * size, (index + 2) * size);
  const follow = (start: number) => Buffer.concat(chain(start, table).map(sectorAt));
  // What further tables a file of 7 MB has are not named here: no formula is that long.
  const tables = Array.from({ length: 109 }, (_, index) => file.readUInt32LE(76 + 4 * index));
  const table = Buffer.concat(tables.filter((index) => index < NONE).map(sectorAt));
  const entries = entriesOf(follow(file.readUInt32LE(48)));
  const entry = entries.find((each) => each.type === 2 && each.name === name);
  const root = entries.find((each) => each.type === 5);
  if (!entry || !root) return undefined;
  if (entry.size >= SMALL.largest) return follow(entry.start).subarray(0, entry.size);
  const all = follow(root.start);
  const places = chain(entry.start, follow(file.readUInt32LE(60)));
  const sectors = places.map((index) => all.subarray(index * SMALL.sector, (index + 1) * SMALL.sector));
  return Buffer.concat(sectors).subarray(0, entry.size);
}

/** The sectors of a stream, one after the other. */
function chain(start: number, table: Buffer): number[] {
  const places: number[] = [];
  for (let index = start; index < NONE; index = table.readUInt32LE(index * 4)) {
    places.push(index);
    if (places.length > table.length / 4) throw new RangeError("a chain of sectors that does not end");
  }
  return places;
}

const entriesOf = (directory: Buffer) =>
  Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) => {
    const entry = directory.subarray(index * ENTRY, (index + 1) * ENTRY);
    return {
      name: entry.toString("utf16le", 0, Math.max(0, Math.min(entry.readUInt16LE(64), 64) - 2)),
      type: entry.readUInt8(66),
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    };
  });
