import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { EnvironmentError, EXIT } from "../diagnostics/environment-error.ts";
import { loadOutline } from "../outline/load-outline.ts";
import { isInside } from "../paths/folder.ts";
import { paperOf } from "../pipeline/witness-talk.ts";

/**
 * A file of the project, as it is named from the project's folder.
 *
 * @param folder absolute path of the project's folder, links followed
 * @param name the file as the assistant names it
 * @throws EnvironmentError when it is not there, no file, or outside of the project, links followed
 */
export function fileInside(folder: string, name: string): string {
  const path = placeInside(folder, name);
  if (statSync(join(folder, path), { throwIfNoEntry: false })?.isFile()) return path;
  throw refusal(name, "there is no such file in the project", "the tool `list` names the talks that are there");
}

/**
 * A place in the project for a file that may not be there yet.
 *
 * @throws EnvironmentError when it is outside of the project, links followed, or in a hidden folder
 */
export function placeInside(folder: string, name: string): string {
  const path = resolve(folder, name);
  // What is not there yet has no links in it; what it would be put into may have.
  let there = path;
  while (!existsSync(there) && there !== dirname(there)) there = dirname(there);
  if (name.trim() === "" || name.includes("\0") || !isInside(folder, path) || !isInside(folder, realpathSync(there)))
    throw refusal(name, "this is not in the project's folder", "name a file below it, such as `outline.yaml`");
  const way = relative(folder, path);
  if (way.split(sep).some((part) => part.startsWith(".") || part === "node_modules"))
    throw refusal(name, "what is hidden, or installed, is nobody's talk", "name a file that is neither");
  return way;
}

/**
 * An outline of the project whose paper and theme are in it, too: an outline may name any file of the machine as its paper,
 * and whoever may write outlines could read it by that.
 *
 * @throws EnvironmentError when one of these is outside
 */
export async function outlineInside(folder: string, name: string): Promise<string> {
  const file = fileInside(folder, name);
  if (!/\.ya?ml$/i.test(file)) throw refusal(name, "this is no outline, by its name", "name an `outline.yaml`");
  const { value } = await loadOutline(file);
  const theme = value?.talk.theme;
  const named = [
    { field: "paper.file", path: value && paperOf(value) },
    { field: "talk.theme", path: theme?.startsWith(".") ? join(dirname(file), theme) : undefined },
  ];
  for (const { field, path } of named) {
    if (path === undefined || isInProject(folder, path)) continue;
    const hint = "copy it into the project, or let a person call `lectern` itself";
    throw refusal(name, `what it names as \`${field}\` is not in the project's folder`, hint);
  }
  return file;
}

/** Whether a file is in the project, links followed; one that is not there can't be read. */
const isInProject = (folder: string, path: string): boolean =>
  !existsSync(path) || isInside(folder, realpathSync(path));

const refusal = (name: string, message: string, hint: string) =>
  new EnvironmentError({ code: "file-is-in-project", file: name, message, hint }, EXIT.usage);
