import type { Manuscript, ManuscriptSection } from "../../scripts/manuscript/manuscript.ts";
import { termsOf } from "../../scripts/manuscript/sentences/terms.ts";
import { cosine, inverseFrequencies, toVector, type Vector } from "../../scripts/manuscript/sentences/vectors.ts";
import { toWords } from "../../scripts/text/slice-inlines.ts";
import { linesOf, type Said } from "./said.ts";
import { kendall, mean, median } from "./statistics.ts";

/** Cosine from which two slides are about the same. */
const ALIKE = 0.2;

/** How the order of some slides goes with that of the authors'. */
export interface Order {
  /** Of the slides, the share that is like one of the authors'. */
  matched: number;
  /** Kendall's tau-b of the matched slides, and of the same ones in the paper's own order. */
  tau: number | undefined;
  paper: number | undefined;
  /** Mean distance along the cheapest way of going through both decks, from 0, the same, to 1; see {@link warp}. */
  dtw: number;
  dtwPaper: number;
}

/**
 * Compares the order of a talk's slides with that of the authors' slides: each goes with the one it resembles most
 * (cosine of TF-IDF vectors). The paper's own order is what there is without a thought.
 */
export function compareOrder(main: readonly Said[], manuscript: Manuscript, slides: readonly string[]): Order {
  const own = main.filter(({ hasContent }) => hasContent);
  const placed = makePlaces(manuscript);
  // What the paper has nowhere, as what to remember, stays behind the slide before it.
  let last = 0;
  const places = own.map(({ sources }) => {
    const known = sources.flatMap((source) => placed(source) ?? []);
    if (known.length > 0) last = median(known);
    return last;
  });
  const terms = [...own.map((said) => [said.title, ...linesOf(said)].join("\n")), ...slides].map((text) =>
    termsOf(text),
  );
  const idf = inverseFrequencies(terms);
  const vectors = terms.map((each) => toVector(each, idf));
  const [ours, theirs] = [vectors.slice(0, own.length), vectors.slice(own.length)];
  const matches = ours.flatMap((vector, index) => {
    const likeness = theirs.map((other) => cosine(vector, other));
    const best = Math.max(0, ...likeness);
    return best < ALIKE ? [] : [{ index, place: places[index] ?? 0, other: likeness.indexOf(best) }];
  });
  const sorted = ours
    .map((vector, index) => ({ vector, place: places[index] ?? 0 }))
    .toSorted((a, b) => a.place - b.place);
  return {
    matched: matches.length / Math.max(1, ours.length),
    tau: kendall(matches.map(({ index, other }) => [index, other])),
    paper: kendall(matches.map(({ place, other }) => [place, other])),
    dtw: warp(ours, theirs),
    dtwPaper: warp(
      sorted.map(({ vector }) => vector),
      theirs,
    ),
  };
}

/**
 * Where a paper has what an outline names as a `source`: `2.1, sentence 4`, `Methods, sentence 1`, `2.1`.
 *
 * @returns a function to numbers that grow along the paper; nothing for what is no place of its text, as `Figure 3`
 */
export function makePlaces({ sections }: Pick<Manuscript, "sections">): (source: string) => number | undefined {
  const known = new Map<string, number>();
  const visit = (section: ManuscriptSection, above: string): void => {
    const { label, title } = section;
    const joined = label?.startsWith(`${above}.`) || above === "" ? label : label && `${above}.${label}`;
    const index = known.size;
    for (const name of [joined, label, toWords(title)]) if (name && !known.has(name)) known.set(name, index);
    for (const inner of section.sections) visit(inner, joined ?? above);
  };
  for (const section of sections) visit(section, "");
  return (source) => {
    const [, name = source, sentence = "0"] = /^(.*),\D*(\d+)\D*$/.exec(source) ?? [];
    const section = known.get(name);
    return section === undefined ? undefined : section + Number(sentence) / 10_000;
  };
}

/**
 * Dynamic time warping of two decks, the distance of two slides being one minus their cosine (Sakoe and Chiba, 1978; of
 * decks: DECKBench, 2026).
 *
 * @returns the mean cost of a step on the cheapest way, so that long and short decks compare; 1 where a deck is empty
 */
export function warp(ours: readonly Vector[], theirs: readonly Vector[]): number {
  let row = [{ cost: 0, steps: 0 }, ...theirs.map(() => NO_WAY)];
  for (const vector of ours) {
    const next = [NO_WAY];
    for (const [at, other] of theirs.entries()) {
      // The diagonal first: of ways that cost the same the shortest.
      const [best = NO_WAY] = [row[at], row[at + 1], next[at]]
        .flatMap((way) => way ?? [])
        .sort((a, b) => a.cost - b.cost);
      next.push({ cost: best.cost + 1 - cosine(vector, other), steps: best.steps + 1 });
    }
    row = next;
  }
  const { cost, steps } = row.at(-1) ?? NO_WAY;
  return Number.isFinite(cost) && steps > 0 ? cost / steps : 1;
}

const NO_WAY = { cost: Number.POSITIVE_INFINITY, steps: 0 };

/** @param orders of some talks */
export function sumOrders(orders: readonly Order[]): Record<string, number> {
  const known = orders.filter((order) => order.tau !== undefined && order.paper !== undefined);
  return {
    "slides like one of the authors’, %": 100 * mean(orders.map(({ matched }) => matched)),
    "Kendall’s tau-b": mean(known.map(({ tau = 0 }) => tau)),
    "tau-b in the paper’s order": mean(known.map(({ paper = 0 }) => paper)),
    "DTW distance": mean(orders.map(({ dtw }) => dtw)),
    "DTW in the paper’s order": mean(orders.map(({ dtwPaper }) => dtwPaper)),
  };
}
