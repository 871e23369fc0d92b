import { basename } from "node:path";
import type { YAMLMap } from "yaml";
import type { ResolvedLanguage } from "../languages/index.ts";
import type { Equation, Figure, Passage, Place, Table } from "../manuscript/manuscript.ts";
import { splitSentences } from "../manuscript/sentences/split-sentences.ts";
import { oneOr } from "../text/counted.ts";
import type { Inline } from "../text/inline.ts";
import { sliceInlines, toWords } from "../text/slice-inlines.ts";
import { texError } from "../text/tex.ts";
import { writeInline } from "../text/write-inline.ts";
import { chooseBars } from "./choose-bars.ts";
import type { DraftContext } from "./context.ts";
import { layOutEquation } from "./lay-out-equation.ts";
import { noteText } from "./note-text.ts";
import { toCited } from "./to-point.ts";
import { toLines, toList, toMap, toNumbers, toProse, type Value } from "./yaml-nodes.ts";

/** A place as a draft names it: by the file's name, since the draft may lie elsewhere. */
export const say = ({ file, position }: Place) =>
  position.where === undefined ? `${basename(file)}:${position.line}` : `${basename(file)}, ${position.where}`;

/** Figures, tables, equations, code and quotes; what can't be shown is told in a comment. */
export async function draftOthers(
  content: readonly Passage[],
  context: DraftContext,
  comments: string[],
): Promise<YAMLMap[]> {
  const blocks: YAMLMap[] = [];
  for (const passage of content) {
    switch (passage.type) {
      case "figure":
        blocks.push(...(await draftFigure(passage, context, comments)));
        break;
      case "table":
        blocks.push(...draftTable(passage, context, comments));
        break;
      case "equation":
        blocks.push(
          ...(passage.picture === undefined
            ? draftEquation(passage, context, comments)
            : await draftFigure(pictureOf(passage, passage.picture), context, comments)),
        );
        break;
      case "code":
        if (passage.code.trim() === "") break;
        context.count.listings++;
        blocks.push(
          toMap({
            code: toLines(passage.code),
            language: passage.language,
            caption: writeInline(passage.caption) || undefined,
          }),
        );
        break;
      case "quote": {
        const { text, cite } = toCited(passage.text, context.language);
        if (text !== "")
          blocks.push(
            toMap({
              quote: text,
              by: passage.by,
              cite: toList(cite, true),
            }),
          );
        break;
      }
      default:
    }
  }
  return blocks;
}

/** A formula that is known as a picture alone. */
const pictureOf = ({ place, alt, name }: Equation, picture: string): Figure => ({
  type: "figure",
  place,
  images: [[picture]],
  caption: [],
  alt,
  name,
});

function draftEquation({ tex, name, place }: Equation, context: DraftContext, comments: string[]): YAMLMap[] {
  const error = texError(tex, true);
  const parts =
    error === undefined ? layOutEquation(tex)?.filter((part) => texError(part, true) === undefined) : undefined;
  if (parts && parts.length > 0) {
    context.count.equations++;
    const number = name && `(${name.replace(/^(?:Eq\w*\.?|Equation)\s*/i, "").replace(/^\(|\)$/g, "")})`;
    const source = name && context.language.drafts.equation(name.replace(/^(?:Eq\w*\.?|Equation)\s*/i, ""));
    return parts.map((part) => toMap({ equation: toLines(part), caption: number, source }));
  }
  const problem = error === undefined ? "a part of it is wider than a slide" : `KaTeX can't read it: ${error}`;
  const code = error === undefined ? "equation-fits" : "equation-is-tex";
  context.skip(code, "equation", place, `${problem}; its TeX is \`${clip(tex)}\``);
  comments.push(`An equation is left out (${say(place)}), since ${problem}: ${tex}`);
  return [];
}

const LONGEST_TEX = 80;

/** The start of a formula's TeX, on one line, by which it is known again. */
function clip(tex: string): string {
  const line = tex.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_TEX ? `${line.slice(0, LONGEST_TEX).trimEnd()} …` : line;
}

/** Longest description of a picture that is read out; what is longer is the caption's. */
const LONGEST_ALT = 200;
const LEAST_ALT = 40;

