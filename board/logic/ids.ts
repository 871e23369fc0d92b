/** The page's name for an element of a list. Each has one of its own, as a reader is told of the focus by its name. */
export function elementId(kind: "card" | "row", key: string): string {
  return `${kind}-${encodeURIComponent(key)}`;
}
