import { roleOf } from "../../languages/roles.ts";
import type { Heading } from "../text/heading-chain.ts";
import type { Line } from "../text/lines.ts";
import { toFragment } from "./fragments.ts";
import type { Fragment, PdfLine, Run } from "./page.ts";

/** Numbers and signs above the line, as `fragments.ts` writes them. */
const RAISED = /⁽([^⁽⁾]{0,60})⁾/g;

/** A text without the brackets around what stands above its line. */
export const plainMarks = (text: string): string => text.replace(RAISED, "$1");

/** A text without what stands above its line. */
export const withoutMarks = (text: string): string => text.replace(RAISED, "");

/** The number of a work above the line that it begins, as journals of the AIP and the AIAA have it. */
export const RAISED_LABEL = /^⁽(\d{1,3})⁾\s?(?=\P{Ll})/u;
/** So many of them are a list of works. */
const LEAST_WORKS = 3;

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
  const works = lines.slice(end);
  const isInRound = !isCited && citesInRound(text, works, inBrackets);
  const labelled = works.filter((line) => RAISED_LABEL.test(line.text));
  const label = labelled.length >= LEAST_WORKS ? new Set(labelled.map(({ number }) => number)) : undefined;
  return (line) => {
    const own = label?.has(line.number) ? line.text.replace(RAISED_LABEL, "[$1] ") : line.text;
    const settled = own.replace(RAISED, (_, mark: string) =>
      isCited && /^\d[\d,\s–-]*$/.test(mark) ? ` [${mark.trim().replace(/[,\s–-]{1,9}$/, "")}]` : "",
    );
    return { ...line, text: isInRound ? settled.replace(ROUND, "[$1]") : settled };
  };
}

/** `(11)`, `(10, 15–17)` behind a word, but not behind one that names an equation or counts. */
const ROUND =
  /(?<=[\p{L}\p{N}%”.]\s)(?<!\b(?:eqs?\.?|equations?|expressions?|formulas?|formulae|figs?\.|figures?|tables?|steps?|cases?|conditions?|and|or)\s)\((\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)\)/giu;

/** Whether a paper cites its numbered works in round brackets, as PNAS and Science do: most of the numbers are there. */
function citesInRound(text: string, works: readonly Line[], inBrackets: number): boolean {
  const count = works.filter((line) => /^\d{1,3}\.\s/.test(line.text)).length;
  const marks = [...text.matchAll(ROUND)].map(([, mark = ""]) => (mark.match(/\d+/g) ?? []).map(Number));
  const known = marks.filter((numbers) => numbers.every((number) => number > 0 && number <= count));
  return (
    count >= LEAST &&
    marks.length >= LEAST &&
    inBrackets < marks.length / 4 &&
    known.length > marks.length * 0.9 &&
    new Set(known.flat()).size > count / 3
  );
}

/** Letters above the line, alone or with other marks: `a`, `a,b`, `b,1,∗`. */
const LETTERED = /^(?:[a-z]|\d{1,2}|[*∗†‡§¶])?(?:\s?,\s?(?:[a-z]|\d{1,2}|[*∗†‡§¶]))*,?$/;
/** More authors' letters than digits at the same place are rare: the two don't meet. */
const BEHIND_DIGITS = 40;

/** The text of a line with names or places whose marks are letters, as journals have them: with numbers in their place. */
export function withNumberMarks(line: PdfLine): string {
  const isRaised = (run: Run, { size, y }: Fragment) => run.size < size * 0.86 && run.y < y - size * 0.15;
  const isLettered = (run: Run, fragment: Fragment) =>
    isRaised(run, fragment) && /[a-z]/.test(run.text) && LETTERED.test(run.text.trim());
  if (!line.fragments.some((each) => each.runs.some((run) => isLettered(run, each)))) return line.text;
  const toNumber = (letter: string) => String(BEHIND_DIGITS + (letter.codePointAt(0) ?? 0) - 0x60);
  return line.fragments
    .map((each) => {
      const runs = each.runs.map((run) =>
        isLettered(run, each) ? { ...run, text: run.text.replace(/[a-z]/g, toNumber) } : run,
      );
      return toFragment(runs).text;
    })
    .join("   ");
}
