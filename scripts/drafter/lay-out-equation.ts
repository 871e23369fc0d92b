/** One environment that is all of a formula, and lays out rows without brackets around them. */
const WHOLE =
  /^\s*\\begin\{(matrix|array|tabular)\}(?:\[[tcb]\])?(\{(?:[lcr|\s@!.\\;,:]|\{[lcr|\s@!.\\;,:]*\})*\})?([\s\S]*)\\end\{\1\}\s*$/;
const ROWS =
  /^\s*\\begin\{(aligned|gathered|split|align\*?|gather\*?|alignedat|alignat\*?)\}(?:\[[tcb]\])?(?:\{\d+\})?([\s\S]*)\\end\{\1\}\s*$/;

/** Signs beside one another that a slide has room for at its smallest letters. */
const WIDEST = 62;

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

/** What stands between the two sides of a line, in a column of its own, or nothing. */
const SIGN =
  /^(?:[=<>:≡≈≤≥→∼∈-]{0,3}|\\(?:le|ge|leq|geq|ne|neq|sim|simeq|approx|equiv|to|in|propto|mapsto|coloneqq|(?:right|Right|left)arrow))$/;

function freeRows(tex: string): string {
  const [, name, , rows = ""] = WHOLE.exec(tex) ?? [];
  const all = splitRows(rows);
  if (name === undefined || all.length < 2 || /\\hline/.test(rows)) return tex;
  const cells = all.map((row) => cutAt(row, (token) => token === "&"));
  const most = Math.max(...cells.map(({ length }) => length));
  const isTripled = most === 3 && cells.every(([, middle = ""]) => SIGN.test(middle.trim()));
  // Of three columns the middle one has a sign alone; more are a matrix, or cases.
  if (most > 2 && !isTripled && fits(tex)) return tex;
  const lines = cells.map(([left = "", ...right]) => [left, ...(right.length > 0 ? [right.join("")] : [])].join("&"));
  const environment = most > 1 ? "aligned" : "gathered";
  return `\\begin{${environment}}${lines.join("\\\\")}\\end{${environment}}`;
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

/** An environment that has no other one in it. */
const INNERMOST = /\\begin\{([^}]*)\}(?:\[[^\]]*\]|\{[^{}]*\})*((?:(?!\\(?:begin|end)\{)[\s\S])*)\\end\{\1\}/g;
const DEEPEST = 12;

/** Signs beside one another in a formula: of an environment those of its widest row. */
function widthOf(tex: string): number {
  let flat = tex;
  for (let depth = 0; depth < DEEPEST && flat.includes("\\begin"); depth++)
    flat = flat.replace(INNERMOST, (_, __, body: string) =>
      "x".repeat(Math.ceil(Math.max(0, ...body.split(/\\\\(?:\[[^\]]*\])?/).map(countSigns)))),
    );
  return countSigns(flat);
}

/** Signs of a row: of a fraction the longer half; small ones count for half, letters of words for a little less. */
function countSigns(tex: string): number {
  let words = 0;
  const bare = tex
    .replace(/\\text[a-z]*\s*\{([^{}]*)\}/g, (_, text: string) => {
      words += text.length * 0.7;
      return "";
    })
    .replace(
      /\\(?:math|operatorname|left|right|big|Big|displaystyle|limits|nolimits|label|bm|boldsymbol)[a-z]*\*?/g,
      "",
    )
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, (_, over: string, under: string) =>
      over.length > under.length ? over : under,
    )
    .replace(/\\[a-zA-Z]+/g, "x")
    .replace(/\\./g, "");
  const small = [...bare.matchAll(/[_^](?:\{([^{}]*)\}|\S)/g)].reduce(
    (sum, [, group]) => sum + (group?.replace(/\s/g, "").length ?? 1) / 2,
    0,
  );
  return words + (bare.match(/[^\s{}&_^$]/g)?.length ?? 0) - small;
}
