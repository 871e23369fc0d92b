import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { packageFolder } from "../paths/packages.ts";
import { theme as themeName } from "./fields.ts";
import type { YamlSource } from "./yaml-source.ts";

/** The names under which Slidev looks for a theme's package, in its order. */
export const packagesOf = (theme: string) =>
  /[@/]/.test(theme) ? [theme] : [`@slidev/theme-${theme}`, `slidev-theme-${theme}`, theme];

/** The folder of a theme, beside an outline or where Lectern is. @param folder of the outline */
export function themeFolder(theme: string, folder: string): string | undefined {
  if (theme.startsWith(".")) return resolve(folder, theme);
  const asker = pathToFileURL(join(folder, "outline.yaml")).href;
  return packagesOf(theme)
    .map((name) => packageFolder(name, asker) ?? packageFolder(name))
    .find((found) => found !== undefined);
}

/** Whether the theme that an outline or a recipe names is there: beside it, or where Lectern is. */
export function checkTheme(yaml: YamlSource, folder: string, path: [field: string, key: string]): Diagnostic[] {
  const [field, key] = path;
  const named = (yaml.data as Record<string, Record<string, unknown> | undefined> | null)?.[field]?.[key];
  // What is no name of a theme is told already.
  const { data: theme } = themeName.safeParse(named);
  if (theme === undefined || theme === "none") return [];
  if (theme.startsWith(".")) {
    const place = resolve(folder, theme);
    if (existsSync(place) && statSync(place).isDirectory()) return [];
    const message = `there is no folder \`${theme}\` with a theme`;
    return [yaml.diagnosticAt(path, { code: "theme-exists", message, hint: "paths count from this file's folder" })];
  }
  const names = packagesOf(theme);
  if (themeFolder(theme, folder) !== undefined) return [];
  const message = `the theme \`${theme}\` is not installed`;
  const hint = `install its package beside this file: \`npm install ${names[0]}\`${names.length > 1 ? `, or of another name: ${names.slice(1).join(", ")}` : ""}`;
  return [yaml.diagnosticAt(path, { code: "theme-exists", message, hint })];
}
