/** One environment that is all of a formula, and lays out rows without brackets around them. */
const WHOLE = /^\s*\\begin\{(matrix|array|tabular)\}(?:\[[tcb]\])?(\{[lcr|\s@{}!.\\;,:]*\})?([\s\S]*)\\end\{\1\}\s*$/;
const ROWS =
  /^\s*\\begin\{(aligned|gathered|split|align\*?|gather\*?|alignedat|alignat\*?)\}(?:\[[tcb]\])?(?:\{\d+\})?([\s\S]*)\\end\{\1\}\s*$/;

/** Signs beside one another that a slide has room for at its smallest letters. */
const WIDEST = 60;

/**
 * A formula as one or more equations that a slide has room for.
 *
 * MathML has rows of a longer formula as a matrix or array, which is one thing: as `gathered` or `aligned` they go over
 * several slides. Rows that are too wide stand alone, since only then can they be broken behind their operators.
 *
 * @returns nothing if a part that can't be broken is wider than a slide
 */
export function layOutEquation(tex: string): string[] | undefined {
  const freed = freeRows(tex);
  const [, , body] = ROWS.exec(freed) ?? [];
  const rows = body === undefined ? [freed] : splitRows(body);
  if (body === undefined) return fits(freed) ? [freed] : undefined;
  if (rows.every((row) => widthOf(row) <= WIDEST)) return [freed];
  const single = rows.map((row) => row.replace(/(?<!\\)&/g, "").trim()).filter((row) => row !== "");
  return single.every(fits) ? single : undefined;
}

function freeRows(tex: string): string {
  const [, name, , rows = ""] = WHOLE.exec(tex) ?? [];
  if (name === undefined || splitRows(rows).length < 2 || /\\hline/.test(rows)) return tex;
  const environment = /(?<!\\)&/.test(rows) ? "aligned" : "gathered";
  return `\\begin{${environment}}${rows}\\end{${environment}}`;
}

/** A sign, a command, or what opens and closes a group. */
const TOKEN = /\\(?:begin|end)\{[^}]*\}|\\\\(?:\[[^\]]*\])?|\\[a-zA-Z]+|\\.|[{}]|\s+|./gsu;

/** Cuts a formula at tokens that stand in no group of their own. */
function cutAt(tex: string, isCut: (token: string) => boolean): string[] {
  const parts = [""];
  let depth = 0;
  for (const [token] of tex.matchAll(TOKEN)) {
    if (/^(?:\{|\\left|\\begin\{.*)$/s.test(token)) depth++;
    else if (/^(?:\}|\\right|\\end\{.*)$/s.test(token)) depth--;
    if (depth === 0 && isCut(token)) parts.push("");
    else parts[parts.length - 1] += token;
  }
  return parts;
}

const splitRows = (body: string) => cutAt(body, (token) => token.startsWith("\\\\"));

/** Behind these a line may be broken. */
const OPERATOR =
  /^(?:[=+<>-]|\\(?:leq?|geq?|neq?|approx|sim|simeq|equiv|cong|propto|to|gets|(?:long)?(?:left|right|leftright)arrow|(?:Long)?(?:Left|Right|Leftright)arrow|mapsto|in|notin|subset|subseteq|cup|cap|cdot|times|pm|mp|div|wedge|vee|land|lor|oplus|otimes|mid|parallel|triangleright|coloneqq))$/;

const fits = (tex: string) => cutAt(tex, (token) => OPERATOR.test(token)).every((part) => widthOf(part) <= WIDEST);

/** Signs of a formula that stand beside one another: of a fraction the longer half, small ones for half. */
function widthOf(tex: string): number {
  const bare = tex
    .replace(/\\(?:begin|end)\{[^}]*\}(?:\{[^}]*\})?/g, "")
    .replace(/\\(?:text|math|operatorname|left|right|big|Big|displaystyle|limits|nolimits|label)[a-z]*\*?/g, "")
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, (_, over: string, under: string) =>
      over.length > under.length ? over : under,
    )
    .replace(/\\[a-zA-Z]+/g, "x")
    .replace(/\\./g, "");
  const small = [...bare.matchAll(/[_^](?:\{([^{}]*)\}|\S)/g)].reduce(
    (sum, [, group]) => sum + (group?.replace(/\s/g, "").length ?? 1) / 2,
    0,
  );
  return (bare.match(/[^\s{}&_^$]/g)?.length ?? 0) - small;
}
