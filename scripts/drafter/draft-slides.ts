import type { YAMLMap } from "yaml";
import type { Table } from "../manuscript/manuscript.ts";
import type { Reference } from "../outline/types.ts";
import type { Inline } from "../text/inline.ts";
import { sliceInlines, toWords } from "../text/slice-inlines.ts";
import { writeInline } from "../text/write-inline.ts";
import type { DraftContext } from "./context.ts";
import { draftFigure, draftOthers, draftTable } from "./draft-blocks.ts";
import { draftList } from "./draft-list.ts";
import { noteText } from "./note-text.ts";
import { placeOf } from "./place-of.ts";
import type { Rest } from "./rest-of-text.ts";
import { keptWorks } from "./shorten/shortenings.ts";
import type { PlannedSlide } from "./story/fill-talk.ts";
import type { Line } from "./story/lines.ts";
import type { TrimmedTable } from "./story/trim-table.ts";
import { partsOf } from "./story/ways.ts";
import { WORDS } from "./story/weights.ts";
import { withoutGaps } from "./to-point.ts";
import { commentAbove, toList, toMap, toProse, type Value } from "./yaml-nodes.ts";

/** Columns that a slide's notes stand in from the left. */
const INDENT = 10;

/**
 * A slide of the story with what is on it, as an outline has them: one after the other.
 *
 * @param rest of the text around it, for its notes
 */
export async function draftSlide(
  slide: PlannedSlide,
  rest: Rest | undefined,
  context: DraftContext,
): Promise<YAMLMap[]> {
  const { message, lines, priority, minutes, isBackup } = slide;
  const comments: string[] = [];
  const shown = await draftEvidence(slide, context, comments);
  // A single point is a statement, which is set large and whole.
  const isStatement = lines.length === 1 && slide.evidence === undefined;
  const points = lines.map((line) => draftLine(line, context, isStatement && line.short.words <= WORDS.long));
  const content = [...shown, ...draftList(slide, points, context)];
  const whole = [message, ...lines].filter((line) => !saysAll(line, context));
  const notes = [
    ...whole.map(
      ({ sentence, section }) =>
        `${noteText(sentence.inlines, context)} (${placeOf(section, sentence.number, context)})`,
    ),
    ...(rest ? rest.paragraphs : []),
  ];
  const map = toMap(
    {
      slide: withoutStop(withoutLead(writeInline(withoutGaps(plain(message.short.inlines))))),
      source: placeOf(message.section, message.sentence.number, context),
      minutes: isBackup ? undefined : minutes,
      priority: isBackup || priority === "must" ? undefined : priority,
      backup: isBackup,
      notes: toProse(notes, INDENT) as Value,
    },
    { source: "guess" },
  );
  return [commentAbove(map, comments), ...content];
}

/** What a slide shows, as blocks of the outline. */
async function draftEvidence(
  { message, evidence, trimmed, symbols }: PlannedSlide,
  context: DraftContext,
  comments: string[],
): Promise<YAMLMap[]> {
  if (!evidence || evidence.type === "list") return [];
  // A caption's first words that are the title already do not stand below as well.
  const isSaid = "caption" in evidence && message.sentence.number === 0 && startsWith(evidence.caption, message);
  const caption = (whole: Inline[]) =>
    isSaid ? sliceInlines(whole, message.sentence.text.length, toWords(whole).length) : whole;
  if (evidence.type === "table" && trimmed) {
    const table = { ...trimmed.table, caption: caption(trimmed.table.caption) };
    return draftTable(table, context, comments, trimmed.marked, cutOf(evidence, trimmed, context));
  }
  const shown = isSaid ? { ...evidence, caption: caption(evidence.caption) } : evidence;
  // Who can't see the picture hears what its caption says, though that is the title.
  if (shown.type === "figure" && evidence.type === "figure")
    return draftFigure(shown, context, comments, evidence.caption);
  const blocks = await draftOthers([shown], context, comments);
  const [formula] = blocks;
  if (formula && symbols && symbols.length > 0)
    formula.set("symbols", toList(symbols.map(({ tex, text }) => toMap({ symbol: tex, text: writeInline(text) }))));
  return blocks;
}

