import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { wordDiff } from "../../text/word-diff.ts";
import type { MergedDeck } from "./merge-deck.ts";
import type { Conflict } from "./types.ts";

const SAYS: Record<Conflict["kind"], (id: string) => string> = {
  changed: (id) => `the outline changed the slide \`${id}\`, which was edited by hand; it stays as it is here`,
  removed: (id) => `the outline changed the slide \`${id}\`, which was taken out by hand; it stays out`,
  left: (id) => `the slide \`${id}\`, which was edited by hand, is no longer in the outline; it stays`,
  setting: (id) => `the outline changed \`${id}\` in the first lines, which was edited by hand; it stays as it is here`,
};

/**
 * Told with each build, until it is decided.
 *
 * @param file the deck, as the person named it
 * @param isWritten whether the file holds the merged deck by now
 */
export function reportConflicts({ conflicts }: MergedDeck, file: string, isWritten: boolean): Diagnostic[] {
  return conflicts.map(({ kind, id, line, lineBefore }): Diagnostic => {
    const at = isWritten ? line : lineBefore;
    return {
      severity: "warning",
      code: "edit-is-settled",
      file,
      ...(at === undefined ? {} : { position: { line: at, column: 1, length: 1 } }),
      message: SAYS[kind](id),
      hint: `choose: \`lectern merge ${file}\`, or for all of them \`--ours\` (as they are here) or \`--theirs\` (the outline's; a backup is kept)`,
    };
  });
}

/** Both versions, word by word: `[-outline-]` and `{+person+}`. */
export function diffConflict({ mine, theirs }: Conflict, language: string): string[] {
  const diff = wordDiff(withoutPlan(theirs), withoutPlan(mine), language);
  return diff.length > 0 ? diff : ["their words are the same; their spaces or the planned times differ"];
}

/** When a slide should end depends on where it stands. */
const withoutPlan = (text: string) => text.replace(/^(\*\*[\d.]+ \S+) · [^*\n]*?(\*\*| · )/m, "$1$2");
