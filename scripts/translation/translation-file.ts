import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Where the translation of an outline lies: `outline.de.yaml` beside `outline.yaml`. */
export const translationFileOf = (outline: string, language: string): string =>
  outline.replace(/(?:\.ya?ml)?$/i, `.${language}.yaml`);

/** The outline of which a file is the translation, and into which language, by its name; nothing where there is no such outline. */
export function outlineOf(translation: string): { outline: string; language: string } | undefined {
  const [, stem, language] = /^(.+)\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\.ya?ml$/.exec(basename(translation)) ?? [];
  if (stem === undefined || language === undefined) return undefined;
  const outline = [".yaml", ".yml"].map((ending) => join(dirname(translation), stem + ending)).find(existsSync);
  return outline === undefined ? undefined : { outline, language };
}
