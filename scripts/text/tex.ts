import katex from "katex";

/** The colour in which KaTeX sets the names of commands that it refuses; no colour of TeX is called so. */
const REFUSED = "lectern-refused";

/** How deep elements may lie in one another; a browser's parser keeps 512 levels apart, and a slide has some itself. */
const MOST_LEVELS = 400;

/** What is wrong with a formula. */
export interface TexFault {
  /** KaTeX's own refusal of the whole. */
  error?: string;
  /** What would be missing of the formula, though KaTeX draws it. */
  loss?: string;
}

export function findTexFault(tex: string, displayMode: boolean): TexFault {
  const { html: _, ...fault } = draw(tex, displayMode);
  return fault;
}

/** Why a formula can't be shown as it is meant, or nothing if it can. */
export function texError(tex: string, displayMode: boolean): string | undefined {
  const { error, loss } = draw(tex, displayMode);
  return error ?? loss;
}

/** Whether KaTeX reads `tex` as a formula within a line; what is missing of it then is a fault, and no plain text. */
export function isTex(tex: string): boolean {
  return draw(tex, false).error === undefined;
}

/** The letters of a formula in the order in which they are drawn; empty for what is no TeX. */
export function drawnText(tex: string, displayMode: boolean): string {
  return textOf(draw(tex, displayMode).html.replace(/^[\s\S]*<\/math><\/span>/, ""));
}

/** KaTeX draws the name of what it does not trust, in a colour that says so, and goes on. */
function draw(tex: string, displayMode: boolean): TexFault & { html: string } {
  const codes: string[] = [];
  const strict = (code: string) => {
    codes.push(code);
    return "ignore" as const;
  };
  const options = { displayMode, strict, throwOnError: true, trust: false, maxExpand: 100, errorColor: REFUSED };
  try {
    const { value: html, isSaid } = listen(() => katex.renderToString(tex, options));
    const loss = lossOf(tex, html, displayMode, codes, isSaid);
    return loss === undefined ? { html } : { html, loss };
  } catch (error) {
    const message = error instanceof RangeError ? TOO_DEEP : (error as Error).message;
    return { error: message.replace(/^KaTeX parse error: /, ""), html: "" };
  }
}

const TOO_DEEP = "it is nested too deeply to be drawn";

function lossOf(
  tex: string,
  html: string,
  displayMode: boolean,
  codes: readonly string[],
  isSaid: boolean,
): string | undefined {
  const refused = html.split(`mathcolor="${REFUSED}"><mtext>`).slice(1);
  const names = [...new Set(refused.map((rest) => `\`${textOf(rest.split("</mtext>")[0] ?? "")}\``))];
  if (names.length > 0) return `${names.join(" and ")} would stand there as a word, since slides do without it`;
  if (isSaid) {
    const [said = "a command"] = /\\(?:err)?message(?![a-zA-Z])|\\show(?![a-zA-Z])/.exec(tex) ?? [];
    return `\`${said}\` writes to the terminal and shows nothing`;
  }
  // Within a line there is no next line, so that a comment swallows all the rest.
  if (!displayMode && codes.includes("commentAtEnd"))
    return "what stands behind `%` is a comment; a percent sign is `\\%`";
  if (levelsOf(html) > MOST_LEVELS) return TOO_DEEP;
  return displayMode && isBlank(html) ? "nothing of it is seen" : undefined;
}

/** Runs what may write to the console, of which nothing gets out: standard output is for results. */
function listen<T>(work: () => T): { value: T; isSaid: boolean } {
  const { log, error, warn } = console;
  let isSaid = false;
  const hear = () => {
    isSaid = true;
  };
  try {
    Object.assign(console, { log: hear, error: hear, warn: hear });
    return { value: work(), isSaid };
  } finally {
    Object.assign(console, { log, error, warn });
  }
}

function levelsOf(html: string): number {
  let [level, most] = [0, 0];
  for (const [tag] of html.matchAll(/<[^<>]*>/g)) {
    if (tag.endsWith("/>")) continue;
    level += tag.startsWith("</") ? -1 : 1;
    most = Math.max(most, level);
  }
  return most;
}

/** Whether a drawing has neither letters nor lines. */
function isBlank(html: string): boolean {
  const drawn = html.replace(/^[\s\S]*<\/math><\/span>/, "");
  return !/[^\s\u200b\u00a0]/.test(textOf(drawn)) && !/<svg|<img|border|frac-line|class="[^"]*\brule\b/.test(drawn);
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

const textOf = (html: string) =>
  html.replace(/<[^<>]*>/g, "").replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
