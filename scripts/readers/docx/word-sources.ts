import { SourceText } from "../../diagnostics/source-text.ts";
import type { Reference } from "../../outline/types.ts";
import { withoutUndefined } from "../../text/values.ts";
import { childrenOf, descendantsOf, type Element, find, isNamed, textOf } from "../jats/element.ts";
import { readXml } from "../jats/read-xml.ts";
import type { Parts } from "../office/parts.ts";
import { findCslType } from "../references/csl-types.ts";
import { readTurnedName } from "../references/parse-authors.ts";

/** Works of Word's own list of sources, in CSL-JSON, by their tags. */
export type WordSources = ReadonlyMap<string, Omit<Reference, "id">>;

/** Reads the sources that a document keeps (`customXml/item1.xml`, `<b:Sources>`). */
export function readWordSources(parts: Parts): WordSources {
  const items = parts.zip.entries.filter(({ name }) => /^customXml\/item\d+\.xml$/.test(name)).slice(0, 50);
  const sources = new Map<string, Omit<Reference, "id">>();
  for (const { name } of items) {
    const root = parts.optional(name);
    if (root?.name !== "Sources") continue;
    for (const source of childrenOf(root, "Source")) {
      const tag = textOf(find(source, "Tag"));
      if (tag !== "") sources.set(tag, toWork(source));
    }
  }
  return sources;
}

function toWork(source: Element): Omit<Reference, "id"> {
  const said = (...names: string[]) => names.map((name) => textOf(find(source, name))).find(Boolean);
  const people = (role: string) => {
    const list = find(source, "Author", role);
    const corporate = textOf(find(list, "Corporate"));
    if (corporate !== "") return [{ literal: corporate }];
    return descendantsOf(list, isNamed("Person")).map((person) => ({
      family: textOf(find(person, "Last")),
      given: [textOf(find(person, "First")), textOf(find(person, "Middle"))].filter(Boolean).join(" "),
    }));
  };
  const [author, editor] = [people("Author"), people("Editor")];
  const year = Number(said("Year"));
  return withoutUndefined({
    type: findCslType(said("SourceType")) ?? "document",
    title: said("Title"),
    "container-title": said("JournalName", "PeriodicalTitle", "BookTitle", "ConferenceName", "InternetSiteTitle"),
    volume: said("Volume"),
    issue: said("Issue"),
    page: said("Pages"),
    publisher: said("Publisher", "Institution"),
    "publisher-place": said("City"),
    DOI: said("DOI"),
    URL: said("URL"),
    author: author.length > 0 ? author : undefined,
    editor: editor.length > 0 ? editor : undefined,
    issued: year > 0 ? { "date-parts": [[year]] } : undefined,
  });
}

/** The works of a citation by EndNote, in CSL-JSON: what stands in its field as XML. */
export function readEndNote(xml: string): { mark: string; work: Omit<Reference, "id"> }[] {
  const start = xml.indexOf("<EndNote>");
  const end = xml.lastIndexOf("</EndNote>");
  if (start < 0 || end < start) return [];
  const { root } = readXml(new SourceText("", xml.slice(start, end + 10)));
  return childrenOf(root, "Cite").flatMap((cite) => {
    const record = find(cite, "record");
    const said = (...path: string[]) => textOf(find(record, ...path)) || undefined;
    const title = said("titles", "title");
    const year = Number(said("dates", "year") ?? textOf(find(cite, "Year")));
    const authors = childrenOf(find(record, "contributors", "authors"), "author");
    const names = authors.map(textOf).map(readTurnedName);
    if (title === undefined) return [];
    const kind = find(record, "ref-type")?.attributes.name;
    const work = withoutUndefined({
      type: findCslType(kind) ?? "document",
      title,
      "container-title": said("titles", "secondary-title") ?? said("periodical", "full-title"),
      volume: said("volume"),
      issue: said("number"),
      page: said("pages"),
      publisher: said("publisher"),
      DOI: said("electronic-resource-num")?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ""),
      URL: said("urls", "related-urls", "url"),
      author: names.length > 0 ? names : undefined,
      issued: year > 0 ? { "date-parts": [[year]] } : undefined,
    });
    return [{ mark: `endnote ${textOf(find(cite, "RecNum"))} ${title}`, work }];
  });
}
