import type { ManuscriptSection } from "../../../manuscript/manuscript.ts";
import { normalizeWhiteSpace } from "../../../text/white-space.ts";
import type { Context } from "../context.ts";
import { childrenOf, descendantsOf, type Element, find, isNamed, textOf } from "../element.ts";
import { readNote } from "../passages/notes.ts";
import { titleOfKind } from "./read-back.ts";

/** Notes at the front that other papers have at their end: who did what, whose interests, who paid. */
export function listFrontStatements(article: Element): { note: Element; title: string; isRepeated: boolean }[] {
  const meta = find(article, "front", "article-meta");
  const notes = [
    ...childrenOf(find(meta, "author-notes"), "fn").map((note) => ({
      note,
      title: titleOfKind(note.attributes["fn-type"]),
    })),
    ...descendantsOf(meta, isNamed("funding-statement")).map((note) => ({ note, title: titleOfKind("supported-by") })),
  ];
  const behind = normalizeWhiteSpace(textOf(find(article, "back")));
  return notes.flatMap(({ note, title }) => {
    const said = normalizeWhiteSpace(textOf(note));
    return title === undefined || said === "" ? [] : [{ note, title, isRepeated: behind.includes(said) }];
  });
}

/** The same as sections, each under the heading that a reader expects; what its end says, too, is read there. */
export const readFrontStatements = (article: Element, context: Context): ManuscriptSection[] =>
  listFrontStatements(article)
    .filter(({ isRepeated }) => !isRepeated)
    .map(({ note, title }) => ({
      place: context.placeOf(note),
      title: [{ type: "text", value: title }],
      content: readNote(note, context),
      sections: [],
    }));
