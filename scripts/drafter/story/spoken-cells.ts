import type { Table } from "../../manuscript/manuscript.ts";
import { walkInlines } from "../../text/inline.ts";
import { toWords } from "../../text/slice-inlines.ts";
import type { Mention } from "./mentions.ts";
import { tellingNumbers } from "./told-tables.ts";

/** What the text says of a table: how often of each column and row, and the cells whose number it says. */
export interface Spoken {
  columns: number[];
  rows: number[];
  cells: { row: number; column: number }[];
  /** Rows of which a sentence tells a finding: their names stand in its first half. What it is compared with comes behind. */
  subjects: ReadonlySet<number>;
  /** Cells of each row that the authors set in bold: mostly the best ones. */
  bold: number[];
}

/** Finds the columns, rows and numbers of a table in the sentences that refer to it; the first column names the rows. */
export function findSpoken({ columns, rows }: Table, mentions: readonly Mention[]): Spoken {
  const texts = mentions.map(({ sentence }) => sentence.text);
  const words = texts.map((text) => ` ${flatten(text)} `);
  const numbers = new Set(texts.flatMap((text) => [...tellingNumbers(text)]));
  const names = rows.map(([name]) => flatten(toWords(name ?? [])));
  const count = (name: string) => (name.length < 2 ? 0 : words.filter((text) => text.includes(` ${name} `)).length);
  const named = {
    columns: columns.map((name, index) => (index === 0 ? 0 : count(flatten(toWords(name))))),
    rows: names.map(count),
  };
  const places = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const [number] = toWords(cell).match(NUMBERS) ?? [];
      return column > 0 && number !== undefined && numbers.has(number) ? [{ row, column, number }] : [];
    }),
  );
  // A number that stands in several cells is that of a row and column which are named, if one is.
  const cells = [...Map.groupBy(places, ({ number }) => number).values()].flatMap((same) => {
    const inNamed = same.filter(({ row, column }) => named.rows[row] || named.columns[column]);
    const [cell] = same.length === 1 ? same : inNamed;
    return cell && (same.length === 1 || inNamed.length === 1) ? [{ row: cell.row, column: cell.column }] : [];
  });
  const add = (counts: number[], key: "row" | "column") =>
    counts.map((each, index) => each + cells.filter((cell) => cell[key] === index).length);
  return {
    columns: add(named.columns, "column"),
    rows: add(named.rows, "row"),
    subjects: new Set(names.flatMap((name, row) => (isSubject(name, mentions) ? [row] : []))),
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    bold: rows.map((line) => line.filter((cell) => walkInlines(cell).some(({ type }) => type === "strong")).length),
  };
}

/** The least score of a sentence that tells a finding. */
const FINDING = 2;

const isSubject = (name: string, mentions: readonly Mention[]) =>
  name.length > 1 &&
  mentions.some(({ sentence, says, score }) => {
    const text = ` ${flatten(sentence.text)} `;
    const at = text.indexOf(` ${name} `);
    return says && score >= FINDING && at >= 0 && at < text.length / 2;
  });

const NUMBERS = /\d+(?:[.,]\d+)*/g;

/** Words alone, so that `LSTM (ours)` is found in `our LSTM (ours) is`. */
const flatten = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
