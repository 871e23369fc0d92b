import type { Reference } from "../../outline/types.ts";
import { type CslName, parseAuthors } from "./parse-authors.ts";
import { parseSource } from "./parse-source.ts";
import { splitChicago } from "./split-chicago.ts";
import { splitQuoted } from "./split-quoted.ts";
import { splitTitle, UNTITLED } from "./split-title.ts";

/** A year, with the letter that tells works of one year apart. */
const YEAR = String.raw`(?<year>(?:1[5-9]|20)\d{2})[a-z]?`;

/** An entry with forty authors; what is longer is no entry, and only its start is kept. */
const LONGEST = 2000;
const LONGEST_TITLE = 300;

/** A reference taken apart at its authors. */
interface Candidate {
  authors: string;
  year?: string | undefined;
  /** Title and source, told apart or not. */
  title?: string | undefined;
  source?: string | undefined;
  rest?: string | undefined;
}

/** How a reference is put together, in the order in which they are tried. */
const FORMS: { isNamed?: boolean; split: (text: string) => Candidate | undefined }[] = [
  // GB/T 7714: 王五, 赵六. 城墙[J]. 建筑学报, 2001, 3(2): 11-20.
  { split: splitMarked },
  // Chicago, author-date: Huang, Yi, Wei Liu, and Ada Pot. 2016. “Title.” Source.
  { split: splitChicago },
  // APA, Harvard: Huang, Y. (2016). Title. Source.
  { split: byPattern(new RegExp(`^(?<authors>.{2,}?) ?\\(${YEAR}(?:, [^)]{3,20})?\\)[.,:]? (?<rest>.+)$`, "u")) },
  // IEEE: Y. Huang, “Title,” Source, 2016.
  { split: splitQuoted },
  // MNRAS, A&A, AAS: Huang Y., 2016, MNRAS, 432, 1709, without a title
  { split: splitUntitled },
  // ACL, Chicago: Yi Huang. 2016. Title. Source. AAS, with titles: Huang, Y. 2016, Title, Source
  { split: byPattern(new RegExp(`^(?<authors>.{2,}?[.,]) \\(?${YEAR}\\)?[.,] (?<rest>.+)$`, "u")) },
  // LNCS: Huang, Y.: Title. Source (2016)
  { isNamed: true, split: byPattern(/^(?<authors>[^:]{2,}\p{Lu}\.): (?<rest>.+)$/u) },
];

function byPattern(pattern: RegExp): (text: string) => Candidate | undefined {
  return (text) => {
    const { authors = "", year, rest } = pattern.exec(text)?.groups ?? {};
    return authors === "" ? undefined : { authors, year, rest };
  };
}

const BY_JOURNAL = new RegExp(
  `^(?<authors>.{2,}?),? ${YEAR}, (?<title>\\p{Lu}(?:(?!\\p{Ll}{4}\\. )[^,\\d]){1,40}, \\d{1,4}, [A-Z]?\\d{1,6})\\.?$`,
  "u",
);

/** AAS: `Huang, Y. 2012, in Conference Series, Vol. 461, Nets XXI, ed. S. Lid (Port: Quay Press), 291`: the volume is all there is. */
const BY_VOLUME = new RegExp(`^(?<authors>.{2,}?[.,]) ${YEAR}, in (?<title>\\p{Lu}.+)$`, "u");

function splitUntitled(text: string): Candidate | undefined {
  const { authors = "", year, title } = (BY_JOURNAL.exec(text) ?? BY_VOLUME.exec(text))?.groups ?? {};
  return authors === "" ? undefined : { authors, year, title };
}

/** A title with the sign of its kind behind it, as the national standard of China has it, behind names of that language. */
function splitMarked(text: string): Candidate | undefined {
  const {
    authors = "",
    title,
    source,
  } = /^(?<authors>[\p{Script=Han}·,，、 ]{2,120}?)[.．] ?(?<title>[^[\]]{2,200})\[[A-Z](?:\/OL)?\][.．] ?(?<source>.+)$/u.exec(
    text,
  )?.groups ?? {};
  return authors === "" ? undefined : { authors, title, source };
}

