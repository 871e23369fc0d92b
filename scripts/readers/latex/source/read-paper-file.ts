import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Findings } from "../../../diagnostics/findings.ts";
import { SourceText } from "../../../diagnostics/source-text.ts";
import type { PaperFolder } from "../../../manuscript/paper-folder.ts";

/**
 * Reads a file that the paper names. One that is not UTF-8, as bibliographies put together over years are, is read as
 * Windows-1252, in which every byte is something.
 *
 * @param at where the paper names it; what is wrong is told there
 */
export function readPaperFile(
  folder: PaperFolder,
  name: string,
  extensions: readonly string[],
  at: number,
  findings: Findings<number>,
): SourceText | undefined {
  const { source, diagnostics } = folder.read(name, extensions);
  const place = folder.find(name, extensions);
  for (const { message, code, position, ...rest } of diagnostics) {
    if (position) findings.take([{ ...rest, message, code, position, severity: "warning" }]);
    // Where the paper names it stands something else, or nothing at all.
    else findings.count(code, name, at, () => message.replace(/^this(?: file)? /, `\`${name}\` `));
  }
  const isMisread = diagnostics.some(({ code }) => code === "file-is-utf8");
  if (source || !isMisread || !("path" in place)) return source;
  const text = new TextDecoder("windows-1252").decode(readFileSync(place.path));
  return new SourceText(join(folder.name, place.name), text.replace(/\r\n?/g, "\n"));
}
