import { dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { keepCopy, makeFolder, readIfThere, replaceFile } from "../files/files.ts";
import type { Draft } from "./draft-outline.ts";

export interface WrittenDraft {
  /** `refused` when a file that is there would be lost; nothing was written then. */
  outcome: "created" | "updated" | "unchanged" | "refused";
  /** Copies of the files that were replaced. */
  backups: string[];
  diagnostics: Diagnostic[];
}

/**
 * Writes a draft: pictures and references first, then the outline that names them. What is there already is never
 * overwritten, since a draft is there to be edited.
 *
 * @param file path of the outline as the person gave it; its folder is made if need be
 * @param force whether to replace files after all; each is kept as `x.backup-1` and so on
 */
export function writeDraft(
  file: string,
  draft: Pick<Draft, "outline" | "references" | "referencesFile" | "assets">,
  { force = false } = {},
): WrittenDraft {
  const folder = dirname(file);
  const files = [
    ...filesBeside(draft).map(({ name, content }) => ({ path: join(folder, name), content })),
    { path: file, content: Buffer.from(draft.outline) },
  ];
  const states = files.map((each) => ({ ...each, old: readIfThere(each.path) }));
  const changed = states.filter(({ old, content }) => !old?.equals(content));
  const others = changed.filter(({ old }) => old !== undefined);
  if (others.length > 0 && !force)
    return { outcome: "refused", backups: [], diagnostics: others.map(({ path }) => refusal(path)) };
  const backups = others.map(({ path }) => keepCopy(path));
  for (const { path, content } of changed) {
    makeFolder(dirname(path));
    replaceFile(path, content);
  }
  return {
    outcome: changed.length === 0 ? "unchanged" : others.length > 0 ? "updated" : "created",
    backups,
    diagnostics: [],
  };
}

/** The pictures and references that a draft's outline names, by their paths from it. */
export function filesBeside({
  references,
  referencesFile,
  assets,
}: Pick<Draft, "references" | "referencesFile" | "assets">): { name: string; content: Uint8Array }[] {
  return [
    ...assets.map(({ name, bytes }) => ({ name, content: bytes })),
    ...(references.length > 0
      ? [{ name: referencesFile, content: Buffer.from(`${JSON.stringify(references, null, 2)}\n`) }]
      : []),
  ];
}

const refusal = (path: string): Diagnostic => ({
  severity: "error",
  code: "draft-overwrites-nothing",
  file: path,
  message: "this file is there already and says something else; it was left as it is",
  hint: "write elsewhere with `-o other/outline.yaml`, or use `--force`, which keeps the old file as a backup beside it",
});
