import { roleOf } from "../languages/roles.ts";
import type { ManuscriptSection } from "../manuscript/manuscript.ts";
import { toWords } from "../text/slice-inlines.ts";
import { normalizeWhiteSpace } from "../text/white-space.ts";
import type { Verdict } from "./judge.ts";
import type { PaperIndex, PaperSentence } from "./paper/index-paper.ts";
import { resolveSource } from "./paper/resolve-source.ts";

/** A section of the paper that no slide stands on. */
export interface Unspoken {
  place: string;
  title: string;
  /** Its share of the paper's running text, 0 to 1, with the sections in it. */
  share: number;
}

/** A sentence of abstract or conclusion that the talk does not have. */
export interface Lacking {
  place: string;
  number: number;
  text: string;
}

/** No talk speaks of these. */
const NEVER_SPOKEN = new Set([
  "acknowledgements",
  "statements",
  "references",
  "appendix",
  "keywords",
  "contents",
  "abstract",
]);
/** A sentence of which the talk says so much is in it, whatever it stands on. */
const SAID = 0.4;

/** Whether a statement is one that the audience sees. */
const isShown = ({ statement: { kind } }: Verdict) => kind !== "note" && kind !== "abstract";

/** The sections that no slide stands on or names as its source, the largest first; of one that is unspoken as a whole not those in it. */
export function findUnspoken(verdicts: readonly Verdict[], paper: PaperIndex): Unspoken[] {
  const { sentences, places } = paper;
  const shown = verdicts.filter(isShown);
  const named = new Set(shown.flatMap(({ statement: { source, around } }) => source ?? around ?? []));
  const spoken = new Set([
    ...shown.flatMap((verdict) => verdict.sentences.map(({ section }) => section)),
    // What a drawing or an own sentence says of a section is like none of its sentences, but is said to come from there.
    ...[...named].flatMap((place) => [...(resolveSource(place, paper)?.sections ?? [])]),
  ]);
  const words = new Map<ManuscriptSection, number>();
  for (const { kind, section, tokens } of sentences)
    if (kind === "sentence") words.set(section, (words.get(section) ?? 0) + tokens.length);
  const all = [...words.values()].reduce((sum, count) => sum + count, 0);
  const isSpoken = (section: ManuscriptSection): boolean => spoken.has(section) || section.sections.some(isSpoken);
  const sizeOf = (section: ManuscriptSection): number =>
    section.sections.reduce((sum, each) => sum + sizeOf(each), words.get(section) ?? 0);
  const inner = new Set([...places.keys()].flatMap(({ sections }) => sections));
  const find = (section: ManuscriptSection): Unspoken[] => {
    const title = toWords(section.title);
    const role = roleOf(title);
    if ((role !== undefined && NEVER_SPOKEN.has(role)) || section.isAppendix) return [];
    if (isSpoken(section)) return section.sections.flatMap(find);
    const share = all === 0 ? 0 : sizeOf(section) / all;
    return share === 0 ? [] : [{ place: places.get(section) ?? title, title, share }];
  };
  return [...places.keys()]
    .filter((section) => !inner.has(section))
    .flatMap(find)
    .sort((one, other) => other.share - one.share);
}

/** The sentences of abstract and conclusion that no slide stands on, and whose words the slides do not have. */
export function findLacking(verdicts: readonly Verdict[], paper: PaperIndex): Lacking[] {
  const shown = verdicts.filter(isShown);
  const used = new Set(shown.flatMap(({ sentences }) => sentences));
  const byWords = new Set(shown.flatMap(({ sentences }) => sentences.map(({ text }) => text)));
  const slides = Map.groupBy(shown, ({ statement: { slide } }) => slide);
  const said = [...slides.values()].map((list) => new Set(list.flatMap(({ terms }) => terms)));
  const [abstract] = paper.places.keys();
  const isClaim = ({ kind, section }: PaperSentence) =>
    kind === "sentence" && (section === abstract || roleOf(toWords(section.title)) === "conclusion");
  return paper.sentences.flatMap((sentence) => {
    if (!isClaim(sentence) || used.has(sentence) || byWords.has(sentence.text)) return [];
    const { terms, place, number, text } = sentence;
    const weigh = (list: readonly string[]) => list.reduce((sum, term) => sum + paper.weightOf(term), 0);
    const isSaid = said.some((own) => weigh(terms.filter((term) => own.has(term))) >= SAID * weigh(terms));
    return terms.length < 3 || isSaid ? [] : [{ place, number, text: normalizeWhiteSpace(text) }];
  });
}
