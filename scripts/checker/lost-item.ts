import { distance } from "fastest-levenshtein";
import type { Item } from "../deck/types.ts";
import type { Diagnostic, Position } from "../diagnostics/diagnostic.ts";
import type { ReadSlide } from "../page/read-slides.ts";
import type { Occurrence } from "./find-item.ts";
import { kindOfItem } from "./item-kinds.ts";
import { kindName } from "./ledger.ts";
import { bare, comparable, type Place, type Series, textOf } from "./places.ts";

/** A deck that its author edited: what differs from the outline there may be meant so. */
export interface HandEdits {
  /** The deck, as the person named it. */
  file: string;
  /** Whether a person edited what a slide says. */
  isEdited(slide: ReadSlide): boolean;
  /** Where in the deck a slide says a text. */
  placeOf(slide: ReadSlide, text: string): { position: Position; sourceLine: string } | undefined;
}

/** What stands in an item's place. */
export interface Found extends Place {
  /** What should stand there. */
  wanted: string;
}

/**
 * The text most like an item's, when it is like enough to be the same one changed.
 *
 * @param taken what other items say already, as {@link keyOf} names it
 * @param edits of a deck that a person edited: there tables, formulas, code and pictures are compared too, not only their
 * captions, and a text that a person made longer, or shorter by its end, is the same one, however much
 */
export function nearest(
  item: Item,
  series: readonly Series[],
  taken: ReadonlySet<string>,
  edits: HandEdits | undefined,
): Found | undefined {
  const slides = series.flat();
  const { isTitle, thing } = kindOfItem(item);
  const said = (slide: ReadSlide) =>
    isTitle ? [slide.title] : [...slide.units, ...slide.quotes, ...slide.paragraphs, ...slide.footnotes];
  const wanted = textOf(item);
  const text = mostLike(wanted, slides, said, taken);
  if (text || !edits) return text;
  const part = slides
    .filter((slide) => edits.isEdited(slide))
    .flatMap((slide) => partIn(wanted, slide, said(slide), taken));
  if (part[0]) return part[0];
  return thing && mostLike(thing.wanted(item), slides, thing.said, taken);
}

/** How a text on a slide is remembered as taken. */
export const keyOf = ({ slide, text }: Place) => `${slide.no} ${text}`;

function mostLike(
  wanted: string,
  slides: readonly ReadSlide[],
  said: (slide: ReadSlide) => string[],
  taken: ReadonlySet<string>,
): Found | undefined {
  let best: Found | undefined;
  let least = wanted.length * 0.5;
  for (const slide of slides)
    for (const text of said(slide)) {
      if (taken.has(keyOf({ slide, text })) || Math.abs(text.length - wanted.length) > least) continue;
      const far = distance(comparable(text), wanted);
      if (far > 0 && far < least) [best, least] = [{ slide, text, wanted }, far];
    }
  return best;
}

/** A text of fewer characters may be a part of any other. */
const LEAST_PART = 12;

/** What of a slide has all that is wanted, or is a part of it. */
function partIn(wanted: string, slide: ReadSlide, said: readonly string[], taken: ReadonlySet<string>): Found[] {
  const isInWord = (sign = "") => /[\p{L}\p{N}]/u.test(sign);
  const holds = (one: string, other: string) => {
    const at = other.length < LEAST_PART ? -1 : one.indexOf(other);
    return at >= 0 && !isInWord(one[at - 1]) && !isInWord(one[at + other.length]);
  };
  return said.flatMap((text) => {
    if (taken.has(keyOf({ slide, text }))) return [];
    const shown = comparable(text);
    return holds(shown, wanted) || holds(wanted, shown) ? [{ slide, text, wanted }] : [];
  });
}

/** So much of a text is told. */
const TOLD = 90;
/** So much before the place where it differs from another. */
const BEFORE = 30;

/** A text between quotation marks, shortened to what is around its first difference from another. */
function quote(text: string, other = text): string {
  const differs = [...text].findIndex((character, index) => character !== [...other][index]);
  const from = text.length > TOLD && differs > TOLD - BEFORE ? differs - BEFORE : 0;
  const letters = [...text];
  const shown = letters.slice(from, from + TOLD).join("");
  return `“${from > 0 ? "…" : ""}${shown}${from + TOLD < letters.length ? "…" : ""}”`;
}

const nameOf = ({ kind, id }: Item) => `${kindName(kind)} ${id}`;

/** Told of an item that is nowhere as the outline says it. */
export function lost(
  item: Item,
  text: string,
  found: Found | undefined,
  file: string,
  edits: HandEdits | undefined,
): Diagnostic {
  const at = item.position ? { file, position: item.position } : { file };
  if (found && edits?.isEdited(found.slide)) {
    const said = bare(found.text);
    return {
      severity: "warning",
      code: "changed-by-hand",
      file: edits.file,
      ...edits.placeOf(found.slide, said),
      message: `changed by hand: the ${nameOf(item)} says ${quote(said, found.wanted)}; the outline says ${quote(found.wanted, said)}`,
      hint: "leave it if it is meant so; say it in the outline to have it looked up in the paper, and for other decks",
    };
  }
  // A person may leave out what they like, and may show their deck before it has caught up with its outline.
  const severity = edits ? "warning" : "error";
  if (found) {
    const { no, address } = found.slide;
    const said = bare(found.text);
    return {
      severity,
      code: "text-is-not-altered",
      ...at,
      message: `the ${nameOf(item)} says ${quote(said, found.wanted)} on slide ${no} (/${address}), not ${quote(found.wanted, said)}`,
      hint: "change the outline if the slide is right, or build the deck anew",
    };
  }
  return {
    severity,
    code: "nothing-is-lost",
    ...at,
    message: `the ${nameOf(item)} is on no slide${edits ? ` of ${edits.file}, which was edited by hand` : ""}: ${quote(text)}`,
    hint: edits
      ? "leave it if it was taken out on purpose; else write it on a slide"
      : "build the deck anew, or give the section a lower `priority` and the talk fewer `minutes` to leave it out by name",
  };
}

/** Told of an item that has several homes. */
export function double(
  item: Item,
  text: string,
  all: readonly Occurrence[],
  file: string,
  edits: HandEdits | undefined,
): Diagnostic {
  const slides = all.map((occurrence) => occurrence[0]?.slide).filter((slide) => slide !== undefined);
  return {
    severity: edits ? "warning" : "error",
    code: "item-has-one-home",
    file,
    ...(item.position ? { position: item.position } : {}),
    message: `the ${nameOf(item)} is on several slides, ${slides.map(({ no, address }) => `${no} (/${address})`).join(" and ")}: ${quote(text)}`,
    hint: edits ? "leave it if it is meant so; else keep one of them" : "keep one of them",
  };
}
