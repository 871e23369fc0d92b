/** What opens a title, with what closes it; typewriters and bad fonts have one sign for both. */
const QUOTES: Record<string, string> = { "“": '”"', '"': '"”', "‘": "’'", "'": "'’", "‟": '”"', "„": "“”", "«": "»" };

/** Shorter ones are words that somebody quotes. */
const SHORTEST_TITLE = 4;

/**
 * Splits an entry at a title in quotes: `Y. Huang, “Title,” Source, 2016`. One pass: an apostrophe within a word neither
 * opens nor closes.
 *
 * @param entry on one line, with single spaces
 * @returns what stands before the quote, in it and behind it; nothing if no quote opens, or none closes
 */
export function splitQuoted(entry: string): { authors: string; title: string; source: string } | undefined {
  const opening = /(?<![\p{L}\p{N}“"‘'‟„«])[“"‘'‟„«]+(?=\S)/u.exec(entry);
  if (!opening) return undefined;
  const closing = QUOTES[opening[0].charAt(0)] ?? "";
  const start = opening.index + opening[0].length;
  for (let end = start + SHORTEST_TITLE; end < entry.length; end++) {
    if (!closing.includes(entry.charAt(end)) || isWithinWord(entry, end)) continue;
    const behind = entry.slice(end).replace(/^[”"’'“»]+[,.]? ?/, "");
    const before = entry.slice(0, opening.index).trimEnd();
    return {
      // The year may stand there, too.
      authors: before.replace(/ ?\(?\d{4}[a-z]?\)?[.,]?$/, "").replace(/[,.]$/, ""),
      title: entry.slice(start, end).replace(/[,.?!]$/, (mark) => (/[?!]/.test(mark) ? mark : "")),
      source: behind,
    };
  }
  return undefined;
}

const isWithinWord = (text: string, at: number) =>
  /[’']/.test(text.charAt(at)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1));
