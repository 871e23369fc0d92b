import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { normalizeLines } from "../text/white-space.ts";
import { findStrayLines, LINES, writtenLines } from "./code-lines.ts";
import { walkBlocks } from "./walk.ts";
import type { YamlSource } from "./yaml-source.ts";

/** Whether the lines that a listing highlights are in it. */
export function checkCode(yaml: YamlSource): Diagnostic[] {
  return walkBlocks(yaml.data).flatMap(({ path, value: { code, lines } }) => {
    if (typeof code !== "string" || (typeof lines !== "string" && typeof lines !== "number")) return [];
    if (lines === 0) return [];
    const written = writtenLines(lines);
    const count = normalizeLines(code).split("\n").length;
    const stray = LINES.test(written) ? findStrayLines(written, count) : undefined;
    if (stray === undefined) return [];
    const message = `\`${stray}\` is not in this listing, which has ${count === 1 ? "one line" : `${count} lines`}`;
    const hint = "lines are counted from 1, and a range goes from the smaller number to the larger";
    return [yaml.diagnosticAt([...path, "lines"], { code: "lines-are-there", message, hint })];
  });
}
