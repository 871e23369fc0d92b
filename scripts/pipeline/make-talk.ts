import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Account } from "../accessibility/account.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { PlannedDeck } from "../emitter/write-deck.ts";
import type * as accounts from "./account-talk.ts";
import type { Covered } from "./check-shown.ts";
import { checkTalk, passDraft } from "./check-talk.ts";
import { compileTalk } from "./compile-talk.ts";
import { copyAssets } from "./copy-assets.ts";
import type { FreshSite } from "./find-fresh.ts";
import { fitTalk } from "./fit-talk.ts";
import { planTalk, refuseEarly, writeTalk } from "./merge-talk.ts";
import { findMissingForHandout, noSources } from "./missing-for-handout.ts";
import { openSite } from "./open-site.ts";
import { checkPrints, placeFindings, printTalk } from "./print-talk.ts";
import { publishTalk } from "./publish-talk.ts";
import { type ReadDeck, readDeck } from "./read-deck.ts";
import { showDeck, showDraft, showMerged } from "./show-talk.ts";
import type { Source } from "./source.ts";
import type {
  BuiltTalk,
  CheckedTalk,
  CompiledTalk,
  ExportOptions,
  ExportRequest,
  FailedTalk,
  OpenSite,
  RefusedTalk,
  Seen,
  Talk,
  TalkOptions,
} from "./talk.ts";
import { tellDrawings } from "./want-drawings.ts";
import { NOT_WITNESSED, type WitnessedTalk, witnessTalk } from "./witness-talk.ts";

/** A talk whose deck is known: compiled, or read as a person has it. */
type Ready = CompiledTalk | ReadDeck;
/** The same, with the page that shows it when it was looked at. */
type Fitted = Ready & { seen?: Seen };

/** What is done with a talk, in this order. Tests put others in their places. */
export const STAGES = {
  /** A browser and a builder, and a folder for what they make. */
  open: openSite,
  /** Outline or recipe → deck as it is guessed to fit. A deck is read as it is. */
  compile: (source: Source, options: TalkOptions): Promise<Ready | FailedTalk> =>
    source.kind === "deck" ? readDeck(source, options) : compileTalk(source, options),
  /** Why nothing need be built. */
  refuse: (talk: Ready, options: TalkOptions) => (talk.outcome === "read" ? undefined : refuseEarly(talk, options)),
  /** What its paper does not bear of it. */
  witness: (talk: Ready, options: TalkOptions): Promise<WitnessedTalk> =>
    witnessTalk(talk, options.goal === "check" ? options.paper : undefined, options.signal),
  /** Files that slides need beside their deck; they go again unless the deck is written. */
  lend: ({ source, lecture }: Ready) => copyAssets(dirname(source.deckFile), lecture?.assets),
  /** Deck → deck that fits, and the page that shows it. A deck that is taken as it is is only measured. */
  fit: async (talk: Ready, site: OpenSite, { progress, ...options }: TalkOptions): Promise<Ready & { seen: Seen }> =>
    talk.outcome === "read"
      ? { ...talk, seen: await showDeck(talk, site) }
      : fitTalk(talk, site.session, progress.say, options),
  /** Deck and the file that a person may have edited → what is to be written. */
  merge: (talk: Ready, options: TalkOptions): PlannedDeck | Diagnostic =>
    talk.outcome === "read" ? { text: talk.text, before: talk.text, isReplacing: false } : planTalk(talk, options),
  /** The page of what is to be written, where that is not what was made to fit. */
  showDraft,
  showMerged,
  /** The page that shows the deck → whether all is on it and fits; what is to be found in its PDF. */
  check: checkTalk,
  /** Nothing of a draft is checked but how its drawings are read, for who looks at them. */
  pass: passDraft,
  /** The page, in both schemes → how it is for who does not see or hear it. */
  account: async (...of: Parameters<typeof accounts.accountTalk>) =>
    // What looks takes a while to load, and few ask for it.
    (await import("./account-talk.ts")).accountTalk(...of),
  /** The PDFs → the same of them. */
  accountPrints: async (...of: Parameters<typeof accounts.accountPrints>) =>
    (await import("./account-talk.ts")).accountPrints(...of),
  /** What is to be written → the deck's file, the lock of a lecture, files that its slides need. */
  write: writeTalk,
  /** The page → files, each checked by itself. */
  print: printTalk,
  /** Files → what is wrong between them, or with what the PDF should say. */
  checkPrints,
  /** Files → the published folder. */
  publish: publishTalk,
};

export type Stages = typeof STAGES;

/**
 * The whole way of a talk. An error stops it where it is found: a deck that does not fit is not written, a PDF that lacks
 * something is not published.
 */
