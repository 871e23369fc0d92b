import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { SourceText } from "../diagnostics/source-text.ts";
import { digestOf } from "../files/cache.ts";
import { readIfThere } from "../files/files.ts";
import { confinement, isInside } from "../paths/folder.ts";
import type { LoadedBrand } from "./load-brand.ts";
import type { Look } from "./look.ts";

interface Kept {
  brand: LoadedBrand;
  /** Digest of all of its files. */
  stamp: string;
}

/** In place of a brand's path: none at all, whatever lies beside. */
export const NO_BRAND = "none";

const known = new Map<string, Kept>();
/** Of a brand that is being written the last state that was right stays. */
const lastLook = new Map<string, Look>();

const stampOf = (files: readonly string[]) =>
  files
    .map((file) => {
      try {
        return digestOf(readIfThere(file) ?? "");
      } catch {
        return "";
      }
    })
    .join();

/** A brand by its file, read once as long as none of its files changes. @param path absolute */
export async function readBrand(path: string, file = path): Promise<LoadedBrand> {
  if (isOutside(path)) {
    const message = `the brand \`${file}\` lies outside of the folder that is worked in`;
    const finding = { code: "brand-has-file", message, hint: "put it into that folder" };
    return { diagnostics: [new SourceText(file, "").diagnostic(finding)], files: [], unused: [] };
  }
  const key = `${path}\n${file}`;
  const kept = known.get(key);
  if (kept && kept.stamp === stampOf(kept.brand.files)) return kept.brand;
  // What reckons with colours and reads fonts takes a while to load, and most talks have no brand.
  const { loadBrand } = await import("./load-brand.ts");
  const brand = loadBrand(path, file);
  const stamp = stampOf(brand.files);
  known.set(key, { brand, stamp });
  if (brand.look) lastLook.set(path, brand.look);
  return brand;
}

/** Whether it leaves the folder that nothing may leave, if there is one; links followed. */
function isOutside(path: string): boolean {
  const fence = confinement();
  return fence !== undefined && !isInside(fence, existsSync(path) ? realpathSync(path) : path);
}

/**
 * The brand that a deck names in its first lines.
 *
 * @param named its `brand:`, a path as seen from the deck
 * @param folder absolute path of the deck's folder
 * @returns nothing for a deck that names none
 */
export async function brandOfDeck(named: unknown, folder: string): Promise<LoadedBrand | undefined> {
  return typeof named === "string" && named !== NO_BRAND ? readBrand(resolve(folder, named), named) : undefined;
}

/** The same, as it is drawn; nothing where it can't be, which is told by whoever checks the deck. */
export async function lookOfDeck(named: unknown, folder: string): Promise<Look | undefined> {
  const brand = await brandOfDeck(named, folder);
  return brand?.look ?? (brand && lastLook.get(resolve(folder, String(named))));
}
