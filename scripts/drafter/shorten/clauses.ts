import type { Token } from "./tagger.ts";

/** Words that begin a clause within another, if they stand before one. */
const OPENS = new Set(
  ["which", "who", "whom", "whose", "where", "when", "while", "whereas", "because", "although", "though", "if"].concat([
    "unless",
    "whether",
    "how",
    "why",
    "what",
    "until",
    "wherever",
    "whenever",
  ]),
);
/** The same, if they are tagged as a conjunction; else they are prepositions, adverbs or articles. */
const MAY_OPEN = new Set(["that", "since", "as", "once", "after", "before", "so"]);
const NOT_FINITE = new Set(["be", "been", "being", "having"]);
const MODALS = new Set(["can", "could", "may", "might", "must", "shall", "should", "will", "would", "cannot"]);
const SUBJECTS = new Set(["we", "they", "it", "i", "he", "she", "you", "there", "which", "who", "that"]);
/** Past tenses that are participles as well, of verbs that are not regular. */
const EITHER =
  /(?:ed|found|made|built|held|kept|led|left|lost|met|set|put|read|sent|taught|thought|brought|got|won|spent|split|cut|fit|run|sold|told|bought|caught|felt|heard|meant|stood|understood)$/;
const PARTICIPLE =
  /^(?:shown|given|known|seen|taken|done|written|chosen|drawn|driven|grown|proven|gone|broken|spoken|hidden|begun|used)$/;

const NOUNS = /^(?:NOUN|PROPN)$/;

export const isNoun = (token: Token | undefined) => token !== undefined && NOUNS.test(token.tag);

/** Whether a verb has a form of the past, or is a participle. */
export const isPast = ({ lower }: Token) => EITHER.test(lower) || PARTICIPLE.test(lower);

const isNominal = ({ tag }: Token) => tag === "NOUN" || tag === "PROPN" || tag === "PRON" || tag === "NUM";

export const isComma = (token: Token | undefined) => token?.text === ",";

/** Where the words end: before the mark that ends the sentence. */
export const endOf = (tokens: readonly Token[]): number =>
  tokens.findLastIndex(({ text }) => !/^[.?!”")\]]$/.test(text)) + 1;

/** The word before, adverbs left out. */
function before(tokens: readonly Token[], index: number, from: number): Token | undefined {
  for (let at = index - 1; at >= from; at--)
    if (tokens[at]?.tag !== "ADV" && tokens[at]?.tag !== "PART") return tokens[at];
    else if (tokens[at]?.lower === "to") return tokens[at];
  return undefined;
}

/** Whether a word is a verb that has a subject and a tense: surely, perhaps (`trained`), or not. */
export function finiteness(tokens: readonly Token[], index: number, from = 0): "sure" | "maybe" | "none" {
  const token = tokens[index];
  if (!token) return "none";
  const last = before(tokens, index, from);
  if (last?.lower === "to") return "none";
  if (token.tag === "AUX" || MODALS.has(token.lower)) return NOT_FINITE.has(token.lower) ? "none" : "sure";
  if (token.tag !== "VERB" || /ing$/.test(token.lower) || (PARTICIPLE.test(token.lower) && last?.tag !== "PRON"))
    return "none";
  // A noun that is taken for a verb: `the models`, `of use`.
  if (last && (last.tag === "DET" || last.tag === "ADP" || last.tag === "ADJ")) return "none";
  if (last?.tag === "AUX") return "none";
  if (last && SUBJECTS.has(last.lower)) return "sure";
  if (EITHER.test(token.lower)) return "maybe";
  // `re-ranking improves the results`
  if (last?.tag === "VERB" && /ing$/.test(last.lower) && /[^s]s$/.test(token.lower)) return "maybe";
  // `trained and tested`, `a verb, noun`: the first word says what the second is.
  return last && isNominal(last) ? "sure" : last?.tag === "CCONJ" || isComma(last) ? "maybe" : "none";
}

/** Whether a clause within the clause begins here. */
export function opensClause(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token) return false;
  if (OPENS.has(token.lower)) return true;
  if (MAY_OPEN.has(token.lower)) return token.tag === "SCONJ" || (token.lower === "that" && token.tag === "PRON");
  // `the model we use`
  const last = tokens[index - 1];
  return /^(?:we|they|I|you|he|she)$/.test(token.text) && (last?.tag === "NOUN" || last?.tag === "PROPN");
}

/**
 * Whether some words are a whole main clause: a subject before its verb, and a verb for each clause that begins in it.
 *
 * @param isStrict whether words like `trained` are no verbs with a tense, since they may be participles
 */
export function isClause(tokens: readonly Token[], from: number, to: number, isStrict = false): boolean {
  const start = mainStart(tokens, from, to);
  if (start === undefined) return false;
  let openers = 0;
  let verbs = 0;
  let maybes = 0;
  let hasVerb = false;
  let hasSubject = false;
  for (let at = start; at < to; at++) {
    const token = tokens[at] as Token;
    if (opensClause(tokens, at)) {
      openers++;
      hasVerb = false;
      continue;
    }
    const finite = finiteness(tokens, at, start);
    if (finite === "none" || (finite === "maybe" && isStrict)) {
      hasSubject ||= isNominal(token) || token.lower === "there";
      continue;
    }
    if (!hasSubject) return false;
    const isJoined = before(tokens, at, start)?.tag === "CCONJ";
    if (finite === "sure" && !isJoined) verbs++;
    else maybes++;
    hasVerb = true;
    at = endOfVerb(tokens, at, to);
  }
  if (openers === 0) return verbs > 0 || maybes > 0;
  return hasVerb && verbs + (verbs > 0 ? Math.min(maybes, 1) : maybes) > openers;
}

const STARTS = /^(?:ADP|SCONJ|ADV|PART)$/;

/** The last word of a verb: `has been trained` is one, `use` in `ropes we use are old` is another than `are`. */
function endOfVerb(tokens: readonly Token[], start: number, to: number): number {
  let last = start;
  for (let at = start + 1; at < to; at++) {
    const { tag, lower } = tokens[at] as Token;
    const isPart = tokens[last]?.tag === "AUX" && (tag === "AUX" || tag === "VERB");
    if (isPart) last = at;
    else if ((tag !== "ADV" && tag !== "PART") || lower === "to") break;
  }
  return last;
}

/** Where the main clause begins: behind the comma of what stands before it. Nothing if words have only that. */
export function mainStart(tokens: readonly Token[], from: number, to: number): number | undefined {
  const first = tokens[from];
  if (!first || from >= to) return undefined;
  const isBefore =
    opensClause(tokens, from) ||
    STARTS.test(first.tag) ||
    (first.tag === "VERB" && /(?:ing|ed)$/.test(first.lower)) ||
    // `Similar to ropes, …`
    (first.tag === "ADJ" && tokens[from + 1]?.tag === "ADP");
  if (!isBefore) return first.tag === "CCONJ" ? undefined : from;
  for (let at = from + 1; at < to - 1; at++) {
    if (isComma(tokens[at]) && startsSubject(tokens, at + 1)) return at + 1;
  }
  // `Often models fail`, `In mice we found`
  return first.tag === "ADV" && !OPENS.has(first.lower) ? from + 1 : undefined;
}

/** Whether a subject may begin here. */
export function startsSubject(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token || opensClause(tokens, index)) return false;
  return /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(token.tag) || token.lower === "there";
}

