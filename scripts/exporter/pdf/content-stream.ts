/** An operator of a content stream with its operands: from the first operand's first character to behind the operator. */
export interface Operation {
  operator: string;
  start: number;
  end: number;
  /** The operand before the operator: of `Do` the name of what is drawn. */
  operand: string;
}

/** White space and comments; what is neither operand nor operator. */
const GAP = /(?:[\0\t\n\f\r ]|%[^\r\n]*[\r\n])*/y;
/** Numbers, names, operators; brackets; hexadecimal strings. */
const TOKEN = /<<|>>|<[\da-fA-F\s]*>|[[\]{}]|\/?[^\0\t\n\f\r ()<>[\]{}/%]+|\//y;
/** What is an operand: a number, a name, a bracket, a string, a constant. */
const OPERAND = /^(?:[-+.\d/<>[\](]|true$|false$|null$)/;

/**
 * Reads a content stream (ISO 32000-1, 7.8.2), operator by operator.
 *
 * @param text its bytes as Latin-1
 */
export function* readOperations(text: string): Generator<Operation> {
  let start = -1;
  let operand = "";
  for (let at = skip(text, 0); at < text.length; at = skip(text, at)) {
    if (start < 0) start = at;
    const end = endOfToken(text, at);
    const token = text.slice(at, end);
    at = end;
    if (OPERAND.test(token)) {
      operand = token;
      continue;
    }
    // Bytes of a picture follow; they may look like anything.
    if (token === "ID") at = endOfPicture(text, at);
    if (token === "BI") continue;
    yield { operator: token === "ID" ? "EI" : token, start, end: at, operand };
    start = -1;
    operand = "";
  }
}

function skip(text: string, at: number): number {
  GAP.lastIndex = at;
  GAP.exec(text);
  return GAP.lastIndex;
}

function endOfToken(text: string, at: number): number {
  if (text[at] === "(") return endOfString(text, at);
  TOKEN.lastIndex = at;
  // What can't be read is passed over, one character at a time.
  return TOKEN.exec(text) ? TOKEN.lastIndex : at + 1;
}

/** Parentheses in a string are balanced, or have a backslash before them. */
function endOfString(text: string, at: number): number {
  let depth = 0;
  for (let index = at; index < text.length; index++) {
    const sign = text[index];
    if (sign === "\\") index++;
    else if (sign === "(") depth++;
    else if (sign === ")" && --depth === 0) return index + 1;
  }
  return text.length;
}

function endOfPicture(text: string, at: number): number {
  const found = /\sEI(?=\s|$)/g;
  found.lastIndex = at;
  return found.exec(text) ? found.lastIndex : text.length;
}
