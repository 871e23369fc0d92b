import { type Element, isNamed, make, type Node, textOf } from "../jats/element.ts";
import type { CitedWorks } from "./cited-works.ts";

/** A citation of some works, in the place of what it shows. */
export function cite(keys: readonly (string | undefined)[], shown: Node[], at: Element): Node[] {
  const known = [...new Set(keys.filter((key) => key !== undefined))];
  const text = textOf({ ...at, children: shown });
  if (known.length === 0 || text === "") return shown;
  const isRaised = shown.every(isNamed("sup"));
  const plain = text.replace(/^[[(](.*)[\])]$/s, "$1");
  const words = isRaised ? make("sup", at, [plain]) : plain;
  return [make("xref", at, [words], { "ref-type": "bibr", rid: known.join(" ") })];
}

/** The same of works in CSL-JSON. */
export function citeItems(
  items: readonly unknown[],
  shown: Node[],
  at: Element,
  { works }: { works: CitedWorks },
): Node[] {
  return cite(
    items.map((item) => works.take(item)),
    shown,
    at,
  );
}

/** The works in the CSL-JSON of a citation by Zotero or Mendeley. */
export function itemsIn(instruction: string): unknown[] {
  const [start, end] = [instruction.indexOf("{"), instruction.lastIndexOf("}")];
  return start < 0 ? [] : itemsOf(instruction.slice(start, end + 1));
}

/** The works in the data of a citation. */
export function itemsOf(json: string): unknown[] {
  try {
    const { citationItems } = JSON.parse(json) as { citationItems?: { itemData?: unknown }[] };
    return Array.isArray(citationItems) ? citationItems.map((item) => item?.itemData) : [];
  } catch {
    return [];
  }
}
