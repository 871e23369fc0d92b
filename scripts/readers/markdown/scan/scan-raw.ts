import { oneOr } from "../../../text/counted.ts";
import { isEquationEnvironment } from "../../latex/passages/read-equation.ts";
import { type Cursor, emitIsland, linesBetween, prefixOf, type Scanner } from "../source/cursor.ts";
import { cutLine, type Line } from "../source/lines.ts";
import { isBeyondMath } from "./scan-display.ts";

/** LaTeX environments, macros that the paper defines, and `\appendix`. */
export const scanBlockTex: Scanner = (cursor, line) => {
  if (!line.text.includes("\\")) return false;
  if (/^\s*\\appendix\b/.test(line.text)) {
    emitIsland(cursor, { kind: "appendix", line });
    cursor.at++;
    return true;
  }
  if (takeDeclaration(cursor, line)) return true;
  const [, environment] = /^[\s>]*\\begin\{([a-zA-Z]+\*?)\}/.exec(line.text) ?? [];
  if (environment === undefined) return false;
  const ending = `\\end{${environment}}`;
  const end = endOfEnvironment(cursor, environment, ending);
  const last = cursor.lines[end];
  if (!last) {
    const opening = `\\begin{${environment}}`;
    const start = line.text.indexOf(opening);
    cursor.reading.findings.count("environments-are-closed", environment, cutLine(line, start), (count) =>
      oneOr(
        count,
        `\`${opening}\` has no \`${ending}\`; what follows is read as text`,
        `times \`${opening}\` has no \`${ending}\`; what follows is read as text`,
      ),
    );
    cursor.lines[cursor.at] = cutLine(line, start + opening.length);
    return true;
  }
  const close = last.text.lastIndexOf(ending) + ending.length;
  const lines = linesBetween(cursor, cursor.at, end + 1).map((each) =>
    each === last ? cutLine(each, 0, close) : each,
  );
  if (takeLayout(cursor, lines, environment, end)) return true;
  const tex = lines.map(({ text }) => text.replace(/^[\s>]+/, "")).join("\n");
  if (isEquationEnvironment(environment))
    emitIsland(cursor, { kind: "equation", line, tex, label: undefined, isNumbered: true });
  else emitIsland(cursor, { kind: "tex", line, environment, lines });
  const rest = cutLine(last, close);
  cursor.lines[end] = rest.text.trim() === "" ? undefined : rest;
  cursor.at = end;
  return true;
};

/** Environments that only lay out what stands in them. */
const LAYOUT = /^(?:center|flushleft|flushright|landscape|minipage|small|footnotesize|scriptsize|tiny)$/;

/** Blocks of Markdown. */
const MARKDOWN = /^(?:#{1,6}\s|!\[|\||[-*+]\s|\d{1,9}[.)]\s|`{3}|:{3}|<)/;

/** Takes the marks of an environment away in which Markdown stands, which tools other than Pandoc print as such. */
function takeLayout(cursor: Cursor, lines: readonly Line[], environment: string, end: number): boolean {
  const [first, last] = [lines[0], cursor.lines[end]];
  if (!first || !last || lines.length < 3 || !LAYOUT.test(environment)) return false;
  const texts = lines.map(({ text }) => text.replace(/^[\s>]+/, "").trimEnd());
  // Where lines are broken by `\\`, a star at the start of one is LaTeX's.
  if (!texts.some((text) => MARKDOWN.test(text)) || texts.some((text) => text.endsWith("\\\\"))) return false;
  const closing = last.text.lastIndexOf(`\\end{${environment}}`);
  const opening = /^[\s>]*\\begin\{[a-z]+\}(?:\[[^\]]*\]){0,3}(?:\{[^{}]*\})?/.exec(first.text)?.[0] ?? "";
  cursor.lines[cursor.at] = cutLine(first, opening.length);
  cursor.lines[end] = { ...last, text: prefixOf(last.text.slice(0, closing)) };
  const rest = cutLine(last, closing + `\\end{${environment}}`.length);
  if (rest.text.trim() !== "") cursor.lines.splice(end + 1, 0, rest);
  cursor.out.push({ text: prefixOf(first.text).trimEnd(), line: first });
  return true;
}

/** Takes definitions of macros, and other commands that stand by themselves: `\bibliography{works}`, `\input{table}`. */
function takeDeclaration(cursor: Cursor, line: Line): boolean {
  const { latex } = cursor.reading;
  const [, name] = /^\s*\\([a-zA-Z]+)/.exec(line.text) ?? [];
  const command = name === undefined ? undefined : latex?.describe(name);
  if (!latex || !command || !(command.isDefinition || command.isDeclaration)) return false;
  const end = endOfGroups(cursor);
  const lines = linesBetween(cursor, cursor.at, end + 1);
  if (end < 0 || !/[}\]]$/.test(lines.at(-1)?.text.trimEnd() ?? "")) return false;
  if (command.isDefinition) {
    // What else stands there is text, or the command only a word about LaTeX.
    if (!latex.define(lines)) return false;
  } else emitIsland(cursor, { kind: "tex", line, environment: "", lines });
  cursor.at = end + 1;
  return true;
}

/** More lines than this no macro has. */
const LONGEST_MACRO = 100;

/** The line in which all braces are closed that are opened from the cursor on; −1 if there is a blank line before it. */
function endOfGroups(cursor: Cursor): number {
  let depth = 0;
  for (let at = cursor.at; at < Math.min(cursor.lines.length, cursor.at + LONGEST_MACRO); at++) {
    const text = cursor.lines[at]?.text ?? "";
    if (text.trim() === "") return -1;
    for (const [mark] of text.matchAll(/\\[\s\S]|[{}]/g)) depth += mark === "{" ? 1 : mark === "}" ? -1 : 0;
    if (depth <= 0) return at;
  }
  return -1;
}

function endOfEnvironment(cursor: Cursor, environment: string, ending: string): number {
  if (cursor.missing.has(ending)) return -1;
  const opening = `\\begin{${environment}}`;
  let depth = 0;
  const isBeyond = isEquationEnvironment(environment) ? isBeyondMath() : () => false;
  for (let at = cursor.at; at < cursor.lines.length; at++) {
    const text = cursor.lines[at]?.text ?? "";
    // Of a formula that was never closed, the next one's end is not the end.
    if (isBeyond(text)) return -1;
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
