import type { ItemBase } from "./items.ts";
import type { ClosingEntry, Item } from "./types.ts";

/** What must be seen of an entry of a closing slide. @param base its address and words */
export function closingItem({ part, by }: ClosingEntry, base: ItemBase): Item {
  if (part === "quote") return { ...base, kind: "quotation", ...(by === undefined ? {} : { by }) };
  return { ...base, kind: part === "takeaway" ? "takeaway" : "closing" };
}
