import { splitQuoted } from "./split-quoted.ts";

/** A journal as physics and mathematics write it: words with capitals, most of them short: `Phys. Rev. B`, `J. Nets`. */
const JOURNAL = String.raw`\p{Lu}[\p{L}.&]{0,30}(?: (?:\p{Lu}[\p{L}.&]{0,30}|&|and|of|the|für|de)){0,8}`;

/** Physics cites by journal alone: `Phys. Rev. B 53 (1996) 7227`, `Phys. Rev. B 53, 7227 (1996)` */
export const UNTITLED = new RegExp(
  `^(?=[^,(\\d]{0,60}\\.)${JOURNAL},? \\d{1,4}(?:,| \\(\\d{4}\\),?) [A-Z]?\\d{1,7}(?:[-–]\\d{1,7})?(?: \\(\\d{4}\\))?\\.?$`,
  "u",
);

/**
 * Sources behind a comma of a title: `Title, in: A. Lid (Ed.), Pots`, whose editors are no journal in short words; behind the last
 * one `Title, J. Nets 12 (2020) 1–9`, `Title, Phys. Rev. Lett. 99, 123 (2007)`; journals in short words; `Title (Quay Press, Port,
 * 2010)`; `Title (Port: Quay Press)`; `Title // Journal. 2020`.
 */
const SOURCES: readonly RegExp[] = [
  /^(?<title>.{4,300}?), (?<source>[Ii]n: .+)$/u,
  /^(?<title>.{4,300}), (?<source>\p{Lu}[^,]{1,80} \d{1,4}[A-Z]? \((?:1[5-9]|20)\d{2}\)[ ,].*)$/u,
  /^(?<title>.{4,300}), (?<source>\p{Lu}[^,]{1,80} \d{1,4}(?: ?\(\d{1,3}\))?, (?:pp?\. ?)?[A-Z]?\d{1,7}(?:[-–][A-Z]?\d{1,7})?(?: \((?:1[5-9]|20)\d{2}\))?\.?)$/u,
  /^(?<title>.{4,300}?), (?<source>(?:\p{Lu}\p{L}{0,12}\. ?){2,8}.*)$/u,
  /^(?<title>[^.()]{4,200}?)(?:, \d{1,2}\p{L}{2} ed\.)? \((?<source>\p{Lu}[^()\d]{3,80}), (?:1[5-9]|20)\d{2}\)\.?$/u,
  /^(?<title>[^.()]{4,200}?) \((?<source>\p{Lu}[^()\d:]{1,40}: \p{Lu}[^()\d]{2,60})\)\.?$/u,
  /^(?<title>.{4,300}?) \/\/ (?<source>.+)$/u,
];

/** A dot, question or exclamation mark that ends a title; not one of an initial or abbreviation. */
const TITLE_END =
  /(?<!\b(?:vs|no|vol|pp|ed|eds|St|Dr|Mr|Proc|Int|Conf|Trans|J|cf|i\.e|e\.g|U\.S|al)|\b\p{Lu})([.?!])\s+(?=[\p{Lu}\d“"*_(]|arXiv|in[: ])/u;

/**
 * Parts what stands behind the authors of an entry, and their year, into title and source.
 *
 * @returns an empty source where there is none, or none that can be told
 */
export function splitTitle(text: string): { title: string; source: string } {
  // Behind a year, too, a title may stand in quotes: `(2012). “Title.” Source.`
  const quoted = /^[“"‘„«]/u.test(text) ? splitQuoted(text) : undefined;
  if (quoted && quoted.source !== "") return { title: quoted.title, source: quoted.source };
  const sourced = SOURCES.map((pattern) => pattern.exec(text)?.groups).find((groups) => isWhole(groups?.title));
  if (sourced?.title) return { title: sourced.title, source: sourced.source ?? "" };
  const named =
    /^(?<title>.{8,300}?\b\p{Lu})\. (?<source>R package version .*|\p{Lu}[^.\d]{3,60}, \d{1,4}[(:,].*|(?:\d{1,2}\p{L}{2} edition\. )?(?:Springer|Chapman|CRC|Wiley|Sage)\b.*)$/u.exec(
      text,
    );
  // Not the dot of an initial: `… mixed models in R. R News, 5(1):27–30`.
  if (named?.groups?.title && !TITLE_END.test(named.groups.title))
    return { title: named.groups.title, source: named.groups.source ?? "" };
  const end = TITLE_END.exec(text);
  if (end) {
    const mark = end[1] === "." ? "" : (end[1] ?? "");
    return { title: text.slice(0, end.index) + mark, source: text.slice(end.index + end[0].length) };
  }
  const within = /^(.{10,}?),\s+(?=(?:in|In:?) (?:\p{Lu}|the )|\p{Lu}[\p{L}\s]+,\s+(?:vol\.?\s*)?\d)/u.exec(text);
  if (within?.[1]) return { title: within[1], source: text.slice(within[0].length) };
  // A book: `The Art of Proofs, Publisher, 1984`.
  const book = /^(.{4,}?), (\p{Lu}.{2,60}?, (?:.* )?(?:1[5-9]|20)\d{2}\.?)$/u.exec(text);
  if (book?.[1] && book[2]) return { title: book[1], source: book[2] };
  return { title: text.replace(/(?<=.{4}), (?:1[5-9]|20)\d{2}\.?$/u, ""), source: "" };
}

/** Whether no sentence ends in what was taken for a title: then its journal stands behind that. */
const isWhole = (title: string | undefined): boolean => title !== undefined && !TITLE_END.test(title);
