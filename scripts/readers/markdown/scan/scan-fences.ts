import { oneOr } from "../../../text/counted.ts";
import { isAttributes, parseAttributes } from "../source/attributes.ts";
import { type Cursor, emitIsland, linesBetween, prefixOf, type Scanner } from "../source/cursor.ts";
import type { Island } from "../source/islands.ts";
import { cutLine, type Line, trimLine } from "../source/lines.ts";
import { findChunkOptions, readChunk } from "./chunk-options.ts";
import { LITERAL_DIRECTIVES, readLiteralDirective } from "./literal-directives.ts";
import { STATEMENTS } from "./statement-names.ts";

const FENCE = /^((?:[ \t]*>)*[ \t]*)(`{3,}|~{3,})[ \t]*(.*)$/;

/** Names in curly brackets after a fence that are languages, not directives. */
const LANGUAGES = new Set(
  "r python julia ojs bash sh sql stan rcpp c cpp css js javascript mermaid dot perl ruby octave matlab sas stata fortran go node observable webr pyodide asis cat embed verbatim".split(
    " ",
  ),
);

/** Code, chunks that are run, raw text of other formats, and MyST's directives. */
export const scanCodeFence: Scanner = (cursor, line) => {
  const [, prefix = "", fence = "", info = ""] = FENCE.exec(line.text) ?? [];
  if (fence === "" || (fence.startsWith("`") && info.includes("`"))) return false;
  if (info.trim() === "" && closeDirective(cursor, line, fence)) return true;
  const [, braced, rest = ""] = /^\{([^}]*)\}(.*)$/.exec(info) ?? [];
  const name = braced?.trim() ?? "";
  const isDirective = /^[a-zA-Z][\w:+-]*$/.test(name) && !LANGUAGES.has(name.toLowerCase());
  if (isDirective && !LITERAL_DIRECTIVES[name]) {
    openContainer(cursor, line, name, cutLine(line, line.text.length - rest.length), fence);
    return true;
  }
  const [, statement = "", label, options = ""] = /^([a-z]{2,20}), ?(?:([\w:-]{1,200})(?=,|$))?(.*)$/.exec(name) ?? [];
  if (statement in STATEMENTS) {
    // The older bookdown has theorems as chunks: `{theorem, lid, name="Lids"}`.
    const text = `{.${statement} ${label ? `#${label}` : ""} ${options}}`;
    openContainer(cursor, line, "", { ...line, text }, fence);
    return true;
  }
  const end = findClosingFence(cursor, fence);
  const body = linesBetween(cursor, cursor.at + 1, end);
  const inner = body.map((each) => cutLine(each, Math.min(prefix.length, prefixOf(each.text).length)));
  const literal = isDirective ? LITERAL_DIRECTIVES[name] : undefined;
  if (literal) {
    for (const island of readLiteralDirective(
      literal,
      name,
      trimLine(cutLine(line, line.text.length - rest.length)),
      inner,
      line,
    ))
      emitIsland(cursor, island, prefix);
  } else if (name.startsWith("=")) emitRaw(cursor, name.slice(1), inner, line, prefix);
  else if (braced !== undefined && /^[a-zA-Z]/.test(name)) {
    const { options, code } = findChunkOptions(inner);
    emitIsland(cursor, { kind: "chunk", line, ...readChunk(name, options, code) }, prefix);
  } else {
    const [attributes] = /\{[^}]*\}\s*$/.exec(info) ?? [];
    const given = parseAttributes(attributes && isAttributes(attributes) ? attributes : "");
    const [, word] = /^([^\s{}`]+)/.exec(info) ?? [];
    const language =
      word ?? given.classes.find((each) => !/^(?:numberLines|number-lines|code-\w+|cell-\w+)$/.test(each));
    const caption = given.values.get("caption") ?? given.values.get("lst-cap");
    const code = inner.map(({ text }) => text).join("\n");
    const equation: Island = { kind: "equation", line, tex: code, label: given.id, isNumbered: given.id !== undefined };
    emitIsland(
      cursor,
      // GitHub's and GitLab's formulas.
      language === "math"
        ? equation
        : {
            kind: "code",
            line,
            code,
            language,
            caption: caption === undefined ? undefined : { ...line, text: caption, isElsewhere: true },
            label: given.id,
          },
      prefix,
    );
  }
  cursor.at = end + 1;
  return true;
};

