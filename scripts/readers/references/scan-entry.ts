/** An entry in the form that citation-js reads besides text. */
export interface ScannedEntry {
  type: string;
  label: string;
  properties: Record<string, string>;
}

const FIELD = /(?<![A-Za-z_:+-])([A-Za-z][\w:+-]*)\s*=\s*/g;

/**
 * Reads the fields of an entry that breaks the grammar (a comma too few or too many, a bracket that is never
 * closed): whatever looks like `name = value`.
 *
 * @param entry its type, key and whole text
 * @param macros what `@string` has defined, by name in small letters
 */
export function scanEntry(
  { type, key, text }: { type: string; key: string; text: string },
  macros: ReadonlyMap<string, string>,
): ScannedEntry {
  const properties: Record<string, string> = {};
  FIELD.lastIndex = Math.max(0, text.indexOf(key) + key.length);
  for (let field = FIELD.exec(text); field; field = FIELD.exec(text)) {
    const [value, end] = readValue(text, FIELD.lastIndex, macros);
    const name = (field[1] ?? "").toLowerCase();
    if (value !== "" && name !== "__proto__" && !(name in properties)) properties[name] = value;
    FIELD.lastIndex = Math.max(end, FIELD.lastIndex);
  }
  return { type, label: key, properties };
}

/** Parts joined by `#`. */
export function readValue(text: string, start: number, macros: ReadonlyMap<string, string>): [string, number] {
  let value = "";
  let at = start;
  for (;;) {
    const [part, end] = readPart(text, at, macros);
    value += part;
    const joint = /\s*#\s*/y;
    joint.lastIndex = end;
    if (end === at || !joint.test(text)) return [value, end];
    at = joint.lastIndex;
  }
}

function readPart(text: string, start: number, macros: ReadonlyMap<string, string>): [string, number] {
  const opening = text[start];
  if (opening !== "{" && opening !== '"') {
    const word = /[^\s,#{}"]*/y;
    word.lastIndex = start;
    const name = word.exec(text)?.[0] ?? "";
    return [macros.get(name.toLowerCase()) ?? (/^\d+$/.test(name) ? name : ""), start + name.length];
  }
  let depth = 0;
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    if (character === "\\") at++;
    else if (character === "{") depth++;
    else if (character === "}" && (opening !== "{" || depth > 0)) depth--;
    else if ((character === "}" && opening === "{") || (character === '"' && opening === '"' && depth <= 0))
      return [text.slice(start + 1, at), at + 1];
  }
  // A bracket that is never closed ends with its line.
  const lineEnd = text.indexOf("\n", start);
  const end = lineEnd < 0 ? text.length : lineEnd;
  return [text.slice(start + 1, end).replace(/(?<![}",\s])[}",\s]+$/, ""), end];
}
