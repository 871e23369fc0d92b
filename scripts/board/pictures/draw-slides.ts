import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { MARKS } from "../../deck/marks.ts";
import { wholeAddress } from "../../deck/series.ts";
import type { Deck, Slide } from "../../deck/types.ts";
import { estimateFit } from "../../fitter/estimate.ts";
import { takePicture } from "../../page/node/take-picture.ts";
import { copyAssets } from "../../pipeline/copy-assets.ts";
import { emitDeck } from "../../pipeline/emit-deck.ts";
import { fitTalk } from "../../pipeline/fit-talk.ts";
import type { RecipeSource } from "../../pipeline/source.ts";
import type { OpenSite } from "../../pipeline/talk.ts";
import { PRINT_SLIDE } from "../../slidev/print-page-marks.ts";
import { text } from "../../text/edit-inlines.ts";
import { contextOf, type Drawing, WIDTHS } from "./picture-key.ts";

/** A slide as it is drawn: several pictures (PNG, base64) where it had to be split. */
export interface Drawn {
  pictures: string[];
  fits: boolean;
}

/**
 * Draws slides as a lecture would show them: built by Slidev, made to fit, seen by the browser.
 *
 * @param drawings of one look; their slides have addresses of their own
 */
export async function drawSlides(
  drawings: readonly Drawing[],
  { session, folder: scratch }: OpenSite,
  signal?: AbortSignal,
): Promise<Drawn[]> {
  const [first] = drawings;
  if (!first) return [];
  const { folder: home, themeDigest: _, ...look } = first.look;
  // The same each time, since a builder is for one folder; it goes with the site.
  const folder = home ?? join(scratch, "board");
  if (home === undefined) mkdirSync(folder, { recursive: true });
  using _lent = copyAssets(
    folder,
    drawings.flatMap(({ assets }) => assets),
  );
  const source: RecipeSource = {
    kind: "recipe",
    file: join(folder, "board.yaml"),
    deckFile: join(folder, "board.md"),
  };
  const asked = new Map(drawings.map(({ slide }) => [slide.id, slide]));
  const around = new Set(contextOf([...asked.values()], first.among).map(({ id }) => id));
  const inOrder = first.among.filter(({ id }) => asked.has(id) || around.has(id));
  const slides = [OPENING, ...new Set([...inOrder.map((slide) => asked.get(slide.id) ?? slide), ...asked.values()])];
  const deck = estimateFit({ ...EMPTY, ...look, title: text(look.shortTitle), slides });
  const { markdown } = emitDeck(deck, source);
  const compiled = { outcome: "compiled", source, deck, markdown, diagnostics: [], files: [] } as const;
  const fitted = await fitTalk({ ...compiled, diagnostics: [], files: [] }, session, () => {}, { signal });
  const { page, measured } = fitted.seen;
  await page.addStyleTag({ content: HIDDEN });
  const drawn: Drawn[] = [];
  for (const { slide, size } of drawings) {
    const numbers = fitted.deck.slides.flatMap(({ id }, index) => (wholeAddress(id) === slide.id ? index + 1 : []));
    const pictures: string[] = [];
    // Of a list one sees the first part.
    for (const no of size === "small" ? numbers.slice(0, 1) : numbers) {
      const picture = await takePicture(page.locator(PRINT_SLIDE).nth(no - 1), WIDTHS[size]);
      pictures.push(picture.toString("base64"));
    }
    drawn.push({ pictures, fits: !measured.some(({ no }) => numbers.includes(no)) });
  }
  return drawn;
}

/** How far a talk has come by a slide, nobody can tell who sees a few of its slides. */
const HIDDEN = `${MARKS.progress}, ${MARKS.foot} > span:first-child { visibility: hidden }`;

const EMPTY = {
  ...{ isLecture: true, authors: [], keywords: [], items: [], cuts: [], urls: {}, subject: "" },
} satisfies Partial<Deck>;

/** The first slide of a deck is one by itself for Slidev. */
const OPENING: Slide = {
  ...{ kind: "points", id: "lectern-opening", title: text("Opening"), points: [], notes: [], minutes: 0, sources: [] },
};
