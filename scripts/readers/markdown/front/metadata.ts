import type { Author } from "../../../outline/types.ts";
import type { Inline } from "../../../text/inline.ts";
import { toPlainText } from "../../../text/inline.ts";
import { isFields, listOf, valueAt } from "../../../text/values.ts";
import { findLicence } from "../../licence.ts";
import { readText } from "../inlines/read-inlines.ts";
import { readParagraphs } from "../passages/read-blocks.ts";
import type { Reading } from "../reading.ts";
import type { Data, FrontMatter } from "../source/front-matter.ts";
import { type Line, linesAt } from "../source/lines.ts";
import { readAuthors } from "./authors.ts";

export interface Metadata {
  title: Inline[];
  shortTitle: string | undefined;
  authors: Author[];
  abstract: Inline[][];
  keywords: string[];
  venue: string | undefined;
  year: number | undefined;
  /** See {@link Manuscript.isYearOfDraft}. */
  isYearOfDraft?: boolean;
  doi: string | undefined;
  url: string | undefined;
  licence: string | undefined;
  language: string | undefined;
}

/** Fields for the title in running heads, in the words of MyST, papaja, Quarto's extensions and journals' templates. */
const SHORT_TITLES = [
  ...["short-title", "short_title", "shorttitle", "shortTitle", "title-short", "title_short"],
  ...["running-head", "running_head", "runninghead", "running-title", "runningtitle"],
];

