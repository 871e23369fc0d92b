import { roleOf } from "../../languages/roles.ts";
import type { PdfLine } from "./page.ts";

/** Lines of an entry that is too long for one. */
const MOST_LINES = 3;
/** With fewer entries it is no table of contents. */
const LEAST_ENTRIES = 3;
/** Entries above one that it is held against. */
const MOST_ABOVE = 200;
/** Points by which page numbers that stand below each other may differ at their right. */
const ALIGNED = 2;

const PAGE = /^(?:\d{1,4}|[ivxlc]{1,7})$/;
const LEADERS = /[.·…]\s?[.·…]\s{0,9}(?:\d{1,4}|[ivxlc]{1,7})$/;

/**
 * The lines of tables of contents, with their headings: from a heading of this name, all entries, which end in leaders or in
 * page numbers below each other.
 *
 * @param lines of all pages, as they are read
 */
export function findContents(lines: readonly PdfLine[]): Set<PdfLine> {
  const found = new Set<PdfLine>();
  lines.forEach((line, index) => {
    if (found.has(line) || roleOf(line.text.trim()) !== "contents") return;
    const entries: PdfLine[] = [];
    let end = index + 1;
    for (;;) {
      const ahead = lines.slice(end, end + MOST_LINES);
      const last = ahead.findIndex((each) => isEntry(each, entries));
      const entry = ahead[last];
      if (!entry) break;
      entries.push(entry);
      end += last + 1;
    }
    if (entries.length >= LEAST_ENTRIES) for (const each of lines.slice(index, end)) found.add(each);
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
