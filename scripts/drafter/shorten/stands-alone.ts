import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import { isBalanced } from "./balance.ts";
import { finiteness, isNoun, opensClause } from "./clauses.ts";
import type { Token } from "./tagger.ts";
import { viewOfWords, withSpaces } from "./view.ts";

/** Who said it and where, below a quotation; a sentence of a language whose verbs are not known hardly ends so. */
const ATTRIBUTION = /^\p{Lu}[^.]*,\s(?:19|20)\d\d\.?$/u;
/** What ends a sentence, with the marks that close behind it. */
const ENDS = /[.?!。！？][”"’'»)\]\u{2046}]*$/u;
/** A capital, a digit, a mark before them; or a name such as `p53`, `mRNA`. No citation: `(Holm, 2019) showed` is not read out. */
const STARTS = /^[“"‘'«]?(?:[\p{Lu}\p{Lo}\d$\\α-ω]|\p{Ll}+[\p{Lu}\d-])/u;
/** A part of a figure, an item of a list: `(a) …`, `Left: …`, `A. …`. */
const PANEL =
  /^(?:\(?[a-zA-Z0-9ivxIVX]{1,3}[).:]\s|\([^)]{1,20}\)\s|(?:left|right|top|bottom|middle|center|centre|upper|lower|panels?|inset)\b[^.]{0,12}[:)])/iu;
/** A heading in the line: `Data: we use …`, `Training details We use …` */
const RUN_IN =
  /^[\p{Lu}\d][^\s.:]*(?:\s[^\s.:,]+){0,3}\s?:\s|^(?:[\p{Lu}\d][\d.]{1,6}\s)?(?:[^\s.,:;!?]+\s){1,7}(?:(?:We|The|In|To|This|These|Our|As|It|There|For|Since|Given|If|Although|While|When|Because|Unlike)\s|(?:Finally|Furthermore|However|Moreover|Therefore),\s)/u;
/** A footnote's number, bullets, the end of another sentence: what was read from a page as one. */
const FUSED =
  /^\d{1,2} (?:\p{Lu}\p{Ll}|\p{Lu} \p{Lu}|An? \p{Ll})|^(?:[\p{Lu}\d-]{2,} ){4}|[†‡]|[•▪◦■]|(?<=\p{L}{3})(?<!\b(?:approx|resp|etc|fig|sec|vs))\.\s(?:\p{Ll}{2,}|\p{Ll}\s\p{Ll})/u;
/** A citation that was lost on the way left a gap: `following , we`. */
const ROBBED =
  /(?:^|\s)(?:and|as|at|between|by|following|for|from|in|like|of|on|see|than|the|to|unlike|with)\s[,.;)]/iu;
/** What it goes on with is a formula, a list or a citation: `on ropes, i.e.`, `for old ones, see.` */
const GOES_ON = /\b(?:e\.g|i\.e|namely|viz|thereby \p{L}+ing)\.?,?$|,\s(?:cf|see)\.?$/iu;
/** Words that went with what was read across: `Our with old ropes`. */
const PARTED = /\b(?:its|my|our|their|your) (?:are|at|by|for|from|is|of|on|to|was|were|with)(?![\w-])/iu;
/** A piece of a reference: `[cited 2013 Apr 23]`, `2009; 12(3)`. */
const REFERENCE = /\[\p{L}+ \d{4}(?: \p{L}+ \d{1,2})?\]|\b(?:19|20)\d\d;\s?\d/u;
/** `If they are old, …`: who they are stands before. */
const OPENS_BACK =
  /^(?:although|as|because|even if|how|if|once|since|though|unless|until|when|whenever|where|whether|while)\s(?:he|it|she|such|that|these|they|this|those)\s/iu;
/** `Typically these are old.` */
const OFTEN = /^(?:\p{L}{3,12}ly|now|often|sometimes|then|there|today),? (?:he|it|she|that|these|they|this|those)\s/iu;
/** `Keeping that balance is hard.`, `Starting that night they slept.` */
const DOES_THAT =
  /^\p{L}+ing (?:that|these|this|those) \p{L}+,? (?:he|it|she|they|we|are|can|has|have|is|may|remains?|requires?|was|were)\b/iu;