/**
 * A figure as blocks of the outline, one for each of its pictures.
 *
 * @param said what its first picture is said to show where the paper has no words for that: its caption
 */
export async function draftFigure(
  figure: Figure,
  context: DraftContext,
  comments: string[],
  said: readonly Inline[] = figure.caption,
): Promise<YAMLMap[]> {
  const { place, caption, name } = figure;
  const pictures = await context.figures.collect(figure);
  const { text, cite, notes, whole } = draftCaption(caption, context);
  const { drafts } = context.language;
  const called = name ?? drafts.unnamed.figure;
  const missing = pictures.flatMap((picture) => ("problem" in picture ? [picture] : []));
  for (const { wanted, problem } of missing) {
    context.skip("figure-is-there", "figure", place, `\`${wanted}\` ${problem}`);
    comments.push(
      `${called} is left out (${say(place)}): ${wanted} ${problem}.${whole ? ` Its caption: ${whole}` : ""}`,
    );
  }
  if (pictures.length === 0) {
    context.skip("figure-is-a-file", "figure", place, "the paper has no file for it");
    comments.push(
      `${called} is left out (${say(place)}): the paper has no file for it.${whole ? ` Its caption: ${whole}` : ""}`,
    );
  }
  const found = pictures.flatMap((picture) => ("name" in picture ? [picture.name] : []));
  for (const name of found) context.figures.use(name);
  for (const picture of pictures)
    if ("name" in picture && picture.doubt !== undefined)
      comments.push(
        `Look at ${picture.name} (${say(place)}), which was drawn from a file of Windows: ${picture.doubt}.`,
      );
  if (found.length > 0) context.count.figures++;
  const first = shorten(figure.alt ?? toWords(said), LONGEST_ALT, context.language);
  return found.map((file, index) =>
    toMap(
      {
        figure: file,
        alt: index === 0 && first ? first : found.length > 1 ? drafts.part(called, index + 1) : called,
        caption: index === 0 ? withName(name, text) : drafts.part(called, index + 1),
        notes: index === 0 ? notes : undefined,
        cite: index === 0 ? toList(cite, true) : undefined,
        source: name,
      },
      index === 0 && !figure.alt ? { alt: "say what the picture shows" } : {},
    ),
  );
}

/** The first sentence or words of a text. */
function shorten(text: string, most: number, language: ResolvedLanguage): string {
  // A formula is read out by the names of its signs: `theta`, not `\\theta`.
  const clean = text
    .replace(/(?<!\s)\s*[([]?\u{2046}[)\]]?/gu, "")
    .replace(/\\([a-zA-Z]+)\s*/g, "$1 ")
    .replace(/[\\{}]/g, "")
    .trim();
  if (clean.length <= most) return clean;
  // The first, with the next where it is but a name: `Ropes. How they hold.`
  const end = splitSentences(clean, language).find(({ to }) => to >= LEAST_ALT)?.to ?? clean.length;
  if (end <= most) return clean.slice(0, end);
  const space = clean.lastIndexOf(" ", most);
  // Scripts without spaces are cut between characters.
  return `${space > 0 ? clean.slice(0, space) : [...clean].slice(0, most / 2).join("")} …`;
}

/** A caption with what the text calls it by: `Figure 3. A quay.`; a name alone says nothing below a message. */
const withName = (name: string | undefined, text: string) =>
  text === "" ? undefined : [name && `${name}.`, text].filter(Boolean).join(" ");

/** Signs of a caption below a slide's message: one line. What the picture shows, that says. */
const LONGEST_CAPTION = 90;
/** Its first sentence may be longer, since without it nothing would say what is shown. */
const LONGEST_SENTENCE = 110;

/** What is whole before a colon or semicolon, and no panel: `Ropes by age: hemp is …`. */
const PART = /^(?!\W{0,2}\(?[\da-zA-Z]{1,2}\))[^:;]{25,110}(?<!\(\w\))(?=[:;]\s)/u;

