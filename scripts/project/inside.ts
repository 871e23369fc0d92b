import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { EnvironmentError, EXIT } from "../diagnostics/environment-error.ts";
import { isInside } from "../paths/folder.ts";

/**
 * A file of the project, as it is named from the project's folder.
 *
 * @param folder absolute path of the project's folder, links followed
 * @param name the file as an assistant or a page names it
 * @throws EnvironmentError when it is not there, no file, or outside of the project, links followed
 */
export function fileInside(folder: string, name: string): string {
  const path = placeInside(folder, name);
  if (statSync(join(folder, path), { throwIfNoEntry: false })?.isFile()) return path;
  throw refusal(name, "there is no such file in the project", "`lectern list` names the talks that are there");
}

/**
 * A place in the project for a file that may not be there yet.
 *
 * @throws EnvironmentError when it is outside of the project, links followed, or in a hidden folder
 */
export function placeInside(folder: string, name: string): string {
  const path = resolve(folder, name);
  if (name.trim() === "" || name.includes("\0") || !isInside(folder, path) || !isInside(folder, realOf(path)))
    throw refusal(name, "this is not in the project's folder", "name a file below it, such as `outline.yaml`");
  if (isHidden(folder, path))
    throw refusal(name, "what is hidden, or installed, is nobody's talk", "name a file that is neither");
  return relative(folder, path);
}

/** A path with its links followed. What is not there yet has none; what it would be put into may have. */
export function realOf(path: string): string {
  let there = path;
  while (!existsSync(there) && there !== dirname(there)) there = dirname(there);
  return join(realpathSync(there), relative(there, path));
}

/** Whether a file, or what it is a link to, lies in a hidden folder, is hidden itself, or was installed. */
export const isHidden = (folder: string, path: string): boolean =>
  [path, realOf(path)].some((each) =>
    relative(folder, each)
      .split(sep)
      .some((part) => part === "node_modules" || (part.startsWith(".") && part !== "..")),
  );

/** Why a file is not touched. @returns an error for who named it */
export const refusal = (name: string, message: string, hint: string) =>
  new EnvironmentError({ code: "file-is-in-project", file: name, message, hint }, EXIT.usage);
