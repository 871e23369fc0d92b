import { slug } from "github-slugger";
import { SLIDEV_PAGES } from "../outline/check-meaning.ts";

/** Slides that every lecture has. */
const FRAME = ["title", "references", "credits", "not-covered"];

/** Addresses that pages of a lecture or of Slidev have. */
export const TAKEN_ADDRESSES: ReadonlySet<string> = new Set([...FRAME, ...SLIDEV_PAGES]);

/** An address made of a title: `Who sets it?` is `who-sets-it`. Nothing where no letter is left. */
export function toAddress(title: string): string | undefined {
  const made = slug(title).replace(/^-+|(?<!-)-+$/g, "");
  if (made === "") return undefined;
  // Slidev reads digits as a slide's number.
  return /^\d+$/.test(made) || TAKEN_ADDRESSES.has(made) ? `slide-${made}` : made;
}

/** The first of `name`, `name-2`, `name-3` … that is free; it is taken then. */
export function freeAddress(name: string, taken: Set<string>): string {
  for (let n = 1; ; n++) {
    const address = n === 1 ? name : `${name}-${n}`;
    if (taken.has(address)) continue;
    taken.add(address);
    return address;
  }
}
