import { eastAsianWidth } from "get-east-asian-width";

/** Columns that a text takes in a font of even width: ideographs count twice. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + eastAsianWidth(character.codePointAt(0) ?? 0), 0);
}
