import type { FitTrial, TrialRequest } from "../deck/fit.ts";
import { numberAddresses, numberParts } from "../deck/series.ts";
import type { Deck, Slide, SlideKind, TextSize } from "../deck/types.ts";
import { CONTENT_WIDTH, READABLE } from "../design/tokens.ts";
import { toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";
import { evenList, makeParts, withSize } from "./parts.ts";
import { splitDiagram } from "./split-diagram.ts";
import { splitOf } from "./split-slide.ts";
import { splitColumns } from "./split-table.ts";
import { splitTex } from "./split-tex.ts";
import { splitText } from "./split-text.ts";

/** All sizes, the largest first. */
const SIZES: readonly (TextSize | "normal")[] = ["huge", "large", "normal", "compact", "tight"];

/** What a browser should try with a slide that does not fit. */
export function requestTrial(slide: Slide, no: number): TrialRequest {
  const units = splitOf(slide)?.units;
  return {
    no,
    sizes: SIZES.slice(SIZES.indexOf(slide.size ?? "normal")),
    ...(units === undefined ? {} : { units }),
    isTable: slide.kind === "table",
  };
}

/**
 * A deck with its slides repaired by what a browser found out about them: a smaller size first, then parts.
 *
 * @param trials by the slides' numbers
 * @returns the deck, and the numbers of slides that nothing can be done about
 */
export function repairDeck(deck: Deck, trials: ReadonlyMap<number, FitTrial>): { deck: Deck; hopeless: number[] } {
  const hopeless: number[] = [];
  const slides = deck.slides.flatMap((slide, index) => {
    const trial = trials.get(index + 1);
    if (!trial) return [slide];
    const repaired = repairSlide(slide, trial);
    if (!repaired) hopeless.push(index + 1);
    return repaired ?? [slide];
  });
  return { deck: { ...deck, slides: numberParts(numberAddresses(slides)) }, hopeless };
}

/** One slide as one or several that should fit; nothing when there is no way. */
export function repairSlide(slide: Slide, trial: FitTrial): Slide[] | undefined {
  if (trial.isFitting && trial.cuts.length === 0) return [withSize(slide, trial.size)];
  const split = splitOf(slide);
  if (trial.isFitting && split) return split.at(withSize(slide, trial.size), trial.cuts);
  const repair = (REPAIR[slide.kind] ?? cutTallUnits) as typeof cutTallUnits;
  return repair(slide, trial);
}

/**
 * Pieces that a text is cut into when it needs so many times its room at the smallest size: more, since the pieces will
 * be set larger, and no cut falls where it should.
 */
const piecesFor = (ratio: number) => Math.max(2, Math.ceil(ratio * 1.3));

const LEAST_RATIO = 0.85;

/** Rows of a formula stand further apart in its parts. */
const ROW_GAP = 1.3;

/** Of the room below the title, what a caption may take before its picture gets too small. */
const LEAST_CAPTION = 0.4;

/** Cuts units that are too tall even alone, and gives each piece a part of its own. */
function cutTallUnits<S extends Slide>(slide: S, { tall }: FitTrial): Slide[] | undefined {
  const split = splitOf(slide);
  // What needs less than its room does not fit for another reason.
  const long = tall.filter(({ ratio }) => ratio > LEAST_RATIO);
  if (!split || long.length === 0) return undefined;
  let cut = withSize(slide, "compact");
  const starts = new Set<number>();
  let moved = 0;
  for (const { unit, ratio } of long) {
    const before = countUnits(cut);
    const next = split.cut(cut, unit + moved, piecesFor(ratio));
    const more = countUnits(next) - before;
    if (next === cut) continue;
    for (let piece = 0; piece <= more + 1; piece++) starts.add(unit + moved + piece);
    cut = next;
    moved += more;
  }
  if (JSON.stringify(cut) === JSON.stringify(withSize(slide, "compact"))) return undefined;
  const cuts = [...starts].filter((start) => start > 0 && start < countUnits(cut)).sort((a, b) => a - b);
  return cuts.length > 0 && moved > 0 ? split.at(cut, cuts) : [cut];
}

function countUnits(slide: Slide): number {
  switch (slide.kind) {
    case "references":
      return slide.entries.length;
    case "pillars":
      return slide.pillars.length;
    case "glance":
      return slide.facts.length + (slide.abstract.length > 0 ? 1 : 0);
    case "credits":
      return slide.facts.length;
    case "table":
      return slide.table.rows.length;
    case "code":
      return slide.code.code.split("\n").length;
    default:
      return "points" in slide ? slide.points.length : 0;
  }
}

type Of<K extends SlideKind> = Extract<Slide, { kind: K }>;

/** Kinds that have a way of their own when sizes and parts are not enough. */
const REPAIR: { [K in SlideKind]?: (slide: Of<K>, trial: FitTrial) => Slide[] | undefined } = {
  diagram: repairDiagram,
  map: repairDiagram,
  table: (slide, trial) => {
    if (!trial.columns) return cutTallUnits(slide, trial);
    const isWord = trial.columns.some((width) => width > CONTENT_WIDTH * 0.7);
    const parts = isWord ? undefined : splitColumns(slide, trial.columns, CONTENT_WIDTH);
    return parts ?? (slide.breaks ? undefined : [{ ...slide, breaks: true }]);
  },
  quote: (slide, { ratio }) => {
    const pieces = ratio > LEAST_RATIO ? splitText(slide.quote.text, piecesFor(ratio)) : [];
    return pieces.length < 2
      ? undefined
      : makeParts(
          withSize(slide, "compact"),
          pieces.map((text) => ({ quote: { ...slide.quote, text } })),
        );
  },
  figure: (slide, { ratio }) => {
    // A caption that leaves its picture no room; a picture that does not load has another fault.
    const pieces = ratio > LEAST_CAPTION ? splitText(slide.figure.caption, piecesFor(ratio)) : [];
    if (pieces.length < 2) return undefined;
    return makeParts(
      withSize(slide, "compact"),
      pieces.map((caption) => ({ figure: { ...slide.figure, caption } })),
    );
  },
  equation: (slide, { ratio }) => {
    const { equation } = slide;
    // In parts it would be no narrower.
    if (ratio <= LEAST_RATIO) return undefined;
    const rows = splitTex(equation.tex, piecesFor(ratio * ROW_GAP));
    if (rows)
      return makeParts(
        withSize(slide, "compact"),
        rows.map((tex) => ({ equation: { ...equation, tex } })),
      );
    const pieces = widthOf(toPlainText(equation.caption)) > 200 ? splitText(equation.caption, piecesFor(ratio)) : [];
    if (pieces.length < 2) return undefined;
    return makeParts(
      withSize(slide, "compact"),
      pieces.map((caption) => ({ equation: { ...equation, caption } })),
    );
  },
  code: (slide, trial) => {
    if (trial.tall.length > 0) return cutTallUnits(slide, trial);
    // A listing that stands in the slide as HTML has no lines that the browser could show one by one.
    const lines = slide.code.code.split("\n");
    if (lines.length < 2 || trial.ratio <= LEAST_RATIO) return undefined;
    return makeParts(
      slide,
      evenList(lines, Math.min(lines.length, piecesFor(trial.ratio))).map((part) => ({
        code: { ...slide.code, code: part.join("\n") },
      })),
    );
  },
  title: (slide, { ratio }) => {
    if (ratio <= LEAST_RATIO) return undefined;
    // All authors and where they work are on the next slide too, or in the end.
    if (slide.authors.some(({ affiliation }) => affiliation !== undefined))
      return [{ ...slide, authors: slide.authors.map(({ affiliation: _, ...author }) => author) }];
    const kept = Math.floor(slide.authors.length / 2);
    if (kept === 0) return undefined;
    return [
      { ...slide, authors: slide.authors.slice(0, kept), others: (slide.others ?? 0) + slide.authors.length - kept },
    ];
  },
};

function repairDiagram(slide: Of<"diagram"> | Of<"map">, { letters = 0 }: FitTrial): Slide[] | undefined {
  const count = slide.kind === "map" ? slide.sections.length : slide.nodes.length;
  const most = Math.floor((count * Math.min(letters, READABLE - 0.01) * 0.9) / READABLE);
  return splitDiagram(slide, most);
}
