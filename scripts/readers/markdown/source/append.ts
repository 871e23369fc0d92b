/** Puts items at the end of a list, however many they are; `push(...items)` overflows the stack. */
export function append<Item>(list: Item[] | undefined, items: readonly Item[]): void {
  if (list) for (const item of items) list.push(item);
}
