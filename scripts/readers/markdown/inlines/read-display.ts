import type { Equation } from "../../../manuscript/manuscript.ts";
import { isEquationEnvironment } from "../../latex/passages/read-equation.ts";
import { addAnchors, type Reading } from "../reading.ts";
import type { IslandOf } from "../source/islands.ts";
import { linesAt, placeOf } from "../source/lines.ts";
import { writeMacros } from "../source/macros.ts";
import { placeLabels } from "./latex-labels.ts";
import { withoutMarks } from "./latex-text.ts";

/** Bookdown's names of formulas. */
const BOOKDOWN_LABEL = /\(\\#(eq:[^()\s]+)\)/g;

/**
 * Reads a formula that is set apart. An environment is LaTeX's reader's; between dollars TeX stands as it was written, but for
 * macros and what KaTeX has no use for.
 */
export function readDisplay(island: IslandOf<"equation">, reading: Reading): Equation[] {
  const { label, isNumbered } = island;
  const tex = island.tex
    .replace(BOOKDOWN_LABEL, "\\label{$1}")
    .replace(/\n\s*\n/g, "\n")
    .trim();
  const [, environment = ""] = /^\\begin\{([a-zA-Z]+\*?)\}[\s\S]*\\end\{\1\}$/.exec(tex) ?? [];
  const isEnvironment = isEquationEnvironment(environment);
  const equations = isEnvironment ? readEnvironment(tex, island, reading) : readPlain(tex, island, reading);
  for (const equation of equations) {
    addAnchors(reading, equation, [label]);
    if (!isNumbered) reading.numbers.delete(equation);
    else if (!isEnvironment) reading.numbers.set(equation, 1);
  }
  return equations;
}

function readEnvironment(tex: string, { line }: IslandOf<"equation">, reading: Reading): Equation[] {
  const { passages = [], labels = [] } = reading.latex?.readBlocks(linesAt(tex, line)) ?? {};
  const place = placeOf(line);
  const equations = passages.flatMap((passage): Equation[] =>
    passage.type === "equation" ? [{ ...passage, tex: withoutMarks(passage.tex, reading), place }] : [],
  );
  placeLabels(equations, labels, reading);
  return equations;
}

function readPlain(tex: string, { line }: IslandOf<"equation">, reading: Reading): Equation[] {
  const labels: string[] = [];
  const plain = writeMacros(tex, line, reading)
    .replace(/\\label\s*\{([^{}]*)\}/g, (_, label: string) => {
      labels.push(label.trim());
      return "";
    })
    .replace(/(?<!\s)\s*\\(?:nonumber|notag)\b/g, "")
    .trim();
  if (plain === "") return [];
  const equation: Equation = { type: "equation", place: placeOf(line), tex: plain };
  addAnchors(reading, equation, labels);
  return [equation];
}
