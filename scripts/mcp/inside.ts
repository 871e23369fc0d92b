import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { EnvironmentError, EXIT } from "../diagnostics/environment-error.ts";
import { loadOutline } from "../outline/load-outline.ts";
import { lockFileOf } from "../outline/lock-file.ts";
import { isInside } from "../paths/folder.ts";
import { identifySource, type OutlineSource } from "../pipeline/source.ts";
import { paperOf } from "../pipeline/witness-talk.ts";
import { translationFileOf } from "../translation/translation-file.ts";

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
  if (name.trim() === "" || name.includes("\0") || !isInside(folder, path) || !isInside(folder, realOf(path)))
    throw refusal(name, "this is not in the project's folder", "name a file below it, such as `outline.yaml`");
  if (isHidden(folder, path))
    throw refusal(name, "what is hidden, or installed, is nobody's talk", "name a file that is neither");
  return relative(folder, path);
}

/**
 * An outline of the project whose paper, theme, deck and translation are in it, too: an outline may name any file of the machine as its
 * paper, and whoever may write outlines could read it by that. Recipes of lectures, which take decks from anywhere, are none.
 *
 * @returns the talk
 * @throws EnvironmentError when one of these is outside, or hidden
 */
export async function outlineInside(folder: string, name: string, minutes?: number): Promise<OutlineSource> {
  const file = fileInside(folder, name);
  const source = identifySource(file, { minutes });
  if (!/\.ya?ml$/i.test(file) || source.kind !== "outline")
    throw refusal(name, "this is no outline of a talk", "the tool `list` names those that are there");
  // Of a translation, that is the outline beside it.
  const outline = fileInside(folder, source.file);
  const { value } = await loadOutline(outline);
  const theme = value?.talk.theme;
  const translation = source.language === undefined ? undefined : translationFileOf(outline, source.language);
  const named = [
    { field: "paper.file", path: value && paperOf(value) },
    { field: "talk.theme", path: theme?.startsWith(".") ? join(dirname(file), theme) : undefined },
    { field: "deck", path: source.deckFile },
    { field: "translation", path: translation },
    { field: "translation", path: translation && lockFileOf(translation) },
  ];
  // Pictures of what does not fit are put there, and those of before removed.
  if (!isInside(folder, realOf(resolve(folder, dirname(file), ".lectern"))))
    throw refusal(name, "the folder `.lectern` beside it leads out of the project", "take the link away");
  for (const { field, path } of named) {
    if (path === undefined || !existsSync(path)) continue;
    const real = resolve(folder, path);
    if (isInside(folder, realOf(real)) && !isHidden(folder, real)) continue;
    const hint = "copy it into the project, or let a person call `lectern` itself";
    throw refusal(name, `its \`${field}\` is not in the project's folder, or is hidden there`, hint);
  }
  return source;
}

/** A path with its links followed. What is not there yet has none; what it would be put into may have. */
function realOf(path: string): string {
  let there = path;
  while (!existsSync(there) && there !== dirname(there)) there = dirname(there);
  return join(realpathSync(there), relative(there, path));
}

/** Whether a file, or what it is a link to, lies in a hidden folder, is hidden itself, or was installed. */
const isHidden = (folder: string, path: string): boolean =>
  [path, realOf(path)].some((each) =>
    relative(folder, each)
      .split(sep)
      .some((part) => part === "node_modules" || (part.startsWith(".") && part !== "..")),
  );

const refusal = (name: string, message: string, hint: string) =>
  new EnvironmentError({ code: "file-is-in-project", file: name, message, hint }, EXIT.usage);
