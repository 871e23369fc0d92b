import type { PDFDocumentProxy } from "pdfjs-dist";
import type { Manuscript } from "../../manuscript/manuscript.ts";
import { findLicence } from "../licence.ts";
import type { Line } from "../text/lines.ts";

export interface Metadata {
  /** What the file says its title and authors are. */
  title: string | undefined;
  authors: string[];
  /** What is sure enough to be told of the paper. */
  facts: Partial<Pick<Manuscript, "doi" | "licence" | "language" | "year" | "url">>;
}

const DOI = /\b10\.\d{4,9}\/[^\s"<>?#]*[^\s"<>?#.,;:)\]]/;
/** What a template has before a paper gets its own. */
const PLACEHOLDER = /v000|x{4}|n{4}/i;
/** One behind whom it is of, in parentheses that an earlier line opened: a work that the paper names. */
const CITED = /^[^()]{0,200}10\.\d{4,9}\/[^\s()]{1,200}\)/;
const ARXIV = /\barXiv:(\d{4}\.\d{4,5})(?:v\d+)?/;

/** A file's name, or what a program puts where an author put nothing. */
const isNoTitle = (title: string) =>
  /\.\w{2,4}$|^(?:untitled|microsoft word|document\d*|title|paper)\b/i.test(title) ||
  !/\p{L}{3}/u.test(title) ||
  !title.includes(" ");

/** Names between semicolons, or between commas if they have their given names first. */
const splitNames = (names: string): string[] =>
  names
    .split(names.includes(";") ? ";" : /, (?:and )?(?=\p{Lu}\S{1,30} )| and (?=\p{Lu}\S{0,30} )/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** What a PDF says of itself, and its first page of the paper. */
export async function readMetadata(document: PDFDocumentProxy, lines: readonly Line[]): Promise<Metadata> {
  const { info, metadata } = await document.getMetadata();
  const said = info as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value.trim() : undefined);
  const xmp = (name: string) => {
    const value: unknown = metadata?.get(name);
    return Array.isArray(value) ? value.map(String) : text(value) === undefined ? [] : [String(value)];
  };
  const [named] = xmp("dc:title");
  const title = [named, text(said.Title)].find((each) => each !== undefined && !isNoTitle(each));
  const creators = xmp("dc:creator");
  // Many programs put all of them in one.
  const authors = creators.length > 1 ? creators : splitNames(creators[0] ?? text(said.Author) ?? "");
  const first = lines.filter(({ page }) => page === 0).map((line) => line.text);
  const doi = [...xmp("prism:doi"), ...first.filter((line) => !CITED.test(line))]
    .map((each) => DOI.exec(each)?.[0])
    .find((each) => each && !PLACEHOLDER.test(each));
  const arxiv = first.map((each) => ARXIV.exec(each)?.[1]).find(Boolean);
  const licence = [
    ...xmp("xmprights:webstatement"),
    ...xmp("dc:rights"),
    ...first.filter((each) => /licen[cs]e|creative commons|CC[- ]BY/i.test(each)),
  ]
    .map(findLicence)
    .find(Boolean);
  const language = text(said.Language) ?? text((metadata?.get("dc:language") as unknown) ?? undefined);
  return {
    title,
    authors,
    facts: {
      ...(doi === undefined ? {} : { doi }),
      ...(licence === undefined ? {} : { licence }),
      ...(arxiv === undefined || doi !== undefined ? {} : { url: `https://arxiv.org/abs/${arxiv}` }),
      ...(language === undefined || !/^[a-z]{2}(?:-\w+)?$/i.test(language) ? {} : { language }),
    },
  };
}
