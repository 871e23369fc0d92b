import { l as rougeL, n as rougeN } from "js-rouge";
import { choosePoints } from "../../scripts/drafter/sentences/choose-points.ts";
import { listSentences } from "../../scripts/drafter/sentences/sentences.ts";
import { allSections } from "../../scripts/manuscript/all-sections.ts";
import { readManuscript } from "../../scripts/pipeline/import-paper.ts";
import { toWords } from "../../scripts/text/slice-inlines.ts";
import { BASELINES, makeRandom } from "./baselines.ts";
import type { Pair } from "./papers.ts";

const MEASURES = ["ROUGE-1", "ROUGE-2", "ROUGE-L"] as const;
type Scores = Record<(typeof MEASURES)[number], number>;

/** F1 of the points of some papers against their authors' own slides, beside the baselines at the same length. */
export async function measurePoints(pairs: readonly Pair[]): Promise<string[]> {
  const rows: Record<string, Scores[]> = {};
  for (const { paper, slides } of pairs) {
    const { manuscript } = await readManuscript(paper);
    if (!manuscript) continue;
    const sections = allSections(manuscript).map(({ title, content }) => ({
      title: toWords(title),
      sentences: listSentences(content),
    }));
    const points = choosePoints(sections, [manuscript.title, ...manuscript.abstract].map(toWords).join(" ")).flat();
    // A paper of which only the abstract is there has nothing to choose from.
    if (points.length === 0) continue;
    const chosen = points.map(({ text }) => text).join("\n");
    const words = chosen.split(/\s+/).length;
    const texts: Record<string, string> = { points: chosen };
    for (const [name, choose] of Object.entries(BASELINES)) texts[name] = choose(sections, words);
    for (const [name, text] of Object.entries(texts)) rows[name] = [...(rows[name] ?? []), score(text, slides)];
  }
  return report(rows);
}

function score(text: string, slides: string): Scores {
  const options = { tokenizer: (input: string) => input.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [] };
  return {
    "ROUGE-1": rougeN(text, slides, { n: 1, ...options }),
    "ROUGE-2": rougeN(text, slides, { n: 2, ...options }),
    "ROUGE-L": rougeL(text, slides, {
      ...options,
      segmenter: (input: string) => input.split("\n").filter((line) => line.trim() !== ""),
    }),
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function report(rows: Record<string, Scores[]>): string[] {
  const { points = [] } = rows;
  const lines = [
    `${points.length} pairs; F1 against the authors’ slides; in brackets by how much the points are better, 95 % interval`,
    `${"".padEnd(10)}${MEASURES.map((measure) => measure.padStart(29)).join("")}`,
  ];
  for (const [name, scores] of Object.entries(rows)) {
    const cells = MEASURES.map((measure) => {
      const value = mean(scores.map((each) => each[measure])).toFixed(3);
      if (name === "points") return value.padStart(29);
      const [low, high] = bootstrap(points.map((each, index) => each[measure] - (scores[index]?.[measure] ?? 0)));
      return `${value} (+${low.toFixed(3)} to +${high.toFixed(3)})`.replaceAll("+-", "-").padStart(29);
    });
    lines.push(`${name.padEnd(10)}${cells.join("")}`);
  }
  return lines;
}

/** 95 % interval of the mean of paired differences, by resampling the papers (percentile bootstrap, Efron 1979). */
function bootstrap(differences: readonly number[], rounds = 4000): [number, number] {
  const random = makeRandom(11);
  const means = Array.from({ length: rounds }, () =>
    mean(differences.map(() => differences[Math.floor(random() * differences.length)] ?? 0)),
  ).sort((a, b) => a - b);
  return [means[Math.floor(rounds * 0.025)] ?? 0, means[Math.floor(rounds * 0.975)] ?? 0];
}
