import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { excerpt } from "../diagnostics/excerpt.ts";
import type { Outline } from "../outline/types.ts";
import { counted } from "../text/counted.ts";
import type { StatementKind } from "../witness/talk/list-statements.ts";
import type { Testimony } from "../witness/witness.ts";

/** What is said in sentences. */
const SAID: ReadonlySet<StatementKind> = new Set(["message", "point", "takeaway"]);
const MOST_LINES = 5;

/**
 * Holds `wording: paper`, of which the credits say that the sentences are the paper's own, against what stands on the slides.
 *
 * @returns a warning with the lines of those that are neither a sentence of the paper nor what is left of one
 */
export function checkWording({ file, talk }: Outline, testimonies: readonly Testimony[]): Diagnostic[] {
  if (talk.wording !== "paper") return [];
  const own = testimonies.filter(
    ({ kind, wording, checked }) => SAID.has(kind) && wording === "own words" && checked === undefined,
  );
  if (own.length === 0) return [];
  const lines = own.slice(0, MOST_LINES).map(({ line, text }) => `line ${line ?? "?"} “${excerpt(text)}”`);
  return [
    {
      ...{ severity: "warning", code: "wording-is-told", file },
      message: `the outline says \`wording: paper\`, and ${counted(own.length, "statement")} ${own.length === 1 ? "is" : "are"} in own words: ${lines.join(", ")}${own.length > MOST_LINES ? " …" : ""}`,
      hint: "say `wording: own` below `talk:`, or take a sentence of the paper, or what is left of one without some of its words",
    },
  ];
}
