/** What a sign is that code stands between. */
export const SHORT_VERB = "short verb";
/** `\MakeShortVerb{\|}` of shortvrb, `\DefineShortVerb{\|}` of fancyvrb, and where they end. */
const SHORTENED = /\\(Make|Define|Delete|Undefine)ShortVerb\*?(?:\[[^\]\n]{0,200}\])? ?\{?\\([^\sA-Za-z\\{}%$#])/gu;

/** Signs that code stands between all through a file. */
export function findShortVerbs(source: string): [sign: string, kind: string][] {
  const marks = [...source.matchAll(SHORTENED)];
  const ended = new Set(marks.flatMap(([, verb, sign]) => (verb === "Delete" || verb === "Undefine" ? [sign] : [])));
  return marks.flatMap(([, , sign = ""]) => (ended.has(sign) ? [] : [[sign, SHORT_VERB] satisfies [string, string]]));
}

/**
 * Code between two signs of a line, in the words up to a token of the scan or in a token of words.
 *
 * @param from where the words begin, in the source
 */
export function findShortCode(
  source: string,
  from: number,
  { 0: token, index }: RegExpExecArray,
  signs: readonly string[],
): { at: number; value: string } | undefined {
  if (signs.length === 0) return undefined;
  const to = /^[\\%\n{}$\uE000-\uE0FF]|^<</.test(token) ? index : index + token.length;
  for (let at = from; at < to; at++) {
    const sign = source.charAt(at);
    if (!signs.includes(sign)) continue;
    const end = source.indexOf(sign, at + 1);
    const value = source.slice(at + 1, end);
    if (end > at + 1 && !value.includes("\n")) return { at, value };
  }
  return undefined;
}
