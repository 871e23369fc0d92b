import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Document, Scalar, visit } from "yaml";
import { z } from "zod";
import type { Slide } from "../../deck/types.ts";
import { type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";
import { language } from "../../outline/fields.ts";
import { readSource } from "../../outline/read-source.ts";
import { schemaDiagnostics } from "../../outline/schema-diagnostics.ts";
import { YamlSource } from "../../outline/yaml-source.ts";
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

/** Where the lock of a recipe lies: `seminar.lock.yaml` beside `seminar.yaml`. */
export function lockFileOf(recipe: string): string {
  return recipe.replace(/(?:\.ya?ml)?$/i, ".lock.yaml");
}

/**
 * Reads a lock.
 *
 * @returns nothing when there is none yet; an error when it can't be read
 */
export function readLock(file: string): { value?: Lock; diagnostics: Diagnostic[] } {
  if (!existsSync(file)) return { diagnostics: [] };
  const { source, diagnostics } = readSource(resolve(file), file);
  if (!source) return { diagnostics };
  const yaml = new YamlSource(source);
  const parsed = lockSchema.safeParse(yaml.data);
  const found =
    hasErrors(yaml.diagnostics) || parsed.success ? [] : schemaDiagnostics(parsed.error.issues, yaml, lockSchema);
  const all = [...yaml.diagnostics, ...found].map((each) => ({ ...each, hint: HINT }));
  return parsed.success && !hasErrors(all)
    ? { value: parsed.data as unknown as Lock, diagnostics: all }
    : { diagnostics: all };
}

const HINT =
  "Lectern writes this file; take it back from your version control, or delete it and all is taken as it is now";

/** The text of a lock; the same lock gives the same bytes. */
export function lockToYaml({ sources = [], slides }: Lock): string {
  const data = { lectern: LOCK_VERSION, ...(sources.length > 0 ? { sources } : {}), slides };
  const document = new Document(data, { aliasDuplicateObjects: false });
  document.commentBefore =
    " What this lecture took, and what it said then. `lectern remix` writes it, `--status` tells what has changed since.";
  visit(document, {
    // Changes of lines are to be seen as such in version control.
    Scalar(_key, node) {
      if (typeof node.value === "string" && node.value.includes("\n")) node.type = Scalar.BLOCK_LITERAL;
    },
  });
  return document.toString({ lineWidth: 0 });
}
