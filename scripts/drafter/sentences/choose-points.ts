import { ENGLISH } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import { roleOf, type SectionRole } from "../../languages/roles.ts";
import { cosine } from "./centrality.ts";
import {
  countWords,
  type Features,
  type JudgedSentence,
  type SectionText,
  scoreSentences,
  WEIGHTS,
} from "./score-sentences.ts";

/** A slide holds four sentences of two lines. */
const MOST_POINTS = 4;
/** A section as long as this, such as a letter without headings, has two slides. */
const LONG_SECTION = 60;

/** Sections that are told in a sentence: what the paper says about itself and about others. */
const BRIEF: ReadonlySet<SectionRole> = new Set([
  "related-work",
  "acknowledgements",
  "statements",
  "appendix",
  "contents",
]);

/** How much a sentence loses for what it repeats of those that are chosen (maximal marginal relevance, Carbonell 1998). */
const REDUNDANCY = 0.8;

/** Words without end are none. */
const LONGEST = 1000;

/** What no slide should say: pieces of sentences, questions of the text to itself, announcements of a list. */
export function isUsable({ text, isItem }: JudgedSentence, { cues } = ENGLISH): boolean {
  const words = countWords(text);
  if (words < (isItem ? 2 : 5) || words > 55 || text.length > LONGEST) return false;
  // What does not end goes on in a formula or a list.
  if (!isItem && !/[.?!。！？…][”"’')\]\u{2046}]*$/u.test(text)) return false;
  if (says(text, cues.ofText, "opening")) return false;
  return isItem || /^[“"'‘(\p{Lu}\p{Lo}\d$\u{2046}]/u.test(text);
}

/** How many sentences stand for a section on its slide, by how many it has. */
function pointsFor(sentences: number, role: SectionRole | undefined): number {
  if (role !== undefined && BRIEF.has(role)) return Math.min(1, sentences);
  const most = sentences >= LONG_SECTION ? 2 * MOST_POINTS : MOST_POINTS;
  return Math.min(most, Math.max(sentences === 0 ? 0 : 1, Math.round(Math.sqrt(sentences))));
}

/**
 * Chooses the sentences of each section that carry it: the best by {@link scoreSentences}, one after the other, each
 * judged anew for what it adds to those before it.
 *
 * @returns for each section the chosen sentences, in the paper's order
 */
export function choosePoints(
  sections: readonly SectionText[],
  abstract: string,
  language = ENGLISH,
  weights: Features = WEIGHTS,
): JudgedSentence[][] {
  const judged = scoreSentences(sections, abstract, language, weights);
  return judged.map((sentences, index) => {
    const role = roleOf(sections[index]?.title ?? "");
    const usable = sentences.filter((sentence) => isUsable(sentence, language));
    // A section of short sentences says something, too.
    const rest =
      usable.length > 0 ? usable : sentences.filter(({ text }) => countWords(text) >= 3 && /[.?!。]$/.test(text));
    return withWholeLists(chooseBest(rest, pointsFor(sentences.length, role)), sentences);
  });
}

/** A list that has room is shown whole, or not at all: half of it would be read as all. */
function withWholeLists(chosen: readonly JudgedSentence[], sentences: readonly JudgedSentence[]): JudgedSentence[] {
  const lists = Map.groupBy(
    sentences.filter(({ isItem }) => isItem),
    ({ list }) => list,
  );
  const taken = new Set(chosen);
  for (const items of lists.values()) {
    const own = items.filter((item) => taken.has(item));
    if (own.length === 0 || own.length === items.length) continue;
    const others = taken.size - own.length;
    const hasRoom = items.length <= MOST_POINTS && others + items.length <= MOST_POINTS + 1;
    for (const item of items) if (hasRoom) taken.add(item);
  }
  return sentences.filter((sentence) => taken.has(sentence));
}

export function chooseBest(sentences: readonly JudgedSentence[], most: number): JudgedSentence[] {
  const chosen: JudgedSentence[] = [];
  const left = new Set(sentences);
  while (chosen.length < most && left.size > 0) {
    let best: JudgedSentence | undefined;
    let highest = Number.NEGATIVE_INFINITY;
    for (const each of left) {
      const repeated = Math.max(0, ...chosen.map(({ vector }) => cosine(vector, each.vector)));
      const value = each.score - REDUNDANCY * repeated;
      if (value > highest) [best, highest] = [each, value];
    }
    if (!best) break;
    left.delete(best);
    chosen.push(best);
  }
  return chosen.toSorted((a, b) => a.number - b.number);
}
