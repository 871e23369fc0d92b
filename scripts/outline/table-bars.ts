import { type Inline, toPlainText } from "../text/inline.ts";

/** Columns as an outline names them, `2` or `[2, 3]`, from 1. */
export const listPlaces = (places: unknown): number[] =>
  (Array.isArray(places) ? places : [places]).filter((place) => typeof place === "number");

/**
 * The number of a cell, which may have a sign before it and a tolerance or a unit behind it: `1,204`, `0.91 ± 0.02`, `54 %`,
 * `−3`, `45 min`.
 *
 * @returns nothing where there is none, or several: `45–52`, `3/4`, or it is a part of a formula: `1 − r`
 */
export function numberIn(text: string): number | undefined {
  const [, sign = "", digits = "", rest = ""] =
    /^[<>≤≥≈~]?\s?([+\-−–]?)(\d(?:[.,’'\u00a0\u202f ]?\d){0,30})(.*)$/u.exec(text.trim()) ?? [];
  if (digits === "" || /^\s?[-–—/:×x^]\s?\d|^\s[-−–+*/=]\s?[\p{L}(]/u.test(rest)) return undefined;
  const isGrouped = /^\d{1,3}(?:[,’'\u00a0\u202f ]\d{3})+(?:\.\d+)?$/.test(digits);
  const plain = isGrouped ? digits.replace(/[^\d.]/g, "") : digits.replace(",", ".");
  const value = Number(plain);
  return Number.isNaN(value) ? undefined : /[-−–]/.test(sign) ? -value : value;
}

/**
 * How long the bar of each cell is, as a share of the longest of all columns that are drawn as bars; bars begin at zero.
 *
 * @param rows a full grid
 * @param columns from 1
 * @returns for each row its cells, nothing where no bar is
 */
export function sharesOf(rows: readonly Inline[][][], columns: readonly number[]): (number | undefined)[][] {
  const numbers = rows.map((row) =>
    row.map((cell, index) => (columns.includes(index + 1) ? numberIn(toPlainText(cell)) : undefined)),
  );
  const most = Math.max(0, ...numbers.flat().map((value) => value ?? 0));
  return numbers.map((row) =>
    row.map((value) =>
      value === undefined || value < 0 || most === 0 ? undefined : Math.round((value / most) * 1000) / 1000,
    ),
  );
}
