import type { Page } from "playwright-core";
import type { LedgerEntry } from "../checker/ledger.ts";
import type { MeasuredSlide } from "../deck/fit.ts";
import type { Deck } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Progress } from "../diagnostics/progress.ts";
import type { Conflict, Decide, Kept } from "../emitter/merge/types.ts";
import type { WrittenDeck } from "../emitter/write-deck.ts";
import type { Artifact, Format, FormatOptions, Loss } from "../exporter/formats/format.ts";
import type { Drift } from "../remix/lock/list-drift.ts";
import type { OpenSite } from "./open-site.ts";

/** What is to be exported, and how. */
export interface ExportRequest extends Omit<FormatOptions, "numbers"> {
  formats: readonly Format[];
  /** Slides to print: numbers, spans and addresses, as the person wrote them. */
  range?: string | undefined;
  /** Whether the site holds the speaker notes too. */
  withNotes?: boolean;
  /** Path that the site will be served from; by default it works from any. */
  base?: string | undefined;
}

interface AnyOptions {
  /** Without checks, what is made says that it is a draft. */
  isDraft?: boolean | undefined;
  /** Replaces a deck that was edited by hand; it is kept as a backup. */
  force?: boolean;
  /** What is to become of what both a person and the outline changed; else it is told, and the person's stays. */
  decide?: Decide | undefined;
  browser?: string | undefined;
  progress: Progress;
  signal?: AbortSignal | undefined;
  /** A browser and a builder that stay; without them the talk opens its own and closes them. */
  site?: OpenSite;
}

/** Writes the deck. */
export interface BuildOptions extends AnyOptions {
  goal: "build";
  /** What a lecture takes is only tried: the lock stays as it is, with what it keeps of slides that are left out for now. */
  isTrial?: boolean;
}

/** Writes nothing. */
export interface CheckOptions extends AnyOptions {
  goal: "check";
  /** A PDF to check in place of a new one. */
  pdf?: string | undefined;
}

/** Writes the deck, its site, PDFs and other files. */
export interface ExportOptions extends AnyOptions {
  goal: "export";
  /** Folder for what is exported. */
  folder: string;
  exports: ExportRequest;
  /** Told when the deck is written, while the files are still to come. */
  onWritten?: (talk: BuiltTalk) => void | Promise<void>;
}

/** What is to be done with a talk. */
export type TalkOptions = BuildOptions | CheckOptions | ExportOptions;

/** What is told of every talk. */
export interface Told {
  diagnostics: Diagnostic[];
  /** Paths of the files that the talk was made from. */
  files: string[];
  /** Of a lecture. */
  lecture?: Taken | undefined;
}

/** What a lecture takes. */
export interface Taken {
  /** What became of its slides in their sources. */
  drift: Drift[];
  /** It has not been built before, so that there is nothing to compare its sources with. */
  isFirst: boolean;
}

/** Something that a person and the outline both changed, with both versions word by word. */
export interface ToldConflict extends Conflict {
  diff: string[];
}

/** Of a deck that a person edited: what of theirs is kept, and what the outline changed too. */
export interface ToldMerge {
  edits: Kept;
  conflicts: ToldConflict[];
}

/** How the slides of a deck were seen. */
export interface Seen {
  /** The page that shows all of them. */
  page: Page;
  /** Those on which something does not fit. */
  measured: MeasuredSlide[];
}

/** A talk of which the deck is known. */
export interface ShownTalk extends Told {
  /** Missing of a deck that does not say what it was built from. */
  deck?: Deck | undefined;
  merge?: ToldMerge | undefined;
  /** Slides that there are; missing when nobody looked. */
  slides?: number | undefined;
  /** Where each thing of the paper is; missing for a deck without an outline, and for a draft. */
  ledger?: LedgerEntry[] | undefined;
  /** What of the paper is shown, in lines for people. */
  summary: string[];
}

/** What became of the deck's file. */
export interface Written {
  outcome: Exclude<WrittenDeck["outcome"], "refused">;
  /** Where a deck that was replaced by force is kept. */
  backup?: string;
}

/** An error in what it is made from keeps it from having a deck. */
export interface FailedTalk extends Told {
  outcome: "failed";
}

/** The deck's file holds a person's work: nothing was written. */
export interface RefusedTalk extends ShownTalk {
  outcome: "refused";
}

/** Something is missing, altered or does not fit: the deck is not written, or what was made of it is not published. */
export interface FaultyTalk extends ShownTalk {
  outcome: "faulty";
  /** Missing when the deck was not written. */
  written?: Written | undefined;
}

/** All is right. */
export interface CheckedTalk extends ShownTalk {
  outcome: "checked";
}

/** The deck is written. */
export interface BuiltTalk extends ShownTalk {
  outcome: "built";
  written: Written;
}

/** Files are published. */
export interface ExportedTalk extends ShownTalk {
  outcome: "exported";
  /** Missing of a deck that was taken as it is. */
  written?: Written | undefined;
  artifacts: Artifact[];
  losses: Loss[];
  /** Published files of an earlier deck, which this export did not make anew. */
  stale: string[];
}

/** All was published before, and would be the same if it were made again. */
export interface UnchangedTalk extends Told {
  outcome: "unchanged";
  kept: Artifact[];
  summary: string[];
}

/** What an export tells, whatever became of the rest. */
interface Export {
  /** Published files that would be the same if they were made again. */
  kept?: Artifact[];
  /** What files other than the PDF can't say. */
  losses?: Loss[];
}

/** What became of a talk. */
export type Talk = (FailedTalk | RefusedTalk | FaultyTalk | CheckedTalk | BuiltTalk | ExportedTalk | UnchangedTalk) &
  Export;
