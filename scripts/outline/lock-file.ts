import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Document, Scalar, visit } from "yaml";
import type { z } from "zod";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { readSource } from "./read-source.ts";
import { schemaDiagnostics } from "./schema-diagnostics.ts";
import { YamlSource } from "./yaml-source.ts";

/** Where the lock of a recipe or a translation lies: `seminar.lock.yaml` beside `seminar.yaml`. */
export const lockFileOf = (file: string): string => file.replace(/(?:\.ya?ml)?$/i, ".lock.yaml");

/** Whether a file is such a lock, by its name. */
export const isLockFile = (file: string): boolean => file.endsWith(".lock.yaml");

/**
 * Reads a lock, which Lectern wrote.
 *
 * @param without what comes of it when the file is deleted, as the end of a sentence
 * @returns nothing when there is none yet; an error when it can't be read
 */
export function readLockFile<T extends z.ZodType>(
  file: string,
  schema: T,
  without: string,
): { value?: z.output<T>; diagnostics: Diagnostic[] } {
  if (!existsSync(file)) return { diagnostics: [] };
  const { source, diagnostics } = readSource(resolve(file), file);
  if (!source) return { diagnostics };
  const yaml = new YamlSource(source);
  const parsed = schema.safeParse(yaml.data);
  const found =
    hasErrors(yaml.diagnostics) || parsed.success ? [] : schemaDiagnostics(parsed.error.issues, yaml, schema);
  const hint = `Lectern writes this file; take it back from your version control, or delete it and ${without}`;
  const all = [...yaml.diagnostics, ...found].map((each) => ({ ...each, hint }));
  return parsed.success && !hasErrors(all) ? { value: parsed.data, diagnostics: all } : { diagnostics: all };
}

/** The text of a lock; the same data give the same bytes. @param about what it is for, its first line */
export function writeLock(data: unknown, about: string): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  document.commentBefore = ` ${about}`;
  visit(document, {
    // Changes of lines are to be seen as such in version control.
    Scalar(_key, node) {
      if (typeof node.value === "string" && node.value.includes("\n")) node.type = Scalar.BLOCK_LITERAL;
    },
  });
  return document.toString({ lineWidth: 0 });
}
