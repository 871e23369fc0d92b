import type { Position } from "../diagnostics/diagnostic.ts";
import { readSource } from "../outline/read-source.ts";
import { YamlSource } from "../outline/yaml-source.ts";

/** A theme as an outline or a recipe names it, and where. */
export interface PlacedTheme {
  theme: string;
  position: Position;
}

/** The theme that an outline or a recipe names; nothing for a deck, or where there is none. */
export function placeOfTheme(sourceFile: string): PlacedTheme | undefined {
  const { source } = readSource(sourceFile, sourceFile, true);
  if (source === undefined) return undefined;
  const yaml = new YamlSource(source);
  const fields = yaml.data as Record<string, { theme?: unknown } | undefined> | null;
  for (const field of ["talk", "lecture"]) {
    const theme = fields?.[field]?.theme;
    if (typeof theme === "string") return { theme, position: yaml.positionAt([field, "theme"]) };
  }
  return undefined;
}
