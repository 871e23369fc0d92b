import { EnvironmentError, EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { runTalk } from "../pipeline/run-talk.ts";
import type { BuiltTalk, Talk, ToldConflict, ToldMerge } from "../pipeline/talk.ts";
import { refreshSchemas } from "../project/schemas.ts";
import { sumMinutes } from "../time/minutes.ts";
import { browserOf, type CommandContext, type CommonOptions, decideOf, finish, type SideOptions } from "./context.ts";
import { chooseTalk } from "./default-outline.ts";
import { factsOf, sayCuts, saySummary } from "./tell-talk.ts";

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
  const source = chooseTalk("build", { source: outline, deck: named, minutes });
  refreshSchemas(source.file);
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
    ...decideOf(sides),
    browser: browserOf(browser, context),
    progress: context.terminal,
    signal: context.signal,
  });
  return finishBuild(talk, source.deckFile, json, context);
}

/** Tells what became of a deck that was to be written. */
export function finishBuild(talk: Talk, file: string, json: boolean, context: CommandContext): ExitCode {
  if (!json) {
    if (talk.outcome === "built") sayBuilt(talk, file, context);
    saySummary(talk, context);
  }
  const { outcome, backup, slides, edits, conflicts, cuts, ledger, drift } = factsOf(talk);
  const about = { file, outcome, backup, slides, edits, conflicts, cuts, ledger, drift };
  return finish(context, { diagnostics: talk.diagnostics, ...about }, json);
}

/** One line about the deck, one about a backup, and what was left out. */
export function sayBuilt(talk: BuiltTalk, file: string, context: CommandContext): void {
  const { deck, written, merge, slides } = talk;
  const { terminal } = context;
  if (!deck) return;
  const minutes = sumMinutes(deck.slides.map((slide) => slide.minutes));
  const time = deck.budget === undefined ? `${minutes} min planned` : `${minutes} of ${deck.budget} min planned`;
  terminal.say(`${file}: ${slides ?? deck.slides.length} slides, ${time} (${written.outcome})`);
  if (written.backup) terminal.say(`The edited deck is kept as ${written.backup}`);
  if (merge) sayEdits(merge, context);
  sayCuts(deck, context);
}

/** What of a person's is kept, and both versions of what the outline changed too. */
function sayEdits({ edits, conflicts }: ToldMerge, context: CommandContext): void {
  const { terminal } = context;
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
