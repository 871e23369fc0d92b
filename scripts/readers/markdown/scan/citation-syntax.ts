import type { CitedWork } from "../source/islands.ts";
import { type InlineScan, lineAt, replace } from "./inline-scan.ts";

/** Pandoc's keys: letters and digits, and single marks between them; anything in curly brackets. */
const KEY = String.raw`\{([^{}\s]+)\}|([\p{L}\p{N}_*](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/^=-]+(?=[\p{L}\p{N}_/~]))*)`;
const NARRATIVE = new RegExp(`@(?:${KEY})`, "uy");
const WORK = new RegExp(`(?<=^|[\\s([{,;—–-])-?@(?:${KEY})`, "gu");

/** Text before `@` that makes it the middle of an e-mail address or a path. */
const WITHIN_WORD = /[\p{L}\p{N}_/.+%=&?-]/u;

/** `@key`, with `[p. 3]` behind it. */
export function scanNarrative(scan: InlineScan): boolean {
  const { text, at } = scan;
  const before = text[at - 1] ?? "";
  const outer = scan.brackets.at(-1);
  if (before !== "" && WITHIN_WORD.test(before) && !(before === "-" && /^$|[\s[;(]/.test(text[at - 2] ?? "")))
    return false;
  NARRATIVE.lastIndex = at;
  const match = NARRATIVE.exec(text);
  if (!match) return false;
  if (outer) outer.isCiting = true;
  const key = match[1] ?? match[2] ?? "";
  let end = at + match[0].length;
  const locator = /[ \t]?\[([^[\]@\n]{1,200})\](?![([{:])/y;
  locator.lastIndex = end;
  const [behind, suffix = ""] = locator.exec(text) ?? [];
  if (behind !== undefined) end += behind.length;
  const works = [{ key, prefix: "", suffix: suffix.trim() }];
  return replace(scan, end, {
    kind: "cite",
    line: lineAt(scan, at, end),
    works,
    isNarrative: true,
    raw: text.slice(at, end),
  });
}

/**
 * Reads what stands between the brackets of a citation: `see @a, p. 3; -@b`; also `@a, @b`, as some write it.
 *
 * @returns the works; none if it begins without one
 */
export function parseCitedWorks(content: string): CitedWork[] {
  const works: CitedWork[] = [];
  for (const part of content.split(";")) {
    const matches = [...part.matchAll(WORK)];
    const last = works.at(-1);
    if (matches.length === 0) {
      // A semicolon within a remark: `[@a, see there; and p. 3]`.
      if (!last) return [];
      last.suffix = [last.suffix, part.trim()].filter(Boolean).join(", ");
    }
    matches.forEach((match, index) => {
      const before = matches[index - 1];
      const prefix = part.slice(before ? before.index + before[0].length : 0, match.index).trim();
      const end = matches[index + 1] === undefined ? part.length : match.index + match[0].length;
      works.push({
        key: match[1] ?? match[2] ?? "",
        prefix: before ? prefix.replace(/^[,\s]*(?:and\b|&)?\s*/, "") : prefix,
        suffix: toLocator(part.slice(match.index + match[0].length, end)),
      });
    });
  }
  return works;
}

const toLocator = (suffix: string): string =>
  suffix
    .trim()
    .replace(/^,\s*/, "")
    .replace(/^\{(.*)\}$/, "$1")
    .trim();
