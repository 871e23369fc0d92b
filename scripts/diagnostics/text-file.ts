import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import type { Diagnostic } from "./diagnostic.ts";
import { SourceText } from "./source-text.ts";

/** A file's bytes, or one error about it. */
export type Bytes = { bytes: Buffer } | { bytes?: undefined; diagnostics: [Diagnostic] };

/** What differs by what a file is to be. */
interface Expected {
  largest: number;
  /** What to say behind `this file has 20 MB; `. */
  tooLarge: string;
  /** What to do where the path leads to a folder, or nowhere. */
  inFolder: string;
  nowhere: string;
}

/** An error about a file of which nothing was read. */
export const refuseFile = (
  file: string,
  code: string,
  message: string,
  hint?: string,
): { diagnostics: [Diagnostic] } => ({
  diagnostics: [new SourceText(file, "").diagnostic({ code, message, hint })],
});

/**
 * Reads a file that a person named.
 *
 * @param path where it is
 * @param file the same as shown to the person
 * @returns its bytes, or one error: missing, a directory, no file, unreadable, too large
 */
export function readBytes(path: string, file: string, { largest, tooLarge, inFolder, nowhere }: Expected): Bytes {
  try {
    // A pipe or device might never end: it is opened without waiting, and only a file is read.
    const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = fstatSync(handle);
      if (stat.isDirectory()) return refuseFile(file, "file-is-a-file", "this is a directory", inFolder);
      if (!stat.isFile()) return refuseFile(file, "file-is-a-file", "this is not an ordinary file");
      const size = `this file has ${Math.round(stat.size / 2 ** 20)} MB; ${tooLarge}`;
      if (stat.size > largest) return refuseFile(file, "file-is-small", size, "is it the right file?");
      return { bytes: readFileSync(handle) };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR")
      return refuseFile(file, "file-exists", "there is no such file", nowhere);
    return refuseFile(file, "file-is-readable", `this file can't be read (${code ?? (error as Error).message})`);
  }
}

/** The error about bytes that are no UTF-8, at the first of them; `more` and `hint` say what that means for the file. */
export function refuseEncoding(bytes: Buffer, file: string, more: string, hint: string): { diagnostics: [Diagnostic] } {
  const decode = (part: Buffer) => new TextDecoder().decode(part);
  const offset = firstInvalidByte(bytes);
  const source = new SourceText(file, decode(bytes));
  const message = `byte ${(bytes[offset] ?? 0).toString(16).padStart(2, "0")} is not UTF-8${more}`;
  const position = source.positionOf(decode(bytes.subarray(0, offset)).length);
  return { diagnostics: [source.diagnostic({ code: "file-is-utf8", message, hint }, position)] };
}

/** Offset of the first byte that breaks UTF-8, found by halving. */
function firstInvalidByte(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodes(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  // What the decoder still waited for belongs to the broken character.
  while (good > 0 && !decodes(bytes.subarray(0, good), false)) good--;
  return good;
}

function decodes(bytes: Buffer, mayContinue: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: mayContinue });
    return true;
  } catch {
    return false;
  }
}
