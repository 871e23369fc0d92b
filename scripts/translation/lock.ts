import { z } from "zod";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sha256 } from "../files/digest.ts";
import { readLockFile, writeLock } from "../outline/lock-file.ts";

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

/** Reads the lock of a translation. @returns nothing when there is none yet; an error when it can't be read */
export function readLock(file: string): { value?: TranslationLock; diagnostics: Diagnostic[] } {
  const { value, diagnostics } = readLockFile(file, lockSchema, "all is taken for up to date");
  if (!value) return { diagnostics };
  return { value: new Map(value.texts.map(({ at, was, digest }) => [at, { was, digest }])), diagnostics };
}

/** The text of a lock; the same lock gives the same bytes. */
export function lockToYaml(lock: TranslationLock): string {
  return writeLock(
    { lectern: LOCK_VERSION, texts: [...lock].map(([at, { was, digest }]) => ({ at, was, digest })) },
    "What each text said when it was translated: so it is told when the original has changed.",
  );
}
