import { parse } from "yaml";
import type { PaperFolder } from "../../../manuscript/paper-folder.ts";
import type { Author } from "../../../outline/types.ts";
import type { Inline } from "../../../text/inline.ts";
import { type Fields, isFields, listOf } from "../../../text/values.ts";
import { findLicence } from "../../licence.ts";
import { findOrcid, formatName, joinAffiliations } from "../../people.ts";

/** What a `myst.yml` beside the paper says of it: proceedings keep title and authors there. */
export interface MystFacts {
  title?: Inline[];
  authors: Author[];
  abstract: Inline[][];
  keywords: string[];
  doi?: string | undefined;
  licence?: string | undefined;
  venue?: string | undefined;
  year?: number | undefined;
  bibliographies: string[];
}

/** Reads `myst.yml`, if there is one and it is about a paper; nothing else. */
export function readMystFacts(folder: PaperFolder): MystFacts | undefined {
  const { source } = folder.read("myst.yml");
  if (!source) return undefined;
  let document: unknown;
  try {
    document = parse(source.text, { maxAliasCount: 50 });
  } catch {
    return undefined;
  }
  const project = toFields(toFields(document)?.project);
  if (!project) return undefined;
  const parts = toFields(project.parts);
  const abstract = toWords(project.abstract) ?? toWords(parts?.abstract) ?? toWords(project.description);
  const title = toWords(project.title);
  const places = new Map(
    listOf(project.affiliations).flatMap((each) => {
      const fields = toFields(each);
      const [id, name] = [toWords(fields?.id), toWords(fields?.name) ?? toWords(fields?.institution)];
      return id !== undefined && name !== undefined ? [[id, name] as const] : [];
    }),
  );
  return {
    ...(title === undefined ? {} : { title: [{ type: "text", value: title }] }),
    authors: listOf(project.authors).flatMap((each) => readAuthor(each, places)),
    abstract:
      abstract === undefined
        ? []
        : abstract
            .split(/\n\s*\n/)
            .map((text): Inline[] => [{ type: "text", value: text.replace(/\s+/g, " ").trim() }]),
    keywords: listOf(project.keywords).flatMap((each) => toWords(each) ?? []),
    doi: toWords(project.doi)?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, ""),
    licence: findLicence(toWords(project.license) ?? toWords(toFields(project.license)?.content) ?? ""),
    venue: toWords(project.venue) ?? toWords(toFields(project.venue)?.title),
    year: Number(/\b(?:19|20)\d{2}\b/.exec(toWords(project.date) ?? "")?.[0]) || undefined,
    bibliographies: listOf(project.bibliography).flatMap((each) => toWords(each) ?? []),
  };
}

function readAuthor(value: unknown, places: ReadonlyMap<string, string>): Author[] {
  if (typeof value === "string") return [{ name: value }];
  const fields = toFields(value);
  const name =
    toWords(fields?.name) ??
    formatName({ given: toWords(toFields(fields?.name)?.given), family: toWords(toFields(fields?.name)?.family) });
  if (!fields || name === "") return [];
  const affiliations = [...listOf(fields.affiliations), ...listOf(fields.affiliation)].flatMap((each) => {
    const text = toWords(each) ?? toWords(toFields(each)?.name) ?? toWords(toFields(each)?.institution);
    return text === undefined ? [] : [places.get(text) ?? text];
  });
  return [
    {
      name,
      affiliation: joinAffiliations(affiliations),
      email: toWords(fields.email),
      orcid: findOrcid(toWords(fields.orcid) ?? ""),
    },
  ];
}

const toFields = (value: unknown): Fields | undefined => (isFields(value) ? value : undefined);

const toWords = (value: unknown): string | undefined => {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
};
