import { ENGLISH } from "../../languages/index.ts";
import { roleOf, type SectionRole } from "../../languages/roles.ts";
import type { Heading } from "./heading-chain.ts";
import type { Line } from "./lines.ts";

/** A word with which an English sentence begins, and which no heading has with a capital. */
const OPENS =
  "(?:After|All|Although|An?|Another|As|Based on|Because|Both|Despite|During|Each|Even|Finally|For|Given|Here|However|If|In|It|Let|Like|Most|On|One|Our|Recently|Several|Since|Some|The|There|These|This|To|We|When|While|With)";

/** `… of ropes. Wear of old ropes We measure …`, where a sentence may start. */
const RUN_IN = new RegExp(
  `(?<=^|[.?!][”"’)]? )(\\p{Lu}\\p{Ll}[\\p{L}-]*(?: \\p{L}[\\p{L}\\d-]*){0,4}?) (?=${OPENS},? \\p{Ll})`,
  "gu",
);

/** What refers, commands, or goes on is no heading. */
const NO_HEADING =
  /^(?:Consider|Definition|Fig|Figure|Hence|Lemma|Namely|Note|Section|See|Table|Theorem|Thus)\b|\b(?:a|an|and|are|as|at|by|for|from|in|is|of|on|or|than|that|the|to|was|were|which|with)$|\b(?:are|is|was|were)\b/;

/** The number of a heading that has its line. */
const NUMBER = /^(?:[\dIVX]{1,4}|\p{Lu})[.)] $/u;

/** Words of the next line that tell whether a heading ends at the line's end, or in that line. */
const AHEAD = 6;

/** What stands before a heading that comes again: a number, which may be a note's, and headings around it. */
const PREFIX = /(?:^|[.?!][”"’)]? )((?:\d{1,2} )?(?:\p{Lu}[\p{L}&-]* ){0,4})$/u;
const LONGEST_PREFIX = 80;
/** Lines below a heading in which it may come again, behind the end of a paragraph; further down a sentence begins so by chance. */
const REACH = 15;

/** A heading in a line, with what stands between the sentence before it and itself. */
interface Found {
  start: number;
  prefix: string;
  title: string;
}

/**
 * Parts headings that stand in bold before the text of their paragraph from it. A text that a program wrote without its
 * paragraphs has them within a line, and nothing marks them but a capital within the sentence: `… as well. Training We use …`;
 * or that a line above has them already: `… as well. 3 Wear of old ropes Ropes wear …`.
 *
 * @param headings that may be some, each on lines of its own
 * @param from the first line of the body, and `to` the line behind it
 */
export function partRunIns(
  lines: readonly Line[],
  headings: readonly Pick<Heading, "title" | "to">[],
  from: number,
  to: number,
): Line[] {
  const whole = [...lines];
  // A heading of one word may well begin a sentence: `Abstract meaning is …`.
  const byEnd = Map.groupBy(
    headings.filter(({ title }) => title.includes(" ")),
    ({ to }) => to,
  );
  return whole.flatMap((line, index): Line[] => {
    if (index < from || index >= to || line.text === "") return [line];
    const before = whole[index - 1]?.text ?? "";
    const isHeading = before === "" && whole[index + 1]?.text === "" && !/[.?!]\s/.test(line.text);
    if (isHeading) return [line];
    const isStart = before === "" || /[.:?!][”"’)]?$/.test(before);
    const following = whole[index + 1];
    const next = (following?.text ?? "").split(" ", AHEAD).join(" ");
    const above = Array.from({ length: REACH }, (_, back) => byEnd.get(index - back) ?? []).flat();
    const parts: Line[] = [];
    let at = 0;
    for (const { start, prefix, title } of findIn(`${line.text} ${next}`, above)) {
      if (start < at || start >= line.text.length || (start === 0 && !isStart)) continue;
      // It has its line already.
      if (start === 0 && before === "" && title.length === line.text.length) continue;
      const heading: Line = { ...line, text: title.replace("- ", "-"), indent: 0, isRunIn: true };
      // The number of a heading that comes again is known.
      for (const text of [line.text.slice(at, start), /\p{L}/u.test(prefix) ? prefix : ""])
        if (text.trim() !== "") parts.push({ ...line, text: text.trim() }, blank(line));
      parts.push(blank(line), heading, blank(line));
      at = start + prefix.length + title.length;
      // It ends in the next line.
      if (following && at > line.text.length)
        whole[index + 1] = { ...following, text: following.text.slice(at - line.text.length - 1).trimStart() };
    }
    const rest = line.text.slice(at).trim();
    return rest === "" ? parts : [...parts, at === 0 ? line : { ...line, text: rest }];
  });
}

/** @param above headings that stand a little above the text */
function findIn(text: string, above: readonly Pick<Heading, "title">[]): Found[] {
  const again = above.flatMap(({ title }): Found[] => {
    const at = text.indexOf(title);
    if (at < 0 || !/^ \p{Lu}/u.test(text.slice(at + title.length))) return [];
    const prefix = PREFIX.exec(text.slice(Math.max(0, at - LONGEST_PREFIX), at))?.[1];
    return prefix === undefined ? [] : [{ start: at - prefix.length, prefix, title }];
  });
  const own = [...text.matchAll(RUN_IN)].flatMap(({ 1: title = "", index: start }): Found[] =>
    NO_HEADING.test(title) ||
    NUMBER.test(text.slice(0, start)) ||
    ENGLISH.stopWords.has((title.split(" ")[0] ?? "").toLowerCase())
      ? []
      : [{ start, prefix: "", title }],
  );
  return [...again, ...own].toSorted((a, b) => a.start - b.start);
}

const blank = (line: Line): Line => ({ ...line, text: "", indent: 0 });

/** What stands by itself, wherever its heading was. */
const APART: ReadonlySet<SectionRole> = new Set([
  "acknowledgements",
  "appendix",
  "conclusion",
  "related-work",
  "statements",
]);

/**
 * Headings with those that stood within their text and are sections of their own wherever they do, as a conclusion is; others only
 * open a paragraph, since nobody can tell where their section ends. Where a heading comes again so, there is its place: what stood
 * below it till then was the end of the section before it.
 *
 * @returns all headings, and the lines without those that have gone elsewhere
 */
export function withRunIns(
  headings: readonly Heading[],
  lines: readonly Line[],
): { headings: Heading[]; lines: Line[] } {
  const own = new Map(headings.map((heading) => [heading.from, heading]));
  const all: Heading[] = [];
  const left = [...lines];
  for (const [from, line] of lines.entries()) {
    const before = all.at(-1);
    const heading = own.get(from);
    if (heading) all.push(heading);
    else if (line.isRunIn && before?.title.toLowerCase() === line.text.toLowerCase()) {
      for (let at = before.from; at < before.to; at++) left[at] = blank(lines[at] ?? line);
      all[all.length - 1] = { ...before, from, to: from + 1 };
    } else if (line.isRunIn && !(before && from < before.to) && APART.has(roleOf(line.text) ?? "introduction"))
      all.push({ from, to: from + 1, title: line.text, score: 1, level: 1 });
  }
  return { headings: all, lines: left };
}
