import { relative } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { placeSlides } from "../exporter/deck-info.ts";
import type { HandDrawings, PlacedDrawings } from "../exporter/site/messages.ts";
import { sha256 } from "../files/digest.ts";
import { drawingsFolder, type KeptDrawings, readDrawings } from "../stage/drawings-folder.ts";

/** Drawings that an export is to show, as they were when it began. */
export interface WantedDrawings extends KeptDrawings {
  /** Of all of them. */
  digest: string;
}

/** Reads what was drawn on a deck's slides. */
export function wantDrawings(deckFile: string): WantedDrawings {
  const { drawings, diagnostics } = readDrawings(deckFile);
  const place = ({ file, ...finding }: Diagnostic): Diagnostic => ({
    ...finding,
    ...(file === undefined ? {} : { file: relative("", file) }),
  });
  const kept = { drawings, diagnostics: diagnostics.map(place) };
  return { ...kept, digest: sha256(JSON.stringify([[...drawings], diagnostics.map(({ message }) => message)]), 32) };
}

/** The same for who builds the site. */
export const handDrawings = ({ drawings }: WantedDrawings): HandDrawings =>
  Object.fromEntries([...drawings].map(([name, { isOwn: _, ...drawing }]) => [name, drawing]));

/**
 * What is to be told of drawings: what of them is none, on which slides they may not fit any more, which have no slide.
 *
 * @param text the deck that is shown
 */
export function tellDrawings(
  { drawings, diagnostics }: WantedDrawings,
  placed: PlacedDrawings | undefined,
  deckFile: string,
  text: string,
): Diagnostic[] {
  const folder = relative("", drawingsFolder(deckFile));
  const code = "drawing-fits-its-slide";
  if (drawings.size === 0) {
    const message = "nothing was drawn on these slides, so nothing of it is in what was made";
    const hint = "draw on them in `lectern dev`; or leave out `--drawings`";
    return [...diagnostics, { severity: "warning", code, file: deckFile, message, hint }];
  }
  if (placed?.isUndrawn) {
    const message = "this deck does without Lectern, which would print what was drawn on its slides";
    const hint = "write `addons: [lectern]` into its first lines";
    return [...diagnostics, { severity: "warning", code, file: deckFile, message, hint }];
  }
  const slides = placeSlides(text);
  // Slides of other files stand between those of this one.
  const isPlain = slides.every(({ isInclude }) => !isInclude);
  const changed = (placed?.changed ?? []).map(({ no, name }): Diagnostic => {
    const { position, sourceLine } = (isPlain ? slides[no - 1] : slides.find(({ address }) => address === name)) ?? {};
    return {
      severity: "warning",
      code,
      file: deckFile,
      ...(position ? { position } : {}),
      ...(sourceLine === undefined ? {} : { sourceLine }),
      message: `slide ${name} changed since it was drawn on`,
      hint: `look at it in \`lectern dev\`; what was drawn is printed as it is in ${folder}/${name}.svg`,
    };
  });
  const gone = (placed?.gone ?? []).map(
    (name): Diagnostic => ({
      severity: "warning",
      code,
      file: `${folder}/${name}.svg`,
      message: `there is no slide ${name} any more, so this drawing is not printed`,
      hint: "give the file the name of another slide, or remove it",
    }),
  );
  return [...diagnostics, ...changed, ...gone];
}
