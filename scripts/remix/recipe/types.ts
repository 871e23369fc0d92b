import type { Point, SlideText } from "../../deck/types.ts";
import type { Diagnostic, Position } from "../../diagnostics/diagnostic.ts";
import type { Author, Priority } from "../../outline/types.ts";
import type { NotesRule, RawRecipe } from "./schema.ts";

/** Picks slides of a source: by address or section, one slide alone, by kind, by tag. */
export interface Selector {
  by: "id" | "slide" | "kind" | "tag";
  /** As the recipe has it; `*` in an id stands for any letters. */
  value: string;
  position: Position;
}

/** What is different about a slide in a lecture. */
export interface Override {
  /** The slide's address in its source. */
  id: string;
  position: Position;
  title?: SlideText;
  points?: Point[];
  notes?: SlideText[];
  minutes?: number;
  priority?: Priority;
}

/** What a work says about itself: for credits, and for what may be done with it. */
export interface Work {
  title: SlideText;
  authors: string[];
  year?: number;
  venue?: string;
  /** SPDX id, or `unknown`. */
  licence: string;
  url?: string;
  /** Who allowed a use that the licence does not allow. */
  permission?: string;
}

interface EntryBase {
  position: Position;
}

/** Slides taken from a source. */
export interface TakenEntry extends EntryBase {
  type: "taken";
  /** Path as the recipe has it. */
  from: string;
  /** The name that addresses of its slides begin with, when the recipe gives one. */
  name?: string;
  take?: Selector[];
  drop: Selector[];
  overrides: Override[];
  notes: NotesRule;
  isPinned: boolean;
  isOwn: boolean;
  credit: Partial<Work>;
}
/** A slide of the lecturer's own. */
export interface OwnEntry extends EntryBase {
  type: "own";
  id?: string;
  title: SlideText;
  points: Point[];
  diagram?: string;
  /** The diagram in words. */
  alt?: string;
  notes: SlideText[];
  minutes?: number;
  priority: Priority;
}
/** Opens a part of the lecture. */
export interface DividerEntry extends EntryBase {
  type: "divider";
  id?: string;
  title: SlideText;
  short?: string;
  gist?: SlideText;
  notes: SlideText[];
  minutes?: number;
}
export type Entry = TakenEntry | OwnEntry | DividerEntry;

/** The recipe of a lecture, all of it valid. */
export interface Recipe {
  /** Path as the person gave it. */
  file: string;
  lecture: Omit<RawRecipe["lecture"], "title" | "lecturer"> & { title: SlideText; lecturers: Author[] };
  entries: Entry[];
}

export interface LoadedRecipe {
  value?: Recipe;
  /** The same as it is written, letter by letter: nothing trimmed, nothing added. */
  raw?: RawRecipe;
  diagnostics: Diagnostic[];
  /** Absolute path of the recipe. */
  files: string[];
}
