import { nameHint } from "../diagnostics/list-names.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { wholeAddress } from "./series.ts";

/**
 * The slides that a range names: numbers (`3`), spans (`3-9`, `8-`) and addresses (`ii-a`), parted by commas. An address
 * stands for its slide, for its parts and for the slides below it: `ii-a` for `ii-a-1` too.
 *
 * @param addresses the address of each slide of the deck, where it has one
 * @returns the slides' numbers in the deck's order, or what is wrong: an address, or a number that is out of range
 */
export function resolveRange(
  range: string,
  addresses: readonly (string | undefined)[],
): { numbers: number[] } | { wrong: "address" | "number"; message: string; hint?: string } {
  const wanted = new Set<number>();
  const total = addresses.length;
  for (const part of range.split(",").map((text) => text.trim())) {
    const below = addresses.flatMap((address, index) =>
      address !== undefined && isAtOrBelow(address, part) ? [index + 1] : [],
    );
    const [, from, span, to] = /^(\d+)(-(\d*))?$/.exec(part) ?? [];
    const [first, last] = [Number(from), span === undefined ? Number(from) : Number(to || total)];
    if (below.length > 0) for (const no of below) wanted.add(no);
    else if (from === undefined) {
      const known = addresses.filter((address) => address !== undefined);
      return {
        wrong: "address",
        message: `no slide has the address “${part}”`,
        hint: nameHint(nearest(part, known), known, "its slides go by their numbers"),
      };
    } else if (first < 1 || last > total || first > last) {
      return {
        wrong: "number",
        message: `there ${span === undefined ? "is no slide" : "are no slides"} ${part}; the deck has 1 to ${total}`,
      };
    } else for (let no = first; no <= last; no++) wanted.add(no);
  }
  return { numbers: [...wanted].toSorted((a, b) => a - b) };
}

/** Whether an address is the one that is named, a part of its slide (`ii-a.2`), or below it (`ii-a-1`). */
function isAtOrBelow(address: string, named: string): boolean {
  return address === named || wholeAddress(address) === named || address.startsWith(`${named}-`);
}
