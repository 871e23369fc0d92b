import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { tokensOf } from "../manuscript/sentences/tokens.ts";
import type { Outline } from "../outline/types.ts";
import { toPlainText } from "../text/inline.ts";
import type { Verdict } from "./judge.ts";
import type { PaperIndex } from "./paper/index-paper.ts";

/** So much of a title has to be in the other, or so much of the talk's statements has to stand on something. */
const SAME_TITLE = 0.5;
const LEAST_BORNE = 0.25;
/** Of fewer statements nothing can be said. */
const LEAST_STATEMENTS = 5;

/** Says that a file holds no sentence, or another paper than the talk is about: neither its title nor its words are those. */
export function checkPaper(
  { paper, file }: Outline,
  index: PaperIndex,
  verdicts: readonly Verdict[],
  named: string,
): Diagnostic | undefined {
  if (index.sentences.every(({ kind }) => kind !== "sentence"))
    return {
      ...{ severity: "error", code: "paper-has-text", file },
      message: `no sentence was found in \`${named}\`, so nothing can be looked up in it`,
      hint: "is it the paper itself? `lectern import` says what is read of it",
    };
  const title = toPlainText(paper.title);
  if (shareOf(title, index.title) >= SAME_TITLE || shareOf(index.title, title) >= SAME_TITLE) return undefined;
  const own = verdicts.filter(
    ({ wording, statement }) => wording !== "not from the paper" && statement.kind !== "note",
  );
  const borne = own.filter(({ sentences }) => sentences.length > 0);
  if (own.length < LEAST_STATEMENTS || borne.length >= LEAST_BORNE * own.length) return undefined;
  return {
    ...{ severity: "error", code: "paper-is-the-same", file },
    message: `\`${named}\` is another paper: “${index.title || "untitled"}”; ${borne.length} of ${own.length} statements are about something that it has`,
    hint: `the talk presents “${title}”; name its file as \`paper.file\` or with \`--paper\``,
  };
}

/** The share of a text's longer words that another one has. */
function shareOf(text: string, other: string): number {
  const long = (each: string) => tokensOf(each).flatMap(({ value }) => (value.length > 3 ? [value] : []));
  const words = long(text);
  const theirs = new Set(long(other));
  return words.length === 0 ? 0 : words.filter((word) => theirs.has(word)).length / words.length;
}
