import { isMap, isScalar, parseDocument } from "yaml";

/** A field of frontmatter with its text, and the comments above it. */
export interface Field {
  key: string;
  /** Whole lines, with their ends. */
  text: string;
}

/**
 * Takes frontmatter apart into its fields, byte for byte: put together again, they are the text.
 *
 * @param yaml lines between the dashes
 * @returns nothing when it is no list of fields that can be taken apart
 */
export function splitFields(yaml: string): Field[] | undefined {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return undefined;
  const { contents } = document;
  if (contents === null) return yaml.trim() === "" ? [] : undefined;
  if (!isMap(contents) || contents.flow) return undefined;
  const starts: number[] = [];
  const keys: string[] = [];
  for (const { key } of contents.items) {
    const start = isScalar(key) ? key.range?.[0] : undefined;
    if (start === undefined || (start > 0 && yaml[start - 1] !== "\n")) return undefined;
    starts.push(starts.length === 0 ? 0 : withComments(yaml, start));
    keys.push(String((key as { value: unknown }).value));
  }
  return keys.map((key, index) => ({ key, text: yaml.slice(starts[index], starts[index + 1]) }));
}

/** Where the comments begin that stand right above a line. */
function withComments(text: string, start: number): number {
  const before = text.lastIndexOf("\n", start - 2) + 1;
  return start > 0 && text.startsWith("#", before) ? withComments(text, before) : start;
}
