import type { Position } from "../diagnostics/diagnostic.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

/**
 * Where a part of a text whose lines are kept stands in the file.
 *
 * @param start offset in the text as `normalizeLines` makes it
 */
export function placeInText(yaml: YamlSource, path: Path, start: number, end = start + 1): Position {
  const written = yaml.textAt(path);
  // Blank lines before the first are no part of the text.
  const before = /^(?:[ \t]*\r?\n)+/.exec(written)?.[0] ?? "";
  const above = `${before}${written.slice(before.length).replace(/\r\n?/g, "\n").slice(0, start)}`.split("\n");
  const place = yaml.positionInLines(path, above.length, (above.at(-1) ?? "").length + 1);
  return { ...place, length: Math.max(1, Math.min(place.length ?? 1, end - start)) };
}
