/** Environments of LaTeX that display formulas. */
const EQUATIONS = new Set("equation align alignat flalign gather multline eqnarray displaymath math dmath".split(" "));

/** Whether an environment, starred or not, displays a formula. */
export const isEquation = (environment: string): boolean => EQUATIONS.has(environment.replace(/\*$/, ""));

/** Environments that KaTeX knows by another name, as it draws one formula at a time. */
const INNER: Record<string, string> = {
  align: "aligned",
  alignat: "alignedat",
  flalign: "aligned",
  eqnarray: "aligned",
  gather: "gathered",
  multline: "gathered",
};

/** LaTeX's names of formulas, and bookdown's. */
const LABEL = /\\label\s*\{([^{}]*)\}|\(\\#(eq:[^()\s]+)\)/g;

export interface ReadEquation {
  tex: string;
  labels: string[];
  /** How many numbers LaTeX gives to it. */
  numbers: number;
}

/**
 * Takes the names and the outer environment out of a displayed formula.
 *
 * @param source TeX, with its environment if it has one
 */
export function readEquation(source: string): ReadEquation {
  const labels = [...source.matchAll(LABEL)].map(([, label, bookdown]) => (label ?? bookdown ?? "").trim());
  const plain = source.replace(LABEL, "").trim();
  const [whole, environment = "", inner = ""] = /^\\begin\{([a-zA-Z]+\*?)\}([\s\S]*)\\end\{\1\}$/.exec(plain) ?? [];
  if (whole === undefined || !isEquation(environment)) return { tex: withoutNumbers(plain), labels, numbers: 1 };
  const name = environment.replace(/\*$/, "");
  const rows = inner.split("\\\\").filter((row) => row.trim() !== "" && !/\\(?:nonumber|notag)\b/.test(row));
  const isStarred = environment.endsWith("*") || name === "displaymath" || name === "math";
  const numbers = isStarred ? 0 : name === "equation" || name === "multline" ? 1 : rows.length;
  const body = withoutNumbers(inner).trim();
  const wrap = INNER[name];
  return { tex: wrap === undefined ? body : `\\begin{${wrap}}${body}\\end{${wrap}}`, labels, numbers };
}

const withoutNumbers = (tex: string) =>
  tex
    .replace(/\s*\\(?:nonumber|notag)\b/g, "")
    .replace(/\n\s*\n/g, "\n")
    .trim();
