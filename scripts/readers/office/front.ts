import { normalizeHeading, roleOf } from "../../languages/roles.ts";
import { splitKeywords, writeFront } from "../article/write-front.ts";
import { withoutNumber } from "../html/references.ts";
import { dropStart, type Element, isNamed, make, type Node } from "../jats/element.ts";
import { assignEmails, findEmails } from "../people.ts";
import type { Vocabulary } from "../text/lines.ts";
import type { Block, Note, Paragraph } from "./block.ts";
import { isUsed, readPeople } from "./byline.ts";
import { isFilled, isGraphic, lineOf, notesIn, trimNodes, wordsOf } from "./text.ts";

/** What a document's properties say; programs fill them in, so they count only where its text says nothing. */
export interface Properties {
  title: string;
  keywords: string;
}

/** Title block, abstract and keywords, and what is left of the text. */
export interface Front {
  front: Element;
  blocks: Block[];
}

/** So far from the top they are looked for. */
const REACH = 60;
const ABSTRACT =
  /^\s*(?:abstract|a b s t r a c t|summary|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto)\s*[-–—:.]+\s*(?=\S)/iu;
const KEYWORDS =
  /^\s*(?:key ?-?words?|index terms|schlüsselwörter|schlagwörter|mots[- ]clés|palabras clave|palavras-chave|parole chiave|关键词|關鍵詞)(?: and phrases)?\s*[-–—:.：]+\s*/iu;

/** The same in a paragraph that has keywords by its style: `KEYWORDS tea, clay`. */
const BARE_KEYWORDS = /^\s{0,9}(?:additional )?key ?words?(?: and phrases)?[:\s]\s{0,9}/i;

/** Reads what stands above the text, by its styles, else by its looks. */
export function readFront(
  blocks: readonly Block[],
  at: Element,
  words: Vocabulary,
  properties: Properties,
  notes: readonly Note[],
): Front {
  const own = blocks.map((block, index) => (block.type === "paragraph" ? settle(block, blocks[index + 1]) : block));
  const titleHeading = findTitleHeading(own, properties);
  const start = titleHeading ? own.indexOf(titleHeading) + 1 : 0;
  const first = own.findIndex((block, index) => index >= start && isHeading(block) && !isAbstract(block));
  const all = own.slice(start, first < 0 ? start + REACH : first);
  const region = all.filter(isFilled).slice(0, REACH);
  const taken = new Set<Block>();
  const ofRole = (...roles: Paragraph["role"][]) => {
    const found = own.filter((block): block is Paragraph => block.type === "paragraph" && roles.includes(block.role));
    for (const each of found) taken.add(each);
    return found;
  };
  const titles = ofRole("title");
  const subtitles = ofRole("subtitle");
  const people = ofRole("author", "affiliation");
  const isStyled = people.some(({ role }) => role === "author");
  ofRole("date", "abstract heading");
  const abstract = ofRole("abstract").filter(isFilled);
  const keywords = ofRole("keywords");
  const runIn = region.find((each) => !taken.has(each) && ABSTRACT.test(wordsOf(each.nodes)));
  if (abstract.length === 0 && runIn) {
    taken.add(runIn);
    abstract.push(runIn);
    // It goes on up to the keywords, or the first heading.
    if (first >= 0) abstract.push(...takeUntilMark(region, region.indexOf(runIn) + 1, taken));
  }
  const end = region.findIndex((each) => abstract.includes(each) || isAbstract(each) || keywords.includes(each));
  const above = (end < 0 ? region : region.slice(0, end)).filter((each) => !taken.has(each) || people.includes(each));
  const title = titles.length > 0 ? titles : titleHeading ? [titleHeading] : findTitle(above, properties);
  for (const each of title) taken.add(each);
  const byline = isStyled ? people : bylineOf(above, title, end >= 0 || first >= 0);
  const found = readPeople(byline, isStyled, words);
  const listed = found.length > 0 ? [] : belowHeading(own, /^(?:authors?|autoren|auteurs|autores)$/i);
  const authors = found.length > 0 ? found : readPeople(listed, false, words);
  if (found.length === 0 && authors.length > 0) for (const each of listed) taken.add(each);
  const used = isStyled ? byline : byline.filter((each) => isUsed(each, authors));
  if (authors.length > 0) for (const each of used) taken.add(each);
  // Places of nobody are not lost.
  else for (const each of people) taken.delete(each);
  const mentioned = notesIn([...title, ...byline].flatMap(({ nodes }) => nodes));
  const noted = notes.filter(({ id }) => mentioned.has(id)).flatMap((note) => note.blocks.filter(isFilled));
  assignEmails(authors, noted.map(lineOf).flatMap(findEmails));
  const said = keywords.map((each) => wordsOf(each.nodes).replace(KEYWORDS, "").replace(BARE_KEYWORDS, ""));
  const [begin] = abstract;
  const paragraphs = abstract.map((each) => make("p", each.at, withoutMark(each)));
  const front = writeFront(
    {
      title: titleOf(title, subtitles, at, properties),
      authors: authors.map(({ affiliation, ...each }) => ({ ...each, places: affiliation?.split("; ") ?? [] })),
      abstract: begin ? [make("abstract", begin.at, paragraphs)] : [],
      keywords: splitKeywords(keywords.length > 0 ? said : [properties.keywords]),
    },
    at,
  );
  // The title stands once more above the text of a manuscript in APA's style.
  const isAgain = (block: Block): block is Paragraph =>
    block.type === "paragraph" && block.role === "body" && title.some((each) => isSame(block, lineOf(each)));
  const left = own.filter((block) => !taken.has(block));
  return { front, blocks: left.map((block) => (isAgain(block) ? { ...block, role: "heading", level: 1 } : block)) };
}

