import { existsSync, statSync } from "node:fs";
import { ledgerLines } from "../checker/ledger.ts";
import type { Deck } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ExitCode } from "../diagnostics/environment-error.ts";
import { runTalk } from "../pipeline/run-talk.ts";
import type { Talk } from "../pipeline/talk.ts";
import { browserOf, type CommandContext, type CommonOptions, finish } from "./context.ts";
import { type ChosenTalk, chooseTalk, USUAL_DECK } from "./default-outline.ts";

export interface CheckOptions extends CommonOptions {
  deck?: string;
  /** A PDF to check, in place of a new one. */
  pdf?: string;
}

/** `lectern check`: whether all of the paper is in a deck and its PDF, and all of it fits. Nothing is written. */
export async function check(
  source: string | undefined,
  { deck: place, pdf, browser, minutes, json = false }: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, signal } = context;
  const missing = pdf === undefined ? undefined : findMissingPdf(pdf);
  if (missing) return finish(context, { diagnostics: [missing] }, json);
  const { deck, ...named } = chooseDeckAsItIs({ source, deck: place, minutes });
  const talk = await runTalk(named.file, deck, {
    goal: "check",
    minutes: named.minutes,
    pdf,
    browser: browserOf(browser, context),
    progress: terminal,
    signal,
  });
  if (!json) {
    if (talk.deck) sayCuts(talk.deck, context);
    sayLedger(talk, context);
    if (talk.slides !== undefined && talk.diagnostics.every(({ code }) => code !== "slide-fits"))
      terminal.out(`${named.file}: ${talk.slides} slides, everything fits\n`);
  }
  const { diagnostics, slides, ledger } = talk;
  return finish(context, { diagnostics, file: named.file, slides, cuts: talk.deck?.cuts, ledger }, json);
}

/** Without a source, the deck that is there is checked as it is, edits and all. */
function chooseDeckAsItIs(named: Parameters<typeof chooseTalk>[1]): ChosenTalk {
  const { source, deck = USUAL_DECK, minutes } = named;
  if (source !== undefined) return chooseTalk("check", named);
  if (existsSync(deck)) return { file: deck, deck, minutes };
  const chosen = chooseTalk("check", named);
  return existsSync(chosen.deck) ? { ...chosen, file: chosen.deck, minutes } : chosen;
}

/** Says when there is no PDF at a path, before a deck is built for it. */
function findMissingPdf(file: string): Diagnostic | undefined {
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const hint = "check the path, or leave `--pdf` out and a new one is printed and checked";
  return { severity: "error", code: "file-exists", file, message: "there is no such PDF", hint };
}

/** What is shown of what the paper has, and by name what is left out. */
export function sayLedger({ ledger }: Talk, { terminal }: CommandContext): void {
  if (!ledger) return;
  for (const line of ledgerLines(ledger)) terminal.out(`${line}\n`);
}

/** What went for lack of time, in the order in which it went. */
export function sayCuts({ cuts, budget }: Deck, { terminal }: CommandContext): void {
  if (cuts.length === 0) return;
  terminal.say(`To fit ${budget} min, these went: `);
  for (const { name, priority, minutes, isRepeat } of cuts)
    terminal.say(`  ${name} (${isRepeat ? "overview" : priority}, ${minutes} min)`);
}
