/** Environments whose rows stand for themselves, with what they are told. */
const ENVIRONMENT =
  /^\s*\\begin\{(aligned|align\*?|gathered|gather\*?|split|alignedat|alignat\*?)\}(?:\[[tcb]\])?(?:\{\d+\})?/;

/**
 * A formula of several rows as several formulas of some rows each, in the same environment.
 *
 * @returns nothing when the formula is one row
 */
export function splitTex(tex: string, count: number): string[] | undefined {
  const [opening = "", name] = ENVIRONMENT.exec(tex) ?? [];
  if (name === undefined) return undefined;
  const end = `\\end{${name}}`;
  const start = opening.length;
  const stop = tex.lastIndexOf(end);
  if (stop < 0 || tex.slice(stop + end.length).trim() !== "") return undefined;
  const rows = rowsOf(tex.slice(start, stop));
  if (rows.length < 2) return undefined;
  // Fractions above one another need more than the usual distance.
  const gap = /\\[dt]?frac\b/.test(tex) ? "[0.5em]" : "";
  const size = Math.ceil(rows.length / Math.min(count, rows.length));
  return Array.from(
    { length: Math.ceil(rows.length / size) },
    (_, index) =>
      `${tex.slice(0, start)}\n${rows.slice(index * size, (index + 1) * size).join(` \\\\${gap}\n`)}\n${end}`,
  );
}

/** Rows between `\\` that stand in no group and no environment of their own. */
function rowsOf(body: string): string[] {
  const rows: string[] = [];
  let [depth, last] = [0, 0];
  for (const match of body.matchAll(/\\(begin|end)\{[^}]*\}|\\\\(?:\[[^\]]*\])?|\\.|[{}]/gs)) {
    const [token, environment] = match;
    if (environment !== undefined) depth += environment === "begin" ? 1 : -1;
    else if (token === "{") depth++;
    else if (token === "}") depth--;
    else if (token.startsWith("\\\\") && depth === 0) {
      rows.push(body.slice(last, match.index).trim());
      last = match.index + token.length;
    }
  }
  rows.push(body.slice(last).trim());
  return rows.filter((row) => row !== "");
}
