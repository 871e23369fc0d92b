import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Piece, Sheet, SheetPlan } from "../../page/sheets.ts";
import { squeezeText } from "../../text/squeeze-text.ts";

/** Works that the handout alone lists, and does not: the ledger says that they are there. */
export function checkWorks(
  further: SheetPlan["further"],
  sheets: readonly Pick<Sheet, "works">[],
  file: string,
): Diagnostic[] {
  const listed = squeezeText(sheets.map(({ works }) => works).join(" "));
  return further
    .flatMap(({ entries }) => entries.map(wordsOf))
    .filter((work) => !listed.includes(squeezeText(work)))
    .map((work) => ({
      severity: "error",
      code: "handout-holds-everything",
      file,
      message: `this work is not listed in the handout: “${work.slice(0, 90)}”`,
      hint: "print it anew with `lectern export`",
    }));
}

const wordsOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : wordsOf(piece.inner))).join("");
