/** What Lectern notes about a deck in its first lines, under `lectern`: whatever else stands there is a person's. */
export const DECK_NOTES = [
  // What it was built from and for, so that it is built in the same way again.
  ...(["outline", "recipe", "minutes", "language", "brand"] as const),
  // What lectures need that take slides from it.
  ...(["url", "paper", "further", "uncited"] as const),
  // What tells which of it a person edited.
  ...(["head", "slides", "first", "digest"] as const),
] as const;

export type DeckNotes = Partial<Record<(typeof DECK_NOTES)[number], unknown>>;