/** The first word of a clause that is a verb with a tense. */
export function mainVerb(tokens: readonly Token[], end: number): number | undefined {
  const sure = tokens.findIndex((_, index) => index < end && finiteness(tokens, index) === "sure");
  if (sure !== -1) return sure;
  const maybe = tokens.findIndex((_, index) => index < end && finiteness(tokens, index) === "maybe");
  return maybe === -1 ? undefined : maybe;
}

/** Whether something is done to the subject: `is cut`. */
export const isPassive = (tokens: readonly Token[], end: number): boolean =>
  tokens.slice(0, end).some((_, at) => isPassiveAt(tokens, at));

export const isPassiveAt = (tokens: readonly Token[], at: number): boolean =>
  /^(?:am|is|are|was|were|be|been|being)$/.test(tokens[at]?.lower ?? "") &&
  tokens.slice(at + 1, at + 4).some(({ tag, lower }) => tag === "VERB" && !/ing$/.test(lower));

/** Whether a clause within the clause begins in some words, behind the first. */
export const hasInner = (tokens: readonly Token[], end: number): boolean =>
  tokens.slice(0, end).some((_, index) => index > 0 && opensClause(tokens, index));

const ONE = /^(?:it|its|itself|this|that|such|one|he|she|his|her|another|former|latter|same)$/;
const MANY = /^(?:they|them|their|theirs|these|those|ones|both|others?|themselves)$/;

/** Whether a pronoun comes before anything in its clause that it could stand for: one thing, or several. */
export function leansBack(tokens: readonly Token[], from: number): boolean {
  let hasOne = false;
  let hasMany = false;
  return tokens.slice(from).some(({ lower, tag }, index) => {
    const isBack = tag !== "SCONJ" && ((ONE.test(lower) && !hasOne) || (MANY.test(lower) && !hasMany));
    const isMany = /[^su]s$/.test(lower) && tag === "NOUN";
    if (tag === "NOUN" || tag === "PROPN") hasOne ||= !isMany;
    if (tag === "NOUN") hasMany ||= isMany;
    return isBack || (index === 0 && lower === "there");
  });
}
