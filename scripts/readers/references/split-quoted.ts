/** What opens a title, with what closes it; typewriters and bad fonts have one sign for both. */
const QUOTES: Record<string, string> = { "“": '”"', '"': '"”', "‘": "’'", "'": "'’", "‟": '”"', "„": "“”", "«": "»" };

/** Shorter ones are words that somebody quotes. */
const SHORTEST_TITLE = 4;

/**
 * Splits an entry at a title in quotes: `Y. Huang, “Title,” Source, 2016`. One pass: an apostrophe within a word neither
 * opens nor closes. Quotes may stand in the title, too; where they don't come out even, the first that closes is its end.
 *
 * @param entry on one line, with single spaces
 * @returns what stands before the quote, in it and behind it; nothing if no quote opens, or none closes
 */
export function splitQuoted(entry: string): { authors: string; title: string; source: string } | undefined {
  const opening = /(?<![\p{L}\p{N}“"‘'‟„«])[“"‘'‟„«]+(?=\S)/u.exec(entry);
  if (!opening) return undefined;
  const closing = QUOTES[opening[0].charAt(0)] ?? "";
  const start = opening.index + opening[0].length;
  const end = findEnd(entry, start, closing);
  if (end === undefined) return undefined;
  const before = entry.slice(0, opening.index).trimEnd();
  return {
    // The year may stand there, too.
    authors: before.replace(/ ?\(?\d{4}[a-z]?\)?[.,]?$/, "").replace(/[,.]$/, ""),
    title: entry.slice(start, end).replace(/[,.?!]$/, (mark) => (/[?!]/.test(mark) ? mark : "")),
    source: entry.slice(end).replace(/^[”"’'“»]+[,.]? ?/, ""),
  };
}

/** Where the quote closes that opens a title. */
function findEnd(entry: string, start: number, closing: string): number | undefined {
  let depth = 0;
  let first: number | undefined;
  for (let at = start; at < entry.length; at++) {
    if (opens(entry, at, closing)) depth++;
    else if (closing.includes(entry.charAt(at)) && !isWithinWord(entry, at)) {
      const isLong = at >= start + SHORTEST_TITLE;
      if (isLong) first ??= at;
      if (depth > 0) depth--;
      else if (isLong && !isPossessive(entry, at)) return at;
    }
  }
  return first;
}

/** Whether a quote opens within a title that one of the same signs closes: `“The “new” rope”`. */
const opens = (text: string, at: number, closing: string) =>
  [...(QUOTES[text.charAt(at)] ?? "")].some((sign) => closing.includes(sign)) &&
  /[\s([]/.test(text.charAt(at - 1)) &&
  /[\p{L}\p{N}]/u.test(text.charAt(at + 1));

/** `‘The sailors’ rope’`; behind a title stands `in`, or no word in lower case. */
const isPossessive = (text: string, at: number) =>
  /[’']/.test(text.charAt(at)) && text.charAt(at - 1) === "s" && /^ (?!in\b)\p{Ll}/u.test(text.slice(at + 1, at + 5));

const isWithinWord = (text: string, at: number) =>
  /[’']/.test(text.charAt(at)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1));
