import { existsSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, parse, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { EnvironmentError, EXIT, toEnvironmentError } from "../diagnostics/environment-error.ts";
import { makeFolder, readIfThere, replaceFile } from "../files/files.ts";
import { ROOT } from "../paths/root.ts";
import type { ProjectFile } from "./project-files.ts";

/**
 * Refuses places where nobody starts a project.
 *
 * @throws EnvironmentError with exit code 2
 */
export function guardProject(folder: string): void {
  // On some machines homes are links, too.
  const target = whereIs(folder);
  const told = new Map([
    [parse(target).root, "this is the root of the file system"],
    [whereIs(homedir()), "this is your home folder"],
    [whereIs(ROOT), "this is Lectern's own folder"],
  ]);
  const message = told.get(target);
  if (message === undefined) return;
  const finding = {
    code: "project-has-a-folder",
    file: folder,
    message: `${message}; nothing was written`,
    hint: ELSEWHERE,
  };
  throw new EnvironmentError(finding, EXIT.usage);
}

const whereIs = (folder: string) => (existsSync(folder) ? realpathSync(folder) : resolve(folder));

const ELSEWHERE = "name a folder for the talk, as in `lectern new my-talk`";

/**
 * Writes the files of a project, all or none: when one of them is there and says something else, it is told and nothing
 * is written. One that says the same is left, so that a run that was stopped can be run again; an optional one in any case.
 *
 * @param files the last one is what makes it a project, and is written last
 * @returns paths of what was written; an error for each file that is in the way
 */
export function writeProject(
  folder: string,
  files: readonly ProjectFile[],
): { written: string[]; diagnostics: Diagnostic[] } {
  try {
    const states = files.flatMap(({ name, content, isOptional }) => {
      const path = join(folder, name);
      const old = readIfThere(path);
      return isOptional && old !== undefined ? [] : [{ path, content, old }];
    });
    const missing = states.filter(({ old, content }) => !old?.equals(Buffer.from(content)));
    const inTheWay = missing.filter(({ old }) => old !== undefined);
    if (inTheWay.length > 0) return { written: [], diagnostics: inTheWay.map(({ path }) => refusal(path)) };
    for (const { path, content } of missing) {
      makeFolder(dirname(path));
      replaceFile(path, content);
    }
    return { written: missing.map(({ path }) => path), diagnostics: [] };
  } catch (error) {
    const known = toEnvironmentError(error);
    // Elsewhere files are named with `-o`.
    if (known?.diagnostic.hint?.includes("`-o`")) throw new EnvironmentError({ ...known.diagnostic, hint: ELSEWHERE });
    throw error;
  }
}

const refusal = (file: string): Diagnostic => ({
  severity: "error",
  code: "project-overwrites-nothing",
  file,
  message: "this file is there already; nothing was written",
  hint: "name another folder, or move it away",
});
