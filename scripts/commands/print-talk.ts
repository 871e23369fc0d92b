import type { BuiltTalk, Talk } from "../pipeline/talk.ts";
import type { CommandContext } from "./context.ts";

/** What a command says of a talk as data, whatever became of it; JSON leaves out what is not known. */
export function factsOf(talk: Talk) {
  const { deck, slides, ledger, merge, written, lecture }: Partial<Omit<BuiltTalk, "outcome">> = talk;
  const outcome = talk.outcome === "refused" || talk.outcome === "unchanged" ? talk.outcome : written?.outcome;
  const told = { outcome, backup: written?.backup, slides, edits: merge?.edits, conflicts: merge?.conflicts };
  return { ...told, cuts: deck?.cuts, ledger, drift: lecture?.drift };
}

/** What is shown of what the paper has, and by name what is left out. */
export function printSummary(talk: Talk, { terminal }: CommandContext): void {
  if (talk.outcome !== "failed") for (const line of talk.summary) terminal.out(`${line}\n`);
}
