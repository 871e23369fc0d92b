import type { Author } from "../../outline/types.ts";
import { joinSmallCapitals, type Line, type Vocabulary } from "./lines.ts";
import { joinLines } from "./paragraphs.ts";
import { INSTITUTION, looksLikeNames, readAuthors } from "./read-authors.ts";

/** Above the title: names of journals and conferences, dates, notices. */
const MASTHEAD =
  /^(?:Proceedings of|In Proceedings|Appeared in|To appear|Published|Preprint|Draft|Submitted|Received|Accepted|IEEE TRANSACTIONS|Journal of|Vol(?:ume)?\.?\s*\d|RESEARCH ARTICLE|Research Article|ORIGINAL|Open Access|Article|Review|Letter|Technical Report|Association for|.{0,40}\bjournal$|.{0,50}\bmanuscript no\b|.{0,40}\b(?:ournal|Journal|JOURNAL|Transactions|Letters|Annals|Proceedings) of\b|\d{4}$|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)|\bpp?\. ?\d|\bVOL\. ?\w|\b(?:Conference|Workshop|Symposium) on\b.*\b(?:19|20)\d{2}/;

export interface TitleBlock {
  title: string;
  titleLine: Line | undefined;
  authors: Author[];
}

/**
 * Title and authors of the lines above the abstract. Words of the title stand in the paper's own text in lower case,
 * names don't: that tells where the one ends and the other starts when no blank line does.
 */
export function readTitleBlock(lines: readonly Line[], words: Vocabulary): TitleBlock {
  // A mark of a footnote may stand on a line of its own.
  const texts = lines.filter(({ text }) => text !== "" && !/^[*∗†‡]$/.test(text));
  const start = texts.findIndex(
    (line) => !isMasthead(line, lines) && !INSTITUTION.test(line.text) && line.text.length > 3,
  );
  const titleLine = texts[start];
  if (!titleLine) return { title: "", titleLine: undefined, authors: [] };
  let end = start + 1;
  while (end < texts.length && end < start + 5 && goesOn(texts[end - 1], texts[end], lines, words)) end++;
  const title = joinSmallCapitals(joinLines(texts.slice(start, end), words), words)
    .replace(/(?<![*∗†‡])[*∗†‡]+$/, "")
    .trim();
  return { title: title.replace(/^#+\s*/, ""), titleLine, authors: readAuthors(texts.slice(end), words) };
}

function isMasthead(line: Line, lines: readonly Line[]): boolean {
  if (MASTHEAD.test(line.text) || /^[\d\s./:-]+$/.test(line.text) || /https?:|doi/i.test(line.text)) return true;
  // The rest of a masthead's sentence, such as the end of a conference's name.
  const before = lines[lines.indexOf(line) - 1];
  return before !== undefined && MASTHEAD.test(before.text) && !/\p{L}{2}[.]?$/u.test(line.text);
}

/** Whether a line still belongs to the title: it follows at once, and does not look like names. */
function goesOn(last: Line | undefined, line: Line | undefined, lines: readonly Line[], words: Vocabulary): boolean {
  if (!last || !line || line.number > last.number + 2) return false;
  const isNext =
    line.number === last.number + 1 ||
    /^[*∗†‡]$/.test(lines.find(({ number }) => number === last.number + 1)?.text ?? "");
  if (!isNext) return false;
  if (line.text.includes("@") || INSTITUTION.test(line.text) || /[,;]\s*\d|\d\s*[,*]/.test(line.text)) return false;
  return (
    !looksLikeNames(line.text, words) || /(?:\b(?:a|an|the|of|for|and|in|on|to|with|by|from)|[:–—-])$/i.test(last.text)
  );
}