/** Reads what the front matter says of the paper. */
export function readMetadata({ data, lineOf }: Pick<FrontMatter, "data" | "lineOf">, reading: Reading): Metadata {
  const inlines = (given: unknown, key: string) => {
    const value = plainForm(given);
    // A title may be a line block: `| Kettles`; `\AND` stands between authors.
    const text = isText(value) ? String(value).replace(/^\|[ \t]|\\AND\b/gm, "") : "";
    return text === "" ? [] : readText(linesAt(text, lineOf(key)), reading);
  };
  const plain = (value: unknown): string =>
    toPlainText(withoutNotes(() => inlines(value, "author"), reading))
      .replace(/\s+/g, " ")
      .trim();
  const { authors, unknown } = readAuthors(data, plain);
  if (unknown.length > 0) reportUnknown(unknown, lineOf("affiliations"), reading);
  const citation = isFields(data.citation) ? data.citation : {};
  const title = withoutNotes(() => inlines(data.title, "title"), reading);
  const stated = withoutNotes(() => inlines(data.subtitle, "subtitle"), reading);
  // Some say it twice, once behind the title's colon.
  const isSaid = toPlainText(title).trim().endsWith(toPlainText(stated).trim());
  const subtitle = isSaid ? [] : stated;
  const doi = readDoi(data.doi ?? citation.doi ?? data.DOI);
  const dates = [
    data.published,
    data["date-published"],
    data.publication_date,
    citation.issued,
    citation.date,
    data.year,
  ];
  const published = dates.map(readYear).find((year) => year !== undefined);
  const joint = /[?!:.]$/.test(toPlainText(title).trim()) ? " " : ": ";
  return {
    title:
      title.length > 0 && subtitle.length > 0
        ? [...title, { type: "text", value: joint }, ...subtitle]
        : title.length > 0
          ? title
          : subtitle,
    shortTitle:
      [...SHORT_TITLES.map((name) => [name]), ["title", "short"], ["running", "title"]]
        .map((path) => plain(valueAt(data, path)))
        .find((said) => said !== "") ?? undefined,
    authors,
    abstract: readAbstract(data, lineOf("abstract"), reading),
    keywords: readKeywords(plainForm(data.keywords ?? data.tags ?? data.keyword ?? data.categories), plain),
    venue: readVenue(data, citation, plain),
    year: published ?? readYear(data.date),
    ...(published === undefined && doi === undefined && readYear(data.date) !== undefined
      ? { isYearOfDraft: true }
      : {}),
    doi,
    url: [data.url, citation.url]
      .filter(isText)
      .map(String)
      .find((url) => /^https?:\/\//.test(url)),
    licence: readLicence(data.license ?? data.licence ?? data.copyright ?? data.creative_commons),
    language: readLanguage(data),
  };
}

/** The paper's language, if it says one by a tag. */
export function readLanguage({ lang, language }: Data): string | undefined {
  const said = lang ?? language;
  return isText(said) ? /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.exec(String(said))?.[0] : undefined;
}

const isText = (value: unknown): value is string | number => typeof value === "string" || typeof value === "number";

/** The template of the Journal of Statistical Software has titles and keywords twice: `{formatted: \pkg{lids}, plain: lids}`. */
const plainForm = (value: unknown): unknown => (isFields(value) ? (value.plain ?? value.formatted ?? value) : value);

/** Footnotes of titles and names are thanks and addresses; they are no part of the text. */
function withoutNotes(read: () => Inline[], reading: Reading): Inline[] {
  const before = reading.notes.length;
  const inlines = read();
  reading.notes.length = before;
  reading.labels.length = 0;
  return inlines.filter(
    (node) => node.type !== "text" || (!reading.inserted.has(node) && !/^[*†‡§¶]+$/.test(node.value.trim())),
  );
}

function reportUnknown(unknown: readonly string[], line: Line, reading: Reading): void {
  const named = unknown.map((key) => `\`${key}\``).join(", ");
  const message = `authors have ${unknown.length === 1 ? `the affiliation ${named}` : `the affiliations ${named}`}, which the paper does not explain`;
  reading.findings.add({ code: "affiliation-is-known", message }, line);
}

/** The abstract, in one piece or in named parts. */
function readAbstract(data: Data, line: Line, reading: Reading): Inline[][] {
  const parts = isFields(data.parts) ? data.parts : {};
  const given = data.abstract ?? parts.abstract ?? data.Abstract;
  if (isFields(given))
    return Object.entries(given).flatMap(([name, value]) => {
      const [first = [], ...rest] = readParagraphs(String(value ?? ""), line, reading);
      return /^(?:text|content|en)$/.test(name)
        ? [first, ...rest]
        : [
            [
              { type: "strong", children: [{ type: "text", value: `${name}.` }] },
              { type: "text", value: " " },
              ...first,
            ] as Inline[],
            ...rest,
          ];
    });
  return listOf(given)
    .filter(isText)
    .flatMap((text) => readParagraphs(String(text), line, reading));
}

function readKeywords(given: unknown, plain: (value: unknown) => string): string[] {
  const words = listOf(given).flatMap((each) => (isFields(each) ? Object.keys(each) : isText(each) ? [each] : []));
  const single = words.length === 1 ? String(words[0]).split(/\s*[;,\n·•]\s*/) : words;
  return [
    ...new Set(
      single
        .map(plain)
        .map((word) => word.replace(/[.;,]$/, ""))
        .filter((word) => word !== ""),
    ),
  ];
}

function readVenue(data: Data, citation: Data, plain: (value: unknown) => string): string | undefined {
  const candidates = [
    citation["container-title"],
    data.journal,
    data.venue,
    data.publication,
    data.booktitle,
    data.conference,
    data["container-title"],
    citation.publisher,
  ];
  for (const each of candidates) {
    const said = isFields(each) ? plain(each.title ?? each.name ?? each.short) : plain(isText(each) ? each : undefined);
    // Templates of R Markdown leave their own words there.
    if (said !== "" && !/^(?:journal name|notspecified|an awesome journal|the journal)$/i.test(said)) return said;
  }
  return undefined;
}

/** A year in a date of any form; dates that are computed say none. */
function readYear(date: unknown): number | undefined {
  const text = isFields(date)
    ? Object.values(date).join(" ")
    : Array.isArray(date)
      ? date.join(" ")
      : String(date ?? "");
  const year = /(?<!\d)(?:1[6-9]|20)\d{2}(?!\d)/.exec(text)?.[0];
  return year === undefined || /`r |Sys\./.test(text) ? undefined : Number(year);
}

function readDoi(given: unknown): string | undefined {
  const text = String(isFields(given) ? (given.doi ?? "") : (given ?? ""));
  return /10\.\d{4,9}\/[^\s"'<>]+/.exec(text)?.[0];
}

/** An SPDX id from how papers name licences: by their id, `CC BY 4.0`, or the licence's address. */
function readLicence(given: unknown): string | undefined {
  const value = isFields(given)
    ? (given.content ?? given.text ?? given.id ?? given.name ?? given.url ?? given.statement)
    : Array.isArray(given)
      ? given[0]
      : given;
  const nested = isFields(value) ? (value.id ?? value.name ?? value.url) : value;
  if (typeof nested !== "string") return undefined;
  return findLicence(nested);
}
