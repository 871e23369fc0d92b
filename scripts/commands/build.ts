import { sumMinutes } from "../deck/minutes.ts";
import { EnvironmentError, EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { isDeck } from "../pipeline/is-deck.ts";
import { runTalk } from "../pipeline/run-talk.ts";
import type { Talk } from "../pipeline/talk.ts";
import { sayCuts, sayLedger } from "./check.ts";
import { browserOf, type CommandContext, type CommonOptions, finish } from "./context.ts";
import { deckOf, defaultSource } from "./default-outline.ts";

export interface BuildOptions extends CommonOptions {
  out?: string;
  /** False for a draft that nobody has checked. */
  check: boolean;
  force?: boolean;
}

/** `lectern build`: outline to deck, checked. */
export async function build(
  outline: string | undefined,
  { out: named, force = false, json = false, check, minutes, browser }: BuildOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const out = deckOf(outline, named);
  const source = defaultSource(outline, out, minutes);
  if (isDeck(source.file))
    throw new EnvironmentError(
      {
        code: "build-takes-an-outline",
        file: source.file,
        message: "this is a deck; `build` makes one from an outline",
        hint: `look at it with \`lectern check ${source.file}\`, or print it with \`lectern export ${source.file}\``,
      },
      EXIT.usage,
    );
  const talk = await runTalk(source.file, out, {
    goal: "build",
    isDraft: !check,
    minutes: source.minutes,
    force,
    browser: browserOf(browser, context),
    progress: context.terminal,
    signal: context.signal,
  });
  return finishBuild(talk, out, json, context);
}

/** Tells what became of a deck that was to be written. */
export function finishBuild(talk: Talk, file: string, json: boolean, context: CommandContext): ExitCode {
  if (!json) {
    sayBuilt(talk, file, context);
    sayLedger(talk, context);
  }
  const { diagnostics, outcome, backup, slides, ledger, drift } = talk;
  return finish(context, { diagnostics, file, outcome, backup, slides, cuts: talk.deck?.cuts, ledger, drift }, json);
}

/** One line about the deck, one about a backup, and what was left out. */
export function sayBuilt(talk: Talk, file: string, context: CommandContext): void {
  const { deck, outcome, backup } = talk;
  const { terminal } = context;
  if (!deck || outcome === undefined || outcome === "refused") return;
  const minutes = sumMinutes(deck.slides.map((slide) => slide.minutes));
  const time = deck.budget === undefined ? `${minutes} min planned` : `${minutes} of ${deck.budget} min planned`;
  terminal.say(`${file}: ${deck.slides.length} slides, ${time} (${outcome})`);
  if (backup) terminal.say(`The edited deck is kept as ${backup}`);
  sayCuts(deck, context);
}