const HIGHLIGHT = /^\s*\{(?:%-?|\{<) ?highlight ([\w+-]{1,40})/;

/** Jekyll's and Hugo's `{% highlight python %}` is code up to its `endhighlight`, or `/highlight`. */
export const scanHighlight: Scanner = (cursor, line) => {
  const [, language] = HIGHLIGHT.exec(line.text) ?? [];
  if (language === undefined || cursor.missing.has("highlight")) return false;
  const end = cursor.lines.findIndex(
    (each, at) => at > cursor.at && /\{[%{].{0,4}(?:end|\/)highlight/.test(each?.text ?? ""),
  );
  if (end < 0) {
    cursor.missing.add("highlight");
    return false;
  }
  const code = linesBetween(cursor, cursor.at + 1, end).map(({ text }) => text);
  emitIsland(cursor, { kind: "code", line, code: code.join("\n"), language, caption: undefined, label: undefined });
  cursor.at = end + 1;
  return true;
};

/** The index of the line that closes a fence; the end of the text if none does, as CommonMark has it. */
function findClosingFence(cursor: Cursor, fence: string): number {
  for (let at = cursor.at + 1; at < cursor.lines.length; at++) {
    const text = cursor.lines[at]?.text.replace(/^[\s>]+/, "").trimEnd() ?? "";
    if (text.length >= fence.length && text === (fence[0] ?? "").repeat(text.length)) return at;
  }
  return cursor.lines.length;
}

function emitRaw(cursor: Cursor, format: string, lines: Line[], line: Line, prefix: string): void {
  if (/^(?:latex|tex)$/.test(format)) emitIsland(cursor, { kind: "tex", line, environment: "", lines }, prefix);
  else if (/^html5?$/.test(format))
    emitIsland(cursor, { kind: "html", line, html: lines.map(({ text }) => text).join("\n") }, prefix);
  else
    cursor.reading.findings.count("raw-text-is-read", format, line, (count) =>
      oneOr(count, `a part for ${format} only was left out`, `parts for ${format} only were left out`),
    );
}

const DIV = /^((?:[ \t]*>)*[ \t]*)(:{3,})[ \t]*(.*?)[ \t]*$/;

/** `:::` opens and closes Pandoc's divs and MyST's directives; a fence of any length closes the innermost. */
export const scanDivFence: Scanner = (cursor, line) => {
  const [, , fence = "", rest = ""] = DIV.exec(line.text) ?? [];
  if (fence === "") return false;
  const info = rest.replace(/\s*:+$/, "");
  if (info === "") {
    if (cursor.open.length > 0 && cursor.open.at(-1)?.[0] === ":") closeContainer(cursor, line);
    else cursor.at++;
    return true;
  }
  const [, name, argument = ""] = /^\{([a-zA-Z][\w:+-]*)\}\s*(.*)$/.exec(info) ?? [];
  const literal = name === undefined ? undefined : LITERAL_DIRECTIVES[name];
  if (name !== undefined && literal) {
    let stop = cursor.at + 1;
    while (stop < cursor.lines.length && !/^[\s>]*:{3,}\s*$/.test(cursor.lines[stop]?.text ?? "")) stop++;
    const start = line.text.lastIndexOf(argument);
    for (const island of readLiteralDirective(
      literal,
      name,
      cutLine(line, start, start + argument.length),
      linesBetween(cursor, cursor.at + 1, stop),
      line,
    ))
      emitIsland(cursor, island);
    cursor.at = stop + 1;
    return true;
  }
  if (name !== undefined) openContainer(cursor, line, name, cutLine(line, line.text.lastIndexOf(argument)), fence);
  else if (info.startsWith("{") || /^[\w.-]+(?:\s*\{[^}]*\})?$/.test(info))
    openContainer(cursor, line, "", { ...line, text: info }, fence);
  else return false;
  return true;
};

function openContainer(cursor: Cursor, line: Line, name: string, argument: Line, fence: string): void {
  const options = new Map<string, string>();
  let at = cursor.at + 1;
  if (name !== "") at = readOptions(cursor, options);
  const [word] = /^[\w.-]+/.exec(argument.text) ?? [];
  const attributes = parseAttributes(name === "" ? argument.text : "");
  if (name === "" && word !== undefined) attributes.classes.unshift(word);
  emitIsland(cursor, {
    kind: "open",
    line,
    name,
    argument: trimLine(name === "" ? cutLine(argument, argument.text.length) : argument),
    attributes,
    options,
  });
  cursor.open.push(fence);
  cursor.at = at;
  if (name === "glossary") markDefinitions(cursor);
}

/** In Sphinx's glossaries what is indented below a term explains it. */
function markDefinitions({ lines, at: start }: Cursor): void {
  for (let at = start + 1; at < lines.length && !/^\s*(?:`{3,}|:{3,})\s*$/.test(lines[at - 1]?.text ?? ""); at++) {
    const line = lines[at];
    if (line && /^[ \t]{2,}\S/.test(line.text) && /^[^\s:`]/.test(lines[at - 1]?.text ?? ""))
      lines[at] = { ...line, text: `: ${line.text.trim()}` };
  }
}

/** `:name: value` lines, or YAML between `---`, right after the fence. */
function readOptions(cursor: Cursor, options: Map<string, string>): number {
  let at = cursor.at + 1;
  const isYaml = /^[\s>]*---\s*$/.test(cursor.lines[at]?.text ?? "");
  if (isYaml) at++;
  for (; at < cursor.lines.length; at++) {
    const text = cursor.lines[at]?.text ?? "";
    if (isYaml && /^[\s>]*---\s*$/.test(text)) return at + 1;
    const [, name, value = ""] = (isYaml ? /^[\s>]*([\w-]+):\s*(.*)$/ : /^[\s>]*:([\w-]+):\s*(.*)$/).exec(text) ?? [];
    if (name === undefined) return at;
    options.set(name.toLowerCase(), value.trim().replace(/^(["'])(.*)\1$/, "$2"));
  }
  return at;
}

/** A bare fence that is as long as that of an open directive closes it, and what is still open in it. */
function closeDirective(cursor: Cursor, line: Line, fence: string): boolean {
  const index = cursor.open.findLastIndex((each) => each[0] === fence[0] && each.length <= fence.length);
  if (index < 0) return false;
  for (let count = cursor.open.length - index; count > 0; count--) {
    cursor.open.pop();
    emitIsland(cursor, { kind: "close", line });
  }
  cursor.at++;
  return true;
}

function closeContainer(cursor: Cursor, line: Line): void {
  cursor.open.pop();
  emitIsland(cursor, { kind: "close", line });
  cursor.at++;
}
