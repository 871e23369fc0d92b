import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { loadOutline } from "../outline/load-outline.ts";
import { lockFileOf } from "../outline/lock-file.ts";
import { isInside } from "../paths/folder.ts";
import { identifySource, type OutlineSource } from "../pipeline/source.ts";
import { paperOf } from "../pipeline/witness-talk.ts";
import { fileInside, isHidden, realOf, refusal } from "../project/inside.ts";
import { translationFileOf } from "../translation/translation-file.ts";

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
