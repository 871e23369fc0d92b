import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { languageOf, type ResolvedLanguage } from "../languages/index.ts";
import type { Manuscript } from "../manuscript/manuscript.ts";
import { tokensOf } from "../manuscript/sentences/tokens.ts";
import type { Outline } from "../outline/types.ts";
import { normalizeWhiteSpace } from "../text/white-space.ts";
import { checkPaper } from "./check-paper.ts";
import { checkWording } from "./check-wording.ts";
import { describeFaults } from "./describe-faults.ts";
import { findChanges } from "./find-changes.ts";
import { findLacking, findUnspoken, type Lacking, type Unspoken } from "./find-unspoken.ts";
import { judge, type Verdict, type Wording } from "./judge.ts";
import { indexPaper, type PaperIndex } from "./paper/index-paper.ts";
import { nameSentence } from "./paper/name-sentence.ts";
import { resolveSource } from "./paper/resolve-source.ts";
import { listStatements, type StatementKind, type WordsIn } from "./talk/list-statements.ts";

/** A sentence of the paper that a statement stands on. */
export interface Ground {
  /** `Methods, sentence 3`, `Table 2`. */
  place: string;
  text: string;
}

/** A statement of the talk beside what it stands on, as data. */
export interface Testimony {
  kind: StatementKind;
  text: string;
  wording: Wording;
  /** Id of its section or slide. */
  slide?: string;
  /** In the outline. */
  line?: number;
  grounds: Ground[];
  /** What the paper does not bear of it. */
  findings: Diagnostic[];
  /** Why it may differ, as the outline says. */
  checked?: string;
  /** Words and numbers that the paper does not have, and that the outline says to be the talk's own. */
  own?: readonly string[];
  /** Of a drawing: each of its texts. */
  labels?: readonly string[];
}

/** What the paper bears of a talk. */
export interface Witness {
  /** The paper as the person or the outline named it, and its title. */
  file: string;
  title: string;
  testimonies: Testimony[];
  /** What the paper does not bear, but for what the outline answers. */
  diagnostics: Diagnostic[];
  /** Sections of the paper that no slide stands on. */
  unspoken: Unspoken[];
  /** Sentences of abstract and conclusion that no slide stands on. */
  lacking: Lacking[];
}

/** The words in a picture that is the talk's own, drawn of a table, too; a figure of the paper's says what the paper says. */
function wordsIn(
  { path, source }: Parameters<WordsIn>[0],
  drawn: ReadonlyMap<string, readonly string[]>,
  paper: PaperIndex,
) {
  const isPapers =
    source !== undefined && resolveSource(source, paper)?.sentences.some(({ passage }) => passage?.type === "figure");
  return isPapers ? [] : (drawn.get(path) ?? []);
}

/** So many sentences of what a statement stands on are worth to be read beside it. */
const MOST_GROUNDS = 3;

/**
 * Holds what a talk says against its paper, without a model: words by their order, then numbers, names, citations,
 * quotations, denials, doubts, directions and amounts. It judges what is said, not whether the paper is right.
 *
 * @param outline the talk
 * @param manuscript the paper
 * @param file the paper as the person named it
 * @param digest of the paper's file, to tell whether it is the one that the outline was drafted from
 * @param drawn words in the talk's own pictures, by their paths
 */
export function bearWitness(
  outline: Outline,
  manuscript: Manuscript,
  file: string,
  digest = "",
  drawn: ReadonlyMap<string, readonly string[]> = new Map(),
): Witness {
  const paper = indexPaper(manuscript, file);
  const language = languageOf(outline.paper.language);
  const references = new Map(outline.references.map((reference) => [reference.id, reference]));
  const own = wordsOfFacts(outline);
  const statements = listStatements(outline, language, (block) => wordsIn(block, drawn, paper));
  const verdicts = statements.map((statement) => judge(statement, { paper, language, references, own }));
  const other = checkPaper(outline, paper, verdicts, file);
  // Of another paper nothing more can be said.
  if (other) return { file, title: paper.title, testimonies: [], diagnostics: [other], unspoken: [], lacking: [] };
  const testimonies = verdicts.map((verdict) => testify(verdict, outline, language));
  return {
    file,
    title: paper.title,
    testimonies,
    diagnostics: [
      ...findChanges(outline, verdicts, file, digest),
      ...checkWording(outline, verdicts, language),
      ...testimonies.flatMap(({ findings, checked }) => (checked === undefined ? findings : [])),
    ],
    unspoken: findUnspoken(verdicts, paper),
    lacking: findLacking(verdicts, paper),
  };
}

function testify(verdict: Verdict, outline: Outline, language: ResolvedLanguage): Testimony {
  const { statement, wording, sentences, own } = verdict;
  const { kind, text, slide, position, checked, labels } = statement;
  return {
    ...{ kind, text: normalizeWhiteSpace(text), wording },
    ...(slide === undefined ? {} : { slide }),
    ...(position ? { line: position.line } : {}),
    grounds: sentences.slice(0, MOST_GROUNDS).map((sentence) => ({
      place: nameSentence(sentence, language),
      text: normalizeWhiteSpace(sentence.text),
    })),
    findings: describeFaults(verdict, outline.file, language),
    ...(checked === undefined ? {} : { checked }),
    ...(own.length === 0 ? {} : { own }),
    ...(labels === undefined ? {} : { labels }),
  };
}

/** Words of what the outline says of its paper, which the paper's file may not have: authors, where it was published. */
function wordsOfFacts({ paper, title, subtitle }: Outline): Set<string> {
  const { authors, venue = "", keywords, shortTitle } = paper;
  const plain = [title, paper.title, subtitle ?? []].flat().flatMap((node) => ("value" in node ? node.value : []));
  const facts = [
    ...authors.flatMap(({ name, affiliation = "" }) => [name, affiliation]),
    venue,
    shortTitle,
    ...keywords,
    ...plain,
  ];
  return new Set(facts.flatMap((fact) => tokensOf(fact).map(({ value }) => value)));
}
