import type { Page } from "playwright-core";
import type { Account } from "../accessibility/account.ts";
import type { LedgerEntry } from "../checker/ledger.ts";
import type { MeasuredSlide } from "../deck/fit.ts";
import type { Deck } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Progress } from "../diagnostics/progress.ts";
import type { Conflict, Decide, Kept } from "../emitter/merge/types.ts";
import type { WrittenDeck } from "../emitter/write-deck.ts";
import type { Artifact, Format, FormatOptions, Loss } from "../exporter/format.ts";
import type { Machines } from "../exporter/machines.ts";
import type { Session } from "../exporter/session.ts";
import type { Outline } from "../outline/types.ts";
import type { Drift } from "../remix/lock/list-drift.ts";
import type { Asset } from "../remix/types.ts";
import type { Translated } from "../translation/translate-outline.ts";
import type { Witness } from "../witness/witness.ts";
import type { WrittenSource } from "./source.ts";
import type { WantedDrawings } from "./want-drawings.ts";

/** What is to be exported, and how. */
export interface ExportRequest extends Omit<FormatOptions, "numbers"> {
  formats: readonly Format[];
  /** Slides to print: numbers, spans and addresses, as the person wrote them. */
  range?: string | undefined;
  /** Whether the site holds the speaker notes too. */
  withNotes?: boolean;
  /** Path that the site will be served from; by default it works from any. */
  base?: string | undefined;
  /** What was drawn on slides by hand and is to be in each file. */
  drawings?: WantedDrawings | undefined;
}

/** A browser, and a folder for what comes out of it. */
export interface OpenSite extends AsyncDisposable {
  session: Session;
  /** Folder that files are made in: it will be published, or goes in the end. The site is in its folder `site`. */
  folder: string;
  /** When it was opened, in milliseconds since 1970: what was changed later may not be in what comes out of it. */
  openedAt: number;
}

/** What is to be done with a talk. */
export type TalkOptions = BuildOptions | CheckOptions | ExportOptions;

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
  /** A site that is open already and stays; without it the talk opens its own and closes it. */
  site?: OpenSite;
  /** A browser and a builder that stay; without them the talk starts its own and ends them. */
  machines?: Machines | undefined;
}

/** Writes the deck. */
export interface BuildOptions extends AnyOptions {
  goal: "build";
  /** What a lecture takes is only tried: the lock stays as it is, with what it keeps of slides that are left out for now. */
  isTrial?: boolean;
}

/** Writes nothing. */
interface CheckOptions extends AnyOptions {
  goal: "check";
  /** A PDF to check in place of a new one. */
  pdf?: string | undefined;
  /** The paper's file, in place of the one that the outline names. */
  paper?: string | undefined;
  /** Whether it is looked at how the talk is for who does not see or hear it; all PDFs are printed for that. */
  withAccessibility?: boolean;
  /** Whether it is enough to look at the slides: no PDF is printed. */
  isOnScreen?: boolean;
  /** Is given the page that shows all slides, right or wrong. */
  look?: (page: Page) => Promise<void>;
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

/** What became of a talk. */
export type Talk = (FailedTalk | RefusedTalk | FaultyTalk | CheckedTalk | BuiltTalk | ExportedTalk | UnchangedTalk) & {
  /** Of an export: published files that would be the same if they were made again. */
  kept?: Artifact[];
  /** What files other than the PDF can't say. */
  losses?: Loss[];
};

/** An error in what it is made from keeps it from having a deck. */
export type FailedTalk = Reported & { outcome: "failed" };
/** The deck's file holds a person's work: nothing was written. */
export type RefusedTalk = ShownTalk & { outcome: "refused" };
/** Something is missing, altered or does not fit: the deck is not written, or what was made of it is not published. */
type FaultyTalk = ShownTalk & { outcome: "faulty"; written?: Written };
/** All is right. */
export type CheckedTalk = ShownTalk & { outcome: "checked" };
/** The deck is written. */
export type BuiltTalk = ShownTalk & { outcome: "built"; written: Written };
/** Files are published; `stale` are those of an earlier deck that this export did not make anew. */
export type ExportedTalk = ShownTalk & {
  outcome: "exported";
  written?: Written;
  artifacts: Artifact[];
  losses: Loss[];
  stale: string[];
};
/** All was published before. */
type UnchangedTalk = Reported & { outcome: "unchanged"; summary: string[] };

/** What is told of every talk. */
export interface Reported {
  diagnostics: Diagnostic[];
  /** Paths of the files that the talk was made from. */
  files: string[];
  /** Of a lecture. */
  lecture?: Taken | undefined;
}

/** A talk of which the deck is known. */
export interface ShownTalk extends Reported {
  /** Missing of a deck that does not say what it was built from. */
  deck?: Deck | undefined;
  merge?: ReportedMerge;
  /** Slides that there are; missing when nobody looked. */
  slides?: number | undefined;
  /** Where each thing of the paper is; missing for a deck without an outline, and for a draft. */
  ledger?: LedgerEntry[] | undefined;
  /** What of the paper is shown, in lines for people. */
  summary: string[];
  /** What its paper bears of it, where the paper is there. */
  witness?: Witness | undefined;
  /** How it is for who does not see or hear it, where that was asked for. */
  account?: Account | undefined;
}

/** What a lecture takes. */
export interface Taken {
  /** What became of its slides in their sources. */
  drift: Drift[];
  /** It has not been built before, so that there is nothing to compare its sources with. */
  isFirst: boolean;
}

/** Of a deck that a person edited: what of theirs is kept, and what the outline changed too, word by word. */
export interface ReportedMerge {
  edits: Kept;
  conflicts: ReportedConflict[];
}

export type ReportedConflict = Conflict & { diff: string[] };

/** What became of the deck's file, and where one that was replaced by force is kept. */
interface Written {
  outcome: Exclude<WrittenDeck["outcome"], "refused">;
  backup?: string;
}

/** The page that shows all slides of a deck, and those on which something does not fit. */
export interface Seen {
  page: Page;
  measured: MeasuredSlide[];
}

/** A deck that is neither measured nor written yet. */
export interface CompiledTalk extends Reported {
  outcome: "compiled";
  source: WrittenSource;
  /** What it was compiled from; a lecture is from several. */
  outline?: Outline;
  /** As it is guessed to fit. */
  deck: Deck;
  /** The same as Slidev Markdown. */
  markdown: string;
  /** Of a lecture: files that its slides need beside the deck, and what is to be remembered of what it takes. */
  lecture?: Taken & { assets: Asset[]; lock: { file: string; text: string } };
  /** Of a translation: what is to be remembered of the original, and how much of it there is. */
  translation?: Pick<Translated, "lock" | "counts" | "untranslated">;
}
