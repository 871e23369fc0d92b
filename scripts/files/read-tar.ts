/** What an archive holds under a name. */
export interface TarEntry {
  name: string;
  /** A link, a device and the like hold nothing of their own. */
  kind: "file" | "folder" | "other";
  bytes: Buffer;
}

const BLOCK = 512;
const MOST_ENTRIES = 20_000;

const text = (block: Buffer, from: number, length: number): string => {
  const field = block.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.subarray(0, end < 0 ? length : end).toString("utf8");
};

/** A number in octal; of large files in binary. */
function numberAt(block: Buffer, from: number, length: number): number {
  if (((block[from] ?? 0) & 0x80) === 0) return Number.parseInt(text(block, from, length).trim() || "0", 8);
  return block.subarray(from + length - 6, from + length).readUIntBE(0, 6);
}

/** Whether a block is the head of a file: the sum of its bytes stands in it. */
function isHead(block: Buffer): boolean {
  if (block.length < BLOCK) return false;
  let sum = 0;
  for (let at = 0; at < BLOCK; at++) sum += at >= 148 && at < 156 ? 32 : (block[at] ?? 0);
  return numberAt(block, 148, 8) === sum && sum > 256;
}

export const isTar = (bytes: Buffer): boolean => isHead(bytes.subarray(0, BLOCK));

/**
 * Reads a tar archive in memory: ustar, pax and GNU's long names.
 *
 * @returns its entries; `isCut` if it ends in the middle of one
 */
export function readTar(bytes: Buffer): { entries: TarEntry[]; isCut: boolean } {
  const entries: TarEntry[] = [];
  // What a head before says of the next file.
  let said: { path?: string; size?: number } = {};
  let at = 0;
  while (at + BLOCK <= bytes.length && entries.length < MOST_ENTRIES) {
    const head = bytes.subarray(at, at + BLOCK);
    if (!isHead(head)) return { entries, isCut: head.some((byte) => byte !== 0) };
    const type = String.fromCharCode(head[156] ?? 0);
    const size = said.size ?? numberAt(head, 124, 12);
    const start = at + BLOCK;
    if (!(size >= 0) || start + size > bytes.length) return { entries, isCut: true };
    const content = bytes.subarray(start, start + size);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
    if (type === "x") said = { ...said, ...readPax(content) };
    else if (type === "L") said = { ...said, path: text(content, 0, content.length) };
    if (["x", "g", "L", "K"].includes(type)) continue;
    const prefix = head.subarray(257, 262).toString("latin1") === "ustar" ? text(head, 345, 155) : "";
    const name = said.path ?? (prefix === "" ? "" : `${prefix}/`) + text(head, 0, 100);
    const isFile = type === "0" || type === "\0" || type === "7";
    // Old archives know a folder by the end of its name.
    const isFolder = type === "5" || (isFile && name.endsWith("/"));
    entries.push({ name, kind: isFolder ? "folder" : isFile ? "file" : "other", bytes: content });
    said = {};
  }
  return { entries, isCut: false };
}

/** Lines of a pax header: `27 path=a long name`. */
function readPax(content: Buffer): { path?: string; size?: number } {
  const said: { path?: string; size?: number } = {};
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(" ", at);
    const length = Number(content.subarray(at, Math.max(at, space)).toString("latin1"));
    if (space < 0 || !(length > 0)) break;
    const line = content.subarray(space + 1, at + length - 1).toString("utf8");
    if (line.startsWith("path=")) said.path = line.slice(5);
    if (line.startsWith("size=")) said.size = Number(line.slice(5));
    at += length;
  }
  return said;
}
