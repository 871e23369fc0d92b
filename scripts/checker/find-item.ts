import type { Item, ItemKind } from "../deck/types.ts";
import { toPlainText } from "../outline/inline.ts";
import type { ReadSlide } from "./page/read-slides.ts";
import { comparable, findRuns, isSameTitle, type Place, type Series, textOf } from "./places.ts";

/** One time that a deck says an item: the pieces, in their order. */
export type Occurrence = Place[];

/** Layouts whose lists are not points of the paper's own. */
const OTHER = /^(?:cover|glance|section|pillars|diagram|takeaways|references|credits)$/;

const LAYOUTS: Partial<Record<ItemKind, RegExp>> = {
  point: /^(?!(?:cover|glance|section|pillars|diagram|meanings|statements|takeaways|references|credits)$)/,
  meaning: /^meanings$/,
  principle: /^statements$/,
  takeaway: /^takeaways$/,
  reference: /^references$/,
};

/** Where a series says an item; each way of saying it once. */
export function findItem(item: Item, series: Series): Occurrence[] {
  switch (item.kind) {
    case "section":
    case "pillar":
    case "claim":
      return findTitle(item, series);
    case "figure":
      return findFigure(item, series);
    case "table":
      return findTable(item, series);
    case "equation":
      return findFormula(item, series);
    case "listing":
      return findListing(item, series);
    case "quotation":
      return findRuns(
        textOf(item),
        placesOf(series, ({ quotes }) => quotes),
      );
    default: {
      const layouts = LAYOUTS[item.kind];
      const slides = series.filter(({ layout }) => (layouts ? layouts.test(layout) : !OTHER.test(layout)));
      const runs = findRuns(
        textOf(item),
        placesOf(slides, ({ units }) => units),
      );
      // A point whose details go on in the next part stands there again above them.
      return item.hasDetails && runs.length > 0 ? [runs.flat()] : runs;
    }
  }
}

function placesOf(series: Series, pick: (slide: ReadSlide) => string[]): Place[] {
  return series.flatMap((slide) => pick(slide).map((text) => ({ slide, text })));
}

function findTitle(item: Item, series: Series): Occurrence[] {
  const [first] = series;
  if (!first || /^(?:cover)$/.test(first.layout)) return [];
  const text = textOf(item);
  if (isSameTitle(first.title, text) === "exact") return [series.map((slide) => ({ slide, text: slide.title }))];
  return [];
}

/** A section's message where it is no slide's title: below the title of its divider, or with a number behind it. */
export function findTitleElsewhere(item: Item, series: Series): Occurrence[] {
  const text = textOf(item);
  const [first] = series;
  if (first && isSameTitle(first.title, text) === "again")
    return [series.map((slide) => ({ slide, text: slide.title }))];
  return findRuns(
    text,
    placesOf(
      series.filter(({ layout }) => layout === "section"),
      ({ paragraphs }) => paragraphs,
    ),
  );
}

/** A caption's pieces; none when it is not there. */
function captionOf(item: Item, series: Series): Place[] | undefined {
  const text = textOf(item);
  return text === ""
    ? []
    : findRuns(
        text,
        placesOf(series, ({ paragraphs }) => paragraphs),
      )[0];
}

/** The first of the shortest runs of neighbours that pass a test: a series may hold several tables or listings. */
function findRange<T>(list: readonly T[], passes: (range: readonly T[]) => boolean): readonly T[] | undefined {
  for (let start = 0; start < list.length; start++)
    for (let end = start + 1; end <= list.length; end++) {
      const range = list.slice(start, end);
      if (passes(range)) return range;
    }
  return undefined;
}

function findFigure(item: Item, series: Series): Occurrence[] {
  const alt = comparable(item.picture?.alt ?? "");
  const slides = series.filter(({ pictures }) => pictures.some((each) => comparable(each) === alt));
  if (slides.length === 0) return [];
  const caption = captionOf(item, slides);
  return caption ? [[...slides.map((slide) => ({ slide, text: "" })), ...caption]] : [];
}

/** A table by its columns: cut into several slides, each column still says the same from top to bottom. */
function findTable({ table, ...item }: Item, series: Series): Occurrence[] {
  const tables = series.flatMap((slide) => slide.tables.map((each) => ({ slide, ...each })));
  if (!table) return [];
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
  const found = findRange(tables, (range) =>
    wanted.every(({ head, body }, index) => {
      const parts = range.filter(({ columns, firstColumn }) =>
        index === 0 ? firstColumn === 1 : index >= firstColumn && index < firstColumn + columns.length - 1,
      );
      const at = (firstColumn: number) => (index === 0 ? 0 : index - firstColumn + 1);
      return (
        parts.length > 0 &&
        parts.every(({ columns, firstColumn }) => comparable(columns[at(firstColumn)] ?? "") === head) &&
        join(parts.flatMap(({ rows, firstColumn }) => rows.map((row) => row[at(firstColumn)] ?? ""))) === body
      );
    }),
  );
  if (!found) return [];
  const slides = [...new Set(found.map(({ slide }) => slide))];
  const caption = captionOf({ ...item, table }, slides);
  const cells = found.flatMap(({ slide, columns, rows }) =>
    [...columns, ...rows.flat()].map((text) => ({ slide, text })),
  );
  return caption ? [[...cells, ...caption]] : [];
}

/** TeX without what makes rows of it, so that a formula in parts can be put together again. */
const loose = (tex: string) =>
  comparable(tex)
    .replace(/\\(?:begin|end)\{[a-z*]+\}/g, "")
    .replace(/\\\\(?:\[[^\]]*\])?/g, "")
    .replace(/\s/g, "");

function findFormula(item: Item, series: Series): Occurrence[] {
  const places = placesOf(series, ({ tex }) => tex);
  const strict = (tex: string) => comparable(tex).replace(/\s/g, "");
  const wanted = item.tex ?? "";
  const same = places.filter(({ text }) => strict(text) === strict(wanted));
  const range = findRange(places, (part) => loose(part.map(({ text }) => text).join("")) === loose(wanted));
  const found = same.length > 0 ? same : (range ?? []);
  if (found.length === 0) return [];
  const caption = captionOf(item, series);
  // What a formula looks like as text depends on its layout, so only its caption is looked for in the PDF.
  return caption ? [[...found.map(({ slide }) => ({ slide, text: "" })), ...caption]] : [];
}

function findListing(item: Item, series: Series): Occurrence[] {
  const places = placesOf(series, ({ code }) => code);
  const lines = (text: string) => text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const wanted = lines(item.code ?? "");
  const found =
    findRange(places, (range) => range.map(({ text }) => lines(text)).join("\n") === wanted) ??
    // A line that has no room on a slide of its own goes on in the next one.
    findRange(
      places,
      (range) =>
        range.length > 1 &&
        range.map(({ text }) => lines(text).replaceAll("\n", "")).join("") === wanted.replaceAll("\n", ""),
    ) ??
    [];
  if (found.length === 0) return [];
  const caption = captionOf(item, series);
  return caption ? [[...found, ...caption]] : [];
}
