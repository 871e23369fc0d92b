import type { Body } from "./blocks.ts";
import { around, type Box, type PdfLine } from "./page.ts";

/** A number of an equation in brackets, at the end of its line. */
const NUMBER = / ?\((?:[A-Z]\.?)?\d{1,3}(?:\.\d{1,3})?[a-z]?\) ?$/;

/** The same at its start, apart from it, as mathematicians have it. */
const LEFT = /^\((?:[A-Z]\.?)?\d{1,3}(?:\.\d{1,3})?[a-z]?\)$/;

/** A line without the number of an equation to the left of it. */
function withoutLeft(line: PdfLine): PdfLine {
  const [first, second] = line.fragments;
  if (!first || !second || !LEFT.test(first.text.trim())) return line;
  const fragments = line.fragments.slice(1);
  return { ...line, x0: second.x0, fragments, text: line.text.trimStart().slice(first.text.trim().length).trimStart() };
}

/** Whether a line is a part of a displayed formula: signs of formulas, set in, and no words. */
export function isFormula(whole: PdfLine, body: Body): boolean {
  const line = withoutLeft(whole);
  const text = line.text.replace(NUMBER, "");
  const said = saidIn(text);
  const runs = line.fragments.flatMap(({ runs: own }) => own);
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  // Works may be set as small as indices are.
  const usual = Math.min(body.size, Math.max(...runs.map(({ size }) => size)));
  const math = runs
    .filter(({ isMath, size }) => isMath || size < usual * 0.8)
    .reduce((sum, run) => sum + run.text.length, 0);
  const isSigned = /[=≤≥<>∼≈≡∝→∑∏∫√±×·∂∇∈⊂∪∩⎛-⎭]|[α-ωΑ-Ω]/u.test(text) || math > length * 0.35;
  if (said.length > 2 || text.length > 140) return false;
  const isSetIn = line.x0 > line.column.x0 + body.size * 1.5;
  const letters = said.join("").length;
  return isSetIn
    ? (isSigned && letters < text.length * 0.4) || (math > length * 0.5 && letters < 12)
    : said.length === 0 && math > length * 0.4 && isSigned;
}

/** Words that a formula has none of. */
const saidIn = (text: string): string[] =>
  (text.match(/(?<!\p{L})\p{L}{3,}(?!\p{L})/gu) ?? []).filter(
    (word) =>
      !/^(?:exp|log|sin|cos|tan|max|min|arg|lim|sup|inf|det|var|cov|for|where|and|with|softmax|subject|to|if|otherwise|sgn|mod)$/i.test(
        word,
      ),
  );

/**
 * Lines of formulas that belong together: close to one another, and a fraction's parts with them, of which each may have no
 * sign of a formula: `1 + r`.
 */
export function joinFormulas(lines: readonly PdfLine[], body: Body): PdfLine[][] {
  const groups: PdfLine[][] = [];
  for (const line of lines.filter((each) => isFormula(each, body))) {
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
  const known = new Set(groups.flat());
  return groups.map((group) => {
    const own = new Set(group);
    for (let size = 0; own.size > size; ) {
      size = own.size;
      const box = around([...own]);
      for (const line of lines) if (!known.has(line) && isPart(line, group[0]?.page, box, body)) own.add(line);
      for (const line of own) known.add(line);
    }
    return own.size === group.length ? group : lines.filter((line) => own.has(line));
  });
}

/** Points by which a fraction's part reaches into the height of its line. */
const WITHIN = 2;

/** Whether a line without words stands within the height of a formula. */
const isPart = (line: PdfLine, page: number | undefined, box: Box, body: Body): boolean =>
  line.page === page &&
  line.x0 > line.column.x0 + body.size * 1.5 &&
  line.y0 < box.y1 - WITHIN &&
  line.y1 > box.y0 + WITHIN &&
  line.x0 < box.x1 &&
  line.x1 > box.x0 &&
  saidIn(line.text).length === 0;
