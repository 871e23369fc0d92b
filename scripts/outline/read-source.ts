import { isUtf8 } from "node:buffer";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { SourceText } from "../diagnostics/source-text.ts";
import { readBytes, refuseEncoding, refuseFile } from "../diagnostics/text-file.ts";
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
  const read = readBytes(path, file, {
    largest: LARGEST_BYTES,
    tooLarge: "an outline has at most 5 MB",
    inFolder: `name the file in it, e.g. ${file.replace(/(?<!\/)\/+$/, "")}/outline.yaml`,
    nowhere: "check the path; `lectern list` names the talks in this folder",
  });
  const { bytes } = read;
  if (!bytes) return read;
  const kind = isYaml ? fileKind(bytes, file) : undefined;
  if (kind) return refuseFile(file, "file-is-yaml", `this is ${kind.name}`, kind.hint);
  if (!isUtf8(bytes)) return refuseEncoding(bytes, file, "", "save the file with the encoding UTF-8");
  // A byte order mark is no text; editors of one platform write it unasked.
  const text = new TextDecoder("utf-8").decode(bytes);
  if (text.trim() === "")
    return refuseFile(
      file,
      "file-is-not-empty",
      "this file is empty",
      "`lectern new` makes a folder with an outline to start from",
    );
  return { source: new SourceText(file, text), diagnostics: [] };
}
