import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { CreditedWork } from "../remix/credits/credit-works.ts";
import { toPlainText } from "../text/inline.ts";
import type { BoardLecture } from "./protocol.ts";

/** Works as the last slide credits them, each with what its licence does not allow. */
export function viewCredits(
  works: readonly CreditedWork[],
  diagnostics: readonly Diagnostic[],
): BoardLecture["credits"] {
  return works.map(({ work, position, adaptedAt }) => {
    // They are told at the work's entry, or where it is changed.
    const lines = [position.line, adaptedAt?.line];
    const about = diagnostics.filter(
      (each) => each.code.startsWith("licence-") && each.position && lines.includes(each.position.line),
    );
    const worst = about.find(({ severity }) => severity === "error") ?? about[0];
    const said = [work.authors.join(", "), toPlainText(work.title), work.venue, work.year];
    return {
      text: said.filter((part) => part !== undefined && part !== "").join(". "),
      licence: work.licence,
      ...(worst ? { problem: [worst.message, worst.hint].filter(Boolean).join("; ") } : {}),
    };
  });
}
