import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { toEnvironmentError } from "../diagnostics/environment-error.ts";
import type { Draft } from "../drafter/draft-outline.ts";
import { type WrittenDraft, writeDraft } from "../drafter/write-draft.ts";
import { ROOT } from "../paths/root.ts";
import type { ImportRequest } from "./import-messages.ts";

/** Folder for drafts whose place nobody named: each in one of its own in it. */
export const DRAFTS = "outlines";

/**
 * What a draft has to know of its place.
 *
 * @param outline the outline's file, or a folder for it
 * @param paper the paper's file
 */
export const placeDraft = (outline: string, paper: string): Partial<ImportRequest> => ({
  schema: schemaFor(outline),
  referencesFile: referencesFor(outline),
  paperFile: pathBetween(outlineFile(outline), paper),
});

/** A folder as the place of an outline means the outline in it. */
export const outlineFile = (path: string) => (/\.ya?ml$/i.test(path) ? path : join(path, "outline.yaml"));

/** The path of a paper from its outline's folder; none where no way leads from the one to the other. */
export function pathBetween(outline: string, paper: string): string | undefined {
  const path = relative(resolve(dirname(outline)), resolve(paper))
    .split(sep)
    .join("/");
  return isAbsolute(path) ? undefined : path;
}

/** Outlines of other names have references of their own beside them. */
function referencesFor(outline: string): string | undefined {
  const name = basename(outlineFile(outline)).replace(/\.ya?ml$/i, "");
  return name === "outline" ? undefined : `${name}.references.json`;
}

/** The schema's path from an outline, if that lies in Lectern's own folder, where it stays. */
function schemaFor(outline: string): string | undefined {
  const folder = resolve(dirname(outlineFile(outline)));
  const isInside = folder === ROOT || folder.startsWith(ROOT + sep);
  return isInside
    ? relative(folder, join(ROOT, "public", "outline.schema.json"))
        .split(sep)
        .join("/")
    : undefined;
}

/** Writes a draft; what stops that is told for this paper, and the others go on. */
export function tryToWrite(outline: string, draft: Draft, force: boolean): WrittenDraft {
  try {
    return writeDraft(outline, draft, { force });
  } catch (error) {
    const known = toEnvironmentError(error);
    if (!known) throw error;
    return { outcome: "refused", backups: [], diagnostics: [{ file: outline, ...known.diagnostic }] };
  }
}
