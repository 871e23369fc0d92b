import { dirname, relative, resolve } from "node:path";
import { readBrand } from "../brand/deck-look.ts";
import { findBrands } from "../brand/find-brand.ts";
import { describeLack } from "../brand/lacking-letters.ts";
import type { LoadedBrand } from "../brand/load-brand.ts";
import type { Deck } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { confinement, isInside } from "../paths/folder.ts";
import { placeOfField } from "./place-of-field.ts";
import type { BrandChoice, WrittenSource } from "./source.ts";

/** A deck in the look of its house, with what is wrong with that, and the files that it is made from. */
export interface DressedDeck {
  deck: Deck;
  diagnostics: Diagnostic[];
  files: string[];
}

/** Takes no brand, whatever lies beside the outline. */
const NONE = "none";

/**
 * Gives a deck the brand that is meant: the one of the command line, of the outline or the recipe, or the one that lies
 * beside it or above.
 *
 * @param said what the outline or the recipe says: a path as seen from its folder, or `none`
 */
export async function dressDeck(
  deck: Deck,
  { file, brand: choice = {} }: WrittenSource,
  said: string | undefined,
): Promise<DressedDeck> {
  const { paths, diagnostics } = findMeant(file, choice.named, said);
  const [path] = paths;
  if (path === undefined) return { deck, diagnostics, files: [] };
  const loaded = await readBrand(path, shownPath(path));
  const found = [...diagnostics, ...judgeBrand(loaded, choice)];
  const { look } = loaded;
  if (!look) return { deck, diagnostics: found, files: loaded.files };
  const families = Object.fromEntries(Object.entries(look.families).map(([role, { name }]) => [role, name]));
  return { deck: { ...deck, brand: { file: path, families } }, diagnostics: found, files: loaded.files };
}

/** What a brand's file has wrong; all of it errors where nothing may be put right silently. */
export const judgeBrand = ({ diagnostics }: LoadedBrand, { isStrict = false }: BrandChoice): Diagnostic[] =>
  diagnostics.map((each) => (isStrict ? { ...each, severity: "error" } : each));

/** Letters of a deck that its brand's fonts lack. @param text the deck's Markdown */
export async function checkLetters(
  brand: Deck["brand"],
  text: string,
  choice: BrandChoice = {},
): Promise<Diagnostic[]> {
  if (!brand) return [];
  const file = shownPath(brand.file);
  const { look } = await readBrand(brand.file, file);
  const families = new Map(Object.values(look?.families ?? {}).map((family) => [family.name, family]));
  return [...families.values()].flatMap((family): Diagnostic[] => {
    const finding = describeLack(family, text);
    return finding ? [{ ...finding, severity: choice.isStrict ? "error" : "warning", file }] : [];
  });
}

/** A path as the person would name it. */
const shownPath = (path: string) => {
  const way = relative("", path);
  return way === "" ? path : way;
};

function findMeant(
  file: string,
  named: string | undefined,
  said: string | undefined,
): { paths: string[]; diagnostics: Diagnostic[] } {
  const folder = dirname(resolve(file));
  if ((named ?? said) === NONE) return { paths: [], diagnostics: [] };
  if (named !== undefined) return { paths: [resolve(named)], diagnostics: [] };
  if (said !== undefined) {
    const path = resolve(folder, said);
    const fence = confinement();
    if (fence === undefined || isInside(fence, path)) return { paths: [path], diagnostics: [] };
    const message = `the brand \`${said}\` lies outside of the folder that is worked in`;
    return { paths: [], diagnostics: [{ severity: "error", code: "brand-has-file", file, message, ...place(file) }] };
  }
  const paths = findBrands(folder);
  if (paths.length < 2) return { paths, diagnostics: [] };
  const [first = "", ...others] = paths.map(shownPath);
  const message = `there are several brands: ${first} is taken, and not ${others.join(", ")}`;
  const hint = "keep one of them, or name it: `brand:` under `talk` in the outline, or `--brand`";
  return { paths, diagnostics: [{ severity: "warning", code: "brand-is-one", file, message, hint }] };
}

function place(file: string): Pick<Diagnostic, "position"> {
  const { position } = placeOfField(file, "brand") ?? {};
  return position ? { position } : {};
}
