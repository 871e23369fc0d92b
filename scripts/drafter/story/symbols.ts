import type { ResolvedLanguage } from "../../languages/index.ts";
import { patternOf, says } from "../../languages/phrases.ts";
import type { Equation, ListItem, Passage } from "../../manuscript/manuscript.ts";
import { countWords } from "../../manuscript/sentences/count-words.ts";
import { listSentences, type Sentence } from "../../manuscript/sentences/sentences.ts";
import type { Inline } from "../../text/inline.ts";
import { sliceInlines, toWords } from "../../text/slice-inlines.ts";

/** A symbol of a formula, and what the paper says it is. */
interface SymbolEntry {
  /** TeX; of several that are told together with a comma between them. */
  tex: string;
  text: Inline[];
}

/** What the words around a displayed formula say of it, in the paper's own words. */
export interface EquationContext {
  /** The sentence that the formula ends or goes on with: `The pull is then`. */
  introduces?: Sentence;
  /** What is told behind it: `where $x$ is the length`. Empty where it can't be cut surely. */
  symbols: SymbolEntry[];
}

/** Fewer words introduce nothing: `and`, `with`. */
const LEAST_WORDS = 3;

/**
 * What the paper says before and behind each formula of a section. Of formulas in a row, the first has the sentence
 * before them, and each has those symbols that stand in it.
 *
 * @param content the section's own passages
 */
export function explainEquations(
  content: readonly Passage[],
  language: ResolvedLanguage,
): Map<Equation, EquationContext> {
  const told = new Map<Equation, EquationContext>();
  if (!content.some(({ type }) => type === "equation")) return told;
  const sentences = sentencesOfParagraphs(content, language);
  content.forEach((passage, index) => {
    if (passage.type !== "equation") return;
    const last = sentences.get(index - 1)?.at(-1);
    const next = content.findIndex(({ type }, at) => at > index && type !== "equation");
    const all = readSymbols(sentences.get(next) ?? [], language);
    const isInRow = content[index - 1]?.type === "equation" || content[index + 1]?.type === "equation";
    const symbols = isInRow ? all.filter(({ tex }) => tex.split(", ").some((one) => holds(passage.tex, one))) : all;
    told.set(passage, { ...(last && isCutOff(last) ? { introduces: last } : {}), symbols });
  });
  return told;
}

/** The sentences of each paragraph, by its place among the passages. */
function sentencesOfParagraphs(content: readonly Passage[], language: ResolvedLanguage): Map<number, Sentence[]> {
  const perParagraph = Map.groupBy(listSentences(content, language), ({ paragraph }) => paragraph);
  let paragraph = 0;
  return new Map(
    content.flatMap((passage, index): [number, Sentence[]][] => {
      if (passage.type === "list") paragraph += countTexts(passage.items);
      return passage.type === "paragraph" ? [[index, perParagraph.get(paragraph++) ?? []]] : [];
    }),
  );
}

const countTexts = (items: readonly ListItem[]): number =>
  items.reduce((sum, item) => sum + item.text.length + countTexts(item.items), 0);

/** A sentence that does not end goes on with the formula. */
const isCutOff = ({ text }: Sentence) =>
  !/[.?!。！？][”"’')\]\u{2046}]*$/u.test(text) && countWords(text) >= LEAST_WORDS;

const holds = (tex: string, part: string) => squeeze(tex).includes(squeeze(part));
const squeeze = (tex: string) => tex.replace(/[\s{}]/g, "");

/** Stands for each character of a formula, so that its letters are no words. */
const MASK = "\uE000";
const RUNS = /\uE000+(?:(?:\s?,\s?(?:and\s)?|\s(?:and|und|et|y)\s)\uE000+)*/g;
const JOINED = /(?:[.,;，；]\s?(?:and|und|et|y)?|\s(?:and|und|et|y)|和)\s?$/;

/** The symbols of the sentences behind a formula, as long as each begins with one. */
function readSymbols(sentences: readonly Sentence[], language: ResolvedLanguage): SymbolEntry[] {
  const entries: SymbolEntry[] = [];
  for (const [index, { inlines }] of sentences.entries()) {
    const found = cutSymbols(inlines, index > 0, language);
    if (found.length === 0) break;
    entries.push(...found);
  }
  return entries;
}

function cutSymbols(inlines: readonly Inline[], isLater: boolean, { symbols }: ResolvedLanguage): SymbolEntry[] {
  const masked = inlines
    .map((node) => (node.type === "inlineMath" ? MASK.repeat(node.value.length) : toWords([node])))
    .join("");
  const places: { tex: string; from: number; start: number }[] = [];
  for (const { index, 0: run } of masked.matchAll(RUNS)) {
    const before = masked.slice(0, index);
    const opener = before.trim().replace(/[,:，：]$/, "");
    const opens = says(opener, symbols.where, "whole") || (isLater && opener === "");
    if (places.length === 0 ? !opens : !JOINED.test(before)) {
      if (places.length === 0) return [];
      continue;
    }
    const after = masked.slice(index + run.length);
    const gap = after.length - after.replace(/^\s?:?\s?/, "").length;
    const means = patternOf(symbols.means, "start").exec(after.slice(gap))?.[0].length ?? 0;
    const isTold =
      means > 0 || after.startsWith(":") || (places.length > 0 && says(after.trimStart(), symbols.articles, "start"));
    if (!isTold) {
      if (places.length === 0) return [];
      continue;
    }
    const maths = sliceInlines(inlines, index, index + run.length);
    const tex = maths.flatMap((node) => (node.type === "inlineMath" ? [node.value] : [])).join(", ");
    places.push({ tex, from: index + run.length + gap + means, start: before.replace(JOINED, "").length });
  }
  return places.flatMap(({ tex, from }, index) => {
    const part = withoutNext(masked.slice(from, places[index + 1]?.start ?? masked.length));
    const start = from + (part.length - part.trimStart().length);
    const end = from + part.replace(/(?:[.,;。，；]|\s(?:and|und|et|y))?\s?$/, "").length;
    const text = sliceInlines(inlines, start, end);
    return start < end && !says(masked.slice(start, end), symbols.others, "start") ? [{ tex, text }] : [];
  });
}

/** A meaning without a clause behind it that is about another symbol: `the pull, and for wet ropes $s$ denotes …` */
function withoutNext(part: string): string {
  const at = part.search(/[,;]\s[^,;\uE000]{0,30}\uE000+\s\p{Ll}|\.\s\uE000/u);
  const kept = at < 0 ? part : part.slice(0, at);
  const isBalanced = kept.split(/[([]/).length === kept.split(/[)\]]/).length;
  return isBalanced ? kept : part;
}
