import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import type { Sentence } from "../../manuscript/sentences/sentences.ts";
import type { Inline } from "../../text/inline.ts";
import { toWords } from "../../text/slice-inlines.ts";
import { startsWithCode, withOwnCase } from "../sentences/is-usable.ts";
import { halves } from "../shorten/halves.ts";
import { type Parted, partAtJoint } from "../shorten/joints.ts";
import { type Shortened, shortenings } from "../shorten/shortenings.ts";
import { standingOf } from "../shorten/stands-alone.ts";

/** What the ways of saying a sentence depend on. */
export interface WayOptions {
  language: ResolvedLanguage;
  /** Abbreviations that the paper goes on to use. */
  abbreviations?: ReadonlySet<string>;
  /** What the paper calls the thing that it gives. */
  name?: string | undefined;
}

// A sentence is asked for in several lengths, and its words are tagged for each way of saying it: that takes most of the time.
const shortened = new WeakMap<Sentence, Shortened[]>();
const known = new WeakMap<Sentence, Shortened[]>();
const standings = new WeakMap<Shortened, ReturnType<typeof standingOf>>();
const partings = new WeakMap<Shortened, Parted | undefined>();

export function shorteningsOf(sentence: Sentence, options: WayOptions): Shortened[] {
  const ways = shortened.get(sentence) ?? inOwnCase(sentence.inlines, options);
  shortened.set(sentence, ways);
  return ways;
}

const inOwnCase = (
  inlines: readonly Inline[],
  { language, abbreviations, name }: WayOptions,
  stays?: (words: string) => boolean,
): Shortened[] =>
  shortenings(inlines, language, abbreviations, stays).map((way) => {
    const own = withOwnCase(way.inlines, name);
    return own[0] === way.inlines[0] ? way : { ...way, inlines: own, text: toWords(own) };
  });

/** A way of saying a sentence in two parts, where it has a joint. */
export function partsOf(way: Shortened, language: ResolvedLanguage): Parted | undefined {
  if (!partings.has(way)) partings.set(way, partAtJoint(way.inlines, language));
  return partings.get(way);
}

/** See {@link standingOf}. */
export function standingIn(way: Shortened, language: ResolvedLanguage, name?: string): ReturnType<typeof standingOf> {
  // Else a small letter would tell of half a sentence.
  const text = startsWithCode(way.inlines, name) ? way.text.charAt(0).toUpperCase() + way.text.slice(1) : way.text;
  if (!standings.has(way)) standings.set(way, standingOf(text, language));
  return standings.get(way);
}

/** Whether words say what was found. */
export const tellsFound = (words: string, { storyCues }: ResolvedLanguage): boolean =>
  says(words, storyCues.results, "within");

/** All ways of saying a sentence, and those of saying one of its main clauses. */
export function waysOf(sentence: Sentence, options: WayOptions): Shortened[] {
  const before = known.get(sentence);
  if (before) return before;
  const { language } = options;
  const [, ...parts] = halves(sentence.inlines, language);
  const tells = (words: string) => tellsFound(words, language);
  const whole = shorteningsOf(sentence, options);
  const robbed = tells(sentence.text) ? whole.findIndex(({ text }) => !tells(text)) : -1;
  // What came of it stays, where other words can go; ways that have taken fewer steps are among the whole ones.
  const telling =
    robbed === -1 ? [] : inOwnCase(sentence.inlines, options, tells).filter(({ removed }) => removed.length >= robbed);
  const ways = [
    ...whole,
    ...telling,
    ...parts.flatMap((part) =>
      inOwnCase(part, options).map((way) => ({
        ...way,
        removed: [{ kind: "half", text: "" }, ...way.removed],
      })),
    ),
  ];
  known.set(sentence, ways);
  return ways;
}
