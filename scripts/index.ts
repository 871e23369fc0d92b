import type { Deck } from "./deck/types.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { SILENT } from "./diagnostics/progress.ts";
import { type EmitOptions, emitSlidev as emit } from "./emitter/emit-slidev.ts";
import { USUAL_FORMATS, USUAL_OPTIONS } from "./exporter/format.ts";
import { ROOT } from "./paths/root.ts";
import { runTalk } from "./pipeline/run-talk.ts";
import { identifySource } from "./pipeline/source.ts";
import type { ExportRequest, Talk, TalkOptions } from "./pipeline/talk.ts";

/**
 * What other programs may call. Bad input never throws: each function gives what it made and `diagnostics`, which name
 * file, line and column; `hasErrors` tells whether there is an error among them. What lies outside of the input, such
 * as a missing browser or a full disk, is thrown as an {@link EnvironmentError}.
 */

export type { Deck, Slide } from "./deck/types.ts";
export { type Diagnostic, hasErrors, type Position, type Severity } from "./diagnostics/diagnostic.ts";
export { EnvironmentError, EXIT, type ExitCode } from "./diagnostics/environment-error.ts";
export { reportDiagnostics } from "./diagnostics/report.ts";
export type { Artifact, Format } from "./exporter/format.ts";
export { loadOutline } from "./outline/load-outline.ts";
export type { LoadedOutline, Outline } from "./outline/types.ts";
export { type ImportedPaper, type ImportOptions, importPaper } from "./pipeline/import-paper.ts";
export type { ExportRequest, Talk } from "./pipeline/talk.ts";
export { type PlannedDeck, planDeck } from "./planner/plan-deck.ts";

/** What may be said of any talk. */
export interface CallOptions extends Pick<TalkOptions, "browser" | "signal" | "isDraft"> {
  /** Minutes that the talk may take, in place of the outline's own. */
  minutes?: number | undefined;
  /** Told what is going on; by default nobody is. */
  progress?: TalkOptions["progress"];
}

/**
 * A deck as Slidev Markdown; nothing is written.
 *
 * @param options.deckFile where it will lie: links to figures count from there
 * @param options.sourceFile the outline or recipe that it was made from
 */
export function emitSlidev(
  deck: Deck,
  options: Omit<EmitOptions, "root">,
): { markdown: string; diagnostics: Diagnostic[] } {
  return emit(deck, { ...options, root: ROOT });
}

/**
 * Whether all of the paper is in its deck, and all of it fits. Nothing is written.
 *
 * @param source an outline, the recipe of a lecture, or a deck to take as it is
 */
export async function checkDeck(source: string, { minutes, ...options }: CallOptions = {}): Promise<Talk> {
  return runTalk(identify(source, minutes), { progress: SILENT, ...options, goal: "check" });
}

/**
 * Builds the deck of a talk and makes its site, PDFs and other files; what has not changed is left as it is.
 *
 * @param source an outline, the recipe of a lecture, or a deck to take as it is
 * @param options.deckFile where the deck goes; by default beside the source
 * @param options.folder where the files go
 * @param options.exports what to make; by default site, slides, handout and notes
 */
export async function exportDeck(
  source: string,
  {
    deckFile,
    minutes,
    folder,
    exports = {},
    ...options
  }: CallOptions & { deckFile?: string; folder: string; exports?: Partial<ExportRequest> },
): Promise<Talk> {
  const request = { ...USUAL_OPTIONS, formats: USUAL_FORMATS, ...exports };
  const talk = identify(source, minutes, deckFile);
  return runTalk(talk, { progress: SILENT, ...options, goal: "export", folder, exports: request });
}

/**
 * Builds the deck of a lecture from its recipe, and keeps in the lock beside it what was taken.
 *
 * @param options.deckFile where the deck goes; by default beside the recipe
 */
export async function remix(
  recipe: string,
  { deckFile, minutes, ...options }: CallOptions & { deckFile?: string } = {},
): Promise<Talk> {
  return runTalk(identify(recipe, minutes, deckFile), { progress: SILENT, ...options, goal: "build" });
}

/** `talk/outline.yaml` has `talk/outline.md` beside it, and a deck is itself. */
const identify = (file: string, minutes: number | undefined, deckFile = file.replace(/\.ya?ml$/i, ".md")) =>
  identifySource(file, { deckFile, minutes });
