import { ATTRIBUTES, parseAttributes } from "./attributes.ts";
import { type Cursor, emitIsland, findEnd, linesBetween, prefixOf, type Scanner } from "./cursor.ts";
import { cutLine, type Line } from "./lines.ts";
import { readMacro, takeMacros } from "./macros.ts";
import { isEquation } from "./tex-equation.ts";

/** `$$ … $$` that begins a line, with its label `{#eq:x}` or `(x)` behind it. */
export const scanMathBlock: Scanner = (cursor, line) => {
  const prefix = prefixOf(line.text);
  if (!line.text.startsWith("$$", prefix.length)) return false;
  const start = prefix.length + 2;
  const sameLine = line.text.indexOf("$$", start);
  const end = sameLine >= 0 ? cursor.at : findEnd(cursor, "$$", (text) => text.includes("$$"));
  const last = cursor.lines[end];
  if (!last) return false;
  const close = sameLine >= 0 ? sameLine : last.text.indexOf("$$");
  const tex =
    sameLine >= 0
      ? line.text.slice(start, close)
      : [
          line.text.slice(start),
          ...linesBetween(cursor, cursor.at + 1, end).map(({ text }) =>
            text.slice(Math.min(prefix.length, prefixOf(text).length)),
          ),
          last.text.slice(0, close),
        ].join("\n");
  const { label, length } = readEquationLabel(last.text, close + 2);
  const formula = takeMacros(tex, cursor.reading.macros);
  if (formula.trim() !== "")
    emitIsland(cursor, { kind: "equation", line, tex: formula, label, isNumbered: label !== undefined });
  const rest = cutLine(last, close + 2 + length);
  if (rest.text.trim() === "") cursor.at = end + 1;
  else {
    cursor.lines[end] = rest;
    cursor.at = end;
  }
  return true;
};

/** The name behind a displayed formula, and how many characters it takes. */
export function readEquationLabel(text: string, start: number): { label: string | undefined; length: number } {
  const space = /[ \t]*/y;
  space.lastIndex = start;
  space.test(text);
  ATTRIBUTES.lastIndex = space.lastIndex;
  const [attributes] = ATTRIBUTES.exec(text) ?? [];
  if (attributes?.includes("#"))
    return { label: parseAttributes(attributes).id, length: space.lastIndex + attributes.length - start };
  const [whole, label] = /^\(([^()\s]+)\)(?=\s|$)/.exec(text.slice(space.lastIndex, space.lastIndex + 200)) ?? [];
  if (whole !== undefined) return { label, length: space.lastIndex + whole.length - start };
  return { label: undefined, length: 0 };
}

const MACRO = /^\s*\\(?:(?:re|provide)?newcommand|DeclareMathOperator|def)\b/;

/** LaTeX environments, macros that the paper defines, and `\appendix`. */
export const scanBlockTex: Scanner = (cursor, line) => {
  if (!line.text.includes("\\")) return false;
  if (/^\s*\\appendix\b/.test(line.text)) {
    emitIsland(cursor, { kind: "appendix", line });
    cursor.at++;
    return true;
  }
  if (MACRO.test(line.text)) {
    const macro = readMacro(line.text);
    if (!macro) return false;
    cursor.reading.macros.set(macro.name, macro);
    cursor.at++;
    return true;
  }
  const [, environment] = /^[\s>]*\\begin\{([a-zA-Z]+\*?)\}/.exec(line.text) ?? [];
  if (environment === undefined) return false;
  const ending = `\\end{${environment}}`;
  const end = endOfEnvironment(cursor, environment, ending);
  const last = cursor.lines[end];
  if (!last) return false;
  const close = last.text.lastIndexOf(ending) + ending.length;
  const lines = linesBetween(cursor, cursor.at, end + 1).map((each) =>
    each === last ? cutLine(each, 0, close) : each,
  );
  const tex = lines.map(({ text }) => text.replace(/^[\s>]+/, "")).join("\n");
  if (isEquation(environment)) emitIsland(cursor, { kind: "equation", line, tex, label: undefined, isNumbered: true });
  else emitIsland(cursor, { kind: "tex", line, environment, lines });
  const rest = cutLine(last, close);
  cursor.lines[end] = rest.text.trim() === "" ? undefined : rest;
  cursor.at = end;
  return true;
};

function endOfEnvironment(cursor: Cursor, environment: string, ending: string): number {
  if (cursor.missing.has(ending)) return -1;
  const opening = `\\begin{${environment}}`;
  let depth = 0;
  for (let at = cursor.at; at < cursor.lines.length; at++) {
    const text = cursor.lines[at]?.text ?? "";
    if (text.includes(opening)) depth += text.split(opening).length - 1;
    if (text.includes(ending)) depth -= text.split(ending).length - 1;
    if (depth <= 0) return at;
  }
  cursor.missing.add(ending);
  return -1;
}

/** Elements whose content is no Markdown, or must be seen as one. */
const HTML =
  /^((?:[ \t]*>)*[ \t]*(?:<(?!div[^<>]*\bclass=["']?figure\b)(?:div|center|p|section|a|span)\b[^<>]*>\s*)*)<(?:(table|figure|pre|script|style|svg|math|iframe|video|object|picture)\b|(div)\b[^<>]*\bclass=["']?figure\b)/i;

/** HTML tables, figures and the like, from tag to tag. */
export const scanHtmlBlock: Scanner = (cursor, line) => {
  if (!line.text.includes("<")) return false;
  const [, before = "", tag, div] = HTML.exec(line.text) ?? [];
  const name = (tag ?? div ?? "").toLowerCase();
  if (name === "") return false;
  const ending = `</${name}`;
  let depth = 0;
  let end = -1;
  let close = 0;
  for (let at = cursor.at; at < cursor.lines.length && end < 0 && !cursor.missing.has(ending); at++) {
    const text = cursor.lines[at]?.text.toLowerCase() ?? "";
    if (!text.includes(`<${name}`) && !text.includes(ending)) continue;
    for (const mark of text.matchAll(/<(\/?)([a-z]+)\b/g)) {
      if (mark[2] !== name) continue;
      depth += mark[1] === "/" ? -1 : 1;
      if (depth > 0) continue;
      [end, close] = [at, text.indexOf(">", mark.index) + 1 || text.length];
      break;
    }
  }
  if (end < 0) {
    cursor.missing.add(ending);
    return false;
  }
  const lines = linesBetween(cursor, cursor.at, end + 1);
  const html = lines
    .map(({ text }, index) =>
      text.slice(index === 0 ? before.length : 0, index === lines.length - 1 ? close : undefined),
    )
    .join("\n");
  const start: Line = cutLine(line, before.length);
  const prefix = prefixOf(line.text);
  if (before.trim().replaceAll(">", "") !== "") cursor.out.push({ text: before, line });
  emitIsland(cursor, { kind: "html", line: start, html }, prefix);
  const last = cursor.lines[end];
  const rest = last && cutLine(last, close);
  cursor.lines[end] = rest?.text.trim() ? rest : undefined;
  cursor.at = end;
  return true;
};
