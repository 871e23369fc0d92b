import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Deck } from "../../scripts/deck/types.ts";
import { hasErrors } from "../../scripts/diagnostics/diagnostic.ts";
import { writeDraft } from "../../scripts/drafter/write-draft.ts";
import type { Manuscript } from "../../scripts/manuscript/manuscript.ts";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import type { Outline } from "../../scripts/outline/types.ts";
import { importPaper } from "../../scripts/pipeline/import-paper.ts";
import { planDeck } from "../../scripts/planner/plan-deck.ts";
import { listSaid, type Said } from "./said.ts";

/** A paper's draft, loaded as the pipeline loads any outline. */
export interface DraftedTalk {
  manuscript: Manuscript;
  outline: Outline;
  /** Where its outline lies, with pictures and references beside it. */
  file: string;
}

/** What a talk is, once it is planned. */
export interface PlannedTalk {
  deck: Deck;
  main: Said[];
  backup: Said[];
  /** What `lectern check --minutes` would say: more must be said than there is time for. */
  isRefused: boolean;
}

/**
 * Drafts a paper's talk into a folder, which is emptied first.
 *
 * @param minutes what is asked for; by default what the drafter takes a talk for
 * @returns nothing where the paper can't be read, or its draft is no outline
 */
export async function draftTalk(paper: string, folder: string, minutes?: number): Promise<DraftedTalk | undefined> {
  // A drafter that knows of no minutes leaves them to the planner.
  const asked = { from: undefined, ...(minutes === undefined ? {} : { minutes }) };
  const { draft, manuscript, diagnostics } = await importPaper(paper, asked);
  if (!draft || !manuscript || hasErrors(diagnostics)) return undefined;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "outline.yaml");
  writeDraft(file, draft);
  const { value: outline } = await loadOutline(file);
  return outline && { manuscript, outline, file };
}

/** The slides of an outline, in so many minutes or its own. */
export async function planTalk(outline: Outline, minutes?: number): Promise<PlannedTalk> {
  const { deck, diagnostics } = await planDeck(outline, { minutes });
  return { deck, ...listSaid(deck), isRefused: hasErrors(diagnostics) };
}
