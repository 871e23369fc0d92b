import { wholeAddress } from "../../deck/series.ts";
import { type Field, splitFields } from "./fields.ts";
import { lineOf, mergeFields } from "./merge-fields.ts";
import { type MergedSlide, mergeSlides } from "./merge-slides.ts";
import { type DeckSlide, NOTES, type SplitDeck, splitDeck, toYaml, unsigned } from "./split-deck.ts";
import type { Conflict, Decide, Kept } from "./types.ts";

/** A deck that a person edited, with what its outline says now. */
export interface MergedDeck {
  text: string;
  /** For each slide, in their order: whether it is a person's, its first line, and that in the file before; from 1. */
  slides: { id?: string | undefined; isMine: boolean; line: number; lineBefore: number }[];
  /** What both sides changed, and nobody decided about. */
  conflicts: Conflict[];
  kept: Kept;
  /** Whether words of the person's were decided against. */
  isReplacing: boolean;
}

/** Why a deck can't be merged, and what to do. */
export interface Unmergeable {
  reason: string;
  hint: string;
  line?: number;
}

/** Where else to write, by the commands that write decks. */
export const ELSEWHERE = "write elsewhere with `-o other.md` (`dev` and `export`: `-d other.md`)";

const GIT = /^(?:<{7} |={7}\s*$|>{7} )/;

/** Why a deck can't be merged with anything; nothing when it can. */
export function findUnmergeable(markdown: string): Unmergeable | undefined {
  const deck = readMergeable(markdown);
  return "reason" in deck ? deck : undefined;
}

function readMergeable(markdown: string): SplitDeck | Unmergeable {
  const deck = splitDeck(markdown);
  const marks = findGitMarks(markdown, "reason" in deck ? [] : deck.slides);
  if (marks !== undefined)
    return {
      reason: "git left two versions in it",
      hint: "settle that first: keep one, or take a whole side with `git checkout --ours` or `--theirs`",
      line: marks,
    };
  return deck;
}

/** The first line of what git could not merge; a slide that is as it was written may be about git. */
function findGitMarks(markdown: string, slides: readonly DeckSlide[]): number | undefined {
  const lines = markdown.split(/\r?\n/);
  const marked = lines.flatMap((line, index) => (GIT.test(line) ? [index + 1] : []));
  const found = marked.filter((line) => {
    const at = slides.findLastIndex((slide) => slide.line <= line);
    return !slides[at]?.isPristine;
  });
  const kinds = new Set(found.map((line) => lines[line - 1]?.[0]));
  return kinds.size === 3 ? found[0] : undefined;
}

/**
 * Merges a deck that a person edited with what is generated now, slide by slide: what only one side changed is taken from
 * that side. What both changed stays the person's, and is told until it is decided.
 *
 * @param mine the deck's text as the person has it
 * @param theirs the deck's text as it is generated now
 */
export function mergeDeck(mine: string, theirs: string, decide: Decide = () => undefined): MergedDeck | Unmergeable {
  const [old, now] = [readMergeable(mine), splitDeck(theirs)];
  if ("reason" in old) return old;
  if ("reason" in now) return now;
  const [was, is] = [old.record.source, now.record.source];
  if (was !== is)
    return {
      reason: `it was built from ${was}`,
      hint: `${ELSEWHERE}, or if that is ${is} now, say so under \`lectern\` in its first lines`,
    };
  const merged = mergeSlides(old, now, decide);
  const [first] = merged.slides;
  const own = first?.from === old.slides[0] ? "mine" : first?.from === now.slides[0] ? "theirs" : "none";
  const head = mergeFields(old, now, own, decide);
  const toEol = (text: string) => text.replaceAll(/\r?\n/g, old.eol);
  // The first slide's own fields, when they were not among those of the first lines before.
  const joining = own === "none" && first ? unsigned(first.front) : "";
  const notes = {
    head: recordHead(
      head.record,
      own === "none" ? (splitFields(joining) ?? []) : ownFields(own === "mine" ? old : now),
    ),
    slides: recordSlides(merged.record),
    first: first?.from.digest,
  };
  const isMineField = new Set(old.fields);
  const front = head.fields.map((field) => {
    const text = field.key === NOTES ? withNotes(field.text, notes) : field.text;
    return isMineField.has(field) ? text : toEol(text);
  });

  const ending = old.slides.at(-1);
  const parts = merged.slides.map(({ open, front: fields, rest, gap, isMine, from }, index) => {
    const bring = (text: string) => (isMine ? text : toEol(text));
    const before = index === 0 ? (old.slides[0]?.open ?? "") + front.join("") + bring(joining) : bring(open + fields);
    const isLast = index === merged.slides.length - 1;
    const after = isLast ? ending?.gap : isMine && from !== ending ? gap : old.eol.repeat(2);
    return before + bring(rest) + after;
  });
  const text = parts.join("");
  const check = splitDeck(text);
  if ("reason" in check || !isAsMeant(check.slides, merged.slides))
    return {
      reason: "what was edited would take other slides into it: a comment or a block without an end, or dashes",
      hint: "mend that first; `lectern check` shows the deck as it is",
    };
  const lineAfter = ({ kind, id, lineBefore }: Conflict) => {
    if (kind !== "setting")
      return check.slides[merged.slides.findIndex(({ from, isMine }) => isMine && from.titleLine === lineBefore)]
        ?.titleLine;
    const field = check.fields.find(({ key }) => key === id);
    return field ? lineOf(check.fields, field) : 1;
  };
  return {
    // A byte order mark stays away: with one, Slidev takes the first lines for text.
    text,
    slides: merged.slides.map(({ from, isMine }, index) => ({
      id: from.id,
      isMine,
      line: check.slides[index]?.line ?? 1,
      lineBefore: from.line,
    })),
    conflicts: [...head.conflicts, ...merged.conflicts].map((each) => ({ ...each, line: lineAfter(each) })),
    kept: merged.kept,
    isReplacing: merged.isReplacing || head.isReplacing,
  };
}

/** Whether Slidev reads the merged slides as what they were before. */
function isAsMeant(read: readonly DeckSlide[], meant: readonly MergedSlide[]): boolean {
  const plain = (text: string) => text.replaceAll("\r\n", "\n");
  return (
    read.length === meant.length &&
    read.every(({ front, rest }, index) => {
      const slide = meant[index];
      if (plain(rest) !== plain(slide?.rest ?? "")) return false;
      return index === 0 || plain(front) === plain(slide?.front ?? "");
    })
  );
}

const ownFields = ({ fields, isOwn }: SplitDeck) => fields.filter(({ key }) => isOwn(key));

/** As `printSlides` and its neighbours write them when a deck is generated. */
function recordHead(prints: ReadonlyMap<string, string>, own: readonly Field[]): string {
  return [...[...prints].map(([key, print]) => `${key}:${print}`), ...own.map(({ key }) => key)].join(" ");
}

function recordSlides({ slides, prints }: { slides: readonly string[]; prints: ReadonlyMap<string, string> }): string {
  const seen = new Set<string>();
  const listed = slides.map((id) => {
    const whole = wholeAddress(id);
    const print = seen.has(whole) ? undefined : prints.get(whole);
    seen.add(whole);
    return print === undefined ? id : `${id}:${print}`;
  });
  return listed.join(" ");
}

/** Lectern's notes with some of them written anew. */
function withNotes(text: string, notes: Record<string, string | undefined>): string {
  return text.replace(/^ {2}(head|slides|first): .*\n/gm, (_, key: string) => {
    const note = notes[key];
    return note === undefined ? "" : `  ${key}: ${toYaml(note)}\n`;
  });
}
