import { roleOf } from "../../languages/roles.ts";
import type { PdfLine } from "./page.ts";

/** Lines of an entry that is too long for one. */
const MOST_LINES = 3;
/** With fewer entries it is no table of contents. */
const LEAST_ENTRIES = 3;
/** Of entries below no such heading so many have leaders. */
const LEAST_LED = 6;
/** Entries above one that it is held against. */
const MOST_ABOVE = 200;
/** Points by which page numbers that stand below each other may differ at their right. */
const ALIGNED = 2;

const PAGE = /^(?:\d{1,4}|[ivxlc]{1,7})$/;
const LEADERS = /[.·…]\s?[.·…]\s{0,9}(?:\d{1,4}|[ivxlc]{1,7})$/;

/**
 * The lines of tables of contents, with their headings: from a heading of this name, or without one, all entries, which end in leaders or in
 * page numbers below each other.
 *
 * @param lines of all pages, as they are read
 */
export function findContents(lines: readonly PdfLine[]): Set<PdfLine> {
  const found = new Set<PdfLine>();
  lines.forEach((line, index) => {
    if (found.has(line)) return;
    const isHeading = roleOf(line.text.trim()) === "contents";
    if (!isHeading && !LEADERS.test(line.text)) return;
    const entries: PdfLine[] = [];
    let end = isHeading ? index + 1 : index;
    for (;;) {
      const ahead = lines.slice(end, end + MOST_LINES);
      const last = ahead.findIndex((each) => isEntry(each, entries));
      const entry = ahead[last];
      if (!entry) break;
      entries.push(entry);
      end += last + 1;
    }
    const led = entries.filter(({ text }) => LEADERS.test(text)).length;
    const areContents = isHeading ? entries.length >= LEAST_ENTRIES : led >= LEAST_LED && led > entries.length / 2;
    if (!areContents) return;
    // A chapter has its page number without leaders.
    const before = isHeading ? undefined : lines[index - 1];
    const start = before && before.page === line.page && isEntry(before, entries) ? index - 1 : index;
    for (const each of lines.slice(start, end)) found.add(each);
  });
  return found;
}

function isEntry(line: PdfLine, before: readonly PdfLine[]): boolean {
  if (LEADERS.test(line.text)) return true;
  const number = line.fragments.length > 1 ? line.fragments.at(-1) : undefined;
  if (!number || !PAGE.test(number.text.trim())) return false;
  const above = before
    .slice(-MOST_ABOVE)
    .filter((each) => each.page === line.page && each.x0 < line.x1 && line.x0 < each.x1);
  return above.length === 0 || above.some((each) => Math.abs(each.x1 - line.x1) < ALIGNED);
}
