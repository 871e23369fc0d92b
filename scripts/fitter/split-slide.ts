import type { Point, Slide, SlideKind } from "../deck/types.ts";
import { toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";
import { cutList, makeParts } from "./parts.ts";
import { splitText } from "./split-text.ts";

/** How slides of a kind are split. */
interface Split<S extends Slide> {
  /** Selector of the units that a part takes whole, in the page. */
  units: string;
  /** The slide cut before some of its units. */
  at(slide: S, cuts: readonly number[]): S[];
  /** The slide with a unit cut into smaller ones, when one alone is too tall; unchanged if it can't be. */
  cut(slide: S, unit: number, count: number): S;
}

type Of<K extends SlideKind> = Extract<Slide, { kind: K }>;

const LIST = ".lt-main > :is(ul, ol) > li";

/** Clicks for what is left on a part, where the slide has clicks. */
const clicks = (slide: Slide, count: number) =>
  slide.clicks === undefined ? {} : { clicks: Math.min(count, slide.clicks) };

/** Pieces behind the first go on with it. */
const going = (index: number): { continues?: true } => (index > 0 ? { continues: true } : {});

/** A point as smaller ones: its text in pieces, or its details in runs below the same text. */
export function cutPoint({ text, details, ...point }: Point, count: number): Point[] {
  const pieces = (): Point[] => {
    if (details.length === 0) return splitText(text, count).map((piece) => ({ text: piece, details: [] }));
    if (details.length === 1) {
      const half = Math.ceil(count / 2);
      const parts = [...splitText(text, half), ...splitText(details[0] ?? [], half)];
      return parts.map((piece) => ({ text: piece, details: [] }));
    }
    const size = Math.ceil(details.length / count);
    return Array.from({ length: Math.ceil(details.length / size) }, (_, index) => ({
      text,
      details: details.slice(index * size, (index + 1) * size),
    }));
  };
  return pieces().map((piece, index) => ({ ...point, ...piece, ...going(index) }));
}

const replace = <T>(list: readonly T[], index: number, pieces: readonly T[]): T[] =>
  list.toSpliced(index, 1, ...pieces);

/** The number that a part begins with: pieces that go on with a point have its number. */
function startOf(units: readonly { continues?: true }[], cut: number, first = 1): number {
  const begun = units.slice(0, cut).filter(({ continues }) => !continues).length;
  return first + begun - (units[cut]?.continues ? 1 : 0);
}

type PointSlide = Of<"points" | "claim" | "meanings" | "principles" | "takeaways">;

/** Slides that are a list of points; those that count go on with the next number. */
const points: Split<PointSlide> = {
  units: LIST,
  at: (slide, cuts) => {
    const isNumbered = slide.kind === "principles" || slide.kind === "takeaways";
    return makeParts(
      slide,
      cutList(slide.points, cuts).map((part, index) => ({
        points: part,
        ...clicks(slide, part.length),
        ...(isNumbered ? { start: startOf(slide.points, cuts[index - 1] ?? 0, slide.start) } : {}),
      })),
    );
  },
  cut: (slide, unit, count) => {
    const point = slide.points[unit];
    return point ? { ...slide, points: replace(slide.points, unit, cutPoint(point, count)) } : slide;
  },
};

const references: Split<Of<"references">> = {
  units: LIST,
  at: (slide, cuts) =>
    makeParts(
      slide,
      cutList(slide.entries, cuts).map((entries) => ({ entries })),
    ),
  cut: (slide, unit, count) => {
    const entry = slide.entries[unit];
    if (!entry) return slide;
    const pieces = splitText(entry.text, count).map((text) => ({ ...entry, text }));
    return { ...slide, entries: replace(slide.entries, unit, pieces) };
  },
};

/** Pillars side by side. Their claims, which come later, go first; the colours go on with the next. */
const pillars: Split<Of<"pillars">> = {
  units: LIST,
  at: (slide, cuts) =>
    makeParts(
      slide,
      cutList(slide.pillars, cuts).map((part, index) => ({
        pillars: part,
        start: startOf(slide.pillars, cuts[index - 1] ?? 0, slide.start),
        ...clicks(slide, part.length),
      })),
    ),
  cut: (slide, unit, count) => {
    if (slide.pillars.some(({ claims }) => claims.length > 0))
      return { ...slide, pillars: slide.pillars.map((pillar) => ({ ...pillar, claims: [] })) };
    const pillar = slide.pillars[unit];
    if (!pillar) return slide;
    const pieces = splitText(pillar.text, count).map((text, index) => ({ ...pillar, text, ...going(index) }));
    return { ...slide, pillars: replace(slide.pillars, unit, pieces) };
  },
};

/** A paragraph, then facts. */
const glance: Split<Of<"glance">> = {
  units: ".lt-main > p:not(.lt-eyebrow), .lt-main > ul > li",
  at: (slide, cuts) => {
    const units = glanceUnits(slide);
    return makeParts(
      slide,
      cutList(units, cuts).map((part) => ({
        abstract: part.flatMap((unit) => ("abstract" in unit ? [unit.abstract] : [])).at(0) ?? [],
        facts: part.flatMap((unit) => ("fact" in unit ? [unit.fact] : [])),
      })),
    );
  },
  cut: (slide, unit, count) => {
    const found = glanceUnits(slide)[unit];
    if (!found) return slide;
    if ("fact" in found) {
      const { term, text } = found.fact;
      const pieces = splitText(text, count).map((piece) => ({ term, text: piece }));
      return { ...slide, facts: replace(slide.facts, slide.facts.indexOf(found.fact), pieces) };
    }
    // What has no room in the paragraph stands below it.
    const [first = [], ...rest] = splitText(found.abstract, count);
    return { ...slide, abstract: first, facts: [...rest.map((text) => ({ term: "", text })), ...slide.facts] };
  },
};

const glanceUnits = ({ abstract, facts }: Of<"glance">) => [
  ...(abstract.length > 0 ? [{ abstract }] : []),
  ...facts.map((fact) => ({ fact })),
];

const credits: Split<Of<"credits">> = {
  units: LIST,
  at: (slide, cuts) =>
    makeParts(
      slide,
      cutList(slide.facts, cuts).map((facts) => ({ facts })),
    ),
  cut: (slide, unit, count) => {
    const fact = slide.facts[unit];
    if (!fact) return slide;
    const pieces = splitText(fact.text, count).map((text) => ({ ...fact, text }));
    return { ...slide, facts: replace(slide.facts, unit, pieces) };
  },
};

/** The first part has the section's sign, the others what else there is to say. */
const divider: Split<Of<"divider">> = {
  units: ".lt-main > p:not(.lt-numeral)",
  at: ({ paperTitle, gist, ...slide }, cuts) =>
    makeParts<Of<"divider">>(
      slide,
      cutList(
        [...(paperTitle ? [{ paperTitle }] : []), ...(gist ? [{ gist }] : [])] as Partial<Of<"divider">>[],
        cuts,
      ).map((part) => Object.assign({}, ...part)),
    ),
  cut: (slide) => slide,
};

/** Columns of a text that no cell is cut for. */
const SHORT_CELL = 120;

/** Rows, below the same headings and above the same caption. */
const table: Split<Of<"table">> = {
  units: "tbody > tr",
  at: (slide, cuts) =>
    makeParts(
      slide,
      cutList(slide.table.rows, cuts).map((rows) => ({ table: { ...slide.table, rows } })),
    ),
  cut: (slide, unit, count) => {
    const row = slide.table.rows[unit];
    if (!row) return slide;
    // A short cell stays whole, beside the first piece of the long one.
    const cells = row.map((cell) => (widthOf(toPlainText(cell)) > SHORT_CELL ? splitText(cell, count) : [cell]));
    const height = Math.max(...cells.map(({ length }) => length));
    const pieces = Array.from({ length: height }, (_, index) => cells.map((cell) => cell[index] ?? []));
    return { ...slide, table: { ...slide.table, rows: replace(slide.table.rows, unit, pieces) } };
  },
};

const code: Split<Of<"code">> = {
  units: "pre .line",
  at: (slide, cuts) =>
    makeParts(
      slide,
      cutList(slide.code.code.split("\n"), cuts).map((lines) => ({ code: { ...slide.code, code: lines.join("\n") } })),
    ),
  cut: (slide, unit, count) => {
    const lines = slide.code.code.split("\n");
    const pieces = cutCharacters(lines[unit] ?? "", count);
    return { ...slide, code: { ...slide.code, code: replace(lines, unit, pieces).join("\n") } };
  },
};

/** A line of code keeps every space, so it is cut anywhere. */
function cutCharacters(line: string, count: number): string[] {
  const characters = Array.from(line);
  const size = Math.max(1, Math.ceil(characters.length / count));
  return Array.from({ length: Math.ceil(characters.length / size) }, (_, index) =>
    characters.slice(index * size, (index + 1) * size).join(""),
  );
}

/** One row a kind that has units. */
const SPLIT: { [K in SlideKind]?: Split<Of<K>> } = {
  points,
  claim: points,
  meanings: points,
  principles: points,
  takeaways: points,
  references,
  pillars,
  glance,
  credits,
  divider,
  table,
  code,
} as never;

/** How slides of this kind are split; nothing for those that are one piece. */
export function splitOf<S extends Slide>({ kind }: S): Split<S> | undefined {
  return SPLIT[kind] as Split<S> | undefined;
}
