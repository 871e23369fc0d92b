import type { ResolvedLanguage } from "../languages/index.ts";
import { says } from "../languages/phrases.ts";
import type { WordForms } from "./true-case.ts";

/** Headings that are no longer than this name themselves: they have room in a diagram. */
const ROOM = 36;
const MOST_WORDS = 5;

/**
 * A few words of a long heading, for diagrams and side marks: of the phrases between its small words, the one that
 * tells it best from the other headings and that its paper speaks of most (a term's frequency in the text times its
 * rarity among the headings, as in TF-IDF).
 *
 * @param heading in normal case
 * @param headings all headings of the paper
 * @param forms the words of the paper's text
 * @param siblings the headings beside it, from which it is to be told first of all
 * @returns words as they stand in the heading; nothing if it is short by itself, or has no such phrase
 */
export function shortName(
  heading: string,
  headings: readonly string[],
  forms: WordForms,
  language: ResolvedLanguage,
  siblings: readonly string[] = [],
): string | undefined {
  if (heading.length <= ROOM) return undefined;
  const colon = /^(.{3,36}?)(?::|\s[–—-])\s/u.exec(heading)?.[1];
  if (colon !== undefined) return colon;
  const phrases = phrasesOf(heading, language);
  const weigh = (word: string) => weightOf(word.toLowerCase(), [headings, siblings], forms, language);
  let best: { text: string; weight: number } | undefined;
  phrases.forEach((words, index) => {
    const last = words.slice(-MOST_WORDS);
    // Cut behind its first part: `and feature collections (sf)`.
    const kept = last[0] === "&" || says(last[0] ?? "", language.cues.conjunctions, "whole") ? last.slice(1) : last;
    const text = kept
      .join(" ")
      .replace(/^[“"'‘(]+|(?<![”"'’),;:.?!])[”"'’),;:.?!]+$|["“”]/gu, "")
      .replace(/\s\([^()]{0,200}$/, "");
    // Of two that tell as much the later one is it: headings end on what they are about.
    const weight = kept.reduce((sum, word) => sum + weigh(word), 0) * (1 + index * 0.08);
    if (text.length >= 4 && text.length <= 48 && (!best || weight > best.weight)) best = { text, weight };
  });
  return best && best.text.length < heading.length - 4
    ? best.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    : undefined;
}

/** Runs of words between small ones; `and` holds together what it joins. */
function phrasesOf(heading: string, { cues, stopWords }: ResolvedLanguage): string[][] {
  const words = heading.split(/\s+/);
  const isSmall = (word: string) => stopWords.has(plain(word)) || cues.joins.has(plain(word));
  const phrases: string[][] = [];
  let open: string[] = [];
  words.forEach((word, index) => {
    const joins =
      (word === "&" || says(word, cues.conjunctions, "whole")) &&
      open.length > 0 &&
      open.length < 3 &&
      !isSmall(words[index + 1] ?? "of") &&
      !says(words[index + 1] ?? "", cues.imperatives, "start") &&
      !/[,;:]$/.test(open.at(-1) ?? "");
    if (!isSmall(word) || joins) open.push(word);
    if ((isSmall(word) && !joins) || /[,;:]$/.test(word) || index === words.length - 1) {
      if (open.length > 0) phrases.push(open);
      open = [];
    }
  });
  return phrases;
}

const plain = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, "");

function weightOf(
  word: string,
  groups: readonly [all: readonly string[], siblings: readonly string[]],
  forms: WordForms,
  { stopWords }: ResolvedLanguage,
): number {
  const bare = plain(word);
  if (stopWords.has(bare) || bare === "") return 0;
  const said = [...(forms.get(bare)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  const [all, siblings] = groups;
  const having = (group: readonly string[]) => group.filter((each) => each.toLowerCase().includes(bare)).length;
  const rarity = Math.log((1 + all.length) / (0.5 + having(all)));
  // What all siblings have tells none of them apart.
  const apart = siblings.length < 2 ? 1 : Math.log((0.2 + siblings.length) / Math.max(1, having(siblings)));
  return rarity * apart * Math.log(2 + said);
}
