import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { CreditedWork } from "../remix/credits/credit-works.ts";
import { toPlainText } from "../text/inline.ts";
import type { BoardLecture } from "./protocol.ts";

/** Works as the last slide credits them, each with what its licence does not allow. */
export function viewCredits(
  works: readonly CreditedWork[],
  diagnostics: readonly Diagnostic[],
): BoardLecture["credits"] {
  return works.map(({ work, file, position }) => {
    const about = diagnostics.filter(({ code, message }) => code.startsWith("licence-") && message.includes(file));
    const worst =
      about.find(({ severity }) => severity === "error") ?? about.find((each) => each.position === position);
    const said = [work.authors.join(", "), toPlainText(work.title), work.venue, work.year];
    return {
      text: said.filter((part) => part !== undefined && part !== "").join(". "),
      licence: work.licence,
      ...(worst ? { problem: [worst.message, worst.hint].filter(Boolean).join("; ") } : {}),
    };
  });
}
