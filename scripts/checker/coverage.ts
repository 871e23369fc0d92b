import type { Deck, Item } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { KINDS } from "../kinds/index.ts";
import type { ReadSlide } from "../page/read-slides.ts";
import { toPlainText } from "../text/inline.ts";
import { squeezeText } from "../text/squeeze-text.ts";
import { findTitleElsewhere, joinContinued, type Occurrence } from "./find-item.ts";
import { kindOfItem } from "./item-kinds.ts";
import type { LedgerEntry } from "./ledger.ts";
import { double, type Found, type HandEdits, keyOf, lost, nearest } from "./lost-item.ts";
import { bare, findSeries, type Place, type Series } from "./places.ts";

export interface Coverage {
  ledger: LedgerEntry[];
  /** By an item's id: the pieces of its home, for looking them up in a PDF. */
  places: Map<string, Place[]>;
  diagnostics: Diagnostic[];
}

/**
 * Looks for everything that a paper says on the slides as they are seen. Each thing has one home; where it stands
 * besides, in overviews and diagrams, is listed as a repeat.
 *
 * @param deck what must be there
 * @param slides what the browser shows, of a deck from Lectern or of one that a person edited
 * @param sourceFile the outline or recipe, for the place of what is missing
 * @param edits of a deck that its author edited: there, nothing that differs is an error
 */
export function checkCoverage(
  { items }: Pick<Deck, "items">,
  slides: readonly ReadSlide[],
  sourceFile: string,
  edits?: HandEdits | undefined,
): Coverage {
  const series = findSeries(slides);
  const texts = slides.map((slide) => ({ slide, text: squeezeText(bare(slide.all)) }));
  const places = new Map<string, Place[]>();
  const diagnostics: Diagnostic[] = [];
  // Items that say the same share the places where it is said, each its own.
  const alike = Map.groupBy(
    items.filter(({ isLeftOut, isInHandout }) => !isLeftOut && !isInHandout),
    wordsOf,
  );
  const settle = (item: Item, held: ReadonlySet<string>): { item: Item; home?: Occurrence; more?: Occurrence[] } => {
    if (item.isLeftOut || item.isInHandout) return { item };
    const twins = alike.get(wordsOf(item)) ?? [];
    const found = occurrencesOf(item, series, twins.length);
    const free = found.filter(([place]) => !place || !held.has(keyOf(place)));
    const occurrences = free.length >= twins.length ? free : found;
    const rank = twins.indexOf(item);
    const more = rank === twins.length - 1 ? occurrences.slice(twins.length) : [];
    const home = occurrences[rank];
    return home ? { item, home, more } : { item, more };
  };
  // A picture without a caption is found where the same one has a caption, too, which is that one's home.
  const isBare = (item: Item) => kindOfItem(item).thing !== undefined && toPlainText(item.text) === "";
  const named = new Map(items.filter((item) => !isBare(item)).map((item) => [item, settle(item, new Set())]));
  const held = new Set(
    [...named.values()].flatMap(({ item, home }) => (kindOfItem(item).thing && home ? home.map(keyOf) : [])),
  );
  const all = items.map((item) => named.get(item) ?? settle(item, held));
  // What is another item's home is not what became of this one.
  const taken = new Set(all.flatMap(({ home = [] }) => home.map(keyOf)));
  const ledger = all.map(({ item, home, more = [] }): LedgerEntry => {
    const text = toPlainText(item.text) || (kindOfItem(item).thing?.name(item) ?? "");
    const entry = { id: item.id, kind: item.kind, text, home: [] as string[], repeats: [] as string[] };
    if (item.isInHandout) return { ...entry, status: "in-handout" };
    if (item.isLeftOut) return { ...entry, status: "left-out", repeats: repeatsOf(item, texts, new Set()) };
    const file = item.file ?? sourceFile;
    if (!home) {
      const found = nearest(item, series, taken, edits);
      if (found) taken.add(keyOf(found));
      diagnostics.push(lost(item, text, found, file, edits));
      if (!found) return { ...entry, status: "missing" };
      const said = { ...entry, found: bare(found.text) };
      if (!edits?.isEdited(found.slide)) return { ...said, status: "changed" };
      places.set(item.id, placesOf(item, found));
      return { ...said, status: "edited", home: [found.slide.address] };
    }
    const own = new Set(home.map(({ slide }) => slide.no));
    places.set(item.id, home);
    if (more.length > 0) diagnostics.push(double(item, text, [home, ...more], file, edits));
    return {
      ...entry,
      status: more.length > 0 ? "double" : "shown",
      home: more.length > 0 ? [...new Set([home, ...more].flatMap(addressesOf))] : addressesOf(home),
      repeats: repeatsOf(item, texts, own),
    };
  });
  return { ledger, places, diagnostics };
}

/** All that an item says, to tell which are alike and looked for in the same places. */
function wordsOf(item: Item): string {
  const { as, thing } = kindOfItem(item);
  return JSON.stringify([as === "slide" ? item.id : as, toPlainText(item.text), thing?.of(item)]);
}

/** @param count how many items say just this */
function occurrencesOf(item: Item, series: readonly Series[], count: number): Occurrence[] {
  const { find, isTitle } = kindOfItem(item);
  const all = series.flatMap((each) => find(item, each));
  // A section that goes by its title has it on its divider too, which only opens what follows.
  const proper = all.filter((places) => places[0]?.slide.layout !== KINDS.divider.layout);
  const found = isTitle && proper.length >= count ? proper : all;
  const isAgain = item.isAgain || ("hasDetails" in item && item.hasDetails);
  if (isAgain && found.length > count) return joinContinued(found);
  if (!isTitle || found.length >= count) return found;
  // The same message again, as above a table of its section, is no second home; but where there is no other, it is one.
  return [...found, ...series.flatMap((each) => findTitleElsewhere(item, each))].slice(0, count);
}

/** What of a changed item must be in the PDF: words only, since formulas and code are found by what they were made from. */
function placesOf(item: Item, { slide, text }: Found): Place[] {
  return kindOfItem(item).thing ? [] : [{ slide, text }];
}

const addressesOf = (occurrence: Occurrence) => [...new Set(occurrence.map(({ slide }) => slide.address))];

/** Shorter words than these are on many slides without meaning the item. */
const LEAST = 6;

function repeatsOf(
  item: Item,
  texts: readonly { slide: ReadSlide; text: string }[],
  home: ReadonlySet<number>,
): string[] {
  const needles = [
    squeezeText(bare(toPlainText(item.text))),
    squeezeText("short" in item ? (item.short ?? "") : ""),
  ].filter((needle) => needle.length >= LEAST);
  return texts
    .filter(({ slide, text }) => !home.has(slide.no) && needles.some((needle) => text.includes(needle)))
    .map(({ slide }) => slide.address);
}
