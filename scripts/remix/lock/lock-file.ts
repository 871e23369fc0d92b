import { z } from "zod";
import type { Slide } from "../../deck/types.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { language } from "../../outline/fields.ts";
import { readLockFile, writeLock } from "../../outline/lock-file.ts";
import type { Source } from "../types.ts";

const LOCK_VERSION = 1;

/** Where files of slides lie; a lock must not name any other. */
const ASSET = /^(?:public|snippets|components|layouts)\/remix\/[\p{L}\p{N}_-]+\.[a-z0-9]+$/u;

/** A slide as it was when it was taken. */
const lockedSlide = z.strictObject({
  from: z.string(),
  id: z.string(),
  digest: z.string(),
  text: z.string(),
  /** All of it, for a lecture that keeps it so. */
  pinned: z
    .strictObject({
      slide: z.looseObject({ kind: z.string(), id: z.string(), title: z.array(z.unknown()) }),
      within: z.array(z.string()),
      tags: z.array(z.string()),
      priority: z.enum(["must", "should", "could"]),
      kind: z.string(),
      isOwn: z.literal(true).optional(),
      assets: z.array(z.string().regex(ASSET)),
    })
    .optional(),
});

const words = z.array(z.unknown());

/** What a source says about itself, for when it is no longer there. */
const lockedSource = z.strictObject({
  from: z.string(),
  work: z.looseObject({ title: words, authors: z.array(z.string()), licence: z.string() }),
  shortTitle: z.string(),
  language,
  references: z.array(z.strictObject({ key: z.string(), text: words })),
});

const lockSchema = z.strictObject({
  lectern: z.literal(LOCK_VERSION),
  sources: z.array(lockedSource).optional(),
  slides: z.array(lockedSlide),
});

/** A source of which slides are pinned; of its references those that they cite. */
export type LockedSource = Pick<Source, "work" | "shortTitle" | "language" | "references"> & { from: string };

export type LockedSlide = Omit<z.output<typeof lockedSlide>, "pinned"> & {
  pinned?: Omit<NonNullable<z.output<typeof lockedSlide>["pinned"]>, "slide"> & { slide: Slide };
};

export interface Lock {
  sources?: LockedSource[];
  slides: LockedSlide[];
}

/** Reads the lock of a recipe. @returns nothing when there is none yet; an error when it can't be read */
export function readLock(file: string): { value?: Lock; diagnostics: Diagnostic[] } {
  const { value, diagnostics } = readLockFile(file, lockSchema, "all is taken as it is now");
  return value ? { value: value as unknown as Lock, diagnostics } : { diagnostics };
}

/** The text of a lock; the same lock gives the same bytes. */
export function lockToYaml({ sources = [], slides }: Lock): string {
  return writeLock(
    { lectern: LOCK_VERSION, ...(sources.length > 0 ? { sources } : {}), slides },
    "What this lecture took, and what it said then. `lectern remix` writes it, `--status` tells what has changed since.",
  );
}