const isHeading = (block: Block): block is Paragraph => block.type === "paragraph" && block.role === "heading";

const isAbstract = (block: Block): boolean =>
  isHeading(block) && ["abstract", "keywords"].includes(roleOf(withoutNumber(lineOf(block))) ?? "");

/** What stands below an abstract is no part of it, whatever its level. */
const LOWEST = 9;

/** A line that says nothing but `Abstract` above prose is a heading, however it looks; one that begins with `Keywords:` has them. */
function settle(block: Paragraph, next: Block | undefined): Paragraph {
  if (block.role !== "body" || block.item) return block;
  const paragraph = { ...block, nodes: withColon(block.nodes) };
  const text = lineOf(paragraph);
  if (text.length < 200 && KEYWORDS.test(text) && text.replace(KEYWORDS, "") !== "")
    return { ...paragraph, role: "keywords" };
  const isAlone = text.length < 30 && roleOf(text.replace(/\s(?=\S\s|\S$)/g, "")) === "abstract";
  const isAbove = next?.type === "paragraph" && next.role === "body" && /.{25}[.!?]$/.test(lineOf(next));
  return isAlone && (paragraph.look.isBold || isAbove) ? { ...paragraph, role: "heading", level: LOWEST } : paragraph;
}

/** `**Keywords** tea · clay` with the colon that bold type stands for. */
function withColon(nodes: readonly Node[]): Node[] {
  const [first, ...rest] = nodes;
  const [mark, text] = [wordsOf(nodes.slice(0, 1)), wordsOf(rest)];
  const isMark = isNamed("bold")(first) && /^(?:abstract|keywords)$/.test(roleOf(mark) ?? "");
  const isBare = /\p{L}\s?$/u.test(mark) && /^\s{0,3}[\p{L}\d]/u.test(text);
  return first !== undefined && isMark && isBare ? [first, ": ", ...rest] : [...nodes];
}

/** The heading of a name and what stands below it. */
function belowHeading(blocks: readonly Block[], title: RegExp): Paragraph[] {
  const from = blocks.findIndex((block) => isHeading(block) && title.test(lineOf(block)));
  if (from < 0) return [];
  const next = blocks.findIndex((block, index) => index > from && isHeading(block));
  const own = blocks.slice(from, next < 0 ? undefined : next);
  return own.filter(isFilled).slice(0, REACH);
}

