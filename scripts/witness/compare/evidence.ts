import { wordKey } from "../../manuscript/sentences/tokens.ts";
import type { PaperIndex, PaperSentence } from "../paper/index-paper.ts";
import type { Found } from "../paper/resolve-source.ts";
import type { Statement } from "../talk/list-statements.ts";
import { type Aligned, alignTerms } from "./align.ts";

/** What a statement is held against. */
export interface Evidence {
  /** The sentences that it stands on: those that its source names, else those that are most like it. */
  main: readonly PaperSentence[];
  /** The same as if it named no source. */
  like: readonly PaperSentence[];
  /** The share of the statement's terms that these have, 0 to 1. */
  share: number;
  /** The likest one, where it has far more of the statement than those that its source names. */
  better: PaperSentence | undefined;
  /** Whether that is one cell of a table: in the same row and column as the statement. */
  isCell: boolean;
  /** Whether the outline itself names the sentence. */
  isNamed: boolean;
  /** Beside them, like them, or in the same section with a term of the statement. */
  near: ReadonlySet<PaperSentence>;
  /** All of the sections that its source names, or that of its slide. */
  there: ReadonlySet<PaperSentence>;
  /** Of those near it, those that have about as many of the statement's terms as the likest, or stand beside it. */
  close: ReadonlySet<PaperSentence>;
  /** All sentences that have terms of the statement which tell something, and how many of these each has. */
  related: ReadonlyMap<PaperSentence, number>;
}

/** A sentence that has less of a statement's terms is not what it says. */
const LIKE = 0.3;
/** A second one is to say nearly as much of it as the first. */
const SECOND = 0.6;
/** A sentence of the place that a slide stands on is the one meant if it has so much of what the likest one has. */
const AS_LIKE = 0.8;
/** A sentence that has so much of what the likest one has may be meant, too. */
const CLOSE = 0.7;
/** A term that more of all sentences have tells nothing of one. */
const COMMON = 0.15;

const cells = new WeakMap<PaperIndex, Map<string, PaperSentence[]>>();

/** The cells of a paper's tables by their row and column. */
function cellsOf(paper: PaperIndex): Map<string, PaperSentence[]> {
  const before = cells.get(paper);
  if (before) return before;
  const made = Map.groupBy(
    paper.sentences.filter(({ cell }) => cell !== undefined),
    ({ cell }) => cellKey(cell ?? { row: "", column: "" }),
  );
  cells.set(paper, made);
  return made;
}

const cellKey = ({ row, column }: { row: string; column: string }) => `${wordKey(row)}\0${wordKey(column)}`;

/**
 * The cell of the paper's tables that stands in the same row and column as one of the talk. Below the names of groups rows may
 * have one name: then it is the one that says the same, if any does.
 */
export function findCell(
  { cell, text }: Pick<Statement, "cell" | "text">,
  source: Found | undefined,
  paper: PaperIndex,
): PaperSentence | undefined {
  if (!cell || cell.row === "" || cell.column === "") return undefined;
  const having = cellsOf(paper).get(cellKey(cell)) ?? [];
  const named = having.filter((each) => source?.sentences.includes(each));
  const same = named.find((each) => each.text.trim() === text.trim());
  return same ?? named[0] ?? (having.length === 1 ? having[0] : undefined);
}

/**
 * Finds what a statement stands on.
 *
 * @param slide where its slide's message stands: of sentences that are about as like it, those there are meant
 */
