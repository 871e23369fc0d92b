import { dropStart, type Element, isElement, make } from "../jats/element.ts";
import type { Paragraph } from "./block.ts";
import { lineOf, wordsOf } from "./text.ts";

/** What a caption is of. */
export type Captioned = "figure" | "table" | "listing";

/** `Supplementary`, and what is numbered. */
const BEFORE = /^\s{0,9}(?:(?:supplement(?:ary|al)|supporting|extended data|online|appendix)\s{1,3})?/i;
const WORDS: [Captioned, RegExp][] = [
  [
    "figure",
    /^(?:fig(?:ures?|ura|uur|ur|\.)?|abb(?:ildung|\.)?|scheme|schema|chart|graphique|grafik|gráfico|graph|diagramm?|plate|photo(?:graph)?|image|illustration|ilustración|ilustração|kuva|bild|obr(?:ázek|\.)|rys(?:unek|\.)|рис(?:унок|\.)?|图|圖|図|그림)/iu,
  ],
  ["table", /^(?:tab(?:leau|le|ella|elle|ell|ela|el|la|ulka|\.)?|[cq]uadro|taulukko|табл(?:ица|\.)|表|표)/iu],
  ["listing", /^(?:listing|code|algorithm|algorithmus|box|quelltext)/i],
];
const NUMBER =
  /^\.?\s{0,3}(?:(?:[A-Z]{1,2}[.-]?)?\d{1,3}(?:[.-]\d{1,3}){0,3}[a-z]?|(?<=\s)[IVX]{1,6})(?=[\s.:|–—)-]|$|\p{Script=Han})/u;
const MARK = /^(?:\s{0,3}[.:|–—)]\s{0,3}|\s{1,3}(?:[–—-]\s{1,3})?|)/;

/** The label of a caption; nothing if it has none. */
export function labelIn(text: string): { of: Captioned; label: string; length: number; isClosed: boolean } | undefined {
  const start = text.slice(0, 120);
  const [before = ""] = BEFORE.exec(start) ?? [];
  for (const [of, pattern] of WORDS) {
    const [word] = pattern.exec(start.slice(before.length)) ?? [];
    if (word === undefined) continue;
    const named = before.length + word.length;
    const [number] = NUMBER.exec(start.slice(named)) ?? [];
    if (number === undefined) continue;
    const end = named + number.length;
    const [mark = ""] = MARK.exec(start.slice(end)) ?? [];
    const length = end + mark.length;
    const label = start.slice(0, end).replace(/\s+/g, " ").trim();
    return { of, label, length, isClosed: mark.trim() !== "" || length === text.length };
  }
  return undefined;
}

/** What a paragraph is a caption of: by its style, by what it counts; `undefined` if that is not said. */
export function captionOf(paragraph: Paragraph): { of: Captioned | undefined } | undefined {
  const { role, counts } = paragraph;
  if (role !== "caption" && (counts === undefined || role !== "body")) return undefined;
  const counted = counts === undefined ? undefined : labelIn(`${counts} 1`)?.of;
  const of = counted ?? (labelIn(wordsOf(paragraph.nodes)) ?? labelIn(paragraph.label ?? ""))?.of;
  // A number of an equation is counted, too.
  return role === "caption" || of !== undefined ? { of } : undefined;
}

/** The longest label of a panel. */
const LONGEST_PANEL = 100;

/** Whether a paragraph is the label of a figure's panel, whatever its style: `(a)`, `(b) The lid from above`. */
export function isPanelLabel(paragraph: Paragraph): boolean {
  const text = lineOf(paragraph);
  return !paragraph.item && text.length < LONGEST_PANEL && /^(?:\([a-z]{1,3}\)|[a-z]\)|[a-z]$)/i.test(text);
}

/** The longest caption that only its first words say to be one. */
const LONGEST = 1500;

/** Whether a paragraph without a caption's style looks like one: `Figure 3. …`, beside a picture or in bold type. */
export function looksLikeCaption(paragraph: Paragraph, isBeside: boolean): { of: Captioned } | undefined {
  if (paragraph.role !== "body" || paragraph.item) return undefined;
  const text = wordsOf(paragraph.nodes);
  const found = labelIn(text);
  if (!found || text.length > LONGEST) return undefined;
  const [first] = paragraph.nodes;
  const isStrong =
    isElement(first) && (first.name === "bold" || first.name === "italic") && labelIn(wordsOf([first])) !== undefined;
  // `Figure 3 shows …` is a sentence.
  const isSentence = !found.isClosed && /^\s*\p{Ll}/u.test(text.slice(found.length));
  if (isBeside) return isSentence && !isStrong ? undefined : { of: found.of };
  return isStrong && found.isClosed && first.name === "bold" ? { of: found.of } : undefined;
}

/** `<label>` and `<caption>` of a paragraph. */
export function makeCaption(paragraph: Paragraph): Element[] {
  const { at, nodes } = paragraph;
  const found = labelIn(wordsOf(nodes));
  // The label may be the number of a list: `TABLE II`.
  const counted = found ? undefined : labelIn(paragraph.label ?? "");
  if (counted) return [make("label", at, [counted.label]), make("caption", at, [make("p", at, nodes)])];
  if (!found) return lineOf(paragraph) === "" ? [] : [make("caption", at, [make("p", at, nodes)])];
  const rest = dropStart(nodes, found.length, (node) => wordsOf([node]));
  return [
    make("label", at, [found.label]),
    ...(wordsOf(rest).trim() === "" ? [] : [make("caption", at, [make("p", at, rest)])]),
  ];
}