/** What is left out of a table is said below it: nobody takes a part for the whole. */
function cutOf(whole: Table, { table, isTrimmed }: TrimmedTable, { language }: DraftContext): string | undefined {
  if (!isTrimmed) return undefined;
  const widthOf = ({ columns, rows }: Table) => Math.max(columns.length, ...rows.map(({ length }) => length));
  // Without a heading of its own the first row is one.
  const head = whole.columns.length > 0 ? 0 : 1;
  return language.drafts.cut([table.rows.length - head, whole.rows.length - head], [widthOf(table), widthOf(whole)]);
}

const startsWith = (caption: readonly Inline[], { sentence }: Line) => toWords(caption).startsWith(sentence.text);

/**
 * A line as a point of the outline; a long one in two parts.
 *
 * @param isStatement whether it stays in one, as all do where sentences stay whole
 */
export function draftLine({ short, sentence, section }: Line, context: DraftContext, isStatement = false): YAMLMap {
  context.count.points++;
  const hasParts = short.words > WORDS.line && !sentence.isItem && !isStatement && !context.isWhole;
  const parted = hasParts ? partsOf(short, context.language) : undefined;
  const works = knownWorks(short, context);
  // Citations stand at the end of the part that they are of.
  const ofDetail = parted ? keptWorks(sentence.inlines, works, parted.detail) : [];
  const cited = ofDetail.length > 0 ? ` [${ofDetail.map((key) => `@${key}`).join("; ")}]` : "";
  return toMap({
    point: withoutStop(writeInline(withoutGaps(parted?.point ?? short.inlines))),
    details: parted && toList([withoutStop(writeInline(withoutGaps(parted.detail))) + cited]),
    cite: toList(
      works.filter((key) => !ofDetail.includes(key)),
      true,
    ),
    source: placeOf(section, sentence.number, context),
  });
}

/** Whether a point says all of its sentence, so that notes need not. */
export const saysAll = ({ short }: Line, context: DraftContext): boolean =>
  short.removed.length === 0 && knownWorks(short, context).length === short.cite.length;

/** A point that rests on more works says that there are many: their names would take more room than it. */
const MOST_CITED = 3;

/**
 * Works that a slide can cite, the notes having the others: of one that is only an address it would show just that, and of many
 * hardly anything else.
 */
function knownWorks({ cite }: Line["short"], { references, isWhole }: DraftContext): string[] {
  const known = cite.filter((key) => isKnown(references.get(key)));
  return known.length > MOST_CITED && !isWhole ? [] : known;
}

/** Whether a work has more to say of itself than where it is. */
const isKnown = (work: Reference | undefined) =>
  work === undefined || work.author !== undefined || (work.title !== undefined && !ADDRESS.test(String(work.title)));

const ADDRESS = /^(?:(?:arxiv|doi|https?|isbn|pmcid|pmid|url|urn|wikidata):|10\.\d{4})\S+$/i;

/** A title is strong already: a caption's first words need not be. */
const plain = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((node) => (node.type === "strong" ? node.children : [node]));

/** What leads to a list that stands below is no part of a message: `We test ropes, specifically`. */
const withoutLead = (text: string) =>
  text
    .trimEnd()
    .replace(/,? (?:e\.g|for example|i\.e|in particular|including|namely|specifically|such as)[.,:]{0,2}$/iu, "");

/** A line on a slide ends without a dot, but for that of `et al.` and `etc.`, and without the colon of what comes below it. */
const withoutStop = (text: string) =>
  text
    .trimEnd()
    .replace(/(?<![.\s]\p{L}|\.|\bet\s?al|\betc)[.。]$/u, "")
    // A citation that went leaves what stood before it: `… for ropes; .`
    .replace(/[\s,:;]{1,4}$/u, "");
