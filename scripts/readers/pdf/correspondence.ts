import { findEmails } from "../people.ts";

/** Whom to write to: at the foot of the first page, or behind the works, as in the Journal of Statistical Software. */
const CORRESPONDENCE =
  /^(?:affiliations?:?$|(?:corresponding )?authors?[’']?s? (?:contact information|address(?:es)?|affiliations?)\b|address(?:es)? (?:for|of) (?:correspondence|the authors?)\b|(?:\(?[*∗]\)?|⁽[*∗]⁾) ?(?:author (?:of|for) )?correspond)/i;

/** Lines that such a list takes, at most. */
const REACH = 40;

/**
 * The addresses that stand apart from the names on the first page.
 *
 * @param lines all words of the paper, as they are read
 */
export function lateEmails(lines: readonly string[]): string[] {
  const starts = lines.flatMap((line, index) => (CORRESPONDENCE.test(line.trim()) ? index : []));
  return [...new Set(starts.flatMap((start) => findEmails(lines.slice(start, start + REACH).join("\n"))))];
}
