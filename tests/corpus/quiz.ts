import { languageOf, type ResolvedLanguage } from "../../scripts/languages/index.ts";
import { roleOf } from "../../scripts/languages/roles.ts";
import { allSections } from "../../scripts/manuscript/all-sections.ts";
import type { Manuscript, ManuscriptSection, Passage } from "../../scripts/manuscript/manuscript.ts";
import { listSentences, type Sentence } from "../../scripts/manuscript/sentences/sentences.ts";
import { termsOf } from "../../scripts/manuscript/sentences/terms.ts";
import type { Inline } from "../../scripts/text/inline.ts";
import { CITATION, toWords } from "../../scripts/text/slice-inlines.ts";
import { allOf, type Said } from "./said.ts";

/** A gap in a sentence of the paper. */
export interface Question {
  kind: "number" | "name" | "comparison";
  answer: string;
  /** Stems of the content words around it. */
  around: ReadonlySet<string>;
}

/** Content words that must stand around a gap, so that it asks something. */
const FEWEST = 3;

/** What is masked. Years, lone digits and numbers of figures ask nothing; words that only begin a sentence are no names. */
const GAPS: Record<Question["kind"], RegExp> = {
  number:
    /(?<![\w.,-])(?!(?:19|20)\d\d\b)(?=\d[\d.,]|\d\s?[%×°])\d+(?:[.,]\d+)*(?:\s?(?:%|percent\b|°C?|[×x]\b|[kMGTµmn]?(?:[smgVWB]|Hz|Pa|bp|in|hours?|days?|years?|words?)\b))?(?![\w-])/gu,
  name: /(?<=\p{Ll}\p{Po}? )(?:\p{Lu}[\p{L}\p{N}-]+)(?: \p{Lu}[\p{L}\p{N}-]+)*|\b(?:\p{Lu}{2,}[\p{L}\p{N}-]*|\p{L}*\p{Ll}\p{Lu}[\p{L}\p{N}-]*)/gu,
  comparison:
    /\b(?:better|worse|(?:high|low|larg|small|fast|slow|few|great|strong|weak|long|short|earli|lat)er|outperform\w*|(?:more|less) (?!than|on|importantly)\p{L}+)\b/giu,
};

/** What numbers and capitals belong to in a text that speaks of itself. */
const SELF =
  /\b(?:fig(?:ure|s|ures)?|tab(?:le|les)?|sec(?:tion|tions)?|eq(?:uation|s)?|algorithm|appendix|chapter)\.?\s*$/i;

/**
 * Questions that can be asked without a model: a quiz of gaps in the sentences by which a paper says what matters,
 * those of abstract, conclusion and captions (cloze, Taylor 1953; the quiz of a poster's reader, Paper2Poster 2025).
 */
export function listQuestions(manuscript: Manuscript): Question[] {
  const language = languageOf(manuscript.language ?? "en");
  const sections = allSections(manuscript);
  const closing = sections
    .filter(({ title }) => roleOf(toWords(title)) === "conclusion")
    .flatMap((section) => [section, ...allSections(section)]);
  const captions = sections.flatMap(({ content }) =>
    content.flatMap((passage) => (passage.type === "figure" || passage.type === "table" ? [passage.caption] : [])),
  );
  const sentences = [
    ...listSentences([...manuscript.abstract, ...captions].map(paragraph), language),
    ...[...new Set(closing)].flatMap(({ content }) => listSentences(content, language)),
  ];
  return sentences.flatMap(({ text }) => ask(text.replaceAll(CITATION, ""), language));
}

const paragraph = (text: Inline[]): Passage => ({
  type: "paragraph",
  place: { file: "", position: { line: 1, column: 1, length: 1 } },
  text,
});

export function ask(sentence: string, language: ResolvedLanguage): Question[] {
  const seen = new Set<string>();
  return (Object.keys(GAPS) as Question["kind"][]).flatMap((kind) =>
    [...sentence.matchAll(GAPS[kind])].flatMap(({ 0: answer, index }): Question[] => {
      const rest = `${sentence.slice(0, index)} ${sentence.slice(index + answer.length)}`;
      const around = new Set(termsOf(rest, language));
      if (seen.has(answer) || around.size < FEWEST || SELF.test(sentence.slice(0, index))) return [];
      seen.add(answer);
      return SELF.test(answer) || language.stopWords.has(answer.toLowerCase()) ? [] : [{ kind, answer, around }];
    }),
  );
}

/** A text with the answers in it as they are looked for: numbers with their decimals, words without case. */
const normal = (text: string) => ` ${(text.toLowerCase().match(/\d+(?:[.,]\d+)*%?|[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;

/**
 * Whether each question is answered: on one slide stand the answer and at least half of the content words around it.
 *
 * @param slides the text of each
 */
export function answer(
  questions: readonly Question[],
  slides: readonly string[],
  language: ResolvedLanguage,
): boolean[] {
  const read = slides.map((text) => ({ words: normal(text), terms: new Set(termsOf(text, language)) }));
  return questions.map(({ answer, around }) =>
    read.some(
      ({ words, terms }) => words.includes(normal(answer)) && 2 * around.intersection(terms).size >= around.size,
    ),
  );
}

/** What a talk says to a reader, slide by slide; frames, as the abstract at a glance, are no talk. */
export const slidesOf = (main: readonly Said[]): string[] =>
  main.filter(({ hasContent }) => hasContent).map((said) => [said.title, ...allOf(said)].join("\n"));

/**
 * The first sentences of all sections, then the second ones, until there are so many words: what is read without a
 * choice, on as many slides as hold them.
 *
 * @param slideWords words that a slide has
 */
export function leadSlides(manuscript: Manuscript, words: number, slideWords: number): string[] {
  const language = languageOf(manuscript.language ?? "en");
  const sections = allSections(manuscript).map((section: ManuscriptSection) => ({
    title: toWords(section.title),
    sentences: listSentences(section.content, language),
  }));
  const taken = new Map(sections.map((section) => [section, [] as Sentence[]]));
  const longest = Math.max(0, ...sections.map(({ sentences }) => sentences.length));
  let left = words;
  for (let at = 0; at < longest; at++)
    for (const section of sections) {
      const sentence = section.sentences[at];
      if (!sentence || left <= 0) continue;
      taken.get(section)?.push(sentence);
      left -= countSpaced(sentence.text);
    }
  return [...taken].flatMap(([{ title }, sentences]) => {
    const slides: string[] = [];
    for (const { text } of sentences) {
      const open = slides.at(-1);
      if (open === undefined || countSpaced(open) + countSpaced(text) > slideWords) slides.push(`${title}\n${text}`);
      else slides[slides.length - 1] = `${open}\n${text}`;
    }
    return slides;
  });
}

export const countSpaced = (text: string) => text.match(/\S+/g)?.length ?? 0;
