import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import type { ManuscriptSection } from "../../manuscript/manuscript.ts";
import { listSentences } from "../../manuscript/sentences/sentences.ts";
import { startsWithCode } from "../sentences/is-usable.ts";

/**
 * What a paper calls the thing that it gives: in its title (`Quay: ropes for ships`, `quay 2.1 - ropes`, `The QUAY library`), else
 * where the text first says what something is that has the name of code (`` `quay` is a library ``).
 */
export function nameOfThing(
  title: string,
  sections: readonly ManuscriptSection[],
  language: ResolvedLanguage,
): string | undefined {
  const named =
    /^(\S+(?: \S+){0,3}?)(?: ?[:–—]| -) /u.exec(title)?.[1]?.replace(VERSION, "") ??
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

/** Whether a sentence says what the thing of the title is: `Quay is a library …`, `The Quay library offers …`. */
export function definesThing(
  text: string,
  { name, language }: { name?: string | undefined; language: ResolvedLanguage },
): boolean {
  if (name === undefined) return false;
  const at = positionOf(name, text);
  const behind = at >= 0 && at <= ARTICLE ? text.slice(at + name.length) : "";
  const rest = /^[\s(]/.test(behind) ? behind.trimStart() : "";
  const isDefining = (words: string) => says(words, language.telling.defines, "start");
  return isDefining(rest) || isDefining(rest.replace(/^\S+ /, ""));
}

/** Signs that may stand before a name: `The `. */
const ARTICLE = 4;
