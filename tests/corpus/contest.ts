import { languageOf, type ResolvedLanguage } from "../../scripts/languages/index.ts";
import { allSections } from "../../scripts/manuscript/all-sections.ts";
import type { Manuscript, Passage } from "../../scripts/manuscript/manuscript.ts";
import { listSentences, type Sentence } from "../../scripts/manuscript/sentences/sentences.ts";
import { toWords } from "../../scripts/text/slice-inlines.ts";
import { BASELINES } from "./baselines.ts";
import type { PlannedTalk } from "./draft-talk.ts";
import { bestExtract, type Shorten, wholeOnly, withoutBrackets } from "./oracle.ts";
import { type Contest, cutAt, type Scores, score, textOf, wordsOf } from "./rouge.ts";

/** A talk with what its authors put on their own slides. */
export interface Rival {
  name: string;
  manuscript: Manuscript;
  planned: PlannedTalk;
  /** What the authors' slides say, each by itself. */
  slides: readonly string[];
}

/** The texts of all systems for a paper, at the length of its authors' slides. The draft comes first. */
function textsOf({ manuscript, planned, ...rival }: Rival, shorten: Shorten): Record<string, string> {
  const slides = rival.slides.join("\n");
  const language = languageOf(manuscript.language ?? "en");
  const words = wordsOf(slides).length;
  const sections = allSections(manuscript).map(({ title, content }) => ({
    title: toWords(title),
    sentences: listSentences(content, language),
  }));
  const all = [...abstractOf(manuscript, language), ...sections.flatMap(({ sentences }) => sentences)];
  const best = (ways: Shorten) =>
    bestExtract(
      all.map(({ inlines }) => ways(inlines, language)),
      slides,
      words,
    ).join("\n");
  // They count words in their own way, and are cut like all others.
  const baselines = Object.entries(BASELINES).map(([name, choose]) => [name, choose(sections, 2 * words)] as const);
  const texts = {
    draft: textOf(planned.main),
    "draft with title slide": textOf(planned.main, true),
    ...Object.fromEntries(baselines),
    "oracle, whole": best(wholeOnly),
    "oracle, shortened": best(shorten),
  };
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, cutAt(text, words)]));
}

function abstractOf({ abstract }: Manuscript, language: ResolvedLanguage): readonly Sentence[] {
  const place = { file: "", position: { line: 1, column: 1, length: 1 } };
  return listSentences(
    abstract.map((text): Passage => ({ type: "paragraph", place, text })),
    language,
  );
}

/** Scores drafts, baselines and oracles against the slides of the papers' authors. */
export function holdContest(rivals: readonly Rival[], shorten: Shorten = withoutBrackets): Contest {
  const systems: Record<string, Scores[]> = {};
  const lengths: Record<string, number> = {};
  for (const rival of rivals) {
    const slides = rival.slides.join("\n");
    for (const [name, text] of Object.entries(textsOf(rival, shorten))) {
      systems[name] ??= [];
      systems[name].push(score(text, slides));
      lengths[name] = (lengths[name] ?? 0) + wordsOf(text).length / (wordsOf(slides).length || 1) / rivals.length;
    }
  }
  return { papers: rivals.map(({ name }) => name), systems, lengths };
}
