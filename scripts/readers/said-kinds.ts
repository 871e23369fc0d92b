/** Words that say already what comes. */
const WORDS: [kind: string, pattern: string][] = [
  ["Figure", "fig(?:ur[ae])?s?|panels?"],
  ["Table", "tab(?:l[ae]|ela)?s?|[cq]uadros?|tbls?"],
  ["Eq.", "eqn?s?|equations?"],
  ["Section", "sec(?:t(?:ion)?)?s?|appendi(?:x|ces)|§"],
  ["Listing", "listings?"],
];
const NUMBER = String.raw`\(?[A-Z]?\d+(?:\.\d+)*[a-z]?\)?`;
const JOINT = String.raw`(?:\s|\u00a0|,|and|&|or|to|–|-)+`;

/** `Figure`, `Figs. 1, 2 and`; after numbers, only words of the same kind count. */
const SAID = WORDS.map(([kind, words]): [string, RegExp] => [
  kind,
  new RegExp(`(?:^|[^\\p{L}])(?:${words})\\.?[\\s\\u00a0(]*(?:${NUMBER}${JOINT})*\\(?$`, "iu"),
]);
const SAID_DIRECTLY = new RegExp(
  `(?:^|[^\\p{L}])(?:${WORDS.map(([, words]) => words).join("|")})\\.?[\\s\\u00a0(]*$`,
  "iu",
);

/**
 * Whether the words before a cross-reference say what it leads to, so that its number is enough: `Figs. 1 and`.
 *
 * @param kind `Figure`, `Table`, `Eq.`, `Section`, `Listing`
 */
export function isSaid(before: string, kind: string): boolean {
  return SAID_DIRECTLY.test(before) || SAID.some(([each, pattern]) => each === kind && pattern.test(before));
}
