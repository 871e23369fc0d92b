import type { Reference } from "../../outline/types.ts";

/**
 * Reads one entry of a list of references as printed.
 *
 * @param text the entry, on one line, without its number
 * @param id the key to give it
 * @returns the work in CSL-JSON; `isSure` is false where only the whole entry could be kept, as the title
 */
export function parseReference(text: string, id: string): { reference: Reference; isSure: boolean } {
  return { reference: { id, type: "document", title: text }, isSure: false };
}
