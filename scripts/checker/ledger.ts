import type { ItemKind } from "../deck/types.ts";
import { ITEM_KINDS } from "./item-kinds.ts";

/** Where an item is: on its home and elsewhere, there in words that a person gave it, in the handout, or what is wrong. */
type Status = "shown" | "edited" | "left-out" | "in-handout" | "missing" | "double" | "changed";

/** What is known of an item of the paper. */
export interface LedgerEntry {
  id: string;
  kind: ItemKind;
  status: Status;
  /** What it says, as plain text. */
  text: string;
  /** Addresses of the slide that is its home, or of its parts. */
  home: string[];
  /** Addresses of other slides that say it again. */
  repeats: string[];
  /** What stands in its place. */
  found?: string;
}

/** `9/9 claims · 5/5 principles · 6/6 references`: what is shown of what the paper has, in whichever words; what was left out counts as not shown. */
export function summarize(ledger: readonly LedgerEntry[]): string {
  return Object.entries(ITEM_KINDS)
    .flatMap(([kind, { names }]) => {
      const [one, many] = names;
      const all = ledger.filter((entry) => entry.kind === kind);
      const shown = all.filter(({ status }) => status === "shown" || status === "edited");
      return all.length > 0 ? [`${shown.length}/${all.length} ${all.length === 1 ? one : many}`] : [];
    })
    .join(" · ");
}

/** References that the handout alone lists, and that are named. */
const MOST_NAMED = 6;

/** What of the paper is shown, in a few lines for a person: the sum, and by name what was left out or changed by hand. */
export function ledgerLines(ledger: readonly LedgerEntry[]): string[] {
  const left = listLeftOut(ledger);
  const handedOut = ledger.filter(({ status }) => status === "in-handout").map(({ id }) => id);
  const more = handedOut.length > MOST_NAMED ? `; and ${handedOut.length - MOST_NAMED} more` : "";
  const edited = ledger.filter(({ status }) => status === "edited").map(({ kind, id }) => `${kindName(kind)} ${id}`);
  return [
    summarize(ledger),
    ...(left.length > 0 ? [`Left out: ${left.join("; ")}`] : []),
    ...(handedOut.length > 0 ? [`In the handout: ${handedOut.slice(0, MOST_NAMED).join("; ")}${more}`] : []),
    ...(edited.length > 0 ? [`Changed by hand: ${edited.join("; ")}`] : []),
  ];
}

/** A kind as a word. */
export function kindName(kind: ItemKind): string {
  return ITEM_KINDS[kind].names[0];
}

/** Names of what was left out. */
export function listLeftOut(ledger: readonly LedgerEntry[]): string[] {
  return ledger
    .filter(({ status, kind }) => status === "left-out" && ITEM_KINDS[kind].isTitle)
    .map(({ id, text }) => `${id} ${text}`);
}
