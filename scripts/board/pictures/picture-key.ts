import type { Deck, Slide } from "../../deck/types.ts";
import { fileDigest, ownDigest } from "../../exporter/surroundings.ts";
import { sha256 } from "../../files/digest.ts";
import type { Asset, Source } from "../../remix/types.ts";

/** What a slide is drawn with, besides its own words: that of a deck. */
export type Look = Pick<Deck, "language" | "aspectRatio" | "shortTitle" | "theme" | "brand"> & {
  /** Where the deck would lie: of a theme that is found from there. */
  folder?: string;
  /** Digest of a theme's files. */
  themeDigest?: string;
};

/** How slides of a work look by themselves. */
export const lookOf = ({ language, shortTitle, aspectRatio }: Source): Look => ({
  ...{ language, shortTitle },
  aspectRatio: aspectRatio === "4:3" ? "4:3" : "16:9",
});

/** A slide to be drawn, with files that it needs. */
export interface Drawing {
  slide: Slide;
  assets: readonly Asset[];
  look: Look;
  size: Size;
  /** Slides that open the sections around it: it may say which these are. */
  context: readonly Slide[];
}

/** Of some slides, those that open sections. */
export const contextOf = (slides: readonly Slide[]): Slide[] =>
  slides.filter(({ kind, opens }) => kind === "divider" || opens !== undefined);

/** Width of pictures in pixels: of those in lists, and of one that is looked at. */
export const WIDTHS = { small: 480, large: 1280 } as const;
type Size = keyof typeof WIDTHS;

/** The name of a slide's picture: the same as long as it looks the same. */
export function pictureKey({ slide, assets, look, size, context }: Drawing): string {
  const { brand } = look;
  const house = brand && [brand, fileDigest(brand.file)];
  const shown = Object.fromEntries(Object.entries(slide).filter(([key]) => !PLACES.has(key)));
  const files = assets.map(({ target }) => target);
  const said = JSON.stringify([shown, files, { ...look, brand: house }, size, sayContext(context)], withoutPlaces);
  drawnWith ??= ownDigest();
  return sha256(`${drawnWith}\n${said}`, KEY_DIGITS);
}

/** What a slide may say of the sections around it. */
export const sayContext = (context: readonly Slide[]): string =>
  JSON.stringify(
    context.map(({ id, label, opens, title }) => [id, label, opens, title]),
    withoutPlaces,
  );

/** Lines of the source say nothing on a slide; a hand-written slide may have a field of that name. */
const withoutPlaces = (key: string, value: unknown) =>
  key === "position" && typeof value === "object" && value !== null && "line" in value ? undefined : value;

/** Of Lectern itself; it reads some hundred files. */
let drawnWith: string | undefined;

/** Where a slide is from, and how long it takes, is not drawn. */
const PLACES = new Set(["file", "notes", "noteMarkdown", "minutes", "sources"]);
const KEY_DIGITS = 32;
export const KEY = /^[0-9a-f]{32}$/;
