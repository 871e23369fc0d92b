import type { Excess } from "../jats/measure-xml.ts";

/** Pages nest some sixty elements; parsers and readers go down as deep as the text does. */
const DEEPEST = 600;
/** The longest papers, with all their formulas, have some hundred thousand. */
const MOST_ELEMENTS = 1_000_000;
/** Marks that are never closed are opened once more in each block that follows. */
const MOST_REOPENED = 5_000_000;

/** Text besides tags, in which pictures may be written: as much as of other formats. */
const MOST_TEXT = 16 * 2 ** 20;

const names = (line: string) => new Set(line.split(" "));

/** What has no end tag. */
export const VOID = names("area base br col embed hr img input link meta param source track wbr");
/** What the next of its kind closes. */
const CLOSED_BY_NEXT = names("p li dt dd tr td th thead tbody tfoot option optgroup html head body");
const MARKS = names("a b big code em font i nobr s small strike strong tt u");
/** What holds no elements, whatever it looks like. */
const RAW = /<\/(?:script|style|textarea|title)\b/gi;
const TAG = /<(?:(!--)|(\/?)([a-z][^\s/>]*))/gi;

/**
 * Goes once through a page, before it is parsed, to see how deep and how many its elements are: both parsers of HTML and
 * what makes a tree of theirs call themselves for each element in an element.
 */
export function findExcess(text: string): Excess | undefined {
  const open = new Map<string, number>();
  let depth = 0;
  let elements = 0;
  let marks = 0;
  let reopened = 0;
  // Where the tag ends, or the one before it, if they share an end.
  let end = -1;
  let inTags = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(text); tag; tag = TAG.exec(text)) {
    const [, comment, slash, written = ""] = tag;
    if (comment) {
      const closed = text.indexOf("-->", tag.index + 4);
      if (closed < 0) return undefined;
      TAG.lastIndex = closed;
      continue;
    }
    const name = written.toLowerCase();
    if (end < tag.index) {
      const found = text.indexOf(">", tag.index);
      end = found < 0 ? text.length : found;
      inTags += end - tag.index;
    }
    if (VOID.has(name) || CLOSED_BY_NEXT.has(name)) {
      if (!slash) reopened += marks;
    } else if (slash) {
      const count = open.get(name) ?? 0;
      if (count > 0) {
        open.set(name, count - 1);
        depth--;
        if (MARKS.has(name)) marks--;
      }
    } else if (text[end - 1] !== "/") {
      open.set(name, (open.get(name) ?? 0) + 1);
      depth++;
      if (MARKS.has(name)) marks++;
      else reopened += marks;
    }
    if (!slash) elements++;
    if (depth > DEEPEST) return { problem: "deep", offset: tag.index };
    if (elements > MOST_ELEMENTS || reopened > MOST_REOPENED) return { problem: "many", offset: tag.index };
    if (!slash && /^(?:script|style|textarea|title)$/.test(name)) {
      RAW.lastIndex = TAG.lastIndex;
      const closing = RAW.exec(text);
      if (!closing) return undefined;
      inTags += closing.index - TAG.lastIndex;
      TAG.lastIndex = closing.index;
    }
  }
  return text.length - inTags > MOST_TEXT ? { problem: "many", offset: 0 } : undefined;
}
