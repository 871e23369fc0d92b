import type { Item, ItemOf } from "../deck/types.ts";
import type { ReadSlide } from "../page/read-slides.ts";
import { toPlainText } from "../text/inline.ts";
import { findRanges, isCover, type Occurrence, placesOf, withCaptions } from "./find-item.ts";
import { comparable, type Place, type Series } from "./places.ts";

// Where a deck shows what is seen rather than read: pictures, tables, formulas, code.

export function findFigure(item: ItemOf<"figure">, series: Series): Occurrence[] {
  const slides = series.filter((slide) => !isCover(slide));
  return findDescribed(item, item.picture.alt, slides, ({ pictures }) => pictures);
}

/** The picture of a title slide. */
export function findCover(item: ItemOf<"cover">, series: Series): Occurrence[] {
  return findDescribed(item, item.picture.alt, series.filter(isCover), ({ pictures }) => pictures);
}

export function findDiagram(item: ItemOf<"diagram">, series: Series): Occurrence[] {
  return findDescribed(item, item.drawing.alt, series, ({ drawings }) => drawings);
}

export function findMedia(item: ItemOf<"media">, series: Series): Occurrence[] {
  return findDescribed(item, item.recording.alt, series, ({ recordings }) => recordings);
}

export function findQr(item: ItemOf<"qr">, series: Series): Occurrence[] {
  return findDescribed(item, item.address, series, ({ codes }) => codes);
}

/** What is seen rather than read, by the words for those who can't see it. */
function findDescribed(item: Item, alt: string, series: Series, pick: (slide: ReadSlide) => string[]): Occurrence[] {
  const found = placesOf(series, pick)
    .filter(({ text }) => comparable(text) === comparable(alt))
    .map(({ slide }): Place[] => [{ slide, text: "" }]);
  return withCaptions(item, found, series);
}

/** A table by its columns: cut into several slides, each column still says the same from top to bottom. */
export function findTable(item: ItemOf<"table">, series: Series): Occurrence[] {
  const tables = series.flatMap((slide) => slide.tables.map((each) => ({ slide, ...each })));
  const { table } = item;
  const plain = (cell: Item["text"]) => comparable(toPlainText(cell));
  const join = (cells: readonly string[]) =>
    cells
      .map((cell) => comparable(cell))
      .join("")
      .replace(/\s/g, "");
  const wanted = table.columns.map((column, index) => ({
    head: plain(column),
    body: join(table.rows.map((row) => plain(row[index] ?? []))),
  }));
  const groups = (table.groups ?? []).map(plain).filter((group) => group !== "");
  const keys = new Set(["", ...table.rows.map(([key = []]) => plain(key))]);
  const found = findRanges(
    tables,
    (range) =>
      // A wider table that begins alike is another one.
      range.every(({ firstColumn, columns }) => firstColumn + columns.length - 1 <= wanted.length) &&
      groups.every((group) => range.some((each) => each.groups?.some((text) => comparable(text) === group))) &&
      wanted.every(({ head, body }, index) => {
        const parts = range.filter(({ columns, firstColumn }) =>
          index === 0 ? firstColumn === 1 : index >= firstColumn && index < firstColumn + columns.length - 1,
        );
        const at = (firstColumn: number) => (index === 0 ? 0 : index - firstColumn + 1);
        // The first column stands again before each part of the others.
        const isKeyed = parts.every(
          ({ firstColumn, rows }) => firstColumn === 1 || rows.every(([key = ""]) => keys.has(comparable(key))),
        );
        return (
          parts.length > 0 &&
          isKeyed &&
          parts.every(({ columns, firstColumn }) => comparable(columns[at(firstColumn)] ?? "") === head) &&
          join(parts.flatMap(({ rows, firstColumn }) => rows.map((row) => row[at(firstColumn)] ?? ""))) === body
        );
      }),
  );
  const places = found.map((range) =>
    range.flatMap(({ slide, columns, groups = [], rows }) =>
      [...groups, ...columns, ...rows.flat()].map((text) => ({ slide, text })),
    ),
  );
  return withCaptions(item, places, series);
}

/** TeX without what makes rows of it, so that a formula in parts can be put together again. */
const loose = (tex: string) =>
  comparable(tex)
    .replaceAll("{}", "")
    .replace(/\\(?:begin|end)\{[a-z*]+\}(?:\[[tcb]\])?(?:\{\d+\})?/g, "")
    .replace(/\\\\(?:\[[^\]]*\])?/g, "")
    .replace(/\s/g, "");

export function findFormula(item: ItemOf<"equation">, series: Series): Occurrence[] {
  const strict = (tex: string) => comparable(tex).replaceAll("{}", "").replace(/\s/g, "");
  const wanted = item.tex;
  const places = placesOf(series, ({ tex }) => tex);
  const same = places.filter(({ text }) => strict(text) === strict(wanted)).map((place) => [place]);
  const found =
    same.length > 0
      ? same
      : findRanges(places, (part) => loose(part.map(({ text }) => text).join("")) === loose(wanted));
  // What a formula looks like as text depends on its layout, so only its caption is looked for in the PDF.
  const silent = found.map((range) => range.map(({ slide }) => ({ slide, text: "" })));
  return withCaptions(item, silent, series);
}

export function findListing(item: ItemOf<"listing">, series: Series): Occurrence[] {
  const places = placesOf(series, ({ code }) => code);
  const lines = (text: string) => text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const wanted = lines(item.code);
  const whole = findRanges(places, (range) => range.map(({ text }) => lines(text)).join("\n") === wanted);
  // A line that has no room on a slide of its own goes on in the next one.
  const isCut = (range: readonly Place[]) =>
    range.length > 1 &&
    range.map(({ text }) => lines(text).replaceAll("\n", "")).join("") === wanted.replaceAll("\n", "");
  const found = whole.length > 0 ? whole : findRanges(places, isCut);
  // Line by line, since numbers may stand between the lines of a page.
  const byLine = found.map((range) =>
    range.flatMap(({ slide, text }) => text.split("\n").map((line): Place => ({ slide, text: line }))),
  );
  return withCaptions(item, byLine, series);
}
