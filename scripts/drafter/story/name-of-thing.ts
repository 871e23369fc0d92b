import type { ResolvedLanguage } from "../../languages/index.ts";
import { patternOf, says } from "../../languages/phrases.ts";
import type { ManuscriptSection } from "../../manuscript/manuscript.ts";
import { listSentences } from "../../manuscript/sentences/sentences.ts";
import { startsWithCode } from "../sentences/is-usable.ts";

/**
 * What a paper calls the thing that it gives: in its title (`Quay: ropes for ships`, `quay 2.1 - ropes`, `The QUAY library`, `Ropes: The R Package quay`), else
 * where the text first says what something is that has the name of code (`` `quay` is a library ``).
 */
export function nameOfThing(
  title: string,
  sections: readonly ManuscriptSection[],
  language: ResolvedLanguage,
): string | undefined {
  const named =
    /^(\S+(?: \S+){0,3}?)(?: ?[:–—]| -) /u.exec(title)?.[1]?.replace(VERSION, "") ??
    PACKAGE.exec(title)?.[1] ??
    title.match(/(?<![\w-])[\w-]*\p{Lu}[\p{L}\d]*\p{Lu}[\w-]*/gu)?.at(-1);
  if (named !== undefined) return named;
  for (const { content } of sections)
    for (const { inlines, text } of listSentences(content, language)) {
      const [name = ""] = /^\S+/u.exec(text) ?? [];
      if (startsWithCode(inlines) && says(text.slice(name.length).trimStart(), language.telling.defines, "start"))
        return name;
    }
  return undefined;
}

/** `Tests of Ropes: The R Package quay` */
const PACKAGE = /\b[Pp]ackage (\p{L}[\p{L}\d._-]{1,30})$/u;

/** `quay v3`, `Quay 2.1` */
const VERSION = / (?:v\d[\d.]*|\d+\.[\d.]+)$/u;

/** Where a name stands as a word of its own: `Quay` of a title is `quay` where code is named; −1 if it is nowhere. */
function positionOf(name: string, text: string): number {
  const [own, all] = [name.toLowerCase(), text.toLowerCase()];
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(all.charAt(at));
  let at = all.indexOf(own);
  while (at >= 0 && (isLetter(at - 1) || isLetter(at + own.length))) at = all.indexOf(own, at + 1);
  return at;
}

export const isNamedIn = (name: string, text: string): boolean => positionOf(name, text) >= 0;

/** Whether a text begins with a name: `Quay holds ropes`, `The Quay holds`; not `Tables for Quay are long`. */
export function opensWith(name: string, text: string): boolean {
  const at = positionOf(name, text);
  return at >= 0 && at <= ARTICLE;
}

/**
 * Whether a sentence says what the thing of the title is: `Quay is a library …`, `The Quay library offers …`; `We present Quay, a
 * library …`, `We present the R package Quay`.
 */
export function definesThing(
  text: string,
  { name, language }: { name?: string | undefined; language: ResolvedLanguage },
): boolean {
  if (name === undefined) return false;
  const { defines, introduces, purposes } = language.telling;
  const at = positionOf(name, text);
  const given = patternOf(introduces, "start").exec(text)?.[0].length ?? 0;
  if (given > 0) return at >= given && isGiven(text.slice(given, at), text.slice(at + name.length));
  // `Rope Wear Scale (RWS) is`
  const isLong = /^\p{Lu}[^,.;:()]{3,80} \($/u.test(text.slice(0, Math.max(at, 0)));
  const all = at >= 0 ? text.slice(at + name.length) : "";
  // `The R package Quay offers`, `The main purpose of Quay is`
  const before = text.slice(0, Math.max(at, 0)).trimEnd();
  const isKind =
    /^The(?: (?!of\b)[\p{L}\d+#-]{1,20}){1,3}$/u.test(before) ||
    (/^\p{Lu}\S{0,5}(?: \S{1,20}){1,4}$/u.test(before) && says(before, purposes, "end"));
  const behind = isLong && all.startsWith(")") ? all.slice(1) : at <= ARTICLE || isKind ? all : "";
  const rest = /^[\s(]/.test(behind) ? behind.trimStart() : "";
  const isDefining = (words: string) => says(words, defines, "start");
  return isDefining(rest) || isDefining(rest.replace(/^\S+ /, ""));
}

/** Whether words around a name say what has it: `Quay, a library`, `a library called Quay`; not `the new version of Quay`. */
const isGiven = (before: string, behind: string): boolean =>
  (before.length <= CALLED && /^["”’')]{0,2}(?:,| [(–—-]) ?(?:\S+ ){2}/u.test(behind)) ||
  /^ \S+ (?:\S+ ){1,4}(?<! of )["“‘'(]?$/u.test(before);

/** Signs between the verb and a name at most, and those that may stand before a name: `The `. */
const [CALLED, ARTICLE] = [45, 4];
