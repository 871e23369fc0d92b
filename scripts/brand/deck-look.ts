import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { LoadedBrand } from "./load-brand.ts";
import type { Look } from "./look.ts";

interface Kept {
  brand: LoadedBrand;
  /** When each of its files was changed last, and its size. */
  stamp: string;
}

const known = new Map<string, Kept>();

const stampOf = (files: readonly string[]) =>
  files
    .map((file) => {
      const stat = statSync(file, { throwIfNoEntry: false });
      return stat ? `${stat.mtimeMs}:${stat.size}` : "";
    })
    .join();

/** A brand by its file, read once as long as none of its files changes. @param path absolute */
export async function readBrand(path: string, file = path): Promise<LoadedBrand> {
  const key = `${path}\n${file}`;
  const kept = known.get(key);
  if (kept && kept.stamp === stampOf(kept.brand.files)) return kept.brand;
  // What reckons with colours and reads fonts takes a while to load, and most talks have no brand.
  const { loadBrand } = await import("./load-brand.ts");
  const brand = loadBrand(path, file);
  known.set(key, { brand, stamp: stampOf(brand.files) });
  return brand;
}

/**
 * The brand that a deck names in its first lines.
 *
 * @param named its `brand:`, a path as seen from the deck
 * @param folder absolute path of the deck's folder
 * @returns nothing for a deck that names none
 */
export async function brandOfDeck(named: unknown, folder: string): Promise<LoadedBrand | undefined> {
  return typeof named === "string" ? readBrand(resolve(folder, named), named) : undefined;
}

/** The same, as it is drawn; nothing where it can't be, which is told by whoever checks the deck. */
export const lookOfDeck = async (named: unknown, folder: string): Promise<Look | undefined> =>
  (await brandOfDeck(named, folder))?.look;
