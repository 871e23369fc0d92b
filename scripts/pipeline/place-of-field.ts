import type { Position } from "../diagnostics/diagnostic.ts";
import { readSource } from "../outline/read-source.ts";
import { YamlSource } from "../outline/yaml-source.ts";

/** What an outline or a recipe says of how it looks, and where. */
export interface PlacedField {
  value: string;
  position: Position;
}

/** What stands under `talk`, `lecture` or `paper`, as text; nothing for a deck, or where there is none. */
export function placeOfField(sourceFile: string, name: "theme" | "brand" | "language"): PlacedField | undefined {
  const { source } = readSource(sourceFile, sourceFile, true);
  if (source === undefined) return undefined;
  const yaml = new YamlSource(source);
  const fields = yaml.data as Record<string, Record<string, unknown> | undefined> | null;
  for (const field of ["talk", "lecture", "paper"]) {
    const value = fields?.[field]?.[name];
    if (typeof value === "string") return { value, position: yaml.positionAt([field, name]) };
  }
  return undefined;
}