/** `Our results show that it is weak`: of what, stands before. */
const SHOWS_IT =
  /\b(?:contribution|experiments?|results?|tests?|we)\b[^,;:]{0,40}\b(?:argue|demonstrate|find|found|observe|prove|reveal|show|suggest)(?:e?d|n|s)? that (?:(?:it|they)\s|(?:that|this) (?:\p{L}{2,12}(?<![isu])s|can|could|is|may|might|was|will)\b)/iu;
/** `Particular parts of this are hard`: of what, stands before. */
const PART_OF_IT =
  /^(?:[^\s,;:]+\s){1,6}(?:by|for|in|of|on|to|with)\s(?:that|these|this|those)\s(?:are|can|could|from|had|has|have|in|is|may|was|were|will|would)\b/iu;
/** `We believe that this makes them light` */
const BELIEVED =
  /\bwe (?:believe|expect|hope|think) that (?:(?:it|they) |(?:that|this) (?:\p{L}{2,12}(?<![isu])s|can|could|is|may|might|was|will)\b)/iu;
/** `It is difficult to lift goods`: what it is stands behind. */
const EXPLETIVE =
  /^it (?:appears|became|becomes|can be|has been|is|remains|seems|was) (?:(?:also|not|often|still|very|[a-z]{3,12}ly) ){0,2}(?:believed|better|common|crucial|desirable|difficult|easier|easy|essential|expected|hard|important|impossible|infeasible|interesting|known|likely|necessary|possible|reasonable|shown|sufficient|true|unclear|unlikely|useful|worth) (?:for [^,.;:]{2,40} )?(?:how|if|that|to|whether|why)\b(?! (?:do so|it|note|observe|recall|see|that|them|these|this|those)\b)/i;
/** Who did it was a citation that is lost: `Propose a winch of iron.` */
const NOBODY =
  /^(?:argue|demonstrate|develop|explore|find|introduce|investigate|present|propose|report|show|study|suggest) (?:an?|that|the|to|two)\b/iu;
