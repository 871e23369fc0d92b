import type { LedgerEntry } from "../checker/ledger.ts";
import type { Progress } from "../diagnostics/progress.ts";
import type { Conflict, Decide, Kept } from "../emitter/merge/types.ts";
import type { WrittenDeck } from "../emitter/write-deck.ts";
import type { Artifact, Format, FormatOptions, Loss } from "../exporter/formats/format.ts";
import type { CompiledTalk } from "./compile-talk.ts";
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

/** What is to be done with a talk. */
export interface TalkOptions {
  /** `build` writes the deck, `export` its site and PDF too, `check` writes nothing. */
  goal: "build" | "check" | "export";
  /** Minutes that the talk may take, in place of the outline's own. */
  minutes?: number | undefined;
  /** Addresses of slides of which a lecture takes over what has changed; all when there are none in the list. */
  accepted?: readonly string[] | undefined;
  /** What a lecture takes is only tried: the lock stays as it is, with what it keeps of slides that are left out for now. */
  isTrial?: boolean;
  /** Without checks, what is made says that it is a draft. */
  isDraft?: boolean;
  /** Replaces a deck that was edited by hand; it is kept as a backup. */
  force?: boolean;
  /** What is to become of what both a person and the outline changed; else it is told, and the person's stays. */
  decide?: Decide | undefined;
  /** Folder for what is exported. */
  folder?: string;
  exports?: ExportRequest;
  /** A PDF to check in place of a new one. */
  pdf?: string | undefined;
  browser?: string | undefined;
  progress: Progress;
  signal?: AbortSignal | undefined;
  /** A browser and a builder that stay; without them the talk opens its own and closes them. */
  site?: OpenSite;
  /** Told when the deck is written, while the PDF is still to come. */
  onWritten?: (talk: Talk) => void;
}

/** Something that a person and the outline both changed, with both versions word by word. */
export interface ToldConflict extends Conflict {
  diff: string[];
}

/** What became of a talk. */
export interface Talk extends CompiledTalk {
  /** What became of the deck's file; missing when it was not to be written, or an error came first. */
  outcome?: WrittenDeck["outcome"];
  /** Where a deck that was replaced by force is kept. */
  backup?: string;
  /** Of a deck that a person edited: what both they and the outline changed, and what of theirs is kept. */
  conflicts?: ToldConflict[];
  edits?: Kept;
  /** Where each thing of the paper is; missing for a deck without an outline, and for a draft. */
  ledger?: LedgerEntry[];
  /** Slides that were looked at. */
  slides?: number;
  artifacts?: Artifact[];
  /** Published files of an earlier deck, which this export did not make anew. */
  stale?: string[];
  /** Published files that would be the same if they were made again. */
  kept?: Artifact[];
  /** For a talk of which all was published before: what of the paper is shown. */
  summary?: string[];
  /** What files other than the PDF can't say. */
  losses?: Loss[];
}
