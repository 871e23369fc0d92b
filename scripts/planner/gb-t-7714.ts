import type { Reference } from "../outline/types.ts";
import { isFields } from "../text/values.ts";
import { readStyle } from "./csl-files.ts";

/**
 * GB/T 7714-2015 has a work's own language decide its words: `等` behind Chinese names, `et al.` behind Latin ones, in
 * one list. CSL has one language for a list. CSL-M, which citeproc knows, has layouts for works in others; the official
 * files have them in comments, for programs that do.
 */

const FILES = new Map([
  ["gb-t-7714", "china-national-standard-gb-t-7714-2015-numeric"],
  ["gb-t-7714-author-date", "china-national-standard-gb-t-7714-2015-author-date"],
]);

/** A layout in a comment, as the files have it: for works in English, the style's other layout being for Chinese ones. */
const OFFERED = /<!-- (<layout\b[^>]*\slocale=")en("[^>]*>[\s\S]*?<\/layout>) -->/g;

/** Languages whose works have words of their own; those of all others have English ones, as the standard's examples do. */
const LOCALES = { ja: "ja-JP", ko: "ko-KR", ru: "ru-RU" };

/** Japanese numbers editions with a word that does not stand before `版`. */
const EDITIONS = '<locale xml:lang="ja-JP"><terms><term name="ordinal"></term></terms></locale>';

/** What works are formatted with. */
interface Prepared {
  references: Reference[];
  csl: string;
  locale: string;
}

/**
 * Prepares a list of works for a GB/T 7714 style.
 *
 * @param style as outlines name it
 * @param references works; one that doesn't say its language is in that of its title's script
 * @param deckLocale the deck's: it decides which Chinese the words of Chinese works are in, and nothing else
 * @returns the works with their languages and the style with a layout for each of these; nothing for another style
 */
export function prepareGbStyle(
  style: string,
  references: readonly Reference[],
  deckLocale: string,
): Prepared | undefined {
  const file = FILES.get(style);
  if (file === undefined) return undefined;
  const locales = new Map(Object.entries({ ...LOCALES, zh: deckLocale.startsWith("zh") ? deckLocale : "zh-CN" }));
  const tags = new Set<string>();
  const works = references.map(({ language: said, ...work }): Reference => {
    const primary = primaryOf(said) ?? scriptLanguage(work.title ?? work["container-title"]);
    const tag = primary === undefined ? undefined : locales.get(primary);
    if (tag !== undefined) tags.add(tag);
    const language = tag ?? primary;
    const named = primary === "zh" ? joinNames(work) : work;
    return { ...(named as Reference), ...(language === undefined ? {} : { language }) };
  });
  const csl = readStyle(file)
    .replace(OFFERED, (_, before: string, behind: string) => [...tags].map((tag) => before + tag + behind).join(""))
    .replace("</info>", `</info>${EDITIONS}`)
    // Works in languages without a layout have the style's own, with English words. All are sorted as in Chinese: by
    // pinyin, and before works in other scripts.
    .replace(/\sdefault-locale="([^"]*)"/, ' default-locale-sort="$1"');
  return { references: works, csl, locale: "en-US" };
}

/** `zh` of `zh-CN` and `chi`. Of a word such as `English`, which programs write there, too, nobody knows it. */
function primaryOf(language: unknown): string | undefined {
  const [tag] = /^[a-z]{2,3}(?=$|[-_])/i.exec(String(language ?? "").trim()) ?? [];
  return tag === undefined ? undefined : Intl.getCanonicalLocales(tag)[0];
}

/** The language that a title's script is of: by the script of most of its words, a sign counting as one. */
function scriptLanguage(title: unknown): string | undefined {
  const text = String(title ?? "").replace(/<[^<>]{0,40}>/g, "");
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const latin = count(/\p{Script=Latin}+/gu);
  if (count(/\p{Script=Cyrillic}+/gu) > latin) return "ru";
  if (count(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu) <= latin) return undefined;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "ja";
  return /\p{Script=Hangul}/u.test(text) ? "ko" : "zh";
}

/** Citations have Chinese names whole (10.2.2), and others' family names; CSL would have family names of all. */
function joinNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(joinNames);
  if (!isFields(value)) return value;
  const { family, given, ...rest } = value;
  const isChinese =
    typeof family === "string" && typeof given === "string" && /^\p{Script=Han}+$/u.test(family + given);
  if (isChinese) return { ...rest, family: family + given };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, joinNames(inner)]));
}
