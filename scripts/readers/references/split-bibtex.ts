/** An entry of a `.bib` file as it stands there. */
export interface RawEntry {
  /** In small letters: `article`, `string`, `comment`. */
  type: string;
  /** Its key; empty where it has none. */
  key: string;
  /** From `@` to the closing bracket. */
  text: string;
  /** Where `@` stands. */
  offset: number;
  /** False where the next entry begins, or the file ends, before its bracket is closed. */
  isClosed: boolean;
}

const HEAD = /@\s*([a-zA-Z]+)\s*([{(])\s*([^\s,={}()"#%]*)/y;
/** An entry begins on a line of its own and has a key; inside of another it tells that the other was not closed. */
const NEXT = /\n[ \t]*@\s*[a-zA-Z]+\s*[{(]\s*[^\s,={}()"#%]+\s*(?:[,=\s]|$)/y;

/**
 * Splits a `.bib` file into its entries by counting brackets, in one pass. Text between them is a comment.
 *
 * @param text the whole file
 */
export function splitBibtex(text: string): RawEntry[] {
  const entries: RawEntry[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at)) {
    HEAD.lastIndex = at;
    const head = HEAD.exec(text);
    if (!head) {
      at++;
      continue;
    }
    const [whole, type = "", open, key = ""] = head;
    // What is matched of the head holds one bracket: the opening one.
    const { end, isClosed } = closeEntry(text, at + whole.length, open === "(");
    entries.push({ type: type.toLowerCase(), key, text: text.slice(at, end), offset: at, isClosed });
    at = end;
  }
  return entries;
}

function closeEntry(text: string, start: number, isRound: boolean): { end: number; isClosed: boolean } {
  let depth = isRound ? 0 : 1;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === "\\") at++;
    else if (character === "{") depth++;
    else if (character === "}") {
      depth--;
      if (depth <= 0 && !isRound) return { end: at + 1, isClosed: true };
    } else if (character === ")" && isRound && depth <= 0) return { end: at + 1, isClosed: true };
    else if (character === "\n") {
      NEXT.lastIndex = at;
      if (NEXT.test(text)) return { end: at, isClosed: false };
    }
  }
  return { end: text.length, isClosed: false };
}