/** An address that the end of a line has parted, at the end of its entry: `doi:10.1234/quay. v05.i01.`, `https://quay. example/a` */
const joinAddress = (entry: string): string =>
  entry
    .replace(/(?<=\bhttps?:) (?=\/\/\S)/, "")
    .replace(
      /(?<=\b(?:10\.\d{4,9}|https?:\/)\/[^\s,;>"]{1,200}[./_-]) (?=[^\s,;]{1,200}$)(?!\p{Lu}?\p{Ll}+\.?$|(?:doi:|https?:|10\.\d{4}))/u,
      "",
    );

/**
 * Reads one entry of a list of references as printed, in the ways of APA, Harvard, Chicago, IEEE, ACL, Vancouver,
 * LNCS and plain BibTeX.
 *
 * @param text the entry, on one line, without its number
 * @param id the key to give it
 * @returns the work in CSL-JSON; `isSure` is false where only the whole entry could be kept, as the title
 */
export function parseReference(text: string, id: string): { reference: Reference; isSure: boolean } {
  const entry = joinAddress(text.replace(/\s+/g, " ").trim());
  if (entry.length > LONGEST)
    return { reference: { id, type: "document", title: `${entry.slice(0, LONGEST_TITLE)} …` }, isSure: false };
  const doi = /\b10\.\d{4,9}\/[^\s,;>"]+/.exec(entry)?.[0].replace(/(?<![.)\]])[.)\]]+$/, "");
  const url = /\bhttps?:\/\/[^\s,;>"]+/.exec(entry)?.[0].replace(/(?<![.)\]])[.)\]]+$/, "");
  const addresses = { ...(doi ? { DOI: doi } : {}), ...(url && !/doi\.org\//.test(url) ? { URL: url } : {}) };
  const bare = withoutAddresses(entry.replace(LABEL, "")).replace(EDITORS, "");
  const parts = splitAnonymous(bare) ?? splitEntry(bare);
  const title = parts?.title.replace(/^[“"‘'*_]+|(?<![”"’'.,*_\s])[”"’'.,*_\s]+$/gu, "").trim() ?? "";
  if (!parts || title.length < 4)
    return { reference: { id, type: "document", title: entry, ...shortTitle(entry) }, isSure: false };
  const year = parts.year ?? yearOf(bare);
  return {
    reference: {
      id,
      ...parseSource(parts.source, bare),
      title,
      ...(parts.authors.length > 0 ? { author: parts.authors } : {}),
      ...(year === undefined ? {} : { issued: { "date-parts": [[year]] } }),
      ...addresses,
    },
    isSure: year !== undefined && !parts.hasMore,
  };
}

/** What natbib prints before an entry: `[Holm et al., 2012]`. */
const LABEL = /^\[\p{L}[^[\]]{2,80}, \d{4}[a-z]?\] (?=\p{Lu})/u;

/** `(eds.)` between names and a year: CSL has them as authors, as their citations do. */
const EDITORS = / ?\((?:eds?|editors?)\.?\)(?=[.,]? ?\((?:1[5-9]|20)\d{2})/iu;

/** What a citation says of a work of which only the whole entry is known: how that begins. */
function shortTitle(entry: string): { "title-short"?: string } {
  if (entry.length <= LONGEST_SHORT) return {};
  const [first = ""] = /^.{8,}?(?=[.:;?!](?:\s|$)|,\s)/u.exec(entry) ?? [];
  const begin = first === "" || first.length > LONGEST_SHORT ? entry.split(" ").slice(0, SHORT_WORDS).join(" ") : first;
  return { "title-short": begin };
}

const LONGEST_SHORT = 60;
const SHORT_WORDS = 5;

const withoutAddresses = (text: string) =>
  text
    .replace(
      / ?(?:(?:Available(?: at| from| online)?:?|Retrieved (?:[\w ,]+ )?from|URL:?|doi:?|DOI:?) ?)?(?:https?:\/\/\S+|\b10\.\d{4,9}\/\S+)/gi,
      "",
    )
    .replace(/ ?[[(](?:Online|Accessed|accessed|Internet|CrossRef|PubMed|Google Scholar)[^\])]*[\])]/g, "")
    .trim();

/** The last year in an entry, or that before a volume (`2018;7: 1656`); what comes first may be part of the title. */
function yearOf(text: string): number | undefined {
  const years = [...text.matchAll(/(?<![\d–:.-])((?:1[5-9]|20)\d{2})[a-z]?(?![\d–-]|\.\d)/g)];
  const dated = years.findLast(({ index }) => /^\d{4}[a-z]? ?;/.test(text.slice(index, index + 8)));
  return years.length === 0 ? undefined : Number((dated ?? years.at(-1))?.[1]);
}

interface Parts {
  /** None where a work names none. */
  authors: CslName[];
  title: string;
  source: string;
  year?: number;
  /** Whether there are letters among the names that are no part of one. */
  hasMore?: boolean;
}

const ANONYMOUS = new RegExp(`^[“"](?<title>.{4,300}?)[.?!][”"] (?:${YEAR}|n\\.d)\\.(?: (?<source>.+))?$`, "u");

/** Chicago: `“Title.” 2016. Source.` of a work whose authors are not named. */
function splitAnonymous(text: string): Parts | undefined {
  const { title, year, source = "" } = ANONYMOUS.exec(text)?.groups ?? {};
  return title === undefined
    ? undefined
    : { authors: [], title, source, ...(year === undefined ? {} : { year: Number(year) }) };
}

/** What stands among names and is none: `and`, `et al.`, `(Eds.)`, a label of the list. */
const NO_NAME = /\[[^[\]]*\]|(?<!\p{L})(?:and|et|al|others|eds?|editors?|hrsg|und|y|e)(?!\p{L})/giu;

function splitEntry(text: string): Parts | undefined {
  for (const { isNamed = false, split: splitAt } of FORMS) {
    const candidate = splitAt(text);
    if (!candidate || !/\p{L}/u.test(candidate.title ?? candidate.rest ?? "")) continue;
    const { authors: names, title, source, rest } = candidate;
    const { authors, rest: left } = readNames(names.trim());
    const isGroup = authors.length === 0 && !isNamed && isOrganization(names);
    // What is left over may be a comma or “(Eds.)”; more of it means that this was no list of names.
    if (authors.length > 0 ? left.replace(/\(?eds?\.?\)?|[.,;\s]/gi, "").length > 12 : !isGroup) continue;
    const year = Number(candidate.year);
    const split = title === undefined ? splitTitle(rest ?? "") : { title, source: source ?? "" };
    return {
      authors: isGroup ? [{ literal: names.replace(/(?<![.,\s])[.,\s]+$/, "") }] : authors,
      ...split,
      ...(year > 1400 ? { year } : {}),
      hasMore: authors.length > 0 && /\p{L}{2}/u.test(left.replace(NO_NAME, "")),
    };
  }
  return splitPlain(text);
}

/** Names that are whole as they stand. */
const HAN = /^[\p{Script=Han}·,，、 ]+$/u;

function readNames(names: string): ReturnType<typeof parseAuthors> {
  if (HAN.test(names)) return { authors: names.split(/[,，、]\s*/).map((literal) => ({ literal })), rest: "" };
  return GROUP.test(names) ? { authors: [], rest: names } : parseAuthors(names);
}

/** Words that names of persons don't have. */
export const GROUP =
  /\b(?:Group|Team|Committee|Association|Organi[sz]ation|Institute|University|Bank|Commission|Council|Agency|Ministry|Foundation|Consortium|Society|Department|Office|Bureau|Centre|Center|Network|Collaboration|Nations|Union|Instituto?|Minist[eé]rio|Universidade?|Organiza(?:ción|ção)|Secretar[ií]a|Comisión|Comissão|Consejo|Conselho)\b/;

/** Authors that are no persons: `World Bank`, `IEEE`. */
export const isOrganization = (text: string) =>
  text.length < 90 && /^\p{Lu}/u.test(text) && !/[.?!]\s/.test(text) && !/\d/.test(text) && text.split(" ").length <= 9;

/** Vancouver and plain BibTeX: names, then title and source with dots between them. */
function splitPlain(text: string): Parts | undefined {
  const { authors, rest } = parseAuthors(text);
  if (authors.length === 0) return undefined;
  const behind = rest.replace(/^\s*\(?(?:eds?\.?|editors?)\)?\s*/i, "").replace(/^[\s.,:;]+/, "");
  if (UNTITLED.test(behind)) return { authors, title: behind, source: "" };
  if (!/^(?:[\p{Lu}\d“"‘]|[\p{L}\d.]{2,30}(?::| [-–]) )/u.test(behind)) return undefined;
  return { authors, ...splitTitle(behind) };
}
