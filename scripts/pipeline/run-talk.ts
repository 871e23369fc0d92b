import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { measureSlides } from "../checker/measure.ts";
import { wholeAddress } from "../deck/series.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { readSeal } from "../emitter/seal.ts";
import { findRefusal, type PlannedDeck, planDeckFile, writePlanned } from "../emitter/write-deck.ts";
import {
  findBrokenFrontmatter,
  findMissingDeck,
  markDraft,
  readDeckOrigin,
  unmarkDraft,
} from "../exporter/deck-info.ts";
import { guardFolder } from "../exporter/publish/guard-folder.ts";
import { settleFolder } from "../exporter/publish/publish.ts";
import { replaceFile } from "../files/files.ts";
import { checkShown } from "./check-shown.ts";
import { type CompiledTalk, compileTalk, emitDeck, type TalkSource } from "./compile-talk.ts";
import { fitTalk } from "./fit-talk.ts";
import { findShown, listEdited, toHandEdits } from "./hand-edits.ts";
import { isDeck } from "./is-deck.ts";
import { lendAssets } from "./lend-assets.ts";
import { describeBuilt, showMerged, withMerge } from "./merged-talk.ts";
import { openSite } from "./open-site.ts";
import { findPrintable, printPublished } from "./print-published.ts";
import { checkRange, printTalk } from "./print-talk.ts";
import { findFresh } from "./publish-talk.ts";
import type { Talk, TalkOptions } from "./talk.ts";
import { withTemporaryDeck } from "./temporary-deck.ts";

/**
 * The whole way of a talk: compile, fit, check, write, print, check the PDF, publish. An error stops it where it is found:
 * a deck that does not fit is not written, a PDF that lacks something is not published.
 *
 * @param source an outline, the recipe of a lecture, or a deck to take as it is
 * @param deckFile where the deck of an outline or a recipe lies or will lie
 */
export async function runTalk(source: string, deckFile: string, options: TalkOptions): Promise<Talk> {
  const deck = isDeck(source) ? source : deckFile;
  const { folder = "dist" } = options;
  if (options.goal === "export") {
    guardFolder(folder, [source, deck]);
    settleFolder(folder);
  }
  const run = (rest: TalkOptions) =>
    isDeck(source) ? runDeck(source, rest) : runSource({ sourceFile: source, deckFile, ...rest }, rest);
  if (options.goal !== "export" || options.force || options.decide || !options.exports) return run(options);
  const { kept, findings, losses = [], summary, rest } = findFresh(source, deck, options);
  if (rest.length === 0) return { diagnostics: findings, files: [], outcome: "unchanged", kept, losses, summary };
  const left = { ...options, exports: { ...options.exports, formats: rest } };
  const published = findPrintable(source, deck, left);
  const talk = await (published ? printPublished(source, deck, published, left) : run(left));
  // What was found about kept files is told again; what is about the talk itself was found anew.
  const told = new Set(talk.diagnostics.map((each) => JSON.stringify(each)));
  const again = findings.filter((each) => !told.has(JSON.stringify(each)));
  const diagnostics = [...talk.diagnostics, ...again];
  return { ...talk, diagnostics, kept, losses: [...losses, ...(talk.losses ?? [])] };
}

/** The way from an outline or a recipe. */
async function runSource(source: TalkSource, options: TalkOptions): Promise<Talk> {
  const { goal, isDraft = false, force = false } = options;
  // Browser and builder start meanwhile.
  await using site = isDraft && goal === "build" ? undefined : await openSite(options);
  const compiled = await compileTalk(source);
  if (!compiled.deck) return compiled;
  checkRange(options.exports?.range, compiled.deck);
  const refusal = goal === "check" ? undefined : findRefusal(source.deckFile, { force });
  if (refusal) return { ...compiled, outcome: "refused", diagnostics: [...compiled.diagnostics, refusal] };
  using assets = lendAssets(dirname(source.deckFile), compiled.assets);
  const write = (planned: PlannedDeck, talk: Talk): Talk => {
    if (goal === "check") return talk;
    options.signal?.throwIfAborted();
    const { diagnostics, ...written } = writePlanned(source.deckFile, planned);
    if (written.outcome !== "refused") {
      if (compiled.lock && !options.isTrial) replaceFile(compiled.lock.file, compiled.lock.text);
      assets.keep();
    }
    const done = { ...talk, ...written, diagnostics: [...talk.diagnostics, ...diagnostics] };
    options.onWritten?.(done);
    return done;
  };
  const origin = { source: source.sourceFile, deckFile: source.deckFile };
  if (isDraft) {
    const { markdown } = emitDeck(compiled.deck, source, { isDraft });
    const planned = planDeckFile(source.deckFile, markdown, { force, decide: options.decide });
    if ("code" in planned) return refused(compiled, planned);
    await (site && withTemporaryDeck(source.deckFile, planned.text, (file) => site.studio.show(file)));
    const talk = { ...compiled, slides: planned.merged?.slides.length ?? compiled.deck.slides.length };
    const written = write(planned, withMerge(talk, planned.merged, source.deckFile, true));
    return site ? await printTalk(written, { ...origin, markdown: planned.text }, site, options) : written;
  }
  if (!site) return compiled;
  const fitted = await fitTalk(compiled.deck, source, site.studio, options.progress.say, options.signal);
  const { deck, markdown } = fitted;
  const found = planDeckFile(source.deckFile, markdown, { force, decide: options.decide });
  if ("code" in found && goal !== "check") return refused(compiled, found);
  // What could not be written can be checked.
  const planned = "code" in found ? { text: markdown, before: undefined, isReplacing: false } : found;
  const { merged } = planned;
  const { page, measured } = merged ? await showMerged(merged, source.deckFile, site) : fitted;
  const { covered, ...checked } = await checkShown(page, measured, dirname(source.deckFile), (isRight) =>
    describeBuilt(deck, source, merged, isRight && goal !== "check"),
  );
  const all = [...compiled.diagnostics, ...checked.diagnostics];
  const isWritten = goal !== "check" && !hasErrors(all);
  const talk = withMerge({ ...compiled, deck, ...checked, diagnostics: all }, merged, source.deckFile, isWritten);
  if (hasErrors(talk.diagnostics)) return talk;
  return await printTalk(write(planned, talk), { ...origin, markdown: planned.text, covered }, site, options);
}

