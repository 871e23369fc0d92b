import type { Element } from "../element.ts";

/** The language of an article as a tag of BCP 47, if it says one that is one. */
export function languageOf(article: Element): string | undefined {
  const tag = article.attributes.lang?.trim().replaceAll("_", "-");
  if (tag === undefined || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return undefined;
  const [language = "", ...rest] = tag.split("-");
  return [language.toLowerCase(), ...rest].join("-");
}

/** Whether two tags are of the same language, whatever its country. */
export const isSameLanguage = (a: string, b: string): boolean => baseOf(a) === baseOf(b);

const baseOf = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
