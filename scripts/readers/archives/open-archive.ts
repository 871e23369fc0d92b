import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Finding } from "../../diagnostics/source-text.ts";
import { isTar, readTar } from "../../files/read-tar.ts";
import { openZip } from "../../files/read-zip.ts";

/** A file in an archive. */
export interface ArchiveFile {
  /** A path within the archive, with `/`: never one that leads out of it. */
  name: string;
  bytes: Buffer;
}

/** What an archive holds; or the error why nothing could be read. */
export interface Archive {
  files: ArchiveFile[];
  findings: Finding[];
}

/** The sources of a paper have at most some hundred files. */
const MOST_FILES = 5000;
const MOST_BYTES = 384 * 2 ** 20;

const startsWith = (bytes: Buffer, magic: string) => bytes.subarray(0, magic.length).toString("latin1") === magic;
/** The second is an archive with nothing in it. */
const isZip = (bytes: Buffer) => startsWith(bytes, "PK\x03\x04") || startsWith(bytes, "PK\x05\x06");
const isGzip = (bytes: Buffer) => startsWith(bytes, "\x1f\x8b");

/** Archives that are documents by themselves. */
const DOCUMENTS = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/container\.xml)$/;

/** Whether a file holds others: a ZIP archive that is no document, tar, or anything in gzip. */
export function isArchive(bytes: Buffer): boolean {
  if (isGzip(bytes) || isTar(bytes)) return true;
  return isZip(bytes) && openZip(bytes)?.entries.every(({ name }) => !DOCUMENTS.test(name)) === true;
}

/** Unpacks an archive in memory. @param file its name, by which a single file in gzip is called */
export function openArchive(bytes: Buffer, file: string): Archive {
  const files: ArchiveFile[] = [];
  const odd: string[] = [];
  let left = MOST_BYTES;
  const take = (name: string, content: Buffer | "too large" | undefined): Finding | undefined => {
    if (content === "too large" || (content && content.length > left) || files.length >= MOST_FILES) return TOO_LARGE;
    const path = pathOf(name);
    if (path === undefined || content === undefined) odd.push(name);
    else if (!isHidden(path)) files.push({ name: path, bytes: content });
    left -= content?.length ?? 0;
    return undefined;
  };
  const finish = (findings: readonly Finding[] = []): Archive => ({
    files,
    findings: [...findings, ...(odd.length > 0 ? [tellOfOdd(odd)] : [])],
  });
  if (isZip(bytes)) {
    const zip = openZip(bytes);
    if (!zip) return { files: [], findings: [CUT] };
    for (const { name } of zip.entries) {
      const problem = name.endsWith("/") ? undefined : take(name, zip.read(name, left));
      if (problem) return { files: [], findings: [problem] };
    }
    return finish();
  }
  const unpacked = isGzip(bytes) ? gunzip(bytes) : bytes;
  if (!Buffer.isBuffer(unpacked)) return { files: [], findings: [unpacked] };
  if (!isTar(unpacked)) return { files: [{ name: nameOf(bytes, file), bytes: unpacked }], findings: [] };
  const { entries, isCut } = readTar(unpacked);
  for (const { name, kind, bytes: content } of entries) {
    const problem = kind === "file" ? take(name, content) : undefined;
    if (problem) return { files: [], findings: [problem] };
    if (kind === "other") odd.push(name);
  }
  return isCut ? { files: [], findings: [CUT] } : finish();
}

const CUT: Finding = {
  code: "file-is-whole",
  message: "this archive is cut short or broken",
  hint: "get it once more",
};
const TOO_LARGE: Finding = {
  code: "archive-is-small",
  message: `this archive holds more than a paper: more than ${MOST_FILES} files, or ${MOST_BYTES / 2 ** 20} MB`,
  hint: "unpack it, and name the paper in it",
};

function tellOfOdd(names: readonly string[]): Finding {
  const [first = ""] = names;
  const others = names.length > 1 ? ` and ${names.length - 1} more` : "";
  return {
    severity: "warning",
    code: "archive-is-plain",
    message: `\`${first.slice(0, 80)}\`${others} in this archive ${names.length > 1 ? "are" : "is"} left out: a link, no ordinary file, outside of the archive, or broken`,
  };
}

function gunzip(bytes: Buffer): Buffer | Finding {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? TOO_LARGE : CUT;
  }
}

/** A path that stays in the archive and that a disk can have; nothing for any other. */
function pathOf(name: string): string | undefined {
  const parts = name.replaceAll("\\", "/").split("/");
  if (name.includes("\0") || name.startsWith("/") || /^[a-z]:/i.test(name) || name.length > 1000) return undefined;
  if (
    parts.some((part) => part === ".." || part.length > 200 || /[<>:"|?*\p{Cc}]|[. ]$/u.test(part.replace(/^\.$/, "")))
  )
    return undefined;
  const kept = parts.filter((part) => part !== "" && part !== ".");
  return kept.length > 0 ? kept.join("/") : undefined;
}

/** What systems and programs leave beside a paper. */
const isHidden = (path: string): boolean => path.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");

/** The name of a single file in gzip: as its head says, else that of the archive without its ending. */
function nameOf(bytes: Buffer, file: string): string {
  const hasName = ((bytes[3] ?? 0) & 0x1c) === 0x08;
  const end = hasName ? bytes.indexOf(0, 10) : -1;
  const said = end > 10 && end < 300 ? pathOf(basename(bytes.subarray(10, end).toString("latin1"))) : undefined;
  const name = said ?? pathOf(basename(file).replace(/\.gz$/i, "")) ?? "paper";
  return isHidden(name) ? "paper" : name;
}
