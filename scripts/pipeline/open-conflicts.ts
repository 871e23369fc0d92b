import { hasErrors } from "../diagnostics/diagnostic.ts";
import { planDeckFile } from "../emitter/write-deck.ts";
import { findMissingDeck } from "../exporter/deck-info.ts";
import { compileTalk } from "./compile-talk.ts";
import { reportMerge } from "./merge-talk.ts";
import { openOrigin } from "./read-deck.ts";
import type { WrittenSource } from "./source.ts";
import type { FailedTalk, Reported, ReportedMerge } from "./talk.ts";

/** What a deck was built from, and what both its author and a person changed since. */
export interface OpenConflicts extends Reported {
  outcome: "open";
  source: WrittenSource;
  /** Missing when nobody edited the deck. */
  merge?: ReportedMerge;
}

/** Looks what is to be settled in a deck. Nothing is written, no browser is opened. */
export async function openConflicts(file: string, minutes: number | undefined): Promise<OpenConflicts | FailedTalk> {
  const missing = findMissingDeck(file);
  if (missing) return { outcome: "failed", diagnostics: [missing], files: [] };
  const { origin, missingOutline } = openOrigin({ file, minutes });
  if (!origin) {
    const message = missingOutline
      ? `what this deck was built from is not there: ${missingOutline}`
      : "this deck does not say what it was built from, so there is nothing to merge it with";
    const hint = "name its outline or recipe under `lectern` in its first lines";
    const finding = { severity: "error", code: "outline-is-there", file, message, hint } as const;
    return { outcome: "failed", diagnostics: [finding], files: [] };
  }
  const compiled = await compileTalk(origin);
  if (compiled.outcome === "failed" || hasErrors(compiled.diagnostics)) return { ...compiled, outcome: "failed" };
  const { diagnostics, files } = compiled;
  const planned = planDeckFile(file, compiled.markdown);
  if ("code" in planned) return { outcome: "failed", diagnostics: [planned], files };
  if (!planned.merged) return { outcome: "open", source: origin, diagnostics, files };
  const told = reportMerge(planned.merged, compiled, false);
  const all = [...diagnostics, ...told.diagnostics];
  return { outcome: "open", source: origin, merge: told.merge, diagnostics: all, files };
}
