// How large a formula will be: an estimate from its TeX, which a browser measures later.

/** In ems of the formula's letters. */
export interface TexSize {
  width: number;
  height: number;
}

const LINE = 1.2;
const NOTHING: TexSize = { width: 0, height: 0 };

/** What stands above and below a large sign, or raised, is smaller. */
const SCRIPT = 0.7;

/** Spaces, in ems. */
const SPACES: Record<string, number> = {
  ...{ ",": 0.17, ":": 0.22, ">": 0.22, ";": 0.28, "!": -0.17, " ": 0.25, quad: 1, qquad: 2 },
};

/** Commands that are drawn as nothing, or only change what follows. */
const SILENT =
  /^(?:middle|big|Big|bigg|Bigg|[bB]igg?[lrm]|displaystyle|textstyle|limits|nolimits|label|tag|nonumber|begin|end)$/;

/** Signs that keep room to both sides. */
const BINDING =
  /^(?:[lg]e|[lg]eq|ne|neq|approx|sim|simeq|equiv|propto|to|in|ni|subset|subseteq|mid|parallel|perp|cdot|times|pm|mp|cup|cap|wedge|vee|ll|gg)$/;
const ARROW = /^(?:Long|long)?(?:[lL]eft)?(?:[rR]ight)?arrow$|^implies$|^iff$|^mapsto$/;

/** Signs that stand alone, with their limits above and below. */
const LARGE = /^(?:sum|prod|int|oint|bigcup|bigcap|coprod|lim|max|min|sup|inf|arg)$/;

/** Names of functions, in upright letters. */
const FUNCTION = /^(?:ln|log|lg|exp|sin|cos|tan|cot|sinh|cosh|tanh|det|dim|ker|deg|gcd|Pr|arcsin|arccos|arctan)$/;

/** Commands whose argument is words. */
const WORDS = /^(?:text\w*|operatorname|mathrm|mathsf|mathtt|mbox)$/;

/** The width of letters and signs that are no command. */
function widthOfSign(sign: string): number {
  if (/[=<>+]/.test(sign)) return 1.3;
  if (/[-*/]/.test(sign)) return sign === "/" ? 0.5 : 1.2;
  if (/[()[\]|.,;:!'~]/.test(sign)) return 0.38;
  if (/[MWmw]/.test(sign)) return 0.95;
  return /[A-Z]/.test(sign) ? 0.8 : 0.54;
}

/** How large TeX is when it is displayed: its widest row, and all rows one below the other. */
export function texSize(tex: string): TexSize {
  const rows = tex
    .replace(/\\(?:begin|end)\{[^}]*\}/g, " ")
    .split(/\\\\/)
    .map((row) => sizeOfRow(row, MOST_LEVELS));
  return {
    width: Math.max(0, ...rows.map(({ width }) => width)),
    height: rows.reduce((sum, { height }) => sum + Math.max(LINE, height), 0),
  };
}

/** What lies deeper in groups hardly adds to the width. */
const MOST_LEVELS = 20;

function sizeOfRow(tex: string, levels: number): TexSize {
  if (levels === 0) return NOTHING;
  const tokens = tex.match(/\\[a-zA-Z]+|\\.|[^\s&]/gsu) ?? [];
  let at = 0;
  /** The tokens of the next argument: a group, or one token. */
  const argument = (): string[] => {
    if (tokens[at] !== "{") return tokens.slice(at, ++at);
    const start = ++at;
    for (let depth = 1; at < tokens.length; at++) {
      depth += tokens[at] === "{" ? 1 : tokens[at] === "}" ? -1 : 0;
      if (depth === 0) break;
    }
    return tokens.slice(start, at++);
  };
  const size = (list: readonly string[]) => sizeOfRow(list.join(" "), levels - 1);
  /** What is raised and lowered behind a sign, each as large as it is drawn. */
  const scripts = (): TexSize[] => {
    const found: TexSize[] = [];
    while (tokens[at] === "^" || tokens[at] === "_") {
      at++;
      const { width, height } = size(argument());
      found.push({ width: width * SCRIPT, height: height * SCRIPT });
    }
    return found;
  };
  const next = (): TexSize => {
    const token = tokens[at++] ?? "";
    if (token === "{") {
      at--;
      return size(argument());
    }
    if (!token.startsWith("\\")) return { width: token === "}" ? 0 : widthOfSign(token), height: LINE };
    const name = token.slice(1);
    if (SPACES[name] !== undefined) return { width: SPACES[name], height: 0 };
    if (SILENT.test(name)) return NOTHING;
    // What is as high as what it holds is wider.
    if (name === "left" || name === "right") return { width: 0.35, height: 0 };
    if (FUNCTION.test(name)) return { width: name.length * 0.5 + 0.17, height: LINE };
    if (/frac$|binom$/.test(name)) {
      const [above, below] = [size(argument()), size(argument())];
      const scale = name.startsWith("t") ? SCRIPT : 1;
      return {
        width: (Math.max(above.width, below.width) + 0.24) * scale,
        height: (above.height + below.height + 0.2) * scale,
      };
    }
    if (WORDS.test(name)) return { width: argument().length * 0.52, height: LINE };
    if (name === "sqrt") {
      const { width, height } = size(argument());
      return { width: width + 0.85, height: height + 0.2 };
    }
    if (LARGE.test(name)) {
      const limits = scripts();
      const own = name.length > 4 || /^(?:lim|max|min|sup|inf|arg)$/.test(name) ? 1.8 : 1.44;
      return {
        width: Math.max(own, ...limits.map(({ width }) => width)) + 0.17,
        height: 1.5 + limits.reduce((sum, { height }) => sum + height, 0),
      };
    }
    if (/^(?:under|over)(?:brace|line|set)$/.test(name)) {
      const inner = size(argument());
      const notes = name.endsWith("set") ? [size(argument())] : scripts();
      return {
        width: Math.max(inner.width, ...notes.map(({ width }) => width)),
        height: inner.height + notes.reduce((sum, { height }) => sum + height, 0.4),
      };
    }
    if (/^(?:math\w+|bar|hat|tilde|vec|dot|ddot|boldsymbol|pmb|overrightarrow)$/.test(name)) return size(argument());
    if (ARROW.test(name)) return { width: /^[lL]ong|^i/.test(name) ? 2.2 : 1.5, height: LINE };
    return { width: BINDING.test(name) ? 1.3 : 0.58, height: LINE };
  };
  let row = NOTHING;
  while (at < tokens.length) {
    const sign = next();
    const behind = scripts();
    row = {
      width: row.width + sign.width + Math.max(0, ...behind.map(({ width }) => width)),
      height: Math.max(row.height, sign.height + (behind.length > 0 ? 0.3 : 0)),
    };
  }
  return row;
}
