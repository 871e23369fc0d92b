import type { ResolvedLanguage } from "../languages/index.ts";
import { roleOf } from "../languages/roles.ts";
import { allSections } from "../manuscript/all-sections.ts";
import type { Manuscript, ManuscriptSection, Place } from "../manuscript/manuscript.ts";
import { toWords } from "../text/slice-inlines.ts";
import { chooseBest, isUsable } from "./sentences/choose-points.ts";
import { type JudgedSentence, scoreSentences } from "./sentences/score-sentences.ts";
import { listSentences } from "./sentences/sentences.ts";
import { toPoint } from "./to-point.ts";

/** Title and abstract: what a paper says that it is about. */
export const frontOf = ({ title, abstract }: Manuscript) => [title, ...abstract].map(toWords).join(" ");

const NOWHERE: Place = { file: "", position: { line: 1, column: 1, length: 1 } };

/** As many as can be remembered. */
const TAKEAWAYS = 3;

/** Sections that no talk ends on. */
const ASIDE: ReadonlySet<string | undefined> = new Set(["acknowledgements", "statements", "related-work", "contents"]);

/**
 * What a talk ends on: the sentences that carry the conclusion; where it has too few, the abstract's; then the
 * summary's, and the rest of the paper's.
 */
export function chooseTakeaways(manuscript: Manuscript, language: ResolvedLanguage): string[] {
  const sections = allSections(manuscript).filter(
    ({ title, isAppendix }) => !isAppendix && !ASIDE.has(roleOf(toWords(title))),
  );
  const textOf = ({ title, content }: ManuscriptSection) => ({
    title: toWords(title),
    sentences: listSentences(content, language),
  });
  const abstract = manuscript.abstract.map((text) => ({ type: "paragraph" as const, text, place: NOWHERE }));
  const end = sections.findLast(({ title }) => roleOf(toWords(title)) === "conclusion");
  const start = sections.find(({ title }) => roleOf(toWords(title)) === "introduction");
  const sources = [
    end ? [textOf(end)] : [],
    [{ title: "", sentences: listSentences(abstract, language) }],
    start ? [textOf(start)] : [],
    sections.map(textOf),
  ];
  const chosen: JudgedSentence[] = [];
  for (const source of sources) {
    const judged = scoreSentences(source, frontOf(manuscript), language).flat();
    const usable = judged.filter((each) => isUsable(each, language) && !each.isItem && each.features.aside === 0);
    chosen.push(...chooseBest(usable, TAKEAWAYS - chosen.length));
    // An abstract fills up a conclusion; the rest stands in only where there is neither.
    if (chosen.length >= TAKEAWAYS || (chosen.length > 0 && source !== sources[0])) break;
  }
  return [...new Set(chosen.map((sentence) => toPoint(sentence, language).text))].filter((text) => text !== "");
}
