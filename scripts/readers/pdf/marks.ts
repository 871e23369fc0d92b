import { roleOf } from "../../languages/roles.ts";
import type { Heading } from "../text/heading-chain.ts";
import type { Line } from "../text/lines.ts";

/** Numbers and signs above the line, as `fragments.ts` writes them. */
const RAISED = /⁽([^⁽⁾]{0,60})⁾/g;

/** A text without the brackets around what stands above its line. */
export const plainMarks = (text: string): string => text.replace(RAISED, "$1");

/** A text without what stands above its line. */
export const withoutMarks = (text: string): string => text.replace(RAISED, "");

/** Citations above the line that are more than these are the paper's way to cite. */
const LEAST = 8;

/**
 * How the marks above a paper's lines are read: as citations in brackets, where it cites so; else as marks of notes, which go.
 *
 * @param lines all of the paper
 * @returns writes a line so
 */
export function settlerOf(lines: readonly Line[], headings: readonly Heading[]): (line: Line) => Line {
  const end = headings.findLast(({ title }) => roleOf(title) === "references")?.from ?? lines.length;
  const text = lines
    .slice(0, end)
    .map((line) => line.text)
    .join("\n");
  const raised = text.match(/⁽\d[\d,\s–-]*⁾/g)?.length ?? 0;
  const inBrackets = text.match(/\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]/g)?.length ?? 0;
  const isCited = raised >= LEAST && inBrackets < raised / 4;
  return (line) => ({
    ...line,
    text: line.text.replace(RAISED, (_, mark: string) =>
      isCited && /^\d[\d,\s–-]*$/.test(mark) ? ` [${mark.trim().replace(/[,\s–-]{1,9}$/, "")}]` : "",
    ),
  });
}
