import { AR } from "./ar.ts";
import { DE } from "./de.ts";
import { primarySubtag } from "./direction.ts";
import { EN } from "./en.ts";
import { ES } from "./es.ts";
import { type Facts, NO_FACTS } from "./facts.ts";
import { FR } from "./fr.ts";
import { IT } from "./it.ts";
import { JA } from "./ja.ts";
import { KO } from "./ko.ts";
import type { Labels } from "./labels.ts";
import type { Cues, DraftWords, Language, SentenceEnds, StoryPhrases, SymbolPhrases, Telling } from "./language.ts";
import { NL } from "./nl.ts";
import type { Phrases } from "./phrases.ts";
import { PT } from "./pt.ts";
import { RU } from "./ru.ts";
import { NO_SHORTENING, type ResolvedShortening } from "./shortening.ts";
import { ZH } from "./zh.ts";
import { ZH_HANT } from "./zh-hant.ts";

export type { Extent, Labels } from "./labels.ts";
export type { Cues, DraftWords, Language, NamedKind, StoryRole } from "./language.ts";

/** A row for each language that Lectern knows anything of. Of several with one primary subtag the last is the plain one. */
export const LANGUAGES: readonly Language[] = [AR, DE, EN, ES, FR, IT, JA, KO, NL, PT, RU, ZH_HANT, ZH];

/** A language with what stands in for the parts that it lacks. */
export interface ResolvedLanguage extends Language {
  /** As it was asked for: `zh-Hans`. */
  tag: string;
  labels: Labels;
  drafts: DraftWords;
  locale: string;
  sentences: SentenceEnds;
  cues: Cues;
  storyCues: NonNullable<StoryPhrases["cues"]>;
  shortening: ResolvedShortening;
  facts: Facts;
  telling: Telling;
  pointing: Phrases;
  symbols: SymbolPhrases;
  stopWords: ReadonlySet<string>;
}

/** Nothing is known of these but what English gives. */
const UNKNOWN: Language = {
  ...{ tag: "und", name: "a language that Lectern does not know", isSpaced: true },
  ...{ labels: undefined, drafts: undefined, locale: undefined, headings: undefined, partedHeadings: undefined },
  ...{ sentences: undefined, cues: undefined, story: undefined, shortening: undefined, stopWords: undefined },
  ...{ facts: undefined, shorthands: undefined, ideographs: undefined },
};

/** A script as ISO 15924 has it, also where a tag does not say it: `Hant` of `zh-TW`. Of what is no tag nobody knows it. */
function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
}

/** A language by its primary subtag; where Lectern knows it in several scripts, in the one of the tag. */
function findLanguage(tag: string, languages: readonly Language[]): Language {
  const base = primarySubtag(tag);
  const known = languages.filter((language) => primarySubtag(language.tag) === base);
  const script = known.length > 1 ? scriptOf(tag) : undefined;
  return known.find((language) => scriptOf(language.tag) === script) ?? known.at(-1) ?? UNKNOWN;
}

/** Languages in which Lectern writes its own words, with their English names. */
export const knownLanguages = (languages: readonly Language[] = LANGUAGES): Pick<Language, "tag" | "name">[] =>
  languages.filter(({ labels }) => labels !== undefined).map(({ tag, name }) => ({ tag, name }));

/**
 * Whether Lectern writes its own words in a language, rather than English ones.
 *
 * @param tag BCP 47 tag
 */
export const hasLabels = (tag: string, languages: readonly Language[] = LANGUAGES): boolean =>
  findLanguage(tag, languages).labels !== undefined;

/**
 * What is known of a language; what is not known of it is English, as `Language` says of each part.
 *
 * @param tag BCP 47 tag, e.g. `zh-Hans`
 * @param languages those that are known
 */
export function languageOf(tag: string, languages: readonly Language[] = LANGUAGES): ResolvedLanguage {
  const found = findLanguage(tag, languages);
  const { labels, drafts, locale, sentences, cues, story, shortening, facts, stopWords } = found;
  return {
    ...found,
    tag,
    labels: labels ?? EN.labels,
    drafts: drafts ?? EN.drafts,
    locale: locale ?? EN.locale,
    sentences: {
      abbreviations: [...EN.sentences.abbreviations, ...(sentences?.abbreviations ?? [])],
      open: [...EN.sentences.open, ...(sentences?.open ?? [])],
      titles: [...EN.sentences.titles, ...(sentences?.titles ?? [])],
      months: sentences?.months ?? EN.sentences.months,
      lettered: sentences?.lettered ?? EN.sentences.lettered,
      names: sentences?.names ?? EN.sentences.names,
    },
    cues: cues ?? EN.cues,
    shortening: { ...(shortening ?? NO_SHORTENING), isKnown: shortening !== undefined },
    facts: facts ?? NO_FACTS,
    storyCues: story?.cues ?? EN.story.cues,
    symbols: story?.symbols ?? EN.story.symbols,
    telling: story?.telling ?? EN.story.telling,
    pointing: story?.pointing ?? EN.story.pointing,
    stopWords: stopWords ?? EN.stopWords,
  };
}

export const ENGLISH = languageOf("en");
