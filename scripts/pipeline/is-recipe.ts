import { existsSync, readFileSync } from "node:fs";
import { type FileKind, fileKind } from "../outline/file-kind.ts";

/** Whether a file is the recipe of a lecture, by its fields: what is not is taken for an outline. */
export function isRecipe(file: string): boolean {
  if (!/\.ya?ml$/i.test(file) || /\.lock\.ya?ml$/i.test(file) || !existsSync(file)) return false;
  const text = readFileSync(file, "utf8");
  return /^(?:lecture|slides)\s*:/m.test(text) && !/^(?:paper|sections)\s*:/m.test(text);
}

/** What a file is that is neither a recipe nor an outline, if that can be told. */
export function otherKind(file: string): FileKind | undefined {
  const bytes = readFileSync(file);
  return bytes.toString("utf8").trim() === ""
    ? { name: "an empty file", hint: "recipes of lectures lie in `lectures/`" }
    : fileKind(bytes, file);
}
