import type { Body } from "./blocks.ts";
import { around, type PdfLine } from "./page.ts";

/** A number of an equation in brackets, at the end of its line. */
const NUMBER = / ?\((?:[A-Z]\.?)?\d{1,3}(?:\.\d{1,3})?[a-z]?\) ?$/;

/** Whether a line is a part of a displayed formula: signs of formulas, set in, and no words. */
export function isFormula(line: PdfLine, body: Body): boolean {
  const text = line.text.replace(NUMBER, "");
  const words = text.match(/(?<!\p{L})\p{L}{3,}(?!\p{L})/gu) ?? [];
  const said = words.filter(
    (word) =>
      !/^(?:exp|log|sin|cos|tan|max|min|arg|lim|sup|inf|det|var|cov|for|where|and|with|softmax|subject|to|if|otherwise|sgn|mod)$/i.test(
        word,
      ),
  );
  const runs = line.fragments.flatMap(({ runs: own }) => own);
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  const math = runs
    .filter(({ isMath, size }) => isMath || size < body.size * 0.8)
    .reduce((sum, run) => sum + run.text.length, 0);
  const isSigned = /[=≤≥<>∼≈≡∝→∑∏∫√±×·∂∇∈⊂∪∩]|[α-ωΑ-Ω]/u.test(text) || math > length * 0.35;
  if (said.length > 2 || text.length > 140) return false;
  const isSetIn = line.x0 > line.column.x0 + body.size * 1.5;
  const letters = said.join("").length;
  return isSetIn
    ? (isSigned && letters < text.length * 0.4) || (math > length * 0.5 && letters < 12)
    : said.length === 0 && math > length * 0.4 && isSigned;
}

/** Lines of formulas that belong together: close to one another, and a fraction's parts with them. */
export function joinFormulas(lines: readonly PdfLine[], body: Body): PdfLine[][] {
  const groups: PdfLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (
      group &&
      last &&
      last.page === line.page &&
      line.y0 - around(group).y1 < body.leading * 0.7 &&
      line.y > last.y - body.size * 3
    )
      group.push(line);
    else groups.push([line]);
  }
  return groups;
}
