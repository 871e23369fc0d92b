import type { Findings } from "../../diagnostics/findings.ts";
import { roleOf } from "../../languages/roles.ts";
import type { Element } from "../jats/element.ts";
import { tell } from "../jats/tell.ts";
import type { Block, Paragraph } from "./block.ts";
import { labelIn } from "./captions.ts";
import { isFilled, isGraphic, lineOf } from "./text.ts";

const LONGEST = 120;
const NUMBERED = /^(?:(\d{1,2}(?:\.\d{1,2})*)\.?|([IVX]{1,5})\.)\s+[“”"‘(]?(?:\p{Lu}|\p{Ll}{1,3}-\p{L})/u;

const isHeading = (block: Block): boolean => block.type === "paragraph" && block.role === "heading";

/**
 * Of a document whose headings have no style: takes for headings what looks like them. Bold, or larger than the text, short
 * and without a full stop; their numbers tell the levels, else how they look.
 */
export function settleHeadings(blocks: readonly Block[], findings: Findings<Element>): Block[] {
  if (blocks.some(isHeading)) return [...blocks];
  const paragraphs = blocks.filter(isFilled);
  const body = bodySize(paragraphs);
  const start = paragraphs.findIndex((each) => isAnnounced(each));
  const found = paragraphs.filter((each, index) => index >= Math.max(0, start) && looksLikeHeading(each, body));
  const looks = [...new Set(found.map((each) => lookOf(each, body)))].sort((a, b) => b - a);
  const numbered = found.filter((each) => NUMBERED.test(lineOf(each))).length;
  // Bold words at the start of what has numbers elsewhere are no headings of the paper.
  const isNumbered = numbered >= 3 && numbered * 2 >= found.length;
  const levels = new Map(
    found.flatMap((each) => {
      const [, digits, roman] = NUMBERED.exec(lineOf(each)) ?? [];
      if (digits !== undefined) return [[each, digits.split(".").length] as const];
      if (roman !== undefined) return [[each, 1] as const];
      if (isAnnounced(each)) return [[each, 1] as const];
      return [[each, isNumbered ? 4 : looks.indexOf(lookOf(each, body)) + 1] as const];
    }),
  );
  for (const each of levels.keys()) tell({ findings }, "heading-is-sure", each.at);
  return blocks.map((block) => {
    const level = block.type === "paragraph" ? levels.get(block) : undefined;
    return block.type === "paragraph" && level !== undefined
      ? { ...block, role: "heading", level, nodes: block.nodes }
      : block;
  });
}

/** A heading that papers share, above which the title block stands. */
const isAnnounced = (paragraph: Paragraph): boolean => {
  const role = roleOf(lineOf(paragraph).replace(/^[\dIVX.]+\s+/, ""));
  return role !== undefined && role !== "keywords";
};

/** The size of most letters. */
function bodySize(paragraphs: readonly Paragraph[]): number {
  const sizes = new Map<number, number>();
  for (const each of paragraphs) sizes.set(each.look.size, (sizes.get(each.look.size) ?? 0) + lineOf(each).length);
  return [...sizes].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function looksLikeHeading(paragraph: Paragraph, body: number): boolean {
  const { role, item, look, nodes } = paragraph;
  if (role !== "body" || item || nodes.some(isGraphic)) return false;
  const text = lineOf(paragraph);
  if (text.length < 3 || text.length > LONGEST || /[.,;:]$/.test(text.replace(/^[\d.]+$/, ""))) return false;
  if (!/^[\p{Lu}\d\p{Lo}]/u.test(text) || !/\p{L}{2}/u.test(text) || labelIn(text)) return false;
  return look.isBold || look.size > body + 0.5 || (look.isItalic && NUMBERED.test(text));
}

/** The larger, the higher; bold above plain, capitals above small letters. */
const lookOf = ({ look, ...rest }: Paragraph, body: number): number =>
  Math.max(look.size, body) * 10 +
  (look.isBold ? 2 : 0) +
  (lineOf({ look, ...rest }) === lineOf({ look, ...rest }).toUpperCase() ? 1 : 0) -
  (look.isItalic ? 1 : 0);