function takeUntilMark(region: readonly Paragraph[], from: number, taken: Set<Block>): Paragraph[] {
  const rest = region.slice(from);
  const stop = rest.findIndex((each) => each.role !== "body" || taken.has(each) || each.nodes.some(isGraphic));
  const own = rest.slice(0, stop < 0 ? undefined : stop);
  for (const each of own) taken.add(each);
  return own;
}

/** The title of a document that has none by its style: its only heading of the highest level, with nothing but lines above. */
function findTitleHeading(blocks: readonly Block[], { title }: Properties): Paragraph | undefined {
  const headings = blocks.filter(isHeading);
  const [first, ...others] = headings;
  const highest = headings.reduce((least, { level = 1 }) => Math.min(least, level), 9);
  const isTop = blocks
    .slice(0, first ? blocks.indexOf(first) : 0)
    .every(
      (block) =>
        block.type === "paragraph" && block.role !== "title" && lineOf(block).length < 100 && !isSame(block, title),
    );
  const isOnly = first?.level === highest && others.every(({ level = 1 }) => level > highest);
  return first && isTop && isOnly && others.length > 1 && roleOf(lineOf(first)) === undefined ? first : undefined;
}

const isSame = (paragraph: Paragraph, title: string): boolean =>
  title.length > 8 && normalizeHeading(lineOf(paragraph)) === normalizeHeading(title);

/** A title is one of so many lines. */
const FURTHEST = 8;

/** What looks like a title above the text. */
function findTitle(above: readonly Paragraph[], { title }: Properties): Paragraph[] {
  const same = above.find((each) => isSame(each, title));
  if (same) return [same];
  const lines = above.filter((each) => each.role === "body" && !each.item && !each.nodes.some(isGraphic));
  // A university or the kind of a paper may stand above it, in smaller letters.
  const [one, two] = lines.slice(0, FURTHEST).toSorted((a, b) => b.look.size - a.look.size);
  if (!one) return [];
  const text = lineOf(one);
  const isApart = one.look.isBold || one.look.isCentred || one.look.size > (two?.look.size ?? 0);
  return text.length > 8 && text.length < 300 && isApart && !/[.;,]$/.test(text) ? [one] : [];
}

/** The lines between title and text, of which names and places are read: none of them is prose. */
function bylineOf(above: readonly Paragraph[], title: readonly Paragraph[], isEnded: boolean): Paragraph[] {
  const [last] = title.slice(-1);
  if (!last) return [];
  const below = above.slice(above.indexOf(last) + 1);
  const prose = below.findIndex(
    (each) => lineOf(each).length > 350 || (/[.!?]$/.test(lineOf(each)) && lineOf(each).length > 150),
  );
  return below
    .slice(0, prose < 0 ? (isEnded ? undefined : 12) : prose)
    .filter(({ role, item }) => role === "affiliation" || (role === "body" && !item));
}

/** Names that programs give to documents. */
const NO_TITLE = /\.\w{2,4}$|^(?:microsoft word|untitled|document ?\d*|template|title|paper|manuscript|unbenannt)\b/i;

function titleOf(
  title: readonly Paragraph[],
  subtitles: readonly Paragraph[],
  at: Element,
  properties: Properties,
): Element[] {
  const [first] = title;
  const nodes = title.flatMap((each, index): Node[] => [...(index > 0 ? [" "] : []), ...trimNodes(each.nodes)]);
  const said = properties.title.trim();
  if (!first && (said.length < 10 || !said.includes(" ") || NO_TITLE.test(said))) return [];
  const [only] = nodes;
  const plain = nodes.length === 1 && typeof only === "object" && only.name === "bold" ? only.children : nodes;
  const subtitle = subtitles.slice(0, 1).map((each) => make("subtitle", each.at, trimNodes(each.nodes)));
  return [make("article-title", first?.at ?? at, first ? plain : [said]), ...subtitle];
}

/** A paragraph of the abstract without the word before it. */
function withoutMark({ nodes }: Paragraph): Node[] {
  const [mark] = ABSTRACT.exec(wordsOf(nodes)) ?? [];
  return mark === undefined ? nodes : dropStart(nodes, mark.length, (node) => wordsOf([node]));
}
