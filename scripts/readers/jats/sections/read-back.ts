import type { ManuscriptSection } from "../../../manuscript/manuscript.ts";
import { toPlainText } from "../../../text/inline.ts";
import type { Context } from "../context.ts";
import { childrenOf, type Element, find, lookUp, textOf, without } from "../element.ts";
import { notesLeft, readNote } from "../passages/notes.ts";
import { tell } from "../tell.ts";
import { moveLabels } from "./move-labels.ts";
import { append, type Flow, holdsReferences, makeSection, readSections } from "./read-sections.ts";

/** What a reader expects above a part that has no title of its own, by its name or by what it says it is. */
const TITLES: Record<string, string> = {
  ack: "Acknowledgements",
  app: "Appendix",
  bio: "About the authors",
  glossary: "Glossary",
  "author-contribution": "Author contributions",
  con: "Author contributions",
  "competing-interest": "Competing interests",
  conflict: "Competing interests",
  "coi-statement": "Competing interests",
  "financial-disclosure": "Funding",
  "supported-by": "Funding",
  "data-availability": "Data availability",
  "supplementary-material": "Supplementary material",
};

/** The heading that is expected above a part of a kind, as publishers name it; nothing of others. */
export const titleOfKind = (kind: string | undefined): string | undefined => lookUp(TITLES, kind?.toLowerCase());

/** The kinds of a part and of its notes, as publishers name them. */
function titleFor(part: Element): string {
  const kindsOf = ({ attributes }: Element) =>
    ["content-type", "sec-type", "notes-type", "fn-type"].flatMap((name) => attributes[name] ?? []);
  const notes = new Set(childrenOf(part, "fn").flatMap(kindsOf));
  const kinds = [part.name, ...kindsOf(part), ...(notes.size === 1 ? notes : [])];
  return kinds.flatMap((kind) => titleOfKind(kind) ?? [])[0] ?? "Notes";
}

/** `<back>`: a section for each of its parts but the references. */
export function readBack(back: Element | undefined, context: Context): ManuscriptSection[] {
  return moveLabels(childrenOf(back).flatMap((part) => readPart(part, context)));
}

function readPart(part: Element, context: Context): ManuscriptSection[] {
  if (holdsReferences(part)) return [];
  switch (part.name) {
    case "ref-list":
    case "title":
    case "label":
      return [];
    case "app-group":
      return readAppendices(part, context);
    case "app":
      return readTitled(part, () => readSections(inside(part), context), context).map(toAppendix);
    case "fn-group":
      return readTitled(part, () => readNoteGroup(part, context), context);
    default:
      return readTitled(part, () => readSections(inside(part), context), context);
  }
}

const inside = (part: Element) => without(part, "title", "label");

const LONGEST_HEADING = 60;

/** A part as a section. One without a title gets the title that it is known by; but what holds nothing gets none. */
function readTitled(part: Element, readFlow: () => Flow, context: Context): ManuscriptSection[] {
  const title = find(part, "title");
  if (textOf(title) !== "") {
    const section = makeSection(part, title, readFlow, context);
    // Notes that have all found their paragraphs leave no heading behind.
    const isEmpty = part.name === "fn-group" && section.content.length === 0 && childrenOf(part, "fn").length > 0;
    return isEmpty ? [] : [section];
  }
  const section = makeSection(part, undefined, readFlow, context);
  if (section.content.length === 0 && (section.label === undefined || part.name !== "app")) return section.sections;
  const [first, ...others] = section.content;
  const [only, ...rest] = first?.type === "paragraph" ? first.text : [];
  // A first line in strong type is a heading, though not marked up as one.
  if (only?.type === "strong" && rest.length === 0 && toPlainText(only.children).length <= LONGEST_HEADING)
    return [{ ...section, title: only.children, content: others }];
  const words = titleFor(part);
  tell(context, "heading-is-stated", part, words);
  const { label, ...unlabelled } = section;
  // `Appendix A` is a heading, `A` is the label of one.
  const isHeading = label !== undefined && /^\p{L}{2,}/u.test(label);
  return [{ ...(isHeading ? unlabelled : section), title: [{ type: "text", value: isHeading ? label : words }] }];
}

function readNoteGroup(group: Element, context: Context): Flow {
  const flow: Flow = { content: [], sections: [] };
  for (const note of notesLeft(group, context)) append(flow, { content: readNote(note, context), sections: [] });
  return flow;
}

/** `<app-group>`: its appendices; if it has a title, within a section of that title. */
function readAppendices(group: Element, context: Context): ManuscriptSection[] {
  const title = find(group, "title");
  const apps = moveLabels(childrenOf(group, "app").flatMap((app) => readPart(app, context)));
  if (textOf(title) === "") return apps;
  const rest = without(inside(group), "app", "ref-list");
  const readFlow = () => ({ content: readSections(rest, context).content, sections: apps });
  return [toAppendix(makeSection(group, title, readFlow, context))];
}

/** `Appendix A` is called `A`. */
function toAppendix(section: ManuscriptSection): ManuscriptSection {
  const label = section.label?.replace(/^(?:appendix|annex|anexo|apêndice|anhang|annexe)\s+/i, "");
  return { ...section, label, isAppendix: true };
}
