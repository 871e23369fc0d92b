import { createRequire } from "node:module";
import type { PartOfSpeech, WinkMethods } from "wink-nlp";

/** A word, with all that hangs together in it (`state-of-the-art`), or a mark between words. */
export interface Token {
  text: string;
  lower: string;
  from: number;
  to: number;
  /** Of Universal Dependencies; of words with hyphens that of the last. */
  tag: PartOfSpeech;
}

/** What joins two halves of a word that have no space between them. */
const JOINT = /^[-‐‑–/'’.@_&+*^~=]$/;

let wink: WinkMethods | undefined;

/** Loading takes a tenth of a second, so it waits until there is something to tag. */
function load(): WinkMethods {
  const require = createRequire(import.meta.url);
  const start: typeof import("wink-nlp").default = require("wink-nlp");
  const model: typeof import("wink-eng-lite-web-model").default = require("wink-eng-lite-web-model");
  return start(model, ["pos"]);
}

/**
 * Tells what part of speech each word of an English text is, by wink-nlp and the model that comes with it.
 *
 * @returns the words and the marks between them, in their order; a space is in none of them
 */
export function tag(text: string): Token[] {
  wink ??= load();
  const tokens = wink.readDoc(text).tokens();
  const values = tokens.out(wink.its.value) as string[];
  const tags = tokens.out(wink.its.pos) as PartOfSpeech[];
  let at = 0;
  const parts = values.map((value, index): Token => {
    const found = text.indexOf(value, at);
    const from = found === -1 ? at : found;
    at = from + value.length;
    return { text: value, lower: value.toLowerCase(), from, to: at, tag: tags[index] ?? "X" };
  });
  const isShouted = !/\p{Ll}/u.test(text);
  const joined = joinParts(parts, text).map((token, index, all): Token => {
    // `CAI is a package`, where the model takes `CAI` for a verb that helps another.
    if (!isShouted && /^(?:AUX|VERB)$/.test(token.tag) && ACRONYM.test(token.text)) return { ...token, tag: "PROPN" };
    // `we showcase`: the model knows some verbs as nouns only.
    const isDone = token.tag === "NOUN" && (all[index - 1]?.lower === "we" || isSaid(all, index));
    return isDone ? { ...token, tag: "VERB" } : token;
  });
  if (!/[.!]$/.test(text) || joined.some((token, index) => isOther(token) && joined[index - 1]?.lower !== "to"))
    return joined;
  const verb = joined.findIndex((_, index) => isTaken(joined, index));
  return joined.map((token, index) => (index === verb ? { ...token, tag: "VERB" } : token));
}

/** `The model exploits large ropes`, where no word is a verb: what agrees with the noun before it, and has an object behind. */
function isTaken(all: readonly Token[], index: number): boolean {
  const [subject, verb, next] = [all[index - 1], all[index], all[index + 1]];
  if (verb?.tag !== "NOUN" || subject?.tag !== "NOUN" || !/^\p{Ll}{3,}$/u.test(verb.text)) return false;
  const isMany = /[^su]s$/.test(subject.lower);
  return isMany !== /[^su]s$/.test(verb.lower) && /^(?:ADJ|DET|NUM|PRON)$/.test(next?.tag ?? "");
}

/** Nouns that are verbs as often. */
const BOTH =
  /^(?:aims?|benefits?|boosts?|breaks?|causes?|controls?|decreases?|demands?|differs?|displays?|estimates?|exhibits?|fixes|focuses|forms?|impacts?|increases?|leads?|limits?|outputs?|ranges?|results?|scales?|shows?|underlines?|uses?|yields?)$/;

/** `The guard controls the winch`, where the model takes a verb for a noun: its subject stands before it and agrees, its object behind. */
function isSaid(all: readonly Token[], index: number): boolean {
  const [subject, verb, next] = [all[index - 1], all[index], all[index + 1]];
  if (!verb || !BOTH.test(verb.lower) || !/^(?:NOUN|PROPN)$/.test(subject?.tag ?? "")) return false;
  const isMany = /[^su]s$/.test(subject?.lower ?? "");
  const follows =
    /^(?:DET|PART)$/.test(next?.tag ?? "") ||
    /^(?:as|down|from|how|no|only|that|to)$/.test(next?.lower ?? "") ||
    // `Cutting ropes results in a loss`, where no other word is a verb; else it may be `the test results in a table`.
    (/^results?$/.test(verb.lower) && next?.lower === "in" && !all.some(isOther));
  return follows && isMany !== /s$/.test(verb.lower);
}

const isOther = ({ tag, lower }: Token) => tag === "AUX" || (tag === "VERB" && !/ing$/.test(lower));

/** A name of capitals, but for helping verbs that somebody stresses: `they DO hold`. */
const ACRONYM =
  /^(?!(?:AM|ARE|BE|BEEN|BEING|CAN|COULD|DID|DO|DOES|HAD|HAS|HAVE|IS|MAY|MIGHT|MUST|SHALL|SHOULD|WAS|WERE|WILL|WOULD)$)\p{Lu}[\p{Lu}\d]+$/u;

const isWord = (token: Token | undefined) => token !== undefined && /[\p{L}\p{N}]/u.test(token.text);

/** `wild`, `-`, `type` are one word here. */
function joinParts(parts: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  parts.forEach((part, index) => {
    const last = joined.at(-1);
    const touches = last?.to === part.from;
    const isJoint = JOINT.test(part.text) && isWord(last) && isWord(parts[index + 1]) && touches;
    const next = parts[index + 1];
    const isHeld = isJoint && next?.from === part.to;
    const follows = touches && isWord(part) && isWord(last);
    const followsJoint = touches && isWord(part) && last !== undefined && JOINT.test(last.text.slice(-1));
    if (last && isWord(last) && (isHeld || follows || followsJoint)) {
      const value = text.slice(last.from, part.to);
      joined[joined.length - 1] = {
        ...last,
        text: value,
        lower: value.toLowerCase(),
        to: part.to,
        tag: tagOf(last, part),
      };
    } else joined.push(part);
  });
  return joined;
}

function tagOf(first: Token, second: Token): PartOfSpeech {
  if (/^(?:n[’']t|not)$/.test(second.lower) || /^[’']/.test(second.text) || !isWord(second)) return first.tag;
  // `ARC-OPT`, `scikit-HEP`: a name.
  if (/^\p{Lu}{2,}\d*$/u.test(second.text)) return "PROPN";
  // `data-driven` says how something is.
  return second.tag === "VERB" && /[-‐‑–]$/.test(first.text) ? "ADJ" : second.tag;
}
