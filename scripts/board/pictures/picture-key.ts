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
  /** The slides that it stands among, in their order. */
  among: readonly Slide[];
}

/**
 * Of the slides that some stand among, those of which they say something: what opens sections, other claims of their
 * pillars; and one that has a place above its title and one with a credit, since room is left for these on all.
 */
export function contextOf(slides: readonly Slide[], among: readonly Slide[]): Slide[] {
  const pillars = new Set(slides.flatMap((slide) => (slide.kind === "claim" ? (slide.pillar ?? []) : [])));
  const [placed, credited] = [among.find(({ label }) => label), among.find(({ credit }) => credit)];
  return among.filter(
    (each) =>
      each.kind === "divider" ||
      each.opens !== undefined ||
      pillars.has(each.id) ||
      (each.kind === "claim" && each.pillar !== undefined && pillars.has(each.pillar)) ||
      each === placed ||
      each === credited,
  );
}

/** Width of pictures in pixels: of those in lists, and of one that is looked at. */
export const WIDTHS = { small: 480, large: 1280 } as const;
type Size = keyof typeof WIDTHS;

/** The name of a slide's picture: the same as long as it looks the same. */
export function pictureKey({ slide, assets, look, size, among }: Drawing): string {
  const { brand } = look;
  const house = brand && [brand, fileDigest(brand.file)];
  const shown = Object.fromEntries(Object.entries(slide).filter(([key]) => !PLACES.has(key)));
  const files = assets.map(({ target }) => target);
  const said = JSON.stringify(
    [shown, files, { ...look, brand: house }, size, sayContext([slide], among)],
    withoutPlaces,
  );
  drawnWith ??= ownDigest();
  return sha256(`${drawnWith}\n${said}`, KEY_DIGITS);
}

/** What slides may say of those that they stand among. */
export const sayContext = (slides: readonly Slide[], among: readonly Slide[]): string =>
  JSON.stringify(
    contextOf(slides, among).map(({ kind, id, label, opens, title, ...rest }) => {
      const { pillar, short } = rest as { pillar?: string; short?: string };
      return [kind, id, label, opens, title, pillar, short];
    }),
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
