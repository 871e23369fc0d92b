import { slug } from "github-slugger";
import { TAKEN_IN_LECTURES } from "../outline/addresses.ts";

/** An address made of a title: `Who sets it?` is `who-sets-it`. Nothing where no letter is left. */
export function toAddress(title: string): string | undefined {
  const made = slug(title).replace(/^-+|(?<!-)-+$/g, "");
  if (made === "") return undefined;
  // Slidev reads digits as a slide's number.
  return /^\d+$/.test(made) || TAKEN_IN_LECTURES.has(made) ? `slide-${made}` : made;
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
