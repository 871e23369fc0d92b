/** A deck is Markdown; every other file is taken for an outline or a recipe. */
export function isDeck(file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file);
}