export async function makeTalk(source: Source, options: TalkOptions, stages: Stages = STAGES): Promise<Talk> {
  const { goal, isDraft = false } = options;
  // Browser and builder start meanwhile. A draft that is only written is not looked at.
  await using site = isDraft && goal === "build" ? undefined : await stages.open(options);
  const compiled = await stages.compile(source, options);
  if (compiled.outcome === "failed") return compiled;
  const missing = findMissingForHandout(compiled, options);
  if (missing) {
    const { diagnostics, files, lecture } = compiled;
    return { outcome: "failed", diagnostics: [...diagnostics, missing], files, lecture };
  }
  const refusal = stages.refuse(compiled, options);
  if (refusal) return refuse(compiled, refusal);
  using assets = stages.lend(compiled);
  // A draft is made to fit, so that it can be looked at; a deck that is taken as it is need not be measured for that.
  const isFitted = !isDraft || compiled.outcome === "compiled";
  const [fitted, witnessed]: [Fitted, WitnessedTalk] = await Promise.all([
    site && isFitted ? stages.fit(compiled, site, options) : compiled,
    isDraft ? NOT_WITNESSED : stages.witness(compiled, options),
  ]);
  const planned = stages.merge(fitted, options);
  if ("code" in planned) return refuse(compiled, planned);

  const { merged } = planned;
  const draft = site && isDraft ? await stages.showDraft(fitted, planned, site) : undefined;
  const page = isDraft ? undefined : fitted.seen;
  const seen = site && page && merged ? await stages.showMerged(merged, source.deckFile, site) : page;
  const { shown, covered } = seen
    ? await stages.check(fitted, planned, seen, options)
    : await stages.pass(fitted, planned, draft);
  // Of what the build fell back to it is told, whatever comes of the talk.
  shown.diagnostics = [...shown.diagnostics, ...witnessed.diagnostics, ...(site?.session.unknownParts ?? [])];
  shown.files = [...shown.files, ...witnessed.files];
  shown.summary = [...shown.summary, ...witnessed.summary];
  shown.witness = witnessed.witness;
  if (site && options.goal === "export" && options.exports.drawings)
    shown.diagnostics = [
      ...shown.diagnostics,
      ...tellDrawings(options.exports.drawings, site.session.drawings, source.deckFile, planned.text),
    ];
  if (site && seen && options.goal === "check") {
    await options.look?.(seen.page);
    if (options.withAccessibility) shown.account = await stages.account(fitted, planned, site);
  }
  if (options.goal === "export" && showsSources(options.exports) && !shown.witness)
    shown.diagnostics = [...shown.diagnostics, noSources(source.file, isDraft)];
  if (hasErrors(shown.diagnostics)) {
    return { ...shown, outcome: "faulty", diagnostics: withAccount(shown.diagnostics, shown.account) };
  }

  let talk: CheckedTalk | BuiltTalk = { ...shown, outcome: "checked" };
  if (fitted.outcome === "compiled" && goal !== "check") {
    const { outcome, backup, diagnostics } = stages.write(fitted, planned, assets, options);
    if (outcome === "refused") return { ...shown, outcome, diagnostics: [...shown.diagnostics, ...diagnostics] };
    talk = { ...shown, outcome: "built", written: { outcome, backup } };
    if (goal === "export") await options.onWritten?.(talk);
  }
  if (!site || goal === "build" || (goal === "check" && options.isOnScreen)) return talk;
  return await finishTalk(talk, { source, text: planned.text, covered }, site, options, stages);
}

/** The end of the way: print, check what was printed, publish where that is the goal. */
async function finishTalk(
  talk: CheckedTalk | BuiltTalk,
  { source, text, covered }: { source: Source; text: string; covered?: Covered | undefined },
  site: OpenSite,
  options: TalkOptions,
  stages: Pick<Stages, "print" | "checkPrints" | "accountPrints" | "publish"> = STAGES,
): Promise<Talk> {
  const made = await stages.print({ text, source }, site, options, talk.witness);
  const found = stages.checkPrints(made, covered, site, options);
  options.signal?.throwIfAborted();
  const pdf = options.goal === "check" ? options.pdf : undefined;
  const account = talk.account && (await stages.accountPrints(talk.account, made, site, pdf));
  const findings = [...found, ...Object.values(made).flatMap(({ diagnostics }) => diagnostics)];
  if (options.goal === "export" && !hasErrors(findings))
    return stages.publish(talk, { made, found, source, text, site }, options);
  const diagnostics = withAccount([...talk.diagnostics, ...placeFindings(findings, options)], account);
  const told = { ...talk, ...(account ? { account } : {}), diagnostics };
  return hasErrors(diagnostics) ? { ...told, outcome: "faulty" } : told;
}

const showsSources = ({ withSources, formats }: ExportRequest) => withSources && formats.includes("handout");

/** Findings with those of an account, which says some of them with more care. */
const withAccount = (diagnostics: readonly Diagnostic[], account: Account | undefined): Diagnostic[] =>
  account
    ? [
        ...diagnostics.filter(({ code }) => code !== "alt-describes" && code !== "pdf-is-accessible"),
        ...account.findings,
      ]
    : [...diagnostics];

/** Makes formats from the published site, which passed its checks when it was published. */
export async function remakeTalk(
  source: Source,
  { files, diagnostics, summary }: FreshSite,
  options: ExportOptions,
): Promise<Talk> {
  const { folder, exports, progress } = options;
  await using site = await openSite(options, true);
  await site.session.open(join(folder, "site"), exports.base);
  progress.say("The slides are those of the published site, which is up to date");
  const text = readFileSync(source.deckFile, "utf8");
  const talk: BuiltTalk = { outcome: "built", written: { outcome: "unchanged" }, diagnostics, files, summary };
  return await finishTalk(talk, { source, text }, site, options);
}

const refuse = ({ diagnostics, files, lecture, deck }: Ready, refusal: Diagnostic): RefusedTalk => ({
  outcome: "refused",
  ...{ diagnostics: [...diagnostics, refusal], files, lecture, deck, summary: [] },
});
