import { toSubscript, toSuperscript } from "../../../text/shift-text.ts";

const ARROWS: Record<string, [sign: string, tex: string]> = {
  "->": ["→", "\\rightarrow "],
  "<-": ["←", "\\leftarrow "],
  "<->": ["↔", "\\leftrightarrow "],
  "<=>": ["⇌", "\\rightleftharpoons "],
};

/** An arrow; what is raised, lowered, or counts atoms; the charge that ends a formula. */
const PARTS =
  /(<=>|<->|->|<-)|\^(?:\{([^{}]{0,40})\}|(\d{0,4}[+-]?))|_(?:\{([^{}]{0,40})\}|(\w))|(?<=[A-Za-z)\]])(\d+)|(?<=[A-Za-z\d)\]])([+-])(?=[\s),;]|$)/g;

const write = (formula: string, arrow: 0 | 1, raise: (text: string) => string, lower: (text: string) => string) =>
  formula.replace(PARTS, (_, to, up, raised, down, lowered, count, charge) =>
    to
      ? (ARROWS[to]?.[arrow] ?? to)
      : (up ?? raised ?? charge)
        ? raise(up ?? raised ?? charge)
        : lower(down ?? lowered ?? count ?? ""),
  );

/** A formula of the package mhchem in plain characters: `SO4^2-` is SO₄²⁻. */
export const toPlainChemistry = (formula: string) =>
  write(formula, 0, toSuperscript, toSubscript).replace(/[{}\\]/g, "");

/** The same in TeX, to be set upright. */
export const toChemistryTex = (formula: string) =>
  write(
    formula,
    1,
    (text) => `^{${text}}`,
    (text) => `_{${text}}`,
  );
