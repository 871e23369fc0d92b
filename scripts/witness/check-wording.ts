import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { excerpt } from "../diagnostics/excerpt.ts";
import type { ResolvedLanguage } from "../languages/index.ts";
import type { Outline } from "../outline/types.ts";
import { counted } from "../text/counted.ts";
import type { Verdict } from "./judge.ts";
import type { StatementKind } from "./talk/list-statements.ts";

/** What is said in sentences. */
const SAID: ReadonlySet<StatementKind> = new Set(["message", "point", "takeaway"]);
const MOST_LINES = 5;

/**
 * Holds `wording: paper`, of which the credits say that the sentences are the paper's own, against what stands on the slides.
 *
 * @returns a warning, at the first of those that are neither a sentence of the paper nor what is left of one
 */
export function checkWording(
  { file, talk }: Outline,
  verdicts: readonly Verdict[],
  { drafts }: ResolvedLanguage,
): Diagnostic[] {
  if (talk.wording !== "paper") return [];
  const own = verdicts.filter(
    ({ statement, wording }) =>
      SAID.has(statement.kind) &&
      wording === "own words" &&
      statement.checked === undefined &&
      // A draft itself has it above a sentence that no title can say.
      statement.text !== drafts.inShort,
  );
  const [first] = own;
  if (!first) return [];
  const { position } = first.statement;
  const lines = own
    .slice(0, MOST_LINES)
    .map(({ statement }) => `line ${statement.position?.line ?? "?"} “${excerpt(statement.text)}”`);
  return [
    {
      ...{ severity: "warning", code: "wording-is-told", file, ...(position ? { position } : {}) },
      message: `the outline says \`wording: paper\`, and ${counted(own.length, "statement")} ${own.length === 1 ? "is" : "are"} in own words: ${lines.join(", ")}${own.length > MOST_LINES ? " …" : ""}`,
      hint: "say `wording: own` below `talk:`, or take a sentence of the paper, or what is left of one without some of its words",
    },
  ];
}
