import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { excerpt } from "../diagnostics/excerpt.ts";
import { tokensOf } from "../manuscript/sentences/tokens.ts";
import type { Outline } from "../outline/types.ts";
import { wordDiff } from "../text/word-diff.ts";
import type { Verdict } from "./judge.ts";

/** So many of a statement's words its sentence must have, for the one to be the other in an earlier state. */
const SAME = 0.7;

/**
 * What of a talk was the words of its paper before the paper was changed.
 *
 * @param digest of the paper as it is
 * @returns nothing if the paper is the one that the outline was drafted from
 */
export function findChanges(
  outline: Outline,
  verdicts: readonly Verdict[],
  named: string,
  digest: string,
): Diagnostic[] {
  const { paper, file } = outline;
  if (paper.digest === undefined || digest === "" || digest.startsWith(paper.digest)) return [];
  const touched = verdicts.flatMap(({ statement, wording, sentences }): Diagnostic[] => {
    const [ground] = sentences;
    if (wording !== "own words" || !ground || statement.source === undefined) return [];
    const own = tokensOf(statement.text).map(({ value }) => value);
    const theirs = new Set(ground.tokens.map(({ value }) => value));
    if (own.filter((word) => theirs.has(word)).length < SAME * own.length) return [];
    const { position, text } = statement;
    const diff = wordDiff(text.trim(), ground.text.trim(), outline.paper.language).join("\n");
    return [
      {
        ...{ severity: "warning", code: "paper-is-as-drafted", file, ...(position ? { position } : {}) },
        message: `the paper has changed here: “${excerpt(text.trim())}”`,
        hint: diff === "" ? "look at it again" : diff,
      },
    ];
  });
  const count = touched.length === 0 ? "none of what the talk says" : `${touched.length} of the talk's statements`;
  return [
    {
      ...{ severity: "warning", code: "paper-is-as-drafted", file },
      message: `\`${named}\` is not as it was when this outline was drafted; by its words ${count} changed`,
      hint: `when all is looked at again: \`digest: ${digest.slice(0, paper.digest.length)}\` under \`paper\``,
    },
    ...touched,
  ];
}
