import type { Labels } from "../../scripts/languages/index.ts";

type Function = (...all: never[]) => string;
type FunctionName = { [K in keyof Labels]: Labels[K] extends Function ? K : never }[keyof Labels];

/** What each label is tried with, for one thing and for several. A label that is new has to be tried, too. */
const argumentsOf = ({ count }: Labels): { [K in FunctionName]: Parameters<Labels[K]>[] } => ({
  minutes: [[0.5], [1], [3]],
  until: [["10:45"]],
  leftOut: [[["A"]], [["A", "B"]]],
  restInHandout: [[1], [2], [5]],
  others: [[1], [2], [5]],
  nextSection: [
    ["3.2", "A"],
    ["", "A"],
  ],
  excerpt: Object.values(count).flatMap((each): [number, string][] => [
    [1, each(2)],
    [2, each(3)],
  ]),
  span: [
    ["3–5", count.claims(21)],
    ["3–4", count.sections(5)],
    ["3", count.principles(9)],
  ],
  footnote: [[1]],
  adaptedFrom: [["A"]],
  etAl: [["A"]],
  taken: [[1], [2], [5]],
  adapted: [[["a", "b"]]],
  licenceOf: [["CC-BY-4.0"]],
  permission: [["A"]],
  audience: [["A"]],
  page: [["1", "3"]],
  continued: [["4"]],
});

/** Diagrams of one part and of several, whole and cut. */
const PICTURES: { [K in keyof Labels["alternative"]]: (said: Labels["alternative"][K]) => string[] } = {
  map: (map) => [
    map(["A"]),
    map(["A", "B"]),
    map(["A", "B"], { total: 5, from: 3 }),
    map(["A"], { total: 5, from: 5 }),
    map(["A", "B"], { total: 5 }),
    map(["A"], { total: 3, isGrouped: true }),
    map(["A", "B"], { total: 21, isGrouped: true }),
  ],
  hub: (hub) => [
    hub("H", ["A"]),
    hub("H", ["A", "B"]),
    hub("H", ["A", "B", "C"]),
    hub("H", ["A", "B"], { total: 5, from: 3 }),
  ],
  ring: (ring) => [
    ring(["A", "B", "C"]),
    ring(["A", "B", "C"], "H"),
    ring(["A", "B"], "H", { total: 21, from: 3 }),
    ring(["A", "B"], undefined, { total: 5, from: 3 }),
  ],
  cycle: (cycle) => [cycle],
};

/** How many there are of what is counted: languages have forms of nouns for each of these. */
export const NUMBERS = [0, 1, 2, 3, 5, 11, 21, 100];

const namesOf = <T extends object>(all: T) => Object.keys(all) as (keyof T & string)[];

/** A label and what it says. */
interface Said {
  label: string;
  text: string;
}

function sayPicture<K extends keyof Labels["alternative"]>(kind: K, { alternative }: Labels): Said[] {
  return PICTURES[kind](alternative[kind]).map((text) => ({ label: `alternative.${kind}`, text }));
}

/** All that the labels of a language say, in their order. */
export function say(labels: Labels): Said[] {
  return namesOf(labels).flatMap((label): Said[] => {
    const value = labels[label];
    if (typeof value === "string") return [{ label, text: value }];
    if (typeof value === "function") {
      const call = value as (...all: unknown[]) => string;
      return argumentsOf(labels)[label as FunctionName].map((each) => ({ label, text: call(...each) }));
    }
    if (label === "alternative") return namesOf(labels.alternative).flatMap((kind) => sayPicture(kind, labels));
    return Object.entries(value).flatMap(([name, inner]): Said[] =>
      typeof inner === "string"
        ? [{ label: `${label}.${name}`, text: inner }]
        : NUMBERS.map((n) => ({ label: `${label}.${name}`, text: (inner as (n: number) => string)(n) })),
    );
  });
}
