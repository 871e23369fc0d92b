import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import { checkCoverage } from "../checker/coverage.ts";
import type { LedgerEntry } from "../checker/ledger.ts";
import { measureSlides, readShownSlides } from "../checker/measure.ts";
import { checkPdfCoverage } from "../checker/pdf-coverage.ts";
import { reportFit, takePictures } from "../checker/report-fit.ts";
import { wholeAddress } from "../deck/series.ts";
import type { Deck } from "../deck/types.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { Progress } from "../diagnostics/progress.ts";
import { findRefusal, type WrittenDeck, writeDeck } from "../emitter/write-deck.ts";
import { findMissingDeck, markDraft, readDeckOrigin, unmarkDraft } from "../exporter/deck-info.ts";
import type { Artifact, PrintedFile } from "../exporter/print-deck.ts";
import { listFiles, publishFolder, stageFolder } from "../exporter/publish.ts";
import type { Studio } from "../exporter/studio.ts";
import { type CompiledTalk, compileTalk, emitDeck, type TalkSource } from "./compile-talk.ts";
import { fitTalk } from "./fit-talk.ts";
import { withTemporaryDeck } from "./temporary-deck.ts";

/** What is to be done with a talk. */
export interface TalkOptions {
  /** `build` writes the deck, `export` its site and PDF too, `check` writes nothing. */
  goal: "build" | "check" | "export";
  /** Minutes that the talk may take, in place of the outline's own. */
  minutes?: number | undefined;
  /** Without checks, what is made says that it is a draft. */
  isDraft?: boolean;
  /** Replaces a deck that was edited by hand; it is kept as a backup. */
  force?: boolean;
  /** Folder for the site and the PDF of an export. */
  folder?: string;
  /** A PDF to check in place of a new one. */
  pdf?: string | undefined;
  browser?: string | undefined;
  progress: Progress;
  signal?: AbortSignal | undefined;
  /** Told when the deck is written, while the PDF is still to come. */
  onWritten?: (talk: Talk) => void;
}

/** What became of a talk. */
export interface Talk extends CompiledTalk {
  /** What became of the deck's file; missing when it was not to be written, or an error came first. */
  outcome?: WrittenDeck["outcome"];
  /** Where a deck that was replaced by force is kept. */
  backup?: string;
  /** Where each thing of the paper is; missing for a deck without an outline, and for a draft. */
  ledger?: LedgerEntry[];
  /** Slides that were looked at. */
  slides?: number;
  artifacts?: Artifact[];
}

/** A deck is Markdown; every other file is taken for an outline. */
export function isDeck(file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file);
}

/**
 * The whole way of a talk: compile, fit, check, write, print, check the PDF, publish. An error stops it where it is found:
 * a deck that does not fit is not written, a PDF that lacks something is not published.
 *
 * @param source an outline, or a deck to take as it is
 * @param deckFile where the deck of an outline lies or will lie
 */
export async function runTalk(source: string, deckFile: string, options: TalkOptions): Promise<Talk> {
  return isDeck(source) ? runDeck(source, options) : runOutline({ outlineFile: source, deckFile, ...options }, options);
}

async function runOutline(source: TalkSource, options: TalkOptions): Promise<Talk> {
  const { goal, isDraft = false, force = false } = options;
  const compiled = await compileTalk(source);
  if (!compiled.deck) return compiled;
  const refusal = goal === "check" ? undefined : findRefusal(source.deckFile, { force });
  if (refusal) return { ...compiled, outcome: "refused", diagnostics: [...compiled.diagnostics, refusal] };
  const write = (markdown: string, talk: Talk): Talk => {
    if (goal === "check") return talk;
    const { diagnostics, ...written } = writeDeck(source.deckFile, markdown, { force });
    const done = { ...talk, ...written, diagnostics: [...talk.diagnostics, ...diagnostics] };
    options.onWritten?.(done);
    return done;
  };
  const draft = isDraft ? emitDeck(compiled.deck, source, { isDraft }).markdown : undefined;
  if (draft !== undefined && goal === "build")
    return write(draft, { ...compiled, slides: compiled.deck.slides.length });

  await using site = await openSite(options);
  if (draft !== undefined) {
    await withTemporaryDeck(source.deckFile, draft, (file) => site.studio.show(file));
    return await print(write(draft, { ...compiled, slides: compiled.deck.slides.length }), draft, site, options);
  }
  const { deck, markdown, page, measured } = await fitTalk(compiled.deck, source, site.studio, options.progress.say);
  const folder = join(dirname(source.deckFile), ".lectern", "overflow");
  const originOf = (no: number) => {
    const { id = "", position } = deck.slides[no - 1] ?? {};
    return { address: id, file: source.outlineFile, position, isOwn: true };
  };
  const pictures = await takePictures(page, measured, (no) => originOf(no).address, folder);
  const shown = await readShownSlides(page);
  const { ledger, places, diagnostics: lost } = checkCoverage(deck, shown, source.outlineFile);
  const diagnostics = [...compiled.diagnostics, ...reportFit(measured, originOf, pictures), ...lost];
  const talk: Talk = { ...compiled, deck, ledger, slides: shown.length, diagnostics };
  if (hasErrors(diagnostics)) return talk;
  return await print(write(markdown, talk), markdown, site, options, { deck, places });
}

