/**
 * What is chosen in a list, by keys that outlive a new order. As the W3C's pattern has it, walking keeps what is chosen,
 * and with nothing chosen the act is for the one that has the focus.
 */
interface Selection {
  /** The one that has the focus. */
  active: string | undefined;
  /** Where a range begins. */
  anchor: string | undefined;
  chosen: ReadonlySet<string>;
}

export const NOTHING: Selection = { active: undefined, anchor: undefined, chosen: new Set() };

/** Only the focus moves. */
export function focused(selection: Selection, key: string | undefined): Selection {
  return { ...selection, active: key, anchor: key };
}

/** A plain click: the focus moves, and nothing is chosen any more. */
export function picked(key: string): Selection {
  return { active: key, anchor: key, chosen: new Set() };
}

export function toggled(selection: Selection, key: string): Selection {
  const chosen = new Set(selection.chosen);
  if (!chosen.delete(key)) chosen.add(key);
  return { active: key, anchor: key, chosen };
}

/** Ctrl+click: the one that was clicked before is meant too. */
export function clickedToo(selection: Selection, key: string): Selection {
  const { active, chosen } = selection;
  const isFirst = chosen.size === 0 && active !== undefined && active !== key;
  return toggled(isFirst ? { ...selection, chosen: new Set([active]) } : selection, key);
}

/** From the anchor to a key, with all between them. */
export function extended(selection: Selection, keys: readonly string[], key: string): Selection {
  const anchor = selection.anchor ?? selection.active ?? key;
  const from = Math.max(0, keys.indexOf(anchor));
  const to = keys.indexOf(key);
  return { active: key, anchor, chosen: new Set(keys.slice(Math.min(from, to), Math.max(from, to) + 1)) };
}

export function all(selection: Selection, keys: readonly string[]): Selection {
  return { ...selection, chosen: new Set(keys) };
}

export function cleared(selection: Selection): Selection {
  return { ...selection, chosen: new Set() };
}

/** What an act is for, in the list's order. */
export function meant({ active, chosen }: Selection, keys: readonly string[]): string[] {
  const found = keys.filter((key) => chosen.has(key));
  return found.length > 0 ? found : keys.filter((key) => key === active);
}