export function findEvidence(
  terms: readonly string[],
  { source, slide, cell }: { source: Found | undefined; slide?: Found | undefined; cell: PaperSentence | undefined },
  paper: PaperIndex,
): Evidence {
  const aligned = alignTerms(terms, paper);
  const named = source?.sentences ?? [];
  const open = new Set(named.length === 0 ? source?.around : source?.whole);
  const inSource = aligned.filter(({ sentence }) => open.has(sentence));
  const bestOf = (list: readonly Aligned[]) =>
    list
      .filter(({ share }, index, [first]) => index < 2 && share >= Math.max(LIKE, SECOND * (first?.share ?? 0)))
      .map(({ sentence }) => sentence);
  const onSlide = new Set(slide?.sentences.length ? slide.sentences : slide?.around);
  const there = aligned.filter(({ sentence }) => onSlide.has(sentence));
  const isThere = (there[0]?.share ?? 0) >= AS_LIKE * (aligned[0]?.share ?? 1);
  const best = bestOf(inSource.length > 0 ? inSource : isThere ? there : aligned);
  const main = cell ? [cell] : named.length > 0 ? [...named, ...bestOf(inSource)] : best;
  // `mini-batches of 32` are a `batch size of 32`.
  const parts = terms.flatMap((term) => (term.includes("-") ? term.split("-").filter(({ length }) => length > 3) : []));
  const telling = [...terms, ...parts].filter(
    (term) => (paper.byTerm.get(term)?.length ?? 0) <= Math.max(2, COMMON * paper.sentences.length),
  );
  const related = new Map<PaperSentence, number>();
  for (const term of new Set(telling))
    for (const index of new Set(paper.byTerm.get(term))) {
      const sentence = paper.sentences[index];
      if (sentence) related.set(sentence, (related.get(sentence) ?? 0) + 1);
    }
  const beside = main.flatMap(({ index, section }) =>
    [-1, 1].flatMap((step) => {
      const sentence = paper.sentences[index + step];
      return sentence && sentence.section === section ? [sentence] : [];
    }),
  );
  const around = (source?.around ?? []).filter((sentence) => related.has(sentence));
  return {
    main,
    like: bestOf(aligned),
    share: shareOf(terms, main, paper),
    better: source?.missing.length === 0 && named.length > 0 ? findBetter(terms, main, aligned, paper) : undefined,
    isCell: cell !== undefined,
    isNamed: named.length > 0 && named.length <= 2,
    near: new Set([
      ...main,
      ...beside,
      ...aligned.filter(({ share }) => share >= LIKE).map(({ sentence }: Aligned) => sentence),
      ...around,
    ]),
    there: new Set([...(source?.around ?? []), ...(slide?.around ?? [])]),
    close: new Set([
      ...main,
      ...beside,
      ...aligned
        .filter(({ share }) => share >= Math.max(LIKE, CLOSE * (aligned[0]?.share ?? 0)))
        .map(({ sentence }) => sentence),
    ]),
    related,
  };
}

/** A sentence that its source names has next to nothing of a statement, and another one most of it. */
const [FOREIGN, OWN] = [0.15, 0.5];
/** Of fewer terms another sentence may have most by chance. */
const LEAST_TERMS = 4;

/** The sentence that is meant, where a source names others: none of those beside them, which may be read together. */
function findBetter(
  terms: readonly string[],
  named: readonly PaperSentence[],
  [best]: readonly Aligned[],
  paper: PaperIndex,
): PaperSentence | undefined {
  const isNamed = named.every(({ kind }) => kind === "sentence");
  if (!isNamed || !best || best.sentence.kind !== "sentence" || new Set(terms).size < LEAST_TERMS) return undefined;
  const isBeside = named.some(
    ({ index, section }) => section === best.sentence.section && Math.abs(index - best.sentence.index) <= 1,
  );
  return !isBeside && best.share >= OWN && shareOf(terms, named, paper) < FOREIGN ? best.sentence : undefined;
}

/** How much of a statement's terms some sentences have, each by how much it tells. */
function shareOf(terms: readonly string[], sentences: readonly PaperSentence[], paper: PaperIndex): number {
  const own = [...new Set(terms)];
  const theirs = new Set(sentences.flatMap((sentence) => sentence.terms));
  const weigh = (list: readonly string[]) => list.reduce((sum, term) => sum + paper.weightOf(term), 0);
  const all = weigh(own);
  return all === 0 ? 0 : weigh(own.filter((term) => theirs.has(term))) / all;
}
