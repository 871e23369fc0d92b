import type { ExitCode } from "../diagnostics/environment-error.ts";
import { reviseTalk } from "../pipeline/revise-talk.ts";
import { counted } from "../text/counted.ts";
import { type CommandContext, finish } from "./context.ts";
import { chooseTalk } from "./default-outline.ts";

export interface ReviseOptions {
  paper?: string;
  force?: boolean;
  json?: boolean;
}

/** `lectern revise`: puts an answer's words into an outline, if the paper bears them. */
export async function revise(
  answer: string,
  named: string | undefined,
  { paper, force = false, json = false }: ReviseOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, signal } = context;
  const { file } = await chooseTalk("revise", { source: named });
  const { diagnostics, ...revised } = await reviseTalk(file, answer, { paper, force, signal });
  const { revisions, isWritten, backup, summary } = revised;
  if (!json) {
    for (const { slide, field, before, after } of revisions) {
      terminal.out(`${slide === undefined ? "" : `${slide}, `}${field}\n`);
      for (const line of before) terminal.out(`  - ${line}\n`);
      for (const line of after) terminal.out(`  + ${line}\n`);
    }
    for (const line of summary) terminal.out(`${line}\n`);
    if (isWritten)
      terminal.say(`${file}: ${counted(revisions.length, "text")} taken over; what was there is kept as ${backup}`);
    else if (revisions.length === 0 && diagnostics.length === 0) terminal.say(`${file} has these words already`);
    else {
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      const canForce = errors.length > 0 && errors.every(({ code }) => code.endsWith("-is-in-paper"));
      terminal.say(`${file} is as it was${canForce ? ": mend the answer, or write it all the same with --force" : ""}`);
    }
  }
  // Forced, what the paper does not bear is told all the same.
  const told = isWritten ? diagnostics.map((each) => ({ ...each, severity: "warning" as const })) : diagnostics;
  return finish(context, { diagnostics: told, file, ...revised }, json);
}
