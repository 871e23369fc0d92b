import type { LedgerEntry } from "../checker/ledger.ts";
import type { Deck } from "../deck/types.ts";
import type { Talk, ToldMerge, Written } from "../pipeline/talk.ts";
import type { CommandContext } from "./context.ts";

/** What JSON says of a talk; what is not known is left out. */
export interface TalkFacts extends Partial<ToldMerge> {
  /** What became of the deck's file. */
  outcome?: Written["outcome"] | "refused" | undefined;
  backup?: string | undefined;
  slides?: number | undefined;
  cuts?: Deck["cuts"] | undefined;
  ledger?: LedgerEntry[] | undefined;
  drift?: NonNullable<Talk["lecture"]>["drift"] | undefined;
}

/** What a command says of a talk as data, whatever became of it. */
export function factsOf(talk: Talk): TalkFacts {
  const drift = talk.lecture?.drift;
  if (talk.outcome === "failed") return { drift };
  if (talk.outcome === "unchanged") return { outcome: "unchanged" };
  const { deck, slides, ledger, merge } = talk;
  const written = "written" in talk ? talk.written : undefined;
  const outcome = talk.outcome === "refused" ? "refused" : written?.outcome;
  return { outcome, backup: written?.backup, slides, ...merge, cuts: deck?.cuts, ledger, drift };
}

/** What is shown of what the paper has, and by name what is left out. */
export function saySummary(talk: Talk, { terminal }: CommandContext): void {
  if (talk.outcome !== "failed") for (const line of talk.summary) terminal.out(`${line}\n`);
}
