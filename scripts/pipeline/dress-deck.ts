import { dirname, relative, resolve } from "node:path";
import { NO_BRAND, readBrand } from "../brand/deck-look.ts";
import { findBrands } from "../brand/find-brand.ts";
import { codeOf, describeLack, proseOf } from "../brand/lacking-letters.ts";
import type { LoadedBrand } from "../brand/load-brand.ts";
import type { Deck } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { BrandChoice, WrittenSource } from "./source.ts";

/** A deck in the look of its house, with what is wrong with that, and the files that it is made from. */
export interface DressedDeck {
  deck: Deck;
  diagnostics: Diagnostic[];
  files: string[];
}

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
  const { path, places, diagnostics } = findMeant(file, choice.named, said);
  if (path === undefined) return { deck, diagnostics, files: places };
  const loaded = await readBrand(path, shownPath(path));
  const found = [...diagnostics, ...judgeBrand(loaded, choice)];
  const files = [...places, ...loaded.files];
  const { look } = loaded;
  if (!look) return { deck, diagnostics: found, files };
  const families = Object.fromEntries(Object.entries(look.families).map(([role, { name }]) => [role, name]));
  const isNamed = choice.named === undefined ? {} : { isNamed: true as const };
  const brand = { file: path, families, ...isNamed, ...(look.name === undefined ? {} : { name: look.name }) };
  return { deck: { ...deck, brand }, diagnostics: found, files };
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
  const { sans, serif, mono } = look?.families ?? {};
  const told = [
    ...new Map(
      [serif, sans].flatMap((family) => (family ? [[family.name, describeLack(family, proseOf(text))]] : [])),
    ).values(),
    mono && mono.name !== sans?.name ? describeLack(mono, codeOf(text)) : undefined,
  ];
  return told.flatMap((finding) =>
    finding ? [{ ...finding, severity: choice.isStrict ? "error" : "warning", file }] : [],
  );
}

/** A path as the person would name it. */
const shownPath = (path: string) => {
  const way = relative("", path);
  return way === "" ? path : way;
};

/** Which brand is meant, where it was looked for, and what is wrong with that. */
function findMeant(
  file: string,
  named: string | undefined,
  said: string | undefined,
): { path?: string; places: string[]; diagnostics: Diagnostic[] } {
  const folder = dirname(resolve(file));
  const meant = named ?? said;
  if (meant === NO_BRAND) return { places: [], diagnostics: [] };
  if (meant !== undefined)
    return { path: named === undefined ? resolve(folder, meant) : resolve(meant), places: [], diagnostics: [] };
  const { found, places } = findBrands(folder);
  const [path] = found;
  if (path === undefined) return { places, diagnostics: [] };
  if (found.length < 2) return { path, places, diagnostics: [] };
  return { path, places, diagnostics: [tellSeveral(found, file)] };
}

/** @param file that the finding is about */
export function tellSeveral(found: readonly string[], file: string): Diagnostic {
  const [first = "", ...others] = found.map(shownPath);
  const message = `there are several brands: ${first} is taken, and not ${others.join(", ")}`;
  const hint = "keep one of them, or name it: `brand:` under `talk` in the outline, or `--brand`";
  return { severity: "warning", code: "brand-is-one", file, message, hint };
}
