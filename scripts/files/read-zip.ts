import { inflateRawSync } from "node:zlib";

/** A file in an archive, as its directory has it. */
interface ZipEntry {
  /** With `/` between folders. */
  name: string;
  /** Bytes as the archive says; {@link ZipFile.read} does not believe it. */
  size: number;
}

/** An archive in memory. */
export interface ZipFile {
  entries: readonly ZipEntry[];
  /**
   * The bytes of a file; nothing if there is none of that name, or it is broken.
   *
   * @param largest what unpacks to more is not unpacked to its end
   */
  read(name: string, largest: number): Buffer | "too large" | undefined;
}

const END = 0x06054b50;
const FILE = 0x02014b50;
const LOCAL = 0x04034b50;
const [STORED, DEFLATED] = [0, 8];
/** The end's record is 22 bytes, behind which a comment of 64 KB may stand. */
const REACH = 22 + 0xffff;
/** No paper has more files. */
const MOST_ENTRIES = 20_000;

interface Directory extends ZipEntry {
  method: number;
  isEncrypted: boolean;
  packed: number;
  offset: number;
}

/**
 * Opens a ZIP archive: reads its directory and unpacks nothing. zlib stops at a limit while it unpacks, whatever sizes the
 * archive states.
 *
 * @returns nothing if its directory is not there: cut short, or no ZIP at all
 */
export function openZip(bytes: Buffer): ZipFile | undefined {
  const entries = readDirectory(bytes);
  if (!entries) return undefined;
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    entries,
    read(name, largest) {
      const entry = byName.get(name);
      return entry && unpack(bytes, entry, largest);
    },
  };
}

function readDirectory(bytes: Buffer): Directory[] | undefined {
  let end = bytes.length - 22;
  const least = Math.max(0, bytes.length - REACH);
  while (end >= least && bytes.readUInt32LE(end) !== END) end--;
  if (end < least) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  const entries: Directory[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < Math.min(count, MOST_ENTRIES); index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== FILE) break;
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const name = bytes
      .subarray(at + 46, nameEnd)
      .toString("utf8")
      .replaceAll("\\", "/");
    entries.push({
      name,
      size: bytes.readUInt32LE(at + 24),
      method: bytes.readUInt16LE(at + 10),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return count > 0 && entries.length === 0 ? undefined : entries;
}

function unpack(bytes: Buffer, entry: Directory, largest: number): Buffer | "too large" | undefined {
  const { offset, packed, method, size, isEncrypted } = entry;
  if (size > largest) return "too large";
  if (isEncrypted || offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) return undefined;
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const content = bytes.subarray(start, start + packed);
  if (content.length < packed) return undefined;
  if (method === STORED) return content.length > largest ? "too large" : content;
  if (method !== DEFLATED) return undefined;
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, largest) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "too large" : undefined;
  }
}
