import type { Token } from "../../manuscript/sentences/tokens.ts";
import type { PaperIndex, PaperSentence } from "../paper/index-paper.ts";

/** Sentences of the paper that have words of a statement in their order. */
export interface WordsFound {
  /** Whether they are these sentences from end to end, in one piece of them, or with words left out. */
  form: "whole" | "piece" | "subsequence";
  sentences: readonly PaperSentence[];
  /** Words that were left out, in runs: those before the first, between two, behind the last. */
  gaps: readonly (readonly Token[])[];
}

/** Of a place that occurs often, no more are looked at. */
const MOST_STARTS = 400;
/** So many sentences on end may have become one. */
const MOST_JOINED = 3;

/**
 * Looks for a statement's words, one behind the other without a gap, in a run of sentences.
 *
 * @param preferred sentences that are taken where several have them
 */
export function findRun(
  tokens: readonly Token[],
  paper: PaperIndex,
  preferred: ReadonlySet<PaperSentence> = new Set(),
): WordsFound | undefined {
  const values = tokens.map(({ value }) => value);
  const [rarest] = values
    .map((value, at) => ({ at, list: paper.byToken.get(value) ?? [] }))
    .sort((one, other) => one.list.length - other.list.length);
  if (!rarest || rarest.list.length === 0) return undefined;
  let found: WordsFound | undefined;
  for (const index of rarest.list.slice(0, MOST_STARTS)) {
    const sentence = paper.sentences[index];
    if (!sentence) continue;
    sentence.tokens.forEach(({ value }, at) => {
      if (value !== values[rarest.at]) return;
      const run = runFrom(values, { sentence: index, at, ofStatement: rarest.at }, paper);
      if (!run) return;
      const isBetter = !found || (run.form === "whole" && found.form !== "whole") || isIn(run, preferred);
      if (isBetter && !(found && isIn(found, preferred))) found = run;
    });
  }
  return found;
}

const isIn = ({ sentences }: WordsFound, preferred: ReadonlySet<PaperSentence>) =>
  sentences.every((sentence) => preferred.has(sentence));

/** The run of sentences that has the words, if its words before and behind one of them are theirs. */
function runFrom(
  values: readonly string[],
  { sentence, at, ofStatement }: { sentence: number; at: number; ofStatement: number },
  { sentences }: PaperIndex,
): WordsFound | undefined {
  let [first, from] = [sentence, at - ofStatement];
  while (from < 0) {
    const before = sentences[--first];
    if (!before || before.section !== sentences[sentence]?.section) return undefined;
    from += before.tokens.length;
  }
  const used: PaperSentence[] = [];
  let [current, place] = [first, from];
  for (const value of values) {
    let here = sentences[current];
    if (here && place >= here.tokens.length) {
      here = sentences[++current];
      place = 0;
    }
    if (!here || here.tokens[place]?.value !== value) return undefined;
    if (used.at(-1) !== here) used.push(here);
    place++;
  }
  const last = used.at(-1);
  const gaps = [sentences[first]?.tokens.slice(0, from) ?? [], last?.tokens.slice(place) ?? []];
  return { form: gaps.every(({ length }) => length === 0) ? "whole" : "piece", sentences: used, gaps };
}

/** Whether some sentences on end have the words in their order, with others between. */
export function findSubsequence(
  tokens: readonly Token[],
  candidates: readonly PaperSentence[],
  { sentences }: PaperIndex,
): WordsFound | undefined {
  for (const candidate of candidates) {
    const run: PaperSentence[] = [];
    for (let length = 0; length < MOST_JOINED; length++) {
      const next = sentences[candidate.index + length];
      if (!next || next.section !== candidate.section) break;
      run.push(next);
      const gaps = subsequence(
        tokens,
        run.flatMap((sentence) => sentence.tokens),
      );
      if (gaps) return { form: "subsequence", sentences: run, gaps };
    }
  }
  return undefined;
}

/** What a text leaves out of another one, if its words are in it in their order. */
function subsequence(tokens: readonly Token[], whole: readonly Token[]): Token[][] | undefined {
  const gaps: Token[][] = [[]];
  let at = 0;
  for (const token of whole) {
    if (at < tokens.length && tokens[at]?.value === token.value) {
      at++;
      gaps.push([]);
    } else gaps.at(-1)?.push(token);
  }
  return at === tokens.length ? gaps : undefined;
}
