import type { BoardRow, DividerFields, Item, OverrideFields, OwnFields } from "../../scripts/board/protocol.ts";
import type { Card } from "./slide.ts";

export const SLIDES_TYPE = "application/x-lectern-slides";

/** A row as another recipe can take it. */
function itemOf({ kind, work, slide, fields }: BoardRow): Item | undefined {
  if (kind === "own") return { own: fields as OwnFields };
  if (kind === "divider") return { divider: fields as DividerFields };
  if (work === undefined || slide === undefined) return undefined;
  const override = fields as OverrideFields;
  return { take: { work, slide }, ...(Object.keys(override).length > 0 && { override }) };
}

export function itemsOf(rows: readonly BoardRow[]): Item[] {
  return rows.flatMap((row) => itemOf(row) ?? []);
}

export function itemOfCard({ work, slide }: Card): Item {
  return { take: { work: work.id, slide: slide.id } };
}

/** What other programs get: lines that read like a recipe. */
export function itemsToText(items: readonly Item[]): string {
  return items.map((item) => `- ${lineOf(item)}`).join("\n");
}

function lineOf(item: Item): string {
  if ("own" in item) return `slide: ${item.own.slide}`;
  if ("divider" in item) return `divider: ${item.divider.divider}`;
  if ("row" in item) return `row: ${item.row}`;
  const { take } = item;
  return "slide" in take ? `${take.slide} (${take.work})` : `${take.section} (${take.work})`;
}

/** Items of the clipboard; `undefined` where it holds something else. The server checks each of them. */
export function parseItems(json: string): Item[] | undefined {
  try {
    const value: unknown = JSON.parse(json);
    if (!Array.isArray(value)) return undefined;
    const items = value.filter((item): item is Item => {
      if (typeof item !== "object" || item === null) return false;
      return "take" in item || "own" in item || "divider" in item;
    });
    return items.length > 0 ? items : undefined;
  } catch {
    return undefined;
  }
}

/** Items without slides that the lecture has already: a slide can be taken only once. */
export function withoutTaken(items: readonly Item[], taken: ReadonlyMap<string, number>): Item[] {
  const seen = new Set(taken.keys());
  return items.filter((item) => {
    if (!("take" in item) || !("slide" in item.take)) return true;
    const key = `${item.take.work}#${item.take.slide}`;
    return !seen.has(key) && seen.add(key);
  });
}
