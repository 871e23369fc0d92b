import { z } from "zod";

/**
 * What the board's pages and its server say to each other: JSON over HTTP, and events. The pages import types only. All
 * paths are seen from the folder that the board was opened in, with `/` on every system.
 */

/** A field's text as it stands in the recipe. */
const text = z.string().max(100_000);
const minutes = z.number().positive().max(10_000);
const priority = z.enum(["must", "should", "could"]);
const point = z.union([text, z.strictObject({ point: text, details: z.array(text).optional() })]);

/** What a recipe may say differently about a slide that it takes. */
const overrideFields = z.strictObject({
  title: text.optional(),
  points: z.array(point).optional(),
  notes: text.optional(),
  minutes: minutes.optional(),
  priority: priority.optional(),
});

/** A slide of the lecturer's own. */
const ownFields = z.strictObject({
  slide: text,
  id: text.optional(),
  points: z.array(point).optional(),
  diagram: text.optional(),
  alt: text.optional(),
  notes: text.optional(),
  minutes: minutes.optional(),
  priority: priority.optional(),
});

/** Opens a part of the lecture. */
const dividerFields = z.strictObject({
  divider: text,
  id: text.optional(),
  short: text.optional(),
  gist: text.optional(),
  notes: text.optional(),
  minutes: minutes.optional(),
});

/** What is to stand at a place of the lecture: a row that is there, or something new. */
const item = z.union([
  z.strictObject({ row: z.string() }),
  z.strictObject({
    /** A slide of a work, or a section with all that is inside of it. */
    take: z
      .strictObject({ work: z.string(), slide: z.string() })
      .or(z.strictObject({ work: z.string(), section: z.string() })),
    override: overrideFields.optional(),
  }),
  z.strictObject({ own: ownFields }),
  z.strictObject({ divider: dividerFields }),
]);

/** Fields of the lecture that can be changed in place; an empty text takes an optional one away. */
const lectureFields = z.strictObject({
  title: text.optional(),
  lecturer: text.optional(),
  event: text.optional(),
  date: text.optional(),
  minutes: minutes.nullable().optional(),
  licence: text.optional(),
});

/** A change of a recipe; each gives one new text. */
const edit = z.discriminatedUnion("kind", [
  /** All that the lecture has from then on, in its order: adding, moving, removing and pasting are the same. */
  z.strictObject({ kind: z.literal("arrange"), items: z.array(item).min(1) }),
  /** What is different about a taken slide; `null` takes all of it back. */
  z.strictObject({ kind: z.literal("override"), row: z.string(), fields: overrideFields.nullable() }),
  z.strictObject({ kind: z.literal("own"), row: z.string(), fields: ownFields }),
  z.strictObject({ kind: z.literal("divider"), row: z.string(), fields: dividerFields }),
  /** Whether the slides of a row's entry stay as they were taken. */
  z.strictObject({ kind: z.literal("pin"), row: z.string(), isPinned: z.boolean() }),
  z.strictObject({ kind: z.literal("lecture"), fields: lectureFields }),
]);

/** A recipe as it stands on the board. */
const onBoard = {
  recipe: z.string(),
  /** The recipe's YAML; on the board it lives as this text, so that undoing is going back to an earlier one. */
  text: z.string().max(2_000_000),
  /** Slides of which changes in their sources are taken over with the next save: `work#slide`. */
  accepted: z.array(z.string()),
};