const refused = (compiled: CompiledTalk, refusal: Diagnostic): Talk => ({
  ...compiled,
  outcome: "refused",
  diagnostics: [...compiled.diagnostics, refusal],
});

/** A deck as a person has it: it is measured, and held against the outline that it says it was built from. */
async function runDeck(deckFile: string, options: TalkOptions): Promise<Talk> {
  const missing = findMissingDeck(deckFile);
  if (missing) return { diagnostics: [missing], files: [deckFile] };
  const broken = findBrokenFrontmatter(deckFile, readFileSync(deckFile, "utf8"));
  if (hasErrors(broken)) return { diagnostics: broken, files: [deckFile] };
  await using site = await openSite(options);
  const origin = readDeckOrigin(deckFile);
  const minutes = options.minutes ?? origin.minutes;
  const compiled: CompiledTalk =
    origin.outline === undefined
      ? { diagnostics: [], files: [deckFile, ...(origin.missingOutline ? [origin.missingOutline] : [])] }
      : await compileTalk({ sourceFile: origin.outline, deckFile, minutes });
  if (hasErrors(compiled.diagnostics) && !options.isDraft) return compiled;

  const printable = { source: deckFile, deckFile, markdown: readFileSync(deckFile, "utf8") };
  using _ = lendAssets(dirname(deckFile), compiled.assets);
  if (options.isDraft) {
    await withTemporaryDeck(deckFile, markDraft(deckFile), (file) => site.studio.show(file));
    return await printTalk({ diagnostics: [], files: compiled.files }, printable, site, options);
  }
  const unmarked = unmarkDraft(deckFile);
  const page =
    unmarked === undefined
      ? await site.studio.show(deckFile)
      : await withTemporaryDeck(deckFile, unmarked, (file) => site.studio.show(file));
  const measured = await measureSlides(page);
  const edited = listEdited(printable.markdown);
  const edits =
    readSeal(printable.markdown) === "generated" ? undefined : toHandEdits(deckFile, printable.markdown, edited);
  const own = new Set(compiled.deck?.slides.filter(({ kind }) => kind !== "slidev").map(({ id }) => id));
  const { covered, diagnostics, ...checked } = await checkShown(page, measured, dirname(deckFile), () => ({
    deck: compiled.deck,
    sourceFile: origin.outline ?? deckFile,
    edits,
    originOf(no, address) {
      const { position, sourceLine } = findShown(edited, no, address) ?? {};
      return { address, file: deckFile, isOwn: own.has(wholeAddress(address)), position, sourceLine };
    },
  }));
  const lost = origin.missingOutline === undefined ? [] : [lostOutline(deckFile, origin.missingOutline, options.goal)];
  const talk: Talk = {
    ...compiled,
    ...checked,
    diagnostics: [...compiled.diagnostics, ...broken, ...lost, ...diagnostics],
  };
  if (hasErrors(talk.diagnostics)) return talk;
  return await printTalk(talk, { ...printable, covered }, site, options);
}

/** Without its outline nobody can tell whether something is missing from a deck. */
function lostOutline(file: string, outline: string, goal: TalkOptions["goal"]): Diagnostic {
  return {
    severity: goal === "check" ? "error" : "warning",
    code: "outline-is-there",
    file,
    message: `what this deck was built from is not there (${outline}), so nothing tells whether all of it is shown`,
    hint: "put it back, or correct `outline` or `recipe` under `lectern` in the deck's first lines",
  };
}
