import type { ResolvedLanguage } from "../../languages/index.ts";
import { joinTexts } from "../../text/edit-inlines.ts";
import type { Inline } from "../../text/inline.ts";
import { sliceInlines } from "../../text/slice-inlines.ts";
import { countWords } from "../sentences/count-words.ts";
import { withCapital } from "../to-point.ts";
import { isBalanced } from "./balance.ts";
import { endOf, isClause, isComma, startsSubject } from "./clauses.ts";
import { endsList } from "./second-rules.ts";
import { keepsPairs } from "./shortenings.ts";
import { type View, viewOf, wordsOf } from "./view.ts";

/** A sentence in parts, one below the other. */
export interface Parted {
  point: Inline[];
  details: Inline[][];
  /** Words of its longest part. */
  longest: number;
}

/** Words that a part has at least; what stands first has a subject and a verb. */
const LEAST = { point: 5, detail: 4 };

/**
 * Parts a sentence at its joints, as one sets it on a slide: what it says, and below that what it says more of it. `Ropes
 * hold well | because they are of hemp`. No word goes, and each stands where it stood; only a comma or an `and` at a
 * joint does, and behind it a sentence may get its capital. What a noun or verb asks for is never parted from it: readers
 * would take what stands first for all that is said. (Who simplifies texts splits there, too: Siddharthan, 2006.)
 *
 * @returns the parts of which the longest is shortest; nothing where there is no joint
 */
export function partAtJoints(inlines: readonly Inline[], language: ResolvedLanguage): Parted | undefined {
  const view = viewOf(inlines, language);
  const { tokens, words } = view;
  const end = endOf(tokens);
  if (tokens.length === 0 || /[?!]/.test(tokens[end]?.text ?? "")) return undefined;
  const joints = findJoints(view, end);
  const ways = [...joints.map((joint) => [joint]), ...pairsOf(joints)];
  let best: Parted | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    const starts = [0, ...way.map(({ start }) => tokens[start]?.from ?? 0)];
    const ends = [...way.map(({ at }) => tokens[at - 1]?.to ?? 0), words.length];
    const counts = starts.map((from, index) => countWords(words.slice(from, ends[index])));
    if (counts.some((count, index) => count < (index === 0 ? LEAST.point : LEAST.detail))) continue;
    const longest = Math.max(...counts);
    const cost = longest + MORE * way.length;
    if (cost >= lowest) continue;
    lowest = cost;
    const [point = [], ...details] = starts.map((from, index) => {
      const part = joinTexts(sliceInlines(inlines, from, ends[index] ?? words.length));
      return way[index - 1]?.isSentence ? withCapital(part) : part;
    });
    best = { point, details, longest };
  }
  return best;
}

/** Words by which parts have to be shorter for one more joint. */
const MORE = 4;

interface Joint {
  /** The first token that is not of what stands before: a comma, or the first word of the part. */
  at: number;
  /** The first token of the part. */
  start: number;
  /** Whether the part is a sentence by itself. */
  isSentence: boolean;
}

const pairsOf = (joints: readonly Joint[]): Joint[][] =>
  joints.flatMap((first, index) => joints.slice(index + 1).map((second) => [first, second]));

const RELATIVE = /^(?:which|who|whose|where|whom)$/;
const CLAUSE = /^(?:because|since|as|while|whereas|although|though|but|so|unless|until|yet)$/;
const TO_ING = /^(?:thereby|thus|hence|therefore|further|effectively|again|often|typically)$/;
const LISTS = /^(?:such as|including|for example|namely|e\.g|i\.e)\b/i;
/** Words with this ending that begin no part. */
const NO_PARTICIPLE = /^(?:following|during|regarding|concerning|being|according|depending)$/;
/** Words that a reason belongs to: `partly because`. */
const HANGS = /^(?:\w+ly|not|only|just|so|the|reason|precisely)$/;

function findJoints(view: View, end: number): Joint[] {
  const { tokens, words } = view;
  return tokens.flatMap((token, at): Joint[] => {
    if (at < 3 || at >= end - 2) return [];
    const start = startOf(view, at, end);
    if (start === undefined) return [];
    const before = wordsOf(view, 0, at);
    const isWhole = isClause(tokens, 0, at) && keepsPairs({ ...view, words: before }) && isBalanced(before);
    const isSentence = token.text === ";" || (isComma(token) && start === at + 2);
    // `We test ropes; of nets, which are old, we know less`
    const isOne = isSentence || !tokens.slice(0, at).some(({ text }) => text === ";");
    return isWhole && isOne && isBalanced(words.slice(token.from)) ? [{ at, start, isSentence }] : [];
  });
}

/** Where a part begins, if there is a joint here. */
function startOf(view: View, at: number, end: number): number | undefined {
  const { tokens, words } = view;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next) return undefined;
  if (token.text === ";") return at + 1;
  if (token.text === ":") return /^\s/.test(words.slice(token.to)) ? at + 1 : undefined;
  const last = tokens[at - 1];
  if (!isComma(token)) {
    const rest = words.slice(token.from);
    const isReason = /^because (?!of)/i.test(rest) && !isComma(last);
    // `partly because`, `is because`, `not because`
    const hangs = HANGS.test(last?.lower ?? "") || /^(?:AUX|PART|CCONJ)$/.test(last?.tag ?? "");
    return isReason && !hangs ? at : undefined;
  }
  const behind = tokens[at + 2];
  const isClauseBehind = () => isClause(tokens, at + 2, end, true);
  if (RELATIVE.test(next.lower)) return at + 1;
  if (CLAUSE.test(next.lower)) return isClauseBehind() ? at + 1 : undefined;
  if (next.lower === "and") {
    const isSecond = startsSubject(tokens, at + 2) && isClauseBehind() && !endsList(tokens, at);
    return isSecond ? at + 2 : undefined;
  }
  if (LISTS.test(words.slice(next.from))) return at + 1;
  const participle = TO_ING.test(next.lower) ? behind : next;
  const isParticiple =
    participle?.tag === "VERB" && /ing$/.test(participle.lower) && !NO_PARTICIPLE.test(participle.lower);
  // `testing, training, and measuring`
  const isList = tokens.slice(at + 1, at + 3).some(isComma) || (last?.tag === "VERB" && last.lower.endsWith("ing"));
  return isParticiple && !isList ? at + 1 : undefined;
}
