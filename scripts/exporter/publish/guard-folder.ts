import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { parse, resolve } from "node:path";
import { EnvironmentError, EXIT } from "../../diagnostics/environment-error.ts";
import { isInside } from "../../paths/folder.ts";
import { ROOT } from "../../paths/root.ts";
import { isLecterns } from "./manifest.ts";

/** The folder itself where the name is a link to one, so that the link stays. */
export function realFolder(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : resolve(folder);
}

/**
 * Refuses a folder that nobody would want to be filled with an export: what is meant is another one, or a variable that
 * was not set. One that Lectern published into before is taken whatever it is.
 *
 * @param folder as the person named it
 * @param sources files that are exported from; a folder that they lie in is where a person works
 * @throws EnvironmentError with exit code 2, before anything was written
 */
export function guardFolder(folder: string, sources: readonly string[]): void {
  if (folder.trim() === "") refuse(folder, "no folder is named: `-o` is followed by an empty text", USAGE);
  const target = realFolder(folder);
  refuseFile(folder, target);
  if (isLecterns(target)) return;
  const told = new Map([
    [parse(target).root, "this is the root of the file system"],
    [homedir(), "this is your home folder"],
    [ROOT, "this is Lectern's own folder"],
    [process.cwd(), "this is the folder that you work in"],
  ]);
  for (const [path, message] of told) if (realFolder(path) === target) refuse(folder, message, USAGE);
  const inside = sources.find((file) => isInside(target, realFolder(file)));
  if (inside !== undefined) refuse(folder, `this folder is one that ${inside} lies in`, USAGE);
}

/**
 * Refuses a folder that holds files and that Lectern did not make. What is hidden does not count: a checkout for
 * publishing is empty but for its `.git`.
 *
 * @throws EnvironmentError
 */
export function guardContent(folder: string): void {
  const target = realFolder(folder);
  const isThere = existsSync(target);
  if (!isThere && lstatSync(target, { throwIfNoEntry: false })) refuse(folder, "this is a link to nothing");
  refuseFile(folder, target);
  if (!isThere || isLecterns(target)) return;
  if (readdirSync(target).some((name) => !name.startsWith(".")))
    refuse(folder, "this folder holds files that Lectern did not make");
}

const USAGE = { exitCode: EXIT.usage };

function refuseFile(folder: string, target: string): void {
  if (existsSync(target) && !statSync(target).isDirectory()) refuse(folder, "this is a file", USAGE);
}

/** @throws EnvironmentError always */
export function refuse(
  path: string,
  message: string,
  {
    hint = "name another folder with `-o`, or move what is there",
    exitCode,
  }: { hint?: string; exitCode?: typeof EXIT.usage } = {},
): never {
  const file = path.trim() === "" ? {} : { file: path };
  const finding = { code: "folder-is-not-overwritten", ...file, message: `${message}; nothing was written`, hint };
  throw new EnvironmentError(finding, exitCode);
}
