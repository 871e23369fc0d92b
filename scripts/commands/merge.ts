import { existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { openConflicts } from "../pipeline/open-conflicts.ts";
import { runTalk } from "../pipeline/run-talk.ts";
import { USUAL_DECK } from "../pipeline/source.ts";
import type { ReportedConflict, TalkOptions } from "../pipeline/talk.ts";
import { finishBuild } from "./build.ts";
import { type CommandContext, type CommonOptions, decideOf, finish, machinesOf, type SideOptions } from "./context.ts";
import { chooseTalk } from "./default-outline.ts";
import { printConflict } from "./print-built.ts";

export interface MergeOptions extends CommonOptions, SideOptions {
  /** False for a draft that nobody has checked. */
  check: boolean;
}

type Decision = ReturnType<NonNullable<TalkOptions["decide"]>>;

type Answers = Record<string, Decision>;
const ANSWERS: Answers = { m: "ours", o: "theirs" };

/** `lectern merge`: what both a person and the outline changed is settled one by one, and the deck built. */
export async function merge(
  named: string | undefined,
  { check, minutes, browser, json = false, ...sides }: MergeOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, signal, input } = context;
  const deckFile = named ?? (existsSync(USUAL_DECK) ? USUAL_DECK : (await chooseTalk("merge", { minutes })).deckFile);
  const found = await openConflicts(deckFile, minutes);
  const { diagnostics } = found;
  if (found.outcome === "failed") return finish(context, { diagnostics }, json);
  const { conflicts = [], edits } = found.merge ?? {};
  if (conflicts.length === 0) {
    if (!json) terminal.say(`${deckFile}: nothing to settle`);
    return finish(context, { diagnostics: [], file: deckFile, edits, conflicts }, json);
  }
  const chosen = decideOf(sides).decide;
  if (!chosen && (json || !input?.isTTY)) {
    if (!json) for (const each of conflicts) printConflict(each, context);
    const unsettled = diagnostics.filter(({ code }) => code === "edit-is-settled");
    const hint = `choose for all: \`lectern merge ${deckFile} --ours\` or \`--theirs\`; without, it asks in a terminal`;
    const errors = unsettled.map((each) => ({ ...each, severity: "error" as const, hint }));
    return finish(context, { diagnostics: errors, file: deckFile, edits, conflicts }, json);
  }
  const decisions = chosen ? undefined : await askAll(conflicts, context);
  if (decisions?.size === 0) {
    terminal.say(`${deckFile}: left as it is`);
    return EXIT.fine;
  }
  const built = await runTalk(found.source, {
    goal: "build",
    isDraft: !check,
    decide: chosen ?? ((conflict) => decisions?.get(nameOf(conflict))),
    ...machinesOf(browser, context),
    progress: terminal,
    signal,
  });
  return finishBuild(built, deckFile, json, context);
}

const nameOf = ({ kind, id }: Pick<ReportedConflict, "kind" | "id">) => `${kind} ${id}`;

/** Asks about one after the other. What was answered before the person stopped counts. */
async function askAll(conflicts: readonly ReportedConflict[], context: CommandContext): Promise<Map<string, Decision>> {
  const { terminal, signal, input } = context;
  const decisions = new Map<string, Decision>();
  if (!input) return decisions;
  const reader = createInterface({ input, signal });
  const lines = reader[Symbol.asyncIterator]();
  for (const [index, conflict] of conflicts.entries()) {
    terminal.err("\n");
    printConflict(conflict, context);
    // Only slides can stand beside each other, and only where there are two.
    const isPair = conflict.kind === "changed";
    const answers: Answers = isPair ? { ...ANSWERS, b: "both" } : ANSWERS;
    const both = isPair ? "put [b]oth there, " : "";
    let answer: string | undefined;
    do {
      terminal.err(`(${index + 1}/${conflicts.length}) keep [m]ine, take the [o]utline's, ${both}[q]uit: `);
      const { value, done } = await lines.next();
      answer = done ? "q" : value.trim().toLowerCase().charAt(0);
    } while (answer !== "q" && !(answer in answers));
    signal.throwIfAborted();
    if (answer === "q") break;
    decisions.set(nameOf(conflict), answers[answer]);
  }
  reader.close();
  return decisions;
}
