/** Papers nest some thirty elements; parsers and readers go down as deep as the text does. */
const DEEPEST = 200;
/** The longest papers have some hundred thousand. */
const MOST_ELEMENTS = 500_000;

/** What makes an XML text too much to parse, and where. */
export interface Excess {
  problem: "deep" | "many";
  offset: number;
}

/**
 * Goes once through an XML text, before it is parsed, to see how deep and how many its elements are. A parser of XML
 * calls itself for each element in an element, so deep ones would end the program.
 */
export function findExcess(text: string, most = MOST_ELEMENTS): Excess | undefined {
  let depth = 0;
  let elements = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    const skipped = SKIPPED.find(([opening]) => text.startsWith(opening, at));
    if (skipped) {
      const end = text.indexOf(skipped[1], at + skipped[0].length);
      if (end < 0) return undefined;
      at = end + skipped[1].length;
      continue;
    }
    const isClosing = text[at + 1] === "/";
    const end = isClosing ? text.indexOf(">", at) : endOfTag(text, at + 1);
    if (end < 0) return undefined;
    if (isClosing) depth = Math.max(0, depth - 1);
    else if (text[at + 1] !== "!") {
      elements++;
      if (text[end - 1] !== "/") depth++;
    }
    if (depth > DEEPEST) return { problem: "deep", offset: at };
    if (elements > most) return { problem: "many", offset: at };
    at = end + 1;
  }
  return undefined;
}

const SKIPPED: [opening: string, closing: string][] = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
];

/** Offset of the `>` of a tag; one in quotes does not end it. */
function endOfTag(text: string, from: number): number {
  const mark = /["'>]/g;
  mark.lastIndex = from;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    if (match[0] === ">") return match.index;
    const closing = text.indexOf(match[0], match.index + 1);
    if (closing < 0) return -1;
    mark.lastIndex = closing + 1;
  }
  return -1;
}
