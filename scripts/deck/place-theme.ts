import { dirname, resolve } from "node:path";

/**
 * A theme as a deck has it, wherever that will lie: a folder by its absolute path.
 *
 * @param theme as an outline or a recipe names it
 * @param file the outline or the recipe
 */
export function placeTheme(theme: string, file: string): string {
  return theme.startsWith(".") ? resolve(dirname(file), theme) : theme;
}
