import { EnvironmentError, EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { runTalk } from "../pipeline/run-talk.ts";
import type { Talk } from "../pipeline/talk.ts";
import { refreshSchemas } from "../project/refresh-schemas.ts";
import {
  type CommandContext,
  type CommonOptions,
  decideOf,
  finish,
  machinesOf,
  type SideOptions,
  sourceOptionsOf,
} from "./context.ts";
import { chooseTalk } from "./default-outline.ts";
import { printBuilt } from "./print-built.ts";
import { factsOf, printSummary } from "./print-talk.ts";

export interface BuildOptions extends CommonOptions, SideOptions {
  out?: string;
  /** False for a draft that nobody has checked. */
  check: boolean;
  force?: boolean;
}

/** `lectern build`: outline to deck, checked. */
export async function build(
  outline: string | undefined,
  { out: named, force = false, json = false, check, minutes, browser, ...others }: BuildOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const source = await chooseTalk("build", { source: outline, deck: named, minutes, ...sourceOptionsOf(others) });
  await refreshSchemas(source.file);
  if (source.kind === "deck")
    throw new EnvironmentError(
      {
        code: "build-takes-an-outline",
        file: source.file,
        message: "this is a deck; `build` makes one from an outline",
        hint: `look at it with \`lectern check ${source.file}\`, or print it with \`lectern export ${source.file}\``,
      },
      EXIT.usage,
    );
  const talk = await runTalk(source, {
    goal: "build",
    isDraft: !check,
    force,
    ...decideOf(others),
    ...machinesOf(browser, context),
    progress: context.terminal,
    signal: context.signal,
  });
  return finishBuild(talk, source.deckFile, json, context);
}

/** Tells what became of a deck that was to be written. */
export function finishBuild(talk: Talk, file: string, json: boolean, context: CommandContext): ExitCode {
  if (!json) {
    if (talk.outcome === "built") printBuilt(talk, file, context);
    printSummary(talk, context);
  }
  const { outcome, backup, slides, edits, conflicts, cuts, ledger, drift } = factsOf(talk);
  const about = { file, outcome, backup, slides, edits, conflicts, cuts, ledger, drift };
  return finish(context, { diagnostics: talk.diagnostics, ...about }, json);
}
