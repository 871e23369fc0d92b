import { z } from "zod";

/**
 * Every place where a schema lets a person write text, as `sections[].content[].point`; `*` stands for any key. What
 * holds itself, as sections do, is gone through once.
 */
export function textPaths(schema: z.ZodObject): string[] {
  const found = new Set<string>();
  // A flat list of slides holds what a section's content does.
  const isFlat = "sections" in schema.shape && "slides" in schema.shape;
  const visit = (type: unknown, path: string, above: readonly unknown[]): void => {
    if (above.includes(type)) return;
    const inside = [...above, type];
    if (type instanceof z.ZodString || type instanceof z.ZodEmail)
      found.add(once(isFlat ? path.replace(/^slides\[\]/, "sections[].content[]") : path));
    else if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) visit(type.unwrap(), path, inside);
    else if (type instanceof z.ZodArray) visit(type.element, `${path}[]`, inside);
    else if (type instanceof z.ZodUnion) for (const option of type.options) visit(option, path, inside);
    else if (type instanceof z.ZodRecord) visit(type.valueType, `${path}.*`, inside);
    else if (type instanceof z.ZodObject)
      for (const [key, value] of Object.entries(type.shape)) visit(value, path === "" ? key : `${path}.${key}`, inside);
    else if (!NO_TEXT.some((kind) => type instanceof kind)) throw new Error(`what is written at ${path}?`);
  };
  visit(schema, "", []);
  return [...found].sort();
}

/** Blocks are the same wherever they stand: in a section or on one of its slides. */
const once = (path: string) =>
  path.replace(/(?:\.?sections\[\])+/, "sections[]").replace(/^(sections\[\]\.content\[\])\.content\[\]/, "$1");

const NO_TEXT = [z.ZodNumber, z.ZodBoolean, z.ZodNull, z.ZodLiteral, z.ZodEnum];

/** The texts of a document with their places, as {@link textPaths} names them. */
export function textsIn(document: unknown, records: readonly string[] = []): { path: string; text: string }[] {
  const visit = (value: unknown, path: string): { path: string; text: string }[] => {
    if (typeof value === "string") return [{ path: once(path), text: value }];
    if (Array.isArray(value)) return value.flatMap((each) => visit(each, `${path}[]`));
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => {
      const name = records.includes(path) ? "*" : key;
      return visit(inner, path === "" ? name : `${path}.${name}`);
    });
  };
  return visit(document, "");
}
