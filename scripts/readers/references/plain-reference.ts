import { decodeHTML } from "entities";
import type { Reference } from "../../outline/types.ts";
import { withOthersLast } from "../../text/others.ts";
import { toSubscript, toSuperscript } from "../../text/shift-text.ts";

/** Fields that are no running text. */
const VERBATIM = new Set(["id", "type", "URL", "DOI", "ISSN", "ISBN", "PMID", "PMCID"]);

/** Long texts that people keep in their bibliographies for themselves. */
const PRIVATE = new Set(["abstract", "annote", "file", "keyword", "citation-key"]);

/**
 * Takes the marks out of what a reader of bibliographies has left in its texts: HTML, brackets and commands of
 * LaTeX, `https://doi.org/` before a DOI.
 *
 * @returns the same work in plain text
 */
export function toPlainReference(reference: Reference): Reference {
  const fields = Object.entries(reference).filter(([field]) => !PRIVATE.has(field));
  const entries = fields.map(([field, value]): [string, unknown] => {
    if (typeof value === "string") return [field, VERBATIM.has(field) ? value : toPlainField(value)];
    if (Array.isArray(value) && value.every((each) => typeof each === "object" && each !== null))
      return [field, withOthersLast(value.map(toPlainName))];
    return [field, value];
  });
  const plain: Record<string, unknown> = Object.fromEntries(entries);
  if (typeof plain.DOI === "string")
    plain.DOI = plain.DOI.replace(/^\s*(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "")
      .replace(/\\([_%&#])/g, "$1")
      .trim();
  if (typeof plain.URL === "string") plain.URL = toPlainUrl(plain.URL);
  return { ...plain, id: reference.id, type: reference.type };
}

function toPlainName(name: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(name).map(([part, value]) => [part, typeof value === "string" ? toPlainField(value) : value]),
  );
}

const COMMANDS: Record<string, string> = { textemdash: "—", textendash: "–", textasciitilde: "~", textbackslash: "\\" };

/** A text of a bibliography without HTML and LaTeX. */
function toPlainField(text: string): string {
  if (!/[<{}\\&~]|\s\s|\n/.test(text)) return text;
  const plain = text
    .replace(/<su([pb])>([^<]*)<\/su[pb]>/g, (_, kind: string, inner: string) =>
      kind === "p" ? toSuperscript(inner) : toSubscript(inner),
    )
    .replace(/<\/?(?:i|b|em|strong|sc|span|scp|jats:\w+)\b[^<>]*>/g, "")
    .replace(/\\([a-zA-Z]+)(?:\{\})? ?/g, (_, name: string) => COMMANDS[name] ?? (/^[A-Z]/.test(name) ? name : ""))
    .replace(/\\([^a-zA-Z])/g, "$1")
    .replace(/[{}]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return plain.includes("&") ? decodeHTML(plain) : plain;
}

/** `\url{…}` and `\href{…}{…}` around an address; citation-js has encoded them. */
function toPlainUrl(url: string): string {
  const [, inner] = /^(?:\\|%5C)(?:url|href)(?:\{|%7B)(.*?)(?:\}|%7D)/i.exec(url) ?? [];
  return (inner ?? url)
    .replace(/^<|>$/g, "")
    .replace(/\\([_%&#~])/g, "$1")
    .trim();
}