/** A deck as a person has it: it is measured, and held against the outline that it says it was built from. */
async function runDeck(deckFile: string, options: TalkOptions): Promise<Talk> {
  const missing = findMissingDeck(deckFile);
  if (missing) return { diagnostics: [missing], files: [deckFile] };
  const origin = readDeckOrigin(deckFile);
  const minutes = options.minutes ?? origin.minutes;
  const compiled: CompiledTalk =
    origin.outline === undefined
      ? { diagnostics: [], files: [deckFile] }
      : await compileTalk({ outlineFile: origin.outline, deckFile, minutes });
  if (hasErrors(compiled.diagnostics) && !options.isDraft) return compiled;

  await using site = await openSite(options);
  if (options.isDraft) {
    await withTemporaryDeck(deckFile, markDraft(deckFile), (file) => site.studio.show(file));
    return await print({ diagnostics: [], files: compiled.files }, readFileSync(deckFile, "utf8"), site, options);
  }
  const checked = unmarkDraft(deckFile);
  const page =
    checked === undefined
      ? await site.studio.show(deckFile)
      : await withTemporaryDeck(deckFile, checked, (file) => site.studio.show(file));
  const measured = await measureSlides(page);
  const shown = await readShownSlides(page);
  const own = new Set(compiled.deck?.slides.map(({ id }) => id));
  const originOf = (no: number) => {
    const address = shown[no - 1]?.address ?? String(no);
    const isOwn = own.has(wholeAddress(address));
    return { address, file: deckFile, isOwn, ...origin.slides[no - 1] };
  };
  const folder = join(dirname(deckFile), ".lectern", "overflow");
  const pictures = await takePictures(page, measured, (no) => originOf(no).address, folder);
  const found = compiled.deck ? checkCoverage(compiled.deck, shown, origin.outline ?? deckFile) : undefined;
  const diagnostics = [
    ...compiled.diagnostics,
    ...(origin.missingOutline === undefined ? [] : [lostOutline(deckFile, origin.missingOutline, options.goal)]),
    ...reportFit(measured, originOf, pictures),
    ...(found?.diagnostics ?? []),
  ];
  const talk: Talk = {
    ...compiled,
    ...(found ? { ledger: found.ledger } : {}),
    slides: shown.length,
    diagnostics,
  };
  if (hasErrors(diagnostics)) return talk;
  return await print(
    talk,
    readFileSync(deckFile, "utf8"),
    site,
    options,
    compiled.deck && found && { deck: compiled.deck, places: found.places },
  );
}

/** Without its outline nobody can tell whether something is missing from a deck. */
function lostOutline(file: string, outline: string, goal: TalkOptions["goal"]): Diagnostic {
  return {
    severity: goal === "check" ? "error" : "warning",
    code: "outline-is-there",
    file,
    message: `the outline that this deck was built from is not there (${outline}), so nothing tells whether all of it is shown`,
    hint: "put it back, or correct `outline` under `lectern` in the deck's first lines",
  };
}

interface OpenSite extends AsyncDisposable {
  studio: Studio;
  /** Folder that the studio builds the site into. */
  folder: string;
}

/** A studio with a folder for its site: the one that will be published, or one that goes in the end. */
async function openSite({ goal, folder, browser, progress, signal }: TalkOptions): Promise<OpenSite> {
  // Playwright takes a while to start; a draft does without.
  const { Studio } = await import("../exporter/studio.ts");
  const place = goal === "export" && folder ? stageFolder(folder) : mkdtempSync(join(tmpdir(), "lectern-site-"));
  const studio = new Studio({ folder: place, browser, progress, signal });
  return {
    studio,
    folder: place,
    async [Symbol.asyncDispose]() {
      await studio[Symbol.asyncDispose]();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** Prints what is shown, looks for everything in the PDF, and publishes it where that is the goal. */
async function print(
  talk: Talk,
  markdown: string,
  { studio, folder: staged }: OpenSite,
  { goal, folder = "dist", pdf, isDraft, progress, signal }: TalkOptions,
  covered?: { deck: Deck; places: Parameters<typeof checkPdfCoverage>[1] },
): Promise<Talk> {
  if (goal === "build" || hasErrors(talk.diagnostics)) return talk;
  const { printDeck, checkPdfFile } = await import("../exporter/print-deck.ts");
  const bytes = listFiles(staged).reduce((sum, file) => sum + statSync(join(staged, file)).size, 0);
  const named = goal === "export" ? join(folder, "slides.pdf") : (pdf ?? "slides.pdf");
  const printed: Pick<PrintedFile, "pages" | "diagnostics"> & Partial<PrintedFile> =
    pdf === undefined
      ? await printDeck(studio, goal === "export" ? markdown : undefined, join(staged, "slides.pdf"), progress)
      : await checkPdfFile(studio, pdf, progress);
  // A PDF that can't be opened lacks everything; that is told once.
  const lost =
    covered && printed.pages.length > 0
      ? checkPdfCoverage(covered.deck.items, covered.places, printed.pages, named)
      : [];
  const found = [...printed.diagnostics.map((each) => ({ file: named, ...each })), ...lost].map(
    // Of a draft nobody asked whether it is right.
    (each): Diagnostic => (isDraft ? { ...each, severity: "warning" } : each),
  );
  signal?.throwIfAborted();
  const done = { ...talk, diagnostics: [...talk.diagnostics, ...found] };
  const { artifact } = printed;
  if (goal !== "export" || hasErrors(found) || !artifact) return done;
  publishFolder(staged, folder);
  const site: Artifact = { file: join(folder, sep), bytes, pages: artifact.pages, seconds: studio.buildSeconds };
  return { ...done, artifacts: [site, { ...artifact, file: named }] };
}
