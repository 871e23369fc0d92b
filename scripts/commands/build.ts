import { EnvironmentError, EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { isDeck } from "../pipeline/is-deck.ts";
import { runTalk } from "../pipeline/run-talk.ts";
import type { Talk, ToldConflict } from "../pipeline/talk.ts";
import { refreshSchemas } from "../project/schemas.ts";
import { sumMinutes } from "../time/minutes.ts";
import { sayCuts, sayLedger } from "./check.ts";
import { browserOf, type CommandContext, type CommonOptions, decideOf, finish, type SideOptions } from "./context.ts";
import { chooseTalk } from "./default-outline.ts";

export interface BuildOptions extends CommonOptions, SideOptions {
  out?: string;
  /** False for a draft that nobody has checked. */
  check: boolean;
  force?: boolean;
}

/** `lectern build`: outline to deck, checked. */
export async function build(
  outline: string | undefined,
  { out: named, force = false, json = false, check, minutes, browser, ...sides }: BuildOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { deck: out, ...source } = chooseTalk("build", { source: outline, deck: named, minutes });
  refreshSchemas(source.file);
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
    ...decideOf(sides),
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
  const { diagnostics, outcome, backup, slides, edits, conflicts, ledger, drift, deck } = talk;
  const about = { file, outcome, backup, slides, edits, conflicts, cuts: deck?.cuts, ledger, drift };
  return finish(context, { diagnostics, ...about }, json);
}

/** One line about the deck, one about a backup, and what was left out. */
export function sayBuilt(talk: Talk, file: string, context: CommandContext): void {
  const { deck, outcome, backup } = talk;
  const { terminal } = context;
  if (!deck || outcome === undefined || outcome === "refused") return;
  const minutes = sumMinutes(deck.slides.map((slide) => slide.minutes));
  const time = deck.budget === undefined ? `${minutes} min planned` : `${minutes} of ${deck.budget} min planned`;
  terminal.say(`${file}: ${talk.slides ?? deck.slides.length} slides, ${time} (${outcome})`);
  if (backup) terminal.say(`The edited deck is kept as ${backup}`);
  sayEdits(talk, context);
  sayCuts(deck, context);
}

/** What of a person's is kept, and both versions of what the outline changed too. */
function sayEdits({ edits, conflicts = [] }: Talk, context: CommandContext): void {
  const { terminal } = context;
  if (!edits) return;
  const { edited, added, removed, isReordered } = edits;
  const list = (what: string, ids: readonly string[]) => (ids.length > 0 ? [`${what} ${ids.join(", ")}`] : []);
  const kept = [
    ...list("edited", edited),
    ...list("added", added),
    ...list("taken out", removed),
    ...(isReordered ? ["their order"] : []),
  ];
  if (kept.length > 0) terminal.say(`Kept as you have them: ${kept.join(" · ")}`);
  for (const each of conflicts) sayConflict(each, context);
}

/** Both versions of what a person and the outline changed. */
export function sayConflict({ kind, id, diff }: ToldConflict, { terminal }: CommandContext): void {
  const isAlone = kind === "removed" || kind === "left";
  const what = kind === "setting" ? `\`${id}\` in the first lines` : `The slide \`${id}\``;
  if (kind === "removed") terminal.say(`${what} was taken out by hand; the outline changed it since`);
  else if (kind === "left") terminal.say(`${what} was edited by hand; the outline no longer has it`);
  else terminal.say(`${what}: [-what the outline says-] {+what stands there+}`);
  if (!isAlone) for (const line of diff) terminal.say(`  ${line}`);
}
