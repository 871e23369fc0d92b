import type { ExitCode } from "../diagnostics/environment-error.ts";
import { type BuiltTalk, buildTalk } from "../pipeline.ts";
import { type CommandContext, finish } from "./context.ts";
import { defaultOutline } from "./default-outline.ts";

export interface BuildOptions {
  output: string;
  force?: boolean;
  json?: boolean;
}

/** `lectern build`: outline to deck. */
export async function build(
  outline: string | undefined,
  { output, force = false, json = false }: BuildOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const talk = await buildTalk(outline ?? defaultOutline(output), output, { force });
  if (!json) sayBuilt(talk, output, context);
  const { diagnostics, outcome, backup, deck } = talk;
  return finish(context, { diagnostics, file: output, outcome, backup, slides: deck?.slides.length }, json);
}

/** One line about the deck, and one about a backup. */
export function sayBuilt(
  { deck, outcome, backup, budget }: BuiltTalk,
  file: string,
  { terminal }: CommandContext,
): void {
  if (!deck || outcome === undefined || outcome === "refused") return;
  const minutes = deck.slides.reduce((sum, slide) => sum + slide.minutes, 0);
  const time = budget === undefined ? `${minutes} min planned` : `${minutes} of ${budget} min planned`;
  terminal.say(`${file}: ${deck.slides.length} slides, ${time} (${outcome})`);
  if (backup) terminal.say(`The edited deck is kept as ${backup}`);
}
