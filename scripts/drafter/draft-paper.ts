import spdxIds from "spdx-license-ids/index.json" with { type: "json" };
import type { YAMLMap } from "yaml";
import type { ResolvedLanguage } from "../languages/index.ts";
import type { Manuscript } from "../manuscript/manuscript.ts";
import {
  author as authorSchema,
  language as languageSchema,
  webAddress,
  year as yearSchema,
} from "../outline/fields.ts";
import { NO_AUTHOR } from "../outline/placeholder.ts";
import type { Author } from "../outline/types.ts";
import { toPlainText } from "../text/inline.ts";
import { writeInline } from "../text/write-inline.ts";
import { shortName } from "./short-name.ts";
import { isInCapitals, toTrueCase, type WordForms } from "./true-case.ts";
import { toList, toMap, toProse } from "./yaml-nodes.ts";

/** With the addresses of more authors the credits would fill slides. */
const MOST_CONTACTS = 3;

/** Longer titles have no room in the middle of a diagram and at the foot of a slide. */
const LONGEST_FOOT = 48;

/** Where a paper is, from its outline's folder, and which state of it was read. */
export interface PaperOrigin {
  file?: string | undefined;
  digest?: string | undefined;
}

/**
 * What an outline says about its paper. Facts that would break the outline's schema are left out.
 *
 * @param title the paper's, or what stands in for it
 */
export function draftPaper(
  manuscript: Manuscript,
  title: string,
  forms: WordForms,
  spoken: ResolvedLanguage,
  origin: PaperOrigin = {},
): { map: YAMLMap; dropped: string[] } {
  const dropped: string[] = [];
  const keep = <T>(
    what: string,
    value: T | undefined,
    schema: { safeParse(value: unknown): { success: boolean } },
  ): T | undefined => {
    if (value === undefined || schema.safeParse(value).success) return value;
    dropped.push(`${what} \`${String(value)}\``);
    return undefined;
  };
  const { venue, year, doi, url, licence, language, keywords, abstract } = manuscript;
  const named = manuscript.authors.filter(({ name }) => name.trim() !== "");
  const reached = named.filter(({ email, orcid }) => email !== undefined || orcid !== undefined);
  const isCrowded = reached.length > MOST_CONTACTS;
  const authors = named.map((author) => {
    const isKept = !isCrowded || author === (reached.find(({ email }) => email !== undefined) ?? reached[0]);
    return draftAuthor(isKept ? author : { ...author, email: undefined, orcid: undefined }, dropped);
  });
  const isLoud = isInCapitals(toPlainText(manuscript.title));
  const calm = isLoud ? writeInline(toTrueCase(manuscript.title, forms)) : title;
  const guessed = calm.length > LONGEST_FOOT ? shortName(toPlainText(manuscript.title), [], forms, spoken) : undefined;
  const short = manuscript.shortTitle?.trim() || guessed;
  const map = toMap(
    {
      title: calm,
      shortTitle: short,
      file: origin.file,
      digest: origin.digest,
      authors: toList(
        authors.length > 0
          ? authors
          : [toMap({ name: NO_AUTHOR }, { name: "the paper does not say, or it was not found" })],
      ),
      venue,
      year: keep("the year", year, yearSchema),
      doi: doi !== undefined && /^10\.\d{4,9}\/\S+$/.test(doi) ? doi : undefined,
      url: keep("the address", url, webAddress("")),
      licence: licence !== undefined && spdxIds.includes(licence) ? licence : "unknown",
      language: keep("the language", language, languageSchema) ?? "en",
      keywords: toList(keywords.map((keyword) => keyword.trim()).filter((keyword) => keyword !== "")),
      abstract: toProse([abstract.map(writeInline).join(" ")], 4),
    },
    {
      ...(manuscript.isYearOfDraft
        ? { year: "guess: the year of the manuscript’s date; it may be published in another" }
        : {}),
      ...(isCrowded ? { authors: "of their addresses the first is here; the paper has the others" } : {}),
      ...(isLoud ? { title: "without its capitals" } : {}),
      ...(short !== undefined && short === guessed ? { shortTitle: "guess: words of the title" } : {}),
    },
  );
  return { map, dropped };
}

function draftAuthor(author: Author, dropped: string[]): YAMLMap {
  const { name, affiliation, email, orcid } = author;
  const fields = { name: name.trim(), affiliation: affiliation?.trim() || undefined, email, orcid };
  for (const field of ["email", "orcid"] as const) {
    if (fields[field] === undefined || authorSchema.shape[field].safeParse(fields[field]).success) continue;
    dropped.push(`${name}'s ${field} \`${fields[field]}\``);
    fields[field] = undefined;
  }
  return toMap(fields);
}
