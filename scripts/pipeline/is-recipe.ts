import { existsSync, readFileSync } from "node:fs";

/** Whether a file is the recipe of a lecture, by its fields: what is not is taken for an outline. */
export function isRecipe(file: string): boolean {
  if (!/\.ya?ml$/i.test(file) || /\.lock\.ya?ml$/i.test(file) || !existsSync(file)) return false;
  const text = readFileSync(file, "utf8");
  return /^(?:lecture|slides)\s*:/m.test(text) && !/^(?:paper|sections)\s*:/m.test(text);
}
