import { joinTexts, text } from "../../../text/edit-inlines.ts";
import type { Inline } from "../../../text/inline.ts";
import { type Works, worksBetween } from "../references/works.ts";
import { type DraftCitation, isCitation, isSeparator } from "./nodes.ts";

/** `Smith and Jones (2010)`, `Smith (2010, p. 4)`, `Smith [12]`: words of the sentence, and the citation itself. */
const NARRATIVE =
  /^(.*\p{L}.*?)\s*[[(]\s*(?:(?:1[5-9]|20)\d\d[a-z]?(?:\s*[,;]\s*(?:1[5-9]|20)\d\d[a-z]?)*|\d{1,3})(?:,\s*(pp?\.\s*\d[\d\s,–-]*))?\s*[\])]?$/su;
const YEAR = /^(?:1[5-9]|20)\d\d[a-z]?$/;
const PAGES = /,\s*(pp?\.\s*\d[\d\s,–-]*)$/;

/**
 * Joins the citations of a text as a list of works has them: `[1],[2]` and `[1]–[4]` become one citation each, the
 * brackets around it go, and names that it would say once more. Citations of nothing go with their brackets.
 *
 * @param nodes text and marks on one level, texts joined
 */
export function settleCitations(nodes: readonly Inline[], works: Works): Inline[] {
  if (!nodes.some(isCitation)) return [...nodes];
  const named = dropNames(joinTexts(nodes.flatMap(formatNames)), works);
  return withoutBrackets(joinCitations(named, works)).map((node) =>
    isCitation(node) ? { type: "citation", items: node.items, offset: 0 } : node,
  );
}

/** Names that are part of the sentence stay in it, as do brackets that only open or close in a cross-reference. */
function formatNames(node: Inline): Inline[] {
  if (!isCitation(node)) return [node];
  const { printed = "" } = node;
  if (printed.length > 200) return [node];
  const [whole, names = "", pages = PAGES.exec(printed)?.[1]] = NARRATIVE.exec(printed) ?? [];
  const open = printed.split("(").length - printed.split(")").length;
  const cited: DraftCitation = {
    ...withLocator(node, pages),
    printed: whole === undefined ? printed : "",
  };
  return [...text(`${names}${names === "" ? "" : " "}${open > 0 ? "(" : ""}`), cited, ...text(open < 0 ? ")" : "")];
}

/** The page belongs to the last of the works. */
function withLocator(node: DraftCitation, locator: string | undefined): DraftCitation {
  const last = node.items.at(-1);
  if (locator === undefined || last === undefined) return node;
  return { ...node, items: [...node.items.slice(0, -1), { ...last, locator: locator.trim() }] };
}

const NAMES = /(?:[([;]\s*(?:(?:see|also|e\.g\.|cf\.|i\.e\.|reviewed (?:in|by))[\s,]*)*)([^()[\];]*)$/u;

/** `(Smith et al. 2010)`, only the year a cross-reference: the citation itself says the names. */
function dropNames(nodes: readonly Inline[], works: Works): Inline[] {
  return nodes.flatMap((node, index) => {
    const next = nodes[index + 1];
    if (node.type !== "text" || !isCitation(next) || !YEAR.test(next.printed ?? "")) return [node];
    const family = works.families.get(next.items[0]?.key ?? "");
    const [, names = ""] = NAMES.exec(node.value.slice(-200)) ?? [];
    return family !== undefined && names.startsWith(family) ? text(node.value.slice(0, -names.length)) : [node];
  });
}

/** Longer lists are no citations of a paper. */
const MOST_WORKS = 200;

function joinCitations(nodes: readonly Inline[], works: Works): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const separator = isSeparator(joined.at(-1)) ? joined.at(-1) : undefined;
    const before = joined.at(separator ? -2 : -1);
    const between =
      isCitation(node) && isCitation(before) && before.isMark === node.isMark && before.items.length < MOST_WORKS
        ? worksThrough(before, separator, node, works)
        : undefined;
    if (!isCitation(node) || !isCitation(before) || between === undefined) {
      joined.push(node);
      continue;
    }
    joined.splice(separator ? -2 : -1);
    joined.push({ ...node, items: uniqueItems([...before.items, ...between, ...node.items]) });
  }
  return joined;
}

/** The works that two citations with something between them cite besides their own; nothing if they are no list. */
function worksThrough(before: DraftCitation, separator: Inline | undefined, node: DraftCitation, works: Works) {
  if (separator?.type !== "text" || !/[–—‐-]/.test(separator.value)) return [];
  const from = { key: before.items.at(-1)?.key ?? "", printed: before.printed ?? "" };
  const to = { key: node.items[0]?.key ?? "", printed: node.printed ?? "" };
  return worksBetween(works, from, to)?.map((key) => ({ key }));
}

const uniqueItems = (items: DraftCitation["items"]): DraftCitation["items"] => [
  ...new Map(items.map((item) => [`${item.key} ${item.locator ?? ""}`, item])).values(),
];

const CLOSING: Record<string, string> = { "[": "]", "(": ")" };

/** A citation brings its own brackets, and needs a space before it. */
function withoutBrackets(nodes: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  // How much of the next text went with a citation before it.
  let cut = 0;
  nodes.forEach((node, index) => {
    if (!isCitation(node)) {
      result.push(...(node.type === "text" ? text(node.value.slice(cut)) : [node]));
      cut = 0;
      return;
    }
    let words = "";
    const before = result.at(-1);
    if (before?.type === "text") {
      words = before.value;
      result.pop();
    }
    const brackets = bracketsAround(words, nodes[index + 1]);
    const cited = withLocator(node, brackets.locator);
    words = words.slice(0, words.length - brackets.before);
    cut = brackets.after;
    // A raised mark stands behind the full stop; a sentence that is taken out of its paragraph is to keep it.
    const [mark = ""] =
      node.isRaised && !isAbbreviation(words, nodes[index + 1]) ? (/(?<![.,;:])[.,;:]+$/.exec(words) ?? []) : [];
    words = words.slice(0, words.length - mark.length);
    if (cited.items.length === 0) {
      result.push(...text(words.trimEnd()), ...text(mark));
      return;
    }
    const needsSpace = words === "" ? result.length > 0 : !/[\s[(–—/-]$/.test(words);
    result.push(...text(needsSpace ? `${words} ` : words), cited, ...text(mark));
  });
  return result;
}

/** `Pot et al.` before a raised citation: a sentence does not end in the middle of it. */
const isAbbreviation = (words: string, next: Inline | undefined): boolean =>
  /\p{L}\.$/u.test(words) && next?.type === "text" && /^\s*[\p{Ll},;]/u.test(next.value);

/** How many characters the brackets around a citation have, if they hold nothing else but a page. */
function bracketsAround(
  words: string,
  next: Inline | undefined,
): { before: number; after: number; locator?: string | undefined } {
  const [before = ""] = /[[(]\s*$/.exec(words) ?? [];
  const [after = "", locator, closing = ""] = next?.type === "text" ? (CLOSED.exec(next.value) ?? []) : [];
  return before !== "" && CLOSING[before.trim()] === closing
    ? { before: before.length, after: after.length, locator }
    : { before: 0, after: 0 };
}

const CLOSED = /^\s*(?:,\s*(pp?\.\s*\d[\d\s,–-]*))?([\])])/;