/** `POST /api/lecture` → {@link EditAnswer}: the lecture that a text gives, changed where there is an edit. */
export const editRequest = z.strictObject({
  ...onBoard,
  edit: edit.optional(),
  /** What the page knows the recipe's file to say; work that is kept is held against that. */
  base: z.string().nullable().optional(),
});
/** `POST /api/open` → {@link OpenAnswer}. */
export const openRequest = z.strictObject({ recipe: z.string() });
/** `POST /api/changes` → {@link ChangesAnswer}: what saving would change. */
export const changesRequest = z.strictObject(onBoard);
/** `POST /api/save` → {@link SaveAnswer}. `base` is what the file is known to say; `null` for one that is not there. */
export const saveRequest = z.strictObject({ ...onBoard, base: z.string().nullable() });
/** `POST /api/discard`: unsaved work is no longer kept. */
export const discardRequest = z.strictObject({ recipe: z.string() });
/** `POST /api/draw` → {@link DrawAnswer}: pictures that are wanted now, those that are seen first in front. */
export const drawRequest = z.strictObject({ keys: z.array(z.string()).max(500) });
/** `POST /api/preview` → {@link PreviewAnswer}: a row as the lecture shows it, large and checked; `edit` is tried first. */
export const previewRequest = z.strictObject({ ...onBoard, edit: edit.optional(), row: z.string() });
/** `POST /api/enlarge` → {@link PreviewAnswer}: a slide of a work as it is by itself, large. */
export const enlargeRequest = z.strictObject({ work: z.string(), slide: z.string() });
/** `POST /api/export` → `{}`; its progress comes as events. The recipe's file as it was saved is exported. */
export const exportRequest = z.strictObject({
  recipe: z.string(),
  formats: z.array(z.enum(["site", "slides", "handout", "notes", "pptx", "png"])).min(1),
});
/** `POST /api/stop`: ends an export. */
export const stopRequest = z.strictObject({});

export type OverrideFields = z.output<typeof overrideFields>;
export type OwnFields = z.output<typeof ownFields>;
export type DividerFields = z.output<typeof dividerFields>;
export type LectureFields = z.output<typeof lectureFields>;
export type Item = z.output<typeof item>;
export type Edit = z.output<typeof edit>;
export type EditRequest = z.output<typeof editRequest>;
export type SaveRequest = z.output<typeof saveRequest>;
export type PreviewRequest = z.output<typeof previewRequest>;
export type EnlargeRequest = z.output<typeof enlargeRequest>;
export type ExportRequest = z.output<typeof exportRequest>;

/** Something that is wrong, or ought to be known. */
export interface BoardFinding {
  severity: "error" | "warning";
  code: string;
  message: string;
  hint?: string;
  /** Where: path, and 1-based line and column. */
  file?: string;
  line?: number;
  column?: number;
  /** The line itself. */
  source?: string;
}

/** An outline or a deck that slides can be taken of. */
export interface BoardWork {
  /** Its path. */
  id: string;
  kind: "outline" | "deck";
  title: string;
  shortTitle: string;
  authors: string[];
  year?: number;
  /** SPDX id, or `unknown`. */
  licence: string;
  /** BCP 47 tag. */
  language: string;
  slides: BoardSlide[];
  sections: { id: string; name: string; slides: string[] }[];
  /** With an error among them it can't be read, and has no slides. */
  findings: BoardFinding[];
}

/** A slide that can be taken. */
export interface BoardSlide {
  /** Its address in its work. */
  id: string;
  title: string;
  /** All other words on it, for search. */
  words: string;
  /** The speaker's notes, a paragraph each. */
  notes: string[];
  /** Where the paper has what it says. */
  sources: string[];
  minutes: number;
  /** Its kind; its layout in a deck that was written by hand. */
  kind: string;
  tags: string[];
  /** It stands around the content, as title, map, references and credits do. */
  isFrame: boolean;
  /** Recipes whose locks have it. */
  usedIn: string[];
  /** Name of its picture: `/api/pictures/<key>.png`, when it is drawn. */
  picture: string;
}

