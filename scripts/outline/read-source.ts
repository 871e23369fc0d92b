import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { SourceText } from "../diagnostics/source-text.ts";
import { fileKind } from "./file-kind.ts";

/** An outline of a book is some 300 kB; what is larger than this is some other file. */
const LARGEST_BYTES = 5 * 1024 * 1024;

/**
 * Reads a text file that a person wrote.
 *
 * @param path where it is
 * @param file the same as shown to the person
 * @param isYaml whether it is to be an outline or a recipe; then files of other kinds are told by what they are
 * @returns the source, or one diagnostic: missing, a directory, unreadable, too large, empty, not UTF-8
 */
export function readSource(
  path: string,
  file: string,
  isYaml = false,
): { source?: SourceText; diagnostics: Diagnostic[] } {
  const nowhere = new SourceText(file, "");
  const refuse = (code: string, message: string, hint?: string) => ({
    diagnostics: [nowhere.diagnostic({ code, message, hint })],
  });
  let bytes: Buffer;
  try {
    const stat = statSync(path);
    if (stat.isDirectory())
      return refuse(
        "file-is-a-file",
        "this is a directory",
        `name the file in it, e.g. ${file.replace(/(?<!\/)\/+$/, "")}/outline.yaml`,
      );
    if (!stat.isFile()) return refuse("file-is-a-file", "this is not an ordinary file");
    if (stat.size > LARGEST_BYTES) {
      return refuse(
        "file-is-small",
        `this file has ${Math.round(stat.size / 2 ** 20)} MB; an outline has at most 5 MB`,
        "is it the right file?",
      );
    }
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR")
      return refuse(
        "file-exists",
        "there is no such file",
        "check the path; `lectern list` names the talks in this folder",
      );
    return refuse("file-is-readable", `this file can't be read (${code ?? (error as Error).message})`);
  }
  const kind = isYaml ? fileKind(bytes, file) : undefined;
  if (kind) return refuse("file-is-yaml", `this is ${kind.name}`, kind.hint);
  if (!isUtf8(bytes)) {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    const source = new SourceText(file, text);
    const offset = firstInvalidByte(bytes);
    const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, offset)).length;
    const message = `byte ${(bytes[offset] ?? 0).toString(16).padStart(2, "0")} is not UTF-8`;
    return {
      diagnostics: [
        source.diagnostic(
          { code: "file-is-utf8", message, hint: "save the file with the encoding UTF-8" },
          source.positionOf(before),
        ),
      ],
    };
  }
  // A byte order mark is no text; editors of one platform write it unasked.
  const text = new TextDecoder("utf-8").decode(bytes);
  if (text.trim() === "")
    return refuse(
      "file-is-not-empty",
      "this file is empty",
      "start from a copy of outlines/international-cooperation/outline.yaml",
    );
  return { source: new SourceText(file, text), diagnostics: [] };
}

/** Offset of the first byte that breaks UTF-8, found by halving. */
export function firstInvalidByte(bytes: Buffer): number {
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