/** A caption's first sentences, or the first part of a long one; what is longer than a line goes to the speaker. */
function draftCaption(caption: readonly Inline[], context: DraftContext) {
  const { language } = context;
  const words = toWords(caption);
  const spans = splitSentences(words, language);
  const first = spans[0]?.to ?? 0;
  const part = PART.exec(words.slice(0, first))?.[0].length ?? 0;
  const whole = spans.findLast(({ to }) => to <= LONGEST_CAPTION)?.to ?? (first <= LONGEST_SENTENCE ? first : 0);
  const end = whole || part;
  const { text, cite } = toCited(sliceInlines(caption, 0, end), language);
  const rest = noteText(sliceInlines(caption, whole, words.length), context);
  return { text, cite, whole: writeInline(caption), notes: toProse([rest], 16) };
}

/**
 * @param marked cells and rows that the text speaks of, counted from 0
 * @param cut how much of the table this is, if not all: `6 of 11 rows`
 */
export function draftTable(
  { columns, rows, align, lostCells = 0, caption, name, place }: Table,
  context: DraftContext,
  comments: string[],
  marked: readonly { row: number; column?: number }[] = [],
  cut?: string,
): YAMLMap[] {
  const { text, cite, notes, whole } = draftCaption(caption, context);
  const called = name ?? context.language.drafts.unnamed.table;
  const [head, ...rest] = columns.length > 0 ? [columns, ...rows] : rows;
  if (!head || rest.length === 0 || head.length === 0) {
    context.skip(
      "table-is-read",
      "table",
      place,
      rows.length === 0 && columns.length === 0 ? "its cells are not in the text" : "it has a single row",
    );
    comments.push(`${called} is left out (${say(place)}).${whole ? ` Its caption: ${whole}` : ""}`);
    return [];
  }
  // Without its ticks a table says something else than in the paper.
  if (lostCells > 0) {
    const why = `${oneOr(lostCells, "a cell", "cells")} of it would be empty that ${lostCells === 1 ? "is" : "are"} not in the paper`;
    context.skip("table-is-whole", "table", place, why);
    comments.push(`${called} is left out (${say(place)}): ${why}.${whole ? ` Its caption: ${whole}` : ""}`);
    return [];
  }
  context.count.tables++;
  const width = Math.max(head.length, ...rest.map((row) => row.length));
  const cells = (row: Table["columns"]): Value =>
    toList(
      Array.from({ length: width }, (_, index) => writeInline(row[index] ?? [])),
      true,
    );
  const rowCells = (row: Table["columns"]): YAMLMap => {
    const [first = [], ...others] = row;
    // It heads the rows below it.
    const isHeading = width > 2 && first.length > 0 && others.every((cell) => toWords(cell).trim() === "");
    return (isHeading ? toList([toMap({ cell: writeInline(first), colspan: width })], true) : cells(row)) as YAMLMap;
  };
  const words = [head, ...rest].map((row) => Array.from({ length: width }, (_, index) => toWords(row[index] ?? [])));
  const spoken = new Set(marked.flatMap(({ column }) => column ?? []));
  const bars = chooseBars(words[0] ?? [], words.slice(1), spoken);
  const sides = Array.from({ length: width }, (_, index) => (bars.includes(index) ? "left" : (align[index] ?? "left")));
  return [
    toMap({
      table: toMap({
        columns: cells(head),
        rows: toList(rest.map(rowCells)),
        align: sides.some((side) => side !== "left") ? toList(sides, true) : undefined,
        highlight: toHighlight(marked, columns.length > 0 ? 0 : 1),
        bars: toNumbers(bars.map((at) => at + 1)),
      }),
      caption: withName(name, cut === undefined ? text : text === "" ? cut : `${text} (${cut})`),
      notes,
      cite: toList(cite, true),
      source: name,
    }),
  ];
}

/** Marked places as an outline counts them: from 1, without the row that became the heading. */
function toHighlight(marked: readonly { row: number; column?: number }[], heads: number): Value {
  const places = marked.filter(({ row }) => row >= heads);
  const cells = places.filter(({ column }) => column !== undefined);
  const rows = places.filter(({ column }) => column === undefined);
  if (places.length === 0) return undefined;
  const at = (row: number) => row - heads + 1;
  return toMap({
    rows: toNumbers(rows.map(({ row }) => at(row))),
    cells: toList(cells.map(({ row, column = 0 }) => toNumbers([at(row), column + 1]) ?? toMap({}))),
  });
}
