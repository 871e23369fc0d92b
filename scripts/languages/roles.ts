import { LANGUAGES } from "./index.ts";
import { type Language, ROLES, type SectionRole } from "./language.ts";
import { says } from "./phrases.ts";

export type { SectionRole } from "./language.ts";

/**
 * What a heading announces, if it is one of those that papers share.
 *
 * @param title the heading without its number
 * @param languages whose headings are known
 */
export function roleOf(title: string, languages: readonly Language[] = LANGUAGES): SectionRole | undefined {
  const plain = normalizeHeading(title);
  if (plain.length > 100) return undefined;
  // `Introduction: what ships need`.
  const [, first = ""] = /^([^:]+): \S/.exec(plain) ?? [];
  const isParted = languages.some(({ partedHeadings }) => says(first, partedHeadings, "whole"));
  const announced = isParted ? first : plain;
  if (announced.length > 60) return undefined;
  return ROLES.find((role) => languages.some(({ headings }) => says(announced, headings?.[role], "whole")));
}

/** A heading as phrases are compared with it: in lower case, without marks around it. */
export const normalizeHeading = (title: string): string =>
  title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<![.:*_\s])[.:*_\s]+$/, "")
    .replace(/^[*_\s]+/, "")
    .replace(/\s+/g, " ")
    .replaceAll("&", "and");
