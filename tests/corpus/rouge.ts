import { l as rougeL, n as rougeN } from "js-rouge";
import { linesOf, type Said } from "./said.ts";
import { bootstrap, foldOf, mean } from "./statistics.ts";

export const MEASURES = ["ROUGE-1", "ROUGE-2", "ROUGE-L"] as const;
export type Scores = Record<(typeof MEASURES)[number], number>;

/** Words as ROUGE counts them: in lower case, without marks. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A text until it has so many of ROUGE's words, its lines kept apart; a shorter one stays as it is. */
export function cutAt(text: string, words: number): string {
  const [end] = [...text.matchAll(/[\p{L}\p{N}]+/gu)].slice(Math.max(0, words));
  return end === undefined ? text : text.slice(0, end.index).trimEnd();
}

/** F1 of a text against another one, by ROUGE (Lin, 2004); ROUGE-L of whole texts, line by line. */
export function score(text: string, truth: string): Scores {
  const options = { tokenizer: wordsOf };
  // js-rouge takes no empty texts.
  if (wordsOf(text).length === 0 || wordsOf(truth).length === 0) return { "ROUGE-1": 0, "ROUGE-2": 0, "ROUGE-L": 0 };
  return {
    "ROUGE-1": rougeN(text, truth, { n: 1, ...options }),
    "ROUGE-2": rougeN(text, truth, { n: 2, ...options }),
    "ROUGE-L": rougeL(text, truth, {
      ...options,
      segmenter: (input: string) => input.split("\n").filter((line) => wordsOf(line).length > 0),
    }),
  };
}

/** What a talk says, slide by slide: titles and points of what has content. The title slide is the paper's, not the talk's. */
export function textOf(main: readonly Said[], withTitle = false): string {
  return main
    .filter(({ kind, hasContent }) => hasContent || (withTitle && kind === "title"))
    .flatMap((said) => [said.title, ...(said.kind === "title" ? said.captions : linesOf(said))])
    .join("\n");
}

/** What several systems scored, each on the same papers. */
export interface Contest {
  /** Names of the papers. */
  papers: string[];
  systems: Record<string, Scores[]>;
  /** Words that a system has, as a share of the authors', on average. */
  lengths: Record<string, number>;
}

/**
 * The means of all systems, and by how much the first one is better than each other.
 *
 * @returns lines of a table
 */
export function reportContest({ papers, systems, lengths }: Contest): string[] {
  const [[main, first] = ["", []], ...others] = Object.entries(systems);
  const value = (scores: readonly Scores[], measure: keyof Scores) => mean(scores.map((each) => each[measure]));
  const head = (name: string) => name.padEnd(22) + (lengths[name] ?? 0).toFixed(2).padStart(7);
  return [
    `ROUGE: F1 against the authors’ slides of ${papers.length} papers, all cut at their length; in brackets by how much “${main}” is better, 95 % interval`,
    `${"".padEnd(22)}${"length".padStart(7)}${MEASURES.map((measure) => measure.padStart(27)).join("")}`,
    `${head(main)}${MEASURES.map((measure) => value(first, measure).toFixed(3).padStart(27)).join("")}`,
    ...others.map(([name, scores]) => {
      const cells = MEASURES.map((measure) => {
        const [low, high] = bootstrap(first.map((each, index) => each[measure] - (scores[index]?.[measure] ?? 0)));
        const interval = `(${signed(low)} to ${signed(high)})`;
        return `${value(scores, measure).toFixed(3)} ${interval}`.padStart(27);
      });
      return `${head(name)}${cells.join("")}`;
    }),
  ];
}

const signed = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;

/** The means of some systems in each of several folds, so that what was fitted on some shows on the others. */
export function reportFolds({ papers, systems }: Contest, names: readonly string[], folds = 5): string[] {
  const cell = (scores: readonly Scores[], fold: number) => {
    const own = scores.filter((_, index) => foldOf(papers[index] ?? "", folds) === fold);
    return (["ROUGE-1", "ROUGE-2"] as const)
      .map((measure) => mean(own.map((each) => each[measure])).toFixed(3))
      .join(" ");
  };
  const numbers = Array.from({ length: folds }, (_, index) => index + 1);
  const size = (fold: number) => papers.filter((paper) => foldOf(paper, folds) === fold).length;
  return [
    `${"R-1 R-2 by fold".padEnd(22)}${numbers.map((fold) => `${fold}/${folds} (${size(fold)})`.padStart(14)).join("")}`,
    ...names.map((name) => {
      const scores = systems[name] ?? [];
      return `${name.padEnd(22)}${numbers.map((fold) => cell(scores, fold).padStart(14)).join("")}`;
    }),
  ];
}
