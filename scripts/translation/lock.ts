import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Document, Scalar, visit } from "yaml";
import { z } from "zod";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { sha256 } from "../files/digest.ts";
import { readSource } from "../outline/read-source.ts";
import { schemaDiagnostics } from "../outline/schema-diagnostics.ts";
import { YamlSource } from "../outline/yaml-source.ts";

const LOCK_VERSION = 1;

const lockSchema = z.strictObject({
  lectern: z.literal(LOCK_VERSION),
  texts: z.array(z.strictObject({ at: z.string(), was: z.string(), digest: z.string() })),
});

/** A text of the original as it was when it was translated, and a digest of the translation that it got. */
export interface LockedText {
  was: string;
  digest: string;
}

/** What was translated, by unit and key: `ii-a-1 content.0`. */
export type TranslationLock = Map<string, LockedText>;

export const printOf = (text: string): string => sha256(text, 12);

/** @returns nothing when there is none yet; an error when it can't be read */
export function readLock(file: string): { value?: TranslationLock; diagnostics: Diagnostic[] } {
  if (!existsSync(file)) return { diagnostics: [] };
  const { source, diagnostics } = readSource(resolve(file), file);
  if (!source) return { diagnostics };
  const yaml = new YamlSource(source);
  const parsed = lockSchema.safeParse(yaml.data);
  const found =
    hasErrors(yaml.diagnostics) || parsed.success ? [] : schemaDiagnostics(parsed.error.issues, yaml, lockSchema);
  const all = [...yaml.diagnostics, ...found].map((each) => ({ ...each, hint: HINT }));
  return parsed.success && !hasErrors(all)
    ? { value: new Map(parsed.data.texts.map(({ at, was, digest }) => [at, { was, digest }])), diagnostics: all }
    : { diagnostics: all };
}

const HINT =
  "Lectern writes this file; take it back from your version control, or delete it and all is taken for up to date";

/** The text of a lock; the same lock gives the same bytes. */
export function lockToYaml(lock: TranslationLock): string {
  const texts = [...lock].map(([at, { was, digest }]) => ({ at, was, digest }));
  const document = new Document({ lectern: LOCK_VERSION, texts }, { aliasDuplicateObjects: false });
  document.commentBefore = " What each text said when it was translated: so it is told when the original has changed.";
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === "string" && node.value.includes("\n")) node.type = Scalar.BLOCK_LITERAL;
    },
  });
  return document.toString({ lineWidth: 0 });
}
