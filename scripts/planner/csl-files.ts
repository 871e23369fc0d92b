import { readFileSync } from "node:fs";
import { join } from "node:path";
import { primarySubtag } from "../languages/direction.ts";
import { languageOf } from "../languages/index.ts";
import { ROOT } from "../paths/root.ts";

/** Files of the Citation Style Language project, as it publishes them; NOTICE.md says whose they are. */
const FOLDER = join(ROOT, "csl");

/** The locales there, which citation-js lacks. A further one of a language only says what differs from its first. */
const LOCALES = ["ar", "it-IT", "ja-JP", "ko-KR", "pt-PT", "pt-BR", "ru-RU", "zh-CN", "zh-TW"];

/**
 * The locale in which works are cited in a deck.
 *
 * @param language the deck's, a BCP 47 tag
 */
export function citationLocale(language: string): string {
  const { locale } = languageOf(language);
  // Brazil has words of its own for much of this; the other countries take Portugal's.
  return locale === "pt-PT" && /^pt(?:-[a-z]{4})?-br\b/i.test(language) ? "pt-BR" : locale;
}

/**
 * Reads what citeproc will ask for, besides what citation-js has.
 *
 * @param locale the one in which works are cited
 * @param csl a style file, where it isn't one of citation-js: it may name locales for works in other languages
 * @returns the locales' XML by their tags; nothing for a language of citation-js, of which no file is touched
 */
export function readLocales(locale: string, csl = ""): Record<string, string> {
  const named = [...csl.matchAll(/\slocale="([^"]*)"/g)].flatMap(([, tags = ""]) => tags.split(/\s+/));
  const asked = new Set([locale, ...named]);
  const bases = new Set([...asked].map((tag) => LOCALES.find((each) => primarySubtag(each) === primarySubtag(tag))));
  const read = LOCALES.filter((each) => asked.has(each) || bases.has(each));
  return Object.fromEntries(read.map((each) => [each, readLocale(each)]));
}

function readLocale(tag: string): string {
  const xml = readFileSync(join(FOLDER, `locales-${tag}.xml`), "utf8");
  // APA and Vancouver say behind names whose they are where a locale has a word for it; for authors only this one has.
  return tag === "zh-TW" ? xml.replace(/<term name="author"(?: form="short")?>[^<]*<\/term>/g, "") : xml;
}

/**
 * Reads a style file of the folder.
 *
 * @param name without its ending
 */
export const readStyle = (name: string): string => readFileSync(join(FOLDER, `${name}.csl`), "utf8");
