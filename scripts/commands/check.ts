import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ExitCode } from "../diagnostics/environment-error.ts";
import { runTalk } from "../pipeline/run-talk.ts";
import { identifySource, type Source, usualDeck } from "../pipeline/source.ts";
import type { ShownTalk, Talk } from "../pipeline/talk.ts";
import { isMarkdown, refuseReport, writeAccount, writeWitness } from "../pipeline/write-report.ts";
import { counted } from "../text/counted.ts";
import { type CommandContext, type CommonOptions, finish, machinesOf, sourceOptionsOf } from "./context.ts";
import { chooseTalk, type NamedTalk } from "./default-outline.ts";
import { printCuts } from "./print-built.ts";
import { factsOf, printSummary } from "./print-talk.ts";

export interface CheckOptions extends CommonOptions {
  deck?: string;
  /** A PDF to check, in place of a new one. */
  pdf?: string;
  /** The paper to look things up in, in place of the one that the outline names; `true` where that has to be there. */
  paper?: string | true;
  /** Whether to look at how the talk is for who does not see or hear it. */
  accessibility?: boolean;
  /** The page that shows what each statement stands on, or how the talk is for everybody; `true` for its usual name beside the outline. */
  report?: string | true;
}

/** `lectern check`: whether all of the paper is in a deck and its PDF, all of it fits, and its paper bears it. Only a report is written. */
export async function check(
  named: string | undefined,
  options: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { deck, pdf, paper, accessibility = false, report, browser, minutes, json = false } = options;
  const { terminal, signal } = context;
  const missing = pdf === undefined ? undefined : findMissingPdf(pdf);
  if (missing) return finish(context, { diagnostics: [missing] }, json);
  const source = await chooseDeckAsItIs({ source: named, deck, minutes, ...sourceOptionsOf(options) });
  const place =
    report === true ? join(dirname(source.file), accessibility ? "accessibility.html" : "witness.html") : report;
  // Before minutes go into what could not be written.
  const refusal = place === undefined ? undefined : (refusePage(place, accessibility) ?? refuseReport(place));
  if (refusal) return finish(context, { diagnostics: [refusal] }, json);
  const talk = await runTalk(source, {
    goal: "check",
    pdf,
    paper: paper === true ? undefined : paper,
    withAccessibility: accessibility,
    ...machinesOf(browser, context),
    progress: terminal,
    signal,
  });
  const told =
    place !== undefined
      ? writeReport(place, talk, source, accessibility, context)
      : paper === true && "slides" in talk && !talk.witness
        ? [unasked(source, "nothing was looked up: there is no paper to look it up in")]
        : [];
  const diagnostics = [...talk.diagnostics, ...told];
  const { slides, cuts, ledger } = factsOf(talk);
  if (!json) {
    if ("deck" in talk && talk.deck) printCuts(talk.deck, context);
    printSummary(talk, context);
    if (talk.outcome === "failed")
      terminal.say("Mend this first: nothing else was checked yet, neither on the slides nor in the paper");
    if (slides !== undefined && diagnostics.every(({ code }) => code !== "slide-fits"))
      terminal.out(`${source.file}: ${slides} slides, everything fits${foundIn(diagnostics)}\n`);
  }
  const { witness, account } = shownOf(talk);
  if (account && !json) printAccount(account, context);
  return finish(
    context,
    { diagnostics, file: source.file, slides, cuts, ledger, witness, accessibility: account },
    json,
  );
}

/** Only what each statement stands on is a sheet, too. */
function refusePage(file: string, ofAccess: boolean): Diagnostic | undefined {
  if (!ofAccess || !isMarkdown(file)) return undefined;
  return {
    ...{ severity: "error", code: "report-is-a-page", file },
    message: "the account of accessibility is a page, and no Markdown",
    hint: "name it `.html`; a sheet to tick is what `--report <file>.md` writes without `--accessibility`",
  };
}

/** What else is wrong, which stands below: nobody takes `everything fits` for all. */
function foundIn(diagnostics: readonly Diagnostic[]): string {
  const countOf = (severity: Diagnostic["severity"]) => diagnostics.filter((each) => each.severity === severity).length;
  const [errors, warnings] = [countOf("error"), countOf("warning")];
  const told = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
  ];
  return told.length === 0 ? "" : `; ${told.join(" and ")}, below`;
}

/** What was seen of a talk, if it came so far. */
const shownOf = (talk: Talk): Pick<ShownTalk, "witness" | "account"> => ("slides" in talk ? talk : {});

function printAccount({ findings, pdfs = [] }: NonNullable<ShownTalk["account"]>, { terminal }: CommandContext): void {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const keep = pdfs.filter(({ faults }) => faults.length === 0).map(({ file }) => file);
  terminal.out(
    `Accessibility: ${counted(errors, "fault")}, ${counted(findings.length - errors, "thing")} to look at (WCAG 2.2 AA, light and dark)${keep.length > 0 ? `; PDF/UA-1 is kept by ${keep.join(", ")}` : ""}\n`,
  );
}

/** Writes the report that is asked for; where nothing was looked up, or somebody else's file is in the way, says so. */
function writeReport(
  file: string,
  talk: Talk,
  source: Source,
  ofAccess: boolean,
  { terminal }: CommandContext,
): Diagnostic[] {
  const { witness, account } = shownOf(talk);
  if (ofAccess) {
    // Why nothing was shown is told already.
    if (!account) return [];
    const refusal = writeAccount(file, account);
    if (refusal) return [refusal];
    terminal.say(`How the talk is for everybody: ${file}`);
    return [];
  }
  if (!witness) return [unasked(source, "there is no report, since nothing was looked up in the paper")];
  const refusal = writeWitness(file, witness);
  if (refusal) return [refusal];
  terminal.say(`What each statement stands on: ${file}`);
  return [];
}

const unasked = ({ file }: Source, message: string): Diagnostic => ({
  ...{ severity: "error", code: "report-has-paper", file, message },
  hint: "name it: `--paper <file>`, or `file:` under `paper` in the outline",
});

/** Without a source, the deck that is there is checked as it is, edits and all. */
async function chooseDeckAsItIs(named: NamedTalk): Promise<Source> {
  const { source, language, deck = usualDeck(language), ...rest } = named;
  if (source !== undefined) return chooseTalk("check", named);
  // In another look than its own it is made anew.
  if (existsSync(deck) && rest.brand?.named === undefined) return identifySource(deck, rest);
  const chosen = await chooseTalk("check", named);
  return existsSync(chosen.deckFile) && rest.brand?.named === undefined
    ? identifySource(chosen.deckFile, rest)
    : chosen;
}

/** Says when there is no PDF at a path, before a deck is built for it. */
function findMissingPdf(file: string): Diagnostic | undefined {
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const hint = "check the path, or leave `--pdf` out and a new one is printed and checked";
  return { severity: "error", code: "file-exists", file, message: "there is no such PDF", hint };
}
