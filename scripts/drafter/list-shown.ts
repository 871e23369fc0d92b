import { basename } from "node:path";
import { says } from "../languages/phrases.ts";
import { allSections } from "../manuscript/all-sections.ts";
import type { Equation, Figure, Manuscript, Passage, Table } from "../manuscript/manuscript.ts";
import { countWords } from "../manuscript/sentences/count-words.ts";
import { toWords } from "../text/slice-inlines.ts";
import { texError } from "../text/tex.ts";
import type { DraftContext } from "./context.ts";
import { draftOthers, say } from "./draft-blocks.ts";
import { layOutEquation } from "./lay-out-equation.ts";
import type { Evidence } from "./story/candidate.ts";

/** Lines of a listing, words of a quotation, parts of a long formula, and words of a table's cell, on average, that a slide shows. */
const MOST = { lines: 14, words: 60, parts: 3, cell: 5 };

/**
 * What of a paper's figures, tables, formulas, listings and quotations a slide can show.
 *
 * @param context hears of what can't be shown at all
 * @param comments gets a line for each of these
 */
export async function listShown(
  manuscript: Pick<Manuscript, "sections">,
  context: DraftContext,
  comments: string[],
): Promise<Set<Evidence>> {
  const shown = new Set<Evidence>();
  const equations = new Map<string, Equation>();
  const passages = allSections(manuscript).flatMap(({ content }) => content);
  const pictures = Map.groupBy(passages.filter(isBare), ({ images }) => images.flat().join("\n"));
  for (const passage of passages) {
    if (passage.type === "paragraph") continue;
    if (passage.type === "equation" && isRepeated(passage, equations)) {
      const first = equations.get(keyOf(passage)) as Equation;
      const { line, where = `line ${line}` } = first.place.position;
      context.skip("equation-is-new", "equation", passage.place, `it is the same as at ${where}`);
      comments.push(`An equation is left out (${say(passage.place)}): it is the same as at ${say(first.place)}.`);
      context.told.add(passage);
      continue;
    }
    const decoration = isBare(passage) ? decorationOf(passage, pictures) : undefined;
    if (decoration !== undefined) {
      context.skip("figure-is-content", "figure", passage.place, decoration);
      comments.push(`A figure is left out (${say(passage.place)}): ${decoration}.`);
      context.told.add(passage);
    } else if (await canBeShown(passage, context)) shown.add(passage);
    else if (passage.type === "figure" || passage.type === "table" || passage.type === "equation") {
      const before = comments.length;
      await draftOthers([passage], context, comments);
      if (comments.length > before) context.told.add(passage);
    }
  }
  return shown;
}

const isBare = (passage: Passage): passage is Figure =>
  passage.type === "figure" && passage.caption.length === 0 && passage.images.flat().length > 0;

/** A logo or badge, as papers of software begin with: no words are with it, and its file is called so. */
const LOGO = /(?:^|[\W_])(?:badge|hex(?:[-_]?sticker)?|logo)(?:[\W_\d]|$)/i;
/** What stands so often without words marks the parts of a text: a sign that warns, a light bulb. */
const ICON = 3;

/** Why a picture without words says nothing of its own, if so. */
function decorationOf(figure: Figure, pictures: ReadonlyMap<string, readonly Figure[]>): string | undefined {
  const { images } = figure;
  if (images.flat().every((path) => LOGO.test(basename(path)))) return "it is a logo, by its name";
  const same = pictures.get(images.flat().join("\n")) ?? [];
  const [first] = same;
  if (same.length >= ICON) return `it is an icon: it stands in ${same.length} places, without words`;
  if (first && first !== figure) return `it is the same as at ${say(first.place)}`;
  return undefined;
}

/** A table of prose is read, not seen: on slides it would be forty. */
function wordsACell({ rows }: Table): number {
  const filled = rows
    .flat()
    .map(toWords)
    .filter((text) => text.trim() !== "");
  return filled.reduce((sum, text) => sum + countWords(text), 0) / Math.max(1, filled.length);
}

/** A formula by its signs, or by its picture where no more is known. */
const keyOf = ({ tex, picture = "" }: Equation) => tex.replace(/\s+/g, "") || picture;

/** Papers repeat a formula to remind of it; a deck has each once. */
function isRepeated(equation: Equation, known: Map<string, Equation>): boolean {
  const key = keyOf(equation);
  if (known.has(key)) return true;
  known.set(key, equation);
  return false;
}

/** A listing that shows how something is used: not a call alone, and not the drawing of a plot in a notebook. */
function isListing(code: string): boolean {
  const lines = code.split("\n").length;
  return lines > 1 && lines <= MOST.lines && !DRAWS.test(code);
}

/** Calls of matplotlib, seaborn, ggplot2 and knitr. */
const DRAWS = /\b(?:plt|axe?s?\d?|fig|sns)\.\w+\(|\b(?:ggplot|include_graphics|kable|savefig|subplots)\(/;

async function canBeShown(
  passage: Evidence,
  { figures, language }: Pick<DraftContext, "figures" | "language">,
): Promise<boolean> {
  const { statements } = language.shortening;
  switch (passage.type) {
    case "figure":
      return (await figures.collect(passage)).some((picture) => "name" in picture);
    case "table": {
      const rows = passage.rows.length + (passage.columns.length > 0 ? 1 : 0);
      return rows > 1 && (passage.lostCells ?? 0) === 0 && wordsACell(passage) <= MOST.cell;
    }
    case "equation": {
      if (passage.picture !== undefined) return true;
      const parts = texError(passage.tex, true) === undefined ? layOutEquation(passage.tex) : undefined;
      return (
        parts !== undefined && parts.length <= MOST.parts && parts.every((part) => texError(part, true) === undefined)
      );
    }
    case "code":
      // A listing without a language is output, or a prompt.
      return passage.language !== undefined && isListing(passage.code.trim());
    case "quote": {
      const text = toWords(passage.text);
      return countWords(text) <= MOST.words && !says(text, statements, "within");
    }
    case "list":
      return true;
  }
}
