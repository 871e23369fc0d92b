import { readFileSync } from "node:fs";
import { languageOf } from "../../../scripts/languages/index.ts";
import type { Manuscript } from "../../../scripts/manuscript/manuscript.ts";
import type { Outline } from "../../../scripts/outline/types.ts";
import { findNames, hasName } from "../../../scripts/witness/facts/names.ts";
import { type Fault, judge } from "../../../scripts/witness/judge.ts";
import { indexPaper, type PaperIndex } from "../../../scripts/witness/paper/index-paper.ts";
import { listStatements, type Statement } from "../../../scripts/witness/talk/list-statements.ts";
import { printColumns } from "../table.ts";
import { CHANGES, type Change, changeStatement, randomOf } from "./change.ts";

/** A paper with its draft. */
interface Talk {
  name: string;
  manuscript: Manuscript;
  outline: Outline;
}

/** A true statement in somebody's own words. `apart` are papers that were kept apart while the rules grew. */
interface Paraphrase {
  paper: string;
  set: "fitted" | "apart";
  text: string;
}

interface Case {
  statement: Statement;
  paper: PaperIndex;
  set: Paraphrase["set"];
  isOwn: boolean;
}

/** Points of a draft that are tried; of some drafts there are a hundred. */
const MOST_OF_ONE = 24;
/** How often a change is drawn anew: with one draw the rates differed by half a percent from one set of drafts to the next. */
const DRAWS = 5;
/** Names of other papers that stand in the place of a paper's own. */
const STRANGERS = 0.2;

const PARAPHRASES = JSON.parse(
  readFileSync(new URL("paraphrases.json", import.meta.url), "utf8"),
) as readonly Paraphrase[];

/** What is asked of each change; the rest are warnings, of which no rate is asked. */
const EXPECTED: Record<Change, (fault: Fault) => boolean> = {
  number: ({ kind }) => kind === "number",
  unit: ({ kind }) => kind === "number",
  name: ({ kind }) => kind === "name",
  negation: (fault) => fault.kind === "claim" && fault.code === "negation-is-kept",
  hedge: (fault) => fault.kind === "claim" && fault.code === "hedge-is-kept",
  direction: (fault) => fault.kind === "claim" && fault.code === "direction-is-kept",
  quantity: (fault) => fault.kind === "claim" && fault.code === "quantity-is-kept",
};

const PLURALS: Record<Change, string> = {
  ...{ number: "numbers", unit: "units", name: "names", negation: "negations", hedge: "hedges" },
  ...{ direction: "directions", quantity: "quantities" },
};

const isError = (fault: Fault) => fault.kind !== "claim" && !("isDerived" in fault);

/**
 * Measures the witness on true statements and on the same with one thing changed by rule: points and messages of drafts,
 * which are verbatim or shortened, and statements in people's own words.
 *
 * @returns shares in percent, by their names
 */
export function reportWitness(talks: readonly Talk[]): Record<string, number> {
  const cases = listCases(talks);
  const strangers = strangersOf(cases.map(({ paper }) => paper));
  const columns: Record<string, Record<string, number>> = {};
  for (const set of ["fitted", "apart"] as const) {
    const counts = new Map<string, { all: number; right: number }>();
    const count = (name: string, isRight: boolean) => {
      const before = counts.get(name) ?? { all: 0, right: 0 };
      counts.set(name, { all: before.all + 1, right: before.right + (isRight ? 1 : 0) });
    };
    cases.forEach((each, index) => {
      if (each.set !== set) return;
      const { statement, paper, isOwn } = each;
      const faultsOf = (said: Statement) =>
        judge(said, { paper, language: paper.language, references: new Map(), own: new Set() }).faults;
      const told = faultsOf(statement).filter(isError);
      for (const _ of told) count("errors that are right", false);
      count(isOwn ? "true in own words, no error" : "true in its words, no error", told.length === 0);
      for (const change of CHANGES) {
        const seeds = Array.from({ length: DRAWS }, (_, draw) => (index + draw * 7919) * 17 + change.length);
        const texts = seeds.map((seed) => changeStatement(statement.text, change, randomOf(seed), strangers(paper)));
        for (const text of new Set(texts)) {
          if (text === undefined || text === statement.text) continue;
          const faults = faultsOf({ ...statement, text, inlines: [{ type: "text", value: text }] });
          const isFound = faults.some(EXPECTED[change]);
          count(`${PLURALS[change]} found`, isFound);
          if (change !== "number" && change !== "name" && change !== "unit") continue;
          if (isFound) count("errors that are right", true);
          for (const fault of faults)
            if (isError(fault) && !EXPECTED[change](fault) && fault.kind !== "quotation")
              count("errors that are right", false);
        }
      }
    });
    columns[set] = Object.fromEntries(
      [...counts].flatMap(([name, { all, right }]) => [
        [`${name}, %`, (100 * right) / all],
        [`${name}, of`, all],
      ]),
    );
  }
  printColumns("witness: true statements, and the same with one thing changed", columns, 1);
  return Object.fromEntries(
    Object.entries(columns).flatMap(([set, numbers]) =>
      Object.entries(numbers).map(([name, value]) => [`witness, ${set}: ${name}`, value] as const),
    ),
  );
}

function listCases(talks: readonly Talk[]): Case[] {
  const english = talks.filter(({ manuscript }) => (manuscript.language ?? "en").startsWith("en"));
  const apart = new Set(PARAPHRASES.flatMap(({ set, paper }) => (set === "apart" ? [paper] : [])));
  return english.flatMap(({ name, manuscript, outline }, index) => {
    const paper = indexPaper(manuscript, name);
    const key = /^\d+$/.test(name) ? `pairs/${name}/paper.txt` : name;
    const set = apart.has(key) ? ("apart" as const) : ("fitted" as const);
    const random = randomOf(index + 1);
    const points = listStatements(outline, languageOf("en"))
      .filter(({ kind, text }) => (kind === "point" || kind === "message") && text.length > 20)
      .map((statement) => ({ statement: { ...statement, cite: [] }, order: random() }))
      .sort((one, other) => one.order - other.order)
      .slice(0, MOST_OF_ONE);
    const own = PARAPHRASES.filter((each) => each.paper === key).map(
      ({ text }): Statement => ({ kind: "point", text, inlines: [{ type: "text", value: text }], cite: [] }),
    );
    return [
      ...points.map(({ statement }) => ({ statement, paper, set, isOwn: false })),
      ...own.map((statement) => ({ statement, paper, set, isOwn: true })),
    ];
  });
}

/** Names that a paper does not have, of the beginnings of all. */
function strangersOf(papers: readonly PaperIndex[]): (paper: PaperIndex) => string[] {
  const names = [
    ...new Set(
      [...new Set(papers)].flatMap(({ sentences }) =>
        sentences
          .filter(({ kind }) => kind === "sentence")
          .slice(0, 40)
          .flatMap(({ text }) => findNames(text, false).map(({ raw }) => raw)),
      ),
    ),
  ].filter(({ length }) => length > 2 && length < 20);
  const known = new Map<PaperIndex, string[]>();
  return (paper) => {
    const random = randomOf(paper.sentences.length);
    const list =
      known.get(paper) ??
      names.filter((raw) => {
        const [name] = random() < STRANGERS ? findNames(`x ${raw}`, false) : [];
        return name !== undefined && !hasName(name, paper);
      });
    known.set(paper, list);
    return list;
  };
}
