/** What a deck is built into. */
export interface BuildRequest {
  /** Absolute path of the deck. */
  deckFile: string;
  /** Absolute path of the folder for the site; what is there is replaced. */
  folder: string;
  /** Whether the site holds the speaker notes too; a published one must not. */
  withNotes: boolean;
  /** Path that the site will be served from, or `./` for any. */
  base: string;
  /** Whether the site is for people: then it is made small. */
  isPublished: boolean;
}

/** Note of a slide as HTML, as Slidev's presenter shows it; empty without one. */
export type NoteHtml = string;

/** From the process that has the browser to the one that builds. */
export type ParentMessage =
  | ({ kind: "build" } & BuildRequest)
  | { kind: "drawn"; id: number; drawing?: string; error?: string };

/** From the process that builds to the one that has the browser. */
export type ChildMessage =
  | { kind: "draw"; id: number; code: string; options: string }
  | { kind: "built"; notes: NoteHtml[] }
  | { kind: "failed"; message: string };
