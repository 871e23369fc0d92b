import { distance } from "fastest-levenshtein";
import { squeezeText } from "../deck/squeeze-text.ts";
import type { Deck, Item } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { toPlainText } from "../outline/inline.ts";
import { findItem, findTitleElsewhere, joinContinued, type Occurrence, placeOfKind } from "./find-item.ts";
import { kindName, type LedgerEntry } from "./ledger.ts";
import type { ReadSlide } from "./page/read-slides.ts";
import { bare, findSeries, type Place, type Series, textOf } from "./places.ts";

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
 */
export function checkCoverage(
  { items }: Pick<Deck, "items">,
  slides: readonly ReadSlide[],
  sourceFile: string,
): Coverage {
  const series = findSeries(slides);
  const texts = slides.map((slide) => ({ slide, text: squeezeText(bare(slide.all)) }));
  const taken = new Set<string>();
  const places = new Map<string, Place[]>();
  const diagnostics: Diagnostic[] = [];
  // Items that say the same share the places where it is said, each its own.
  const alike = Map.groupBy(
    items.filter(({ isLeftOut }) => !isLeftOut),
    wordsOf,
  );
  const ledger = items.map((item): LedgerEntry => {
    const text = toPlainText(item.text) || item.picture?.alt || item.tex || item.code?.split("\n")[0] || "";
    const entry = { id: item.id, kind: item.kind, text, home: [] as string[], repeats: [] as string[] };
    if (item.isLeftOut) return { ...entry, status: "left-out", repeats: repeatsOf(item, texts, new Set()) };
    const twins = alike.get(wordsOf(item)) ?? [];
    const occurrences = occurrencesOf(item, series, twins.length);
    const rank = twins.indexOf(item);
    const home = occurrences[rank];
    if (!home) {
      const found = nearest(item, series, taken);
      diagnostics.push(lost(item, text, found, item.file ?? sourceFile));
      return { ...entry, status: found ? "changed" : "missing", ...(found ? { found: found.text } : {}) };
    }
    const own = new Set(home.map(({ slide }) => slide.no));
    for (const { slide, text: said } of home) taken.add(`${slide.no} ${said}`);
    places.set(item.id, home);
    const addresses = addressesOf(home);
    const more = rank === twins.length - 1 ? occurrences.slice(twins.length) : [];
    if (more.length > 0) diagnostics.push(double(item, text, [home, ...more], item.file ?? sourceFile));
    return {
      ...entry,
      status: more.length > 0 ? "double" : "shown",
      home: more.length > 0 ? [...new Set([home, ...more].flatMap(addressesOf))] : addresses,
      repeats: repeatsOf(item, texts, own),
    };
  });
  return { ledger, places, diagnostics };
}

/** All that an item says, to tell which are alike and looked for in the same places. */
const wordsOf = ({ id, kind, text, picture, table, tex, code }: Item) =>
  JSON.stringify([kind === "slide" ? id : placeOfKind(kind), toPlainText(text), picture?.alt, table, tex, code]);

const isTitle = ({ kind }: Item) => /^(?:section|pillar|claim|slide)$/.test(kind);

/** @param count how many items say just this */
function occurrencesOf(item: Item, series: readonly Series[], count: number): Occurrence[] {
  const all = series.flatMap((each) => findItem(item, each));
  // A section that goes by its title has it on its divider too, which only opens what follows.
  const proper = all.filter((places) => places[0]?.slide.layout !== "section");
  const found = isTitle(item) && proper.length >= count ? proper : all;
  if (item.hasDetails && found.length > count) return joinContinued(found);
  if (!isTitle(item) || found.length >= count) return found;
  // The same message again, as above a table of its section, is no second home; but where there is no other, it is one.
  return [...found, ...series.flatMap((each) => findTitleElsewhere(item, each))].slice(0, count);
}

const addressesOf = (occurrence: Occurrence) => [...new Set(occurrence.map(({ slide }) => slide.address))];

/** Shorter words than these are on many slides without meaning the item. */
const LEAST = 6;

function repeatsOf(
  item: Item,
  texts: readonly { slide: ReadSlide; text: string }[],
  home: ReadonlySet<number>,
): string[] {
  const needles = [squeezeText(bare(toPlainText(item.text))), squeezeText(item.short ?? "")].filter(
    (needle) => needle.length >= LEAST,
  );
  return texts
    .filter(({ slide, text }) => !home.has(slide.no) && needles.some((needle) => text.includes(needle)))
    .map(({ slide }) => slide.address);
}

/** The text most like an item's, when it is like enough to be the same one changed. */
function nearest(item: Item, series: readonly Series[], taken: ReadonlySet<string>): Place | undefined {
  const wanted = textOf(item);
  if (wanted === "") return undefined;
  const isHeading = isTitle(item);
  let best: Place | undefined;
  let least = wanted.length * 0.5;
  for (const slide of series.flat()) {
    const said = isHeading ? [slide.title] : [...slide.units, ...slide.quotes, ...slide.paragraphs];
    for (const text of said) {
      if (taken.has(`${slide.no} ${text}`) || Math.abs(text.length - wanted.length) > least) continue;
      const far = distance(bare(text), wanted);
      if (far > 0 && far < least) [best, least] = [{ slide, text: bare(text) }, far];
    }
  }
  return best;
}

const quote = (text: string) => `“${text.length > 90 ? `${text.slice(0, 90)}…` : text}”`;

function lost(item: Item, text: string, found: Place | undefined, file: string): Diagnostic {
  const name = `${kindName(item.kind)} ${item.id}`;
  return {
    severity: "error",
    code: found ? "text-is-not-altered" : "nothing-is-lost",
    file,
    ...(item.position ? { position: item.position } : {}),
    message: found
      ? `the ${name} says ${quote(found.text)} on slide ${found.slide.no} (/${found.slide.address}), not ${quote(text)}`
      : `the ${name} is on no slide: ${quote(text)}`,
    hint: found
      ? "change the outline if the slide is right, or build the deck anew"
      : "build the deck anew, or give the section a lower `priority` and the talk fewer `minutes` to leave it out by name",
  };
}

function double(item: Item, text: string, all: readonly Occurrence[], file: string): Diagnostic {
  const slides = all.map((occurrence) => occurrence[0]?.slide).filter((slide) => slide !== undefined);
  return {
    severity: "error",
    code: "item-has-one-home",
    file,
    ...(item.position ? { position: item.position } : {}),
    message: `the ${kindName(item.kind)} ${item.id} is on several slides, ${slides.map(({ no, address }) => `${no} (/${address})`).join(" and ")}: ${quote(text)}`,
    hint: "keep one of them",
  };
}
