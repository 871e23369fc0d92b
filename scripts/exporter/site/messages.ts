import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Drawing } from "../../stage/drawing.ts";
import type { Undrawn } from "../undrawn-slide.ts";

/** What a deck is built into. */
export interface BuildRequest {
  /** Absolute path of the deck. */
  deckFile: string;
  /** Absolute path of the folder for the site; what is there is replaced. */
  folder: string;
  /** Whether the site holds the speaker notes too, which nobody but the speaker should read. */
  withNotes: boolean;
  /** Path that the site will be served from, or `./` for any. */
  base: string;
  /** Of Lectern's own files and packages; what was built with the same need not be built again. */
  digest: string;
  /** What was drawn on slides by hand and is to be shown, by their names; without it nothing is. */
  drawings?: HandDrawings | undefined;
}

/** Clean drawings, by the names of their slides. */
export type HandDrawings = Readonly<Record<string, Omit<Drawing, "isOwn">>>;

/** What became of drawings in a build. */
export interface PlacedDrawings {
  /** Slides that say something else than when they were drawn on, by number. */
  changed: { no: number; name: string }[];
  /** Names of slides that are not there. */
  gone: string[];
  /** Whether the deck has no part of Lectern that would draw them. */
  isUndrawn: boolean;
}

/** Note of a slide as HTML, as Slidev's presenter shows it; empty without one. */
export type NoteHtml = string;

/** What a build gives back besides the site. */
export interface BuiltSite {
  /** The notes of each slide. */
  notes: NoteHtml[];
  /** The same as the deck has them, in Markdown. */
  noteTexts: string[];
  /** Absolute paths of the files that the site was made from, without those of packages. */
  modules: string[];
  /** Why all of the site was built, which takes longer than building what is the deck's own; nothing when it was not. */
  whole?: string | undefined;
  /** Private parts of Slidev that are not what Lectern takes them for, and what came of it. */
  unknownParts: Diagnostic[];
  /** Missing when no drawings were asked for. */
  drawings?: PlacedDrawings | undefined;
}

/** From the process that has the browser to the one that builds. */
export type ParentMessage =
  | ({ kind: "build" } & BuildRequest)
  | { kind: "drawn"; id: number; drawing?: string; error?: string };

/** From the process that builds to the one that has the browser. */
export type ChildMessage =
  | { kind: "draw"; id: number; code: string; options: string }
  | ({ kind: "built" } & BuiltSite)
  | { kind: "failed"; message: string; undrawn?: Undrawn | undefined };