/** A place in the lecture that can be moved. Title, references and credits come by themselves and have none. */
export interface BoardRow {
  /** Good for the text that it came with. */
  key: string;
  /** Which of the request's items it is from. */
  from?: number;
  kind: "taken" | "own" | "divider" | "unknown";
  /** Of a taken slide: its work and its address there. */
  work?: string;
  slide?: string;
  title: string;
  /** Its address in the lecture. */
  address?: string;
  minutes: number;
  /** `time`: it goes for lack of time; `spare`: a divider of its source's, for which the lecture has its own. */
  state: "shown" | "time" | "spare";
  isPinned: boolean;
  /** Its wording is not its author's any more. */
  isAdapted: boolean;
  /** Authors, year and licence in a few words. */
  credit?: string;
  /** What became of it in its source since it was taken. */
  drift?: { status: "new" | "changed" | "moved" | "gone"; to?: string; isAccepted: boolean; diff: string[] };
  findings: BoardFinding[];
  picture?: string;
  /** What can be changed about it. */
  fields: OverrideFields | OwnFields | DividerFields;
  /** Whether title and points can be changed: slides written by hand are taken as they are. */
  canReword: boolean;
  /** What becomes of the source's notes when the lecture has its own: they follow, or go. */
  notesRule?: "keep" | "replace" | "strip";
  /** As the source has them, to change from. */
  original?: { title: string; points?: { point: string; details: string[] }[]; notes: string; minutes: number };
  /** Slides that its entry of the recipe takes; pinning concerns all. */
  entrySlides: number;
}

/** What a recipe's text gives. */
export interface BoardLecture {
  fields: LectureFields;
  rows: BoardRow[];
  /** In minutes; `over` is how much too long what must be said is. */
  time: { planned: number; budget?: number; over: number; cuts: { name: string; minutes: number }[] };
  /** The works that are credited, as the last slide does. */
  credits: { text: string; licence: string; problem?: string }[];
  findings: BoardFinding[];
  /** Slides that were taken and are in no row any more: gone from their source, or elsewhere in it. */
  lost: { work: string; slide: string; status: "gone" | "moved"; to?: string; isAccepted: boolean }[];
  /** An error keeps the recipe from being read: it is shown, and can't be changed here. */
  isReadOnly: boolean;
}

export interface EditAnswer {
  text: string;
  lecture: BoardLecture;
  /** Why this state could not be kept for a closed tab. */
  unkept?: string;
}
export interface OpenAnswer extends EditAnswer {
  recipe: string;
  /** What the file says; `null` when there is none yet. */
  saved: string | null;
  accepted: string[];
  /** `text` is work that was not saved; the file has changed since when `isBehind`. */
  isDraft: boolean;
  isBehind: boolean;
  /** All recipes of the project, to open another one. */
  recipes: { file: string; title: string }[];
}
/** Lines of both texts; `skip` stands for lines that are the same. */
export interface ChangesAnswer {
  lines: { kind: "same" | "added" | "removed" | "skip"; text: string }[];
  /** Slides whose changes are taken over. */
  accepted: string[];
}
/** Saved; or the file says something else by now than `base`, and nothing was written. */
export type SaveAnswer = { saved: string } | { conflict: string | null };
/** Those of the pictures that are there already; of the others an event tells. */
export interface DrawAnswer {
  drawn: string[];
}
export interface PreviewAnswer {
  /** Pictures of the slide, of several when it had to be split. */
  pictures: string[];
  findings: BoardFinding[];
}
/** Any request that can't be answered: status 4xx or 5xx. */
export interface ErrorAnswer {
  message: string;
  hint?: string;
}

/** `GET /api/events`, server-sent: each message is one of these as JSON. */
export type BoardEvent =
  /** A work was read, for the first time or again. */
  | { kind: "work"; work: BoardWork }
  | { kind: "gone"; work: string }
  /** How many works there are, and how many were read. */
  | { kind: "works"; read: number; all: number }
  | { kind: "drawn"; keys: string[] }
  | { kind: "undrawn"; keys: string[]; message: string }
  /** A recipe's file says something else now. */
  | { kind: "disk"; recipe: string; text: string | null }
  | { kind: "progress"; line: string }
  | { kind: "exported"; recipe: string; folder: string; files: { name: string; url: string; bytes: number }[] }
  | { kind: "failed"; recipe: string; findings: BoardFinding[] };