/** A name of what is stated, without the statement. */
const NAMED =
  /^(?:theorem|lemma|proposition|corollary|definition|proof|remark|claim|conjecture|assumption)s?\b(?:\s?[\d.]|\s?[.:(]|$)/iu;

/**
 * Whether a sentence can stand on a slide by itself: it leans on no other and on no place of the paper, has a subject and
 * an end, and says something of the matter rather than of the paper.
 *
 * @param text its words, as `toWords` gives them
 */
export const standsAlone = (text: string, language: ResolvedLanguage): boolean =>
  standingOf(text, language) === "alone";

/**
 * How a sentence can stand on a slide: `alone`; `led`, right behind the one before it in the paper, to which it points
 * (`This makes them light`); or not at all.
 *
 * @param text its words, as `toWords` gives them
 */
export function standingOf(text: string, language: ResolvedLanguage): "alone" | "led" | undefined {
  const words = withSpaces(text).trim();
  const { leaning, led, ownNouns, places, references, statements } = language.shortening;
  if (!ENDS.test(words) || !STARTS.test(words) || /(?:\.\.\.|…|:)[”"’']?$/u.test(words)) return undefined;
  if (PANEL.test(words) || RUN_IN.test(words) || NAMED.test(words) || !isBalanced(words)) return undefined;
  // `This R package` as `This package`
  const named = /^[Tt]his (?:\p{Lu}[\p{L}\d+#]* |new |open[- ]source )?(\p{L}+)/u.exec(words)?.[1]?.toLowerCase() ?? "";
  const leans = says(words, leaning, "start") && !says(named, ownNouns, "whole") && !EXPLETIVE.test(words);
  if (leans && !says(words, led, "start")) return undefined;
  // The first of several that stand elsewhere: `challenges: a.`, `modules: (i) the winch`, `ways: Case 1: it is old`
  if (
    /:\s(?:\(?[\p{L}1]\)?\.$|(?:case|option|step) (?:1|i)\b(?!.*\b(?:2|ii)\b))/iu.test(words) ||
    (/(?<![\p{L}\d])\((?:i|1|a)\)/u.test(words) && !/\((?:ii|2|b)\)/.test(words))
  )
    return undefined;
  if (FUSED.test(words) || PARTED.test(words) || GOES_ON.test(words) || ROBBED.test(words) || REFERENCE.test(words))
    return undefined;
  if (NOBODY.test(words)) return undefined;
  // `EQ3/6`, `SEC61` are names, and no places.
  const unnamed = words.replace(/(?<![\p{L}\d])\p{Lu}{2,6}\d[\d/]{0,4}/gu, "Q");
  if ([places, references, statements].some((phrases) => says(unnamed, phrases, "within"))) return undefined;
  if (endsInInitial(words, language) || isGarbled(words)) return undefined;
  const { tokens } = viewOfWords(words.replaceAll("\u{2046}", "Q"), language);
  if (!isWhole(words, tokens) || (tokens.length === 0 && ATTRIBUTION.test(words))) return undefined;
  const isBack = [OPENS_BACK, OFTEN, DOES_THAT, SHOWS_IT, PART_OF_IT, BELIEVED].some((pattern) => pattern.test(words));
  return leans || isBack || pointsBack(tokens, language) ? "led" : "alone";
}

/** `It goes to D.`: cut at an initial; not `vitamin D.` */
function endsInInitial(words: string, { sentences }: ResolvedLanguage): boolean {
  return /(?:^|\s)\p{Lu}\.$/u.test(words) && !says(words, sentences.lettered, "letter");
}

/** Formulas as text, columns read across: more marks and single letters than words. */
function isGarbled(words: string): boolean {
  // A character that nobody could read.
  if (words.includes("\ufffd")) return true;
  const all = words.split(/\s+/);
  // A row of a table: `Hemp .895 .924 .910`
  if (/(?:(?:\s\d{0,3}|(?<=\p{L}))\.\d{1,4}){3}/u.test(words)) return true;
  // One before a sentence: `1.0 × 10 −4 4.0 A culture is`; lines of an algorithm: `Remove j. end for Sort the rest`
  if (/^(?:[\d.,×·−+–-]{1,12}\s){4}/.test(words) || /[.;:] end (?:for|function|if|while)\b/.test(words)) return true;
  // What an example's words were marked with: `e1:breaks`.
  if (all.some((word) => /\p{L}\d{1,3}:\p{L}/u.test(word))) return true;
  const odd = all.filter((word) => !/\p{L}{2}/u.test(word) && !/^[ai]?[\d.,;:%)]*$/i.test(word));
  return all.length > 3 && odd.length > 0.3 * all.length;
}

/** `There are problems with this practice.` leans on what came before as much as if it began so. */
function pointsBack(tokens: readonly Token[], { shortening }: ResolvedLanguage): boolean {
  return tokens.some(({ lower, tag }, at) => {
    if (tag === "PRON" || !says(lower, shortening.pointing, "whole")) return false;
    const behind = tokens.slice(at + 1);
    const found = behind.findIndex(({ tag, text }) => !/^(?:ADJ|ADV|DET|NUM)$/.test(tag) && !/^["“‘']$/.test(text));
    // `of this metric,`, `of this integral is`: some nouns look like adjectives.
    const isNamed =
      found > 0 && /^(?:ADP|AUX|PUNCT|VERB)$/.test(behind[found]?.tag ?? "") && behind[found - 1]?.tag === "ADJ";
    // `this R package`: the last of several says what it is.
    const last = behind.findIndex((token, index) => index >= found && !isNoun(token)) - 1;
    const noun = isNamed ? behind[found - 1] : behind[Math.max(found, last)];
    return (isNamed || isNoun(noun)) && !says(noun?.lower ?? "", shortening.ownNouns, "whole");
  });
}

/** Whether a verb with a subject is in it: no heading, and no sentence whose subject went. */
function isWhole(words: string, tokens: readonly Token[]): boolean {
  if (tokens.length === 0) return true;
  const [first, second] = tokens;
  // `Includes a history …`, `Is shown to …`; a question may begin so.
  const isQuestion = /\?[”"’')]*$/u.test(words);
  const isBare =
    (first?.tag === "AUX" && !isQuestion) ||
    (first?.tag === "VERB" &&
      /(?:[^s]s|ed)$/.test(first.lower) &&
      second?.tag !== "NOUN" &&
      !tokens.some(({ text }) => text === ","));
  // `Since it is old.`
  const isHalf =
    opensClause(tokens, 0) &&
    !isQuestion &&
    !/^(?:what|how|whether|that|where)$/.test(first?.lower ?? "") &&
    !tokens.some(({ text }) => text === ",");
  return (
    !isBare &&
    !isHalf &&
    tokens.some(
      (_, at) => finiteness(tokens, at) !== "none" || (at === 0 && first?.tag === "VERB" && !/ing$/.test(first.lower)),
    )
  );
}
