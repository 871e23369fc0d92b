/** A macro that the paper defines for its formulas. */
export interface Macro {
  /** Without its backslash. */
  name: string;
  parameters: number;
  body: string;
}

const HEAD =
  /^\s*\\(?:(?:re|provide)?newcommand\*?\s*\{?\\([a-zA-Z]+)\}?\s*(?:\[(\d)\])?|(DeclareMathOperator)(\*?)\s*\{?\\([a-zA-Z]+)\}?|def\s*\\([a-zA-Z]+)((?:#\d)*))\s*(?=\{)/;

/** Reads `\newcommand`, `\def` or `\DeclareMathOperator` at the start of a text; macros with default values are none. */
export function readMacro(text: string): (Macro & { length: number }) | undefined {
  const head = HEAD.exec(text);
  if (!head) return undefined;
  const group = readGroup(text, head[0].length);
  if (!group) return undefined;
  const [, command, count = "0", operator, star, operatorName, definition, marks = ""] = head;
  const name = command ?? operatorName ?? definition ?? "";
  const body = operator ? `\\operatorname${star}{${group.content}}` : group.content;
  return { name, parameters: definition === undefined ? Number(count) : marks.length / 2, body, length: group.end };
}

const DEFINITION = /\\(?:(?:re|provide)?newcommand|DeclareMathOperator|def)\b/g;

/**
 * The macros that a paper's front matter defines: `header-includes` and its kin, and MyST's `math`.
 *
 * @param data the front matter
 */
export function readHeaderMacros(data: Readonly<Record<string, unknown>>): Map<string, Macro> {
  const macros = new Map<string, Macro>();
  const walk = (value: unknown, depth: number) => {
    if (typeof value === "object" && value !== null && depth < 5)
      for (const each of Object.values(value)) walk(each, depth + 1);
    if (typeof value !== "string") return;
    for (const { index } of value.matchAll(DEFINITION)) {
      const macro = readMacro(value.slice(index));
      if (macro) macros.set(macro.name, macro);
    }
  };
  walk(data, 0);
  const { math } = data;
  if (typeof math === "object" && math !== null)
    for (const [command, body] of Object.entries(math)) {
      const [, name] = /^\\([a-zA-Z]+)$/.exec(command) ?? [];
      if (name === undefined || typeof body !== "string") continue;
      const parameters = Math.max(0, ...[...body.matchAll(/#(\d)/g)].map(([, digit]) => Number(digit)));
      macros.set(name, { name, parameters, body });
    }
  return macros;
}

/** Takes the definitions of macros out of a formula, for the whole paper. */
export function takeMacros(tex: string, macros: Map<string, { parameters: number; body: string }>): string {
  if (!/\\(?:(?:re|provide)?newcommand|DeclareMathOperator|def)\b/.test(tex)) return tex;
  let rest = tex;
  for (let macro = readMacro(rest); macro; macro = readMacro(rest)) {
    macros.set(macro.name, macro);
    rest = rest.slice(macro.length);
  }
  return rest;
}

/** What stands in the brackets that open at an offset, and where they are closed. */
export function readGroup(text: string, start: number): { content: string; end: number } | undefined {
  if (text[start] !== "{") return undefined;
  let depth = 0;
  // An argument longer than this is a bracket that was never closed.
  for (let at = start; at < Math.min(text.length, start + 20_000); at++) {
    const character = text[at];
    if (character === "\\") at++;
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return { content: text.slice(start + 1, at), end: at + 1 };
  }
  return undefined;
}

/** Macros within macros end here, and so do those that call themselves. */
const [MOST_ROUNDS, MOST_LENGTH] = [12, 20_000];

/**
 * Writes a paper's own macros out.
 *
 * @param tex a formula
 * @param macros by name
 */
export function expandMacros(tex: string, macros: ReadonlyMap<string, { parameters: number; body: string }>): string {
  if (macros.size === 0 || !tex.includes("\\")) return tex;
  let result = tex;
  for (let round = 0; round < MOST_ROUNDS && result.length < MOST_LENGTH; round++) {
    const next = expandOnce(result, macros);
    if (next === result) break;
    result = next;
  }
  return result.length < MOST_LENGTH ? result : tex;
}

function expandOnce(tex: string, macros: ReadonlyMap<string, { parameters: number; body: string }>): string {
  let result = "";
  let last = 0;
  const command = /\\([a-zA-Z]+)/g;
  for (let match = command.exec(tex); match && result.length < MOST_LENGTH; match = command.exec(tex)) {
    const macro = macros.get(match[1] ?? "");
    if (!macro) continue;
    let end = command.lastIndex;
    const values: string[] = [];
    while (values.length < macro.parameters) {
      const space = tex.slice(end).search(/\S/);
      if (space < 0) break;
      const group = readGroup(tex, end + space);
      values.push(group?.content ?? tex.charAt(end + space));
      end = group?.end ?? end + space + 1;
    }
    const body = macro.body.replace(/#(\d)/g, (_, number: string) => values[Number(number) - 1] ?? "");
    // A command at its end must not grow together with the letters that follow.
    const joint = /\\[a-zA-Z]+$/.test(body) && /^[a-zA-Z]/.test(tex.slice(end, end + 1)) ? " " : "";
    result += tex.slice(last, match.index) + body + joint;
    last = end;
    command.lastIndex = end;
  }
  return result + tex.slice(last);
}
