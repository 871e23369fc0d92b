/** What the letters of a signature take, see `takeArguments`, looked for in the source. */
interface Asked {
  /** Nothing where what the command takes depends: then all groups behind it are taken for its own. */
  signature?: string | undefined;
  /** Whether it defines a macro. */
  isDefinition: boolean;
}

/** `[@key]` is a citation of Markdown. */
const OPTION = /\[(?!@)[^\][]{0,1000}\]/y;
/** `\parencites[2]{a}[see][3]{b}`; attributes of Markdown are no group. */
const OPTIONS_BEFORE_GROUP = /(?:\[(?!@)[^\][]{0,1000}\]){1,2}(?=\{[^.#])/y;
const LENGTH = /\s?=?\s?[-+]?[\d.]{1,9}\s?(?:\\[a-z]+|pt|em|ex|cm|mm|in)/y;
/** What a definition may have between its groups. */
const DEFINED = /\\[A-Za-z]+\*?|\[[^\][\n]{0,200}\]|(?:#\d){1,9}/y;
const TOKEN = /[ \t\n]{0,100}(?:\\[A-Za-z]+|\\?[^\s\\{}&])/y;

/**
 * Where the arguments of a command end that are written right behind it, as in the text of a paper in Markdown.
 *
 * @param start the offset behind its name
 * @returns nothing where an argument that it must have is missing
 */
export function findArgumentsEnd(text: string, start: number, { signature, isDefinition }: Asked): number | undefined {
  if (isDefinition || signature === undefined) {
    const groups = isDefinition ? start : findRunEnd(start, (at) => matchEnd(OPTION, text, at));
    const end = findRunEnd(groups, (at) => {
      const other = isDefinition ? DEFINED : at > groups ? OPTIONS_BEFORE_GROUP : undefined;
      return findGroupEnd(text, at) ?? (other && matchEnd(other, text, at));
    });
    return end > groups ? end : undefined;
  }
  let end = start;
  for (const letter of signature) {
    const next = letter === "m" ? findGroupEnd(text, end) : matchEnd(letter === "g" ? LENGTH : OPTION, text, end);
    if (next === undefined && letter === "m") return undefined;
    end = next ?? end;
  }
  // `\name{}` keeps the space that follows.
  return text.startsWith("{}", end) ? end + 2 : end;
}

/** Where the arguments of a macro end as TeX takes them in a formula: `\frac12`. */
export function findTokensEnd(text: string, start: number, asked: Asked): number {
  const { signature, isDefinition } = asked;
  if (isDefinition || signature === undefined) return findArgumentsEnd(text, start, asked) ?? start;
  let end = start;
  for (const letter of signature) {
    const space = /\s{0,100}/y;
    const behindSpace = matchEnd(space, text, end) ?? end;
    const option = letter === "s" ? (text[end] === "*" ? end + 1 : undefined) : matchEnd(OPTION, text, behindSpace);
    const next = letter === "m" ? (findGroupEnd(text, behindSpace) ?? matchEnd(TOKEN, text, end)) : option;
    end = next ?? end;
  }
  return end;
}

/** Longer than this is no argument but a bracket that was never closed. */
const LONGEST = 20_000;

/** Where the group is closed that opens at an offset. */
function findGroupEnd(text: string, start: number): number | undefined {
  if (text[start] !== "{") return undefined;
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + LONGEST); at++) {
    const character = text[at];
    if (character === "\\") at++;
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return at + 1;
  }
  return undefined;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function findRunEnd(start: number, next: (at: number) => number | undefined): number {
  let end = start;
  for (let each = next(end); each !== undefined && each > end; each = next(end)) end = each;
  return end;
}
