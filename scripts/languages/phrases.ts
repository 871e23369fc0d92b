/**
 * Phrases as a dictionary has them: `acknowledg(e)ment(s)`, `data (and code) availability`, `[main/key] result`. What
 * stands in round brackets may be missing, of what square ones hold one is there, `_` is any word. A pattern stands where
 * words are not enough.
 */
export type Phrases = readonly (string | RegExp)[];

/** A list of words that are written with spaces between them. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** A list of phrases that are written with commas between them. */
export const list = (text: string): readonly string[] => text.trim().replace(/\s+/g, " ").split(", ");

/** As `\b`, but for phrases that begin or end with a letter such as `ü`, too. */
const START = String.raw`(?<!\w)`;
const END = String.raw`(?!\w)`;

/** Where in a text one of some phrases is looked for. */
const FRAMES = {
  /** The text is one. */
  whole: ["^(?:", ")$", "iu"],
  /** Anywhere, as words of their own. */
  within: [`${START}(?:`, `)${END}`, "iu"],
  /** The same, for all places (`matchAll`). */
  all: [`${START}(?:`, `)${END}`, "giu"],
  /** Anywhere, before a number: `Fig. 3`, for all places. */
  numbered: [`${START}(?:`, String.raw`)\.?[\s\u00a0]{0,3}(?=\(?(?:[A-Z]{1,3}\.?)?\d|[IVX]{1,6}(?!\p{L}))`, "giu"],
  /** Anywhere, also as beginnings of words. */
  stem: [`${START}(?:`, ")", "iu"],
  /** At the start. */
  start: ["^(?:", `)${END}`, "iu"],
  /** At the start, with capitals as they are, also as the beginning of a word. */
  opening: ["^(?:", ")", "u"],
  /** At the start, with a comma behind it. */
  connective: ["^(?:", String.raw`),\s+(?=\S)`, "iu"],
  /** At the end, before a bracket that opens. */
  end: [String.raw`(?:^|[\s(])(?:`, String.raw`)\s*[([]?$`, "iu"],
  /** At the end, with a single letter and a dot behind it. */
  letter: [`${START}(?:`, String.raw`) \p{Lu}\.$`, "iu"],
} as const satisfies Record<string, readonly [before: string, after: string, flags: string]>;

export type Frame = keyof typeof FRAMES;

const patterns = new WeakMap<Phrases, Map<Frame, RegExp>>();

/** The pattern that finds phrases in a text; the one place in which lists of words become one. */
export function patternOf(phrases: Phrases, frame: Frame): RegExp {
  const known = patterns.get(phrases) ?? new Map<Frame, RegExp>();
  patterns.set(phrases, known);
  const [before, after, flags] = FRAMES[frame];
  const pattern =
    known.get(frame) ?? new RegExp(`${before}${phrases.map(toSource).join("|") || "(?!)"}${after}`, flags);
  known.set(frame, pattern);
  return pattern;
}

/** Whether a text says one of some phrases; of a language that has none, nothing does. */
export const says = (text: string, phrases: Phrases | undefined, frame: Frame): boolean =>
  phrases !== undefined && patternOf(phrases, frame).test(text);

function toSource(phrase: string | RegExp): string {
  if (typeof phrase !== "string") return phrase.source;
  return (
    phrase
      .replace(/[\\^$.*+?{}|]/g, "\\$&")
      // A word that may be missing takes its space along.
      .replace(/(?<![^ [/])\(([^()]*)\) /g, "($1 )")
      .replace(/ \(([^()]*)\)(?=$|[/\]])/g, "( $1)")
      .replace(/[([]/g, "(?:")
      .replaceAll(")", ")?")
      .replaceAll("]", ")")
      .replaceAll("/", "|")
      .replaceAll("_", String.raw`\w+`)
  );
}
