import type { Sentence } from "../../manuscript/sentences/sentences.ts";
import { joinTexts } from "../../text/edit-inlines.ts";
import type { Inline } from "../../text/inline.ts";
import { sliceInlines, toWords } from "../../text/slice-inlines.ts";
import { readNames } from "./read-names.ts";

/** Words of a sentence that say only where something is to be seen. */
interface Span {
  from: number;
  to: number;
}

const SHOWN =
  "(?:depicted|displayed|drawn|given|illustrated|listed|observed|pictured|plotted|presented|reported|seen|shown|summari[sz]ed|visuali[sz]ed)";
/** `in the left panel of` */
const IN =
  "(?:as|by|from|in|on)(?: the (?:(?:bottom|first|left|lower|middle|right|second|third|top|upper)(?:[- ]hand)? )?(?:(?:side )?(?:column|graph|half|map|panels?|part|plot|row|side)) of)? ";
const BE = "(?:are|is|was|were)";

/** `, as can be seen in` Figure 3 */
const AS = new RegExp(`,? as (?:(?:also|can|could|may|${BE}) )?(?:be )?${SHOWN} ${IN}$`);
/** `, which is shown in` Figure 3 */
const WHICH = new RegExp(`,? which (?:${BE}|can be) (?:also )?${SHOWN} ${IN}$`);
/** `are shown in` Figure 3 `and show that` */
const IS = new RegExp(` (?:${BE}|can be) (?:(?:also|clearly|then) )?${SHOWN} ${IN}$`);
const AND =
  /^,? and (?:now )?(?=(?:clearly )?(?:are|confirm|contain|demonstrate|exhibit|has|have|indicate|is|reveal|show|suggest)s? )/;
/** The path `displayed in` Figure 3 */
const PARTICIPLE = new RegExp(`(?<=[\\p{L}\\p{N})]) ${SHOWN} ${IN}$`, "u");
const BE_BEFORE = /(?:^|\s)(?:also|are|be|been|being|clearly|is|then|was|were)$/;
/** The deviation `in` Figure 3; not what is set beside it: `larger than in Figure 3`, `those in Figure 3` */
const BARE = new RegExp(`(?<!\\b(?:as|like|than|that|those|to|with)) ${IN}$`);

/**
 * A sentence that refers to a figure without the words that only point there, as a slide has it on which that figure stands:
 * `The path displayed in Figure 5 crosses itself` as `The path crosses itself`. What leads to code or a picture ends there:
 * `It is easier to shorten the names (see Figure 25):`.
 *
 * @param leads whether a colon at its end leads to what is shown, not to a list
 * @returns nothing where there is nothing to leave out, or where the sentence says no more than where something is
 */
export function withoutPointers(sentence: Sentence, leads: boolean): Sentence | undefined {
  const { text, inlines } = sentence;
  const spans: Span[] = [];
  // A name is one in several languages.
  const names = readNames(text).filter(({ from }, at, all) => all.slice(0, at).every((before) => before.to <= from));
  // Of several figures each has its own part of what is said.
  if (new Set(names.flatMap(({ keys }) => keys.map((key) => key.replace(/(?<=\d)[a-z]$/, "")))).size > 1)
    return undefined;
  for (const { from, to } of names) {
    const before = text.slice(0, from);
    if (before.lastIndexOf("(") > before.lastIndexOf(")")) continue;
    const span = spanOf(before, to, text.slice(to));
    if (!span) return undefined;
    // What it begins with is left out as any such beginning is.
    if (span.from > 0) spans.push(span);
  }
  const end = leads && text.endsWith(":") ? text.length - 1 : undefined;
  if (spans.length === 0 && end === undefined) return undefined;
  const kept: Inline[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    if (from < at) return undefined;
    kept.push(...sliceInlines(inlines, at, from));
    at = to;
  }
  kept.push(...sliceInlines(inlines, at, end ?? text.length));
  if (end !== undefined) kept.push({ type: "text", value: "." });
  const left = joinTexts(kept);
  return { ...sentence, inlines: left, text: toWords(left) };
}

function spanOf(before: string, to: number, after: string): Span | undefined {
  if (/^(?:As |From |In )/.test(before) && !/[,;:]/.test(before)) return { from: 0, to: 0 };
  for (const pattern of [AS, WHICH]) {
    const found = pattern.exec(before);
    if (found) return /^[,.;:]|^$/.test(after) || pattern === AS ? { from: found.index, to } : undefined;
  }
  const predicate = IS.exec(before);
  if (predicate) {
    const joined = AND.exec(after);
    return joined ? { from: predicate.index + 1, to: to + joined[0].length } : undefined;
  }
  const found = PARTICIPLE.exec(before);
  if (found) return BE_BEFORE.test(before.slice(0, found.index)) ? undefined : { from: found.index, to };
  const bare = BARE.exec(before);
  return bare ? { from: bare.index, to } : undefined;
}
