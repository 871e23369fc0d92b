import type { ManuscriptSection } from "../../../manuscript/manuscript.ts";
import { normalizeWhiteSpace } from "../../../text/white-space.ts";
import type { Context } from "../context.ts";
import { childrenOf, descendantsOf, type Element, find, isNamed, textOf } from "../element.ts";
import { readNote } from "../passages/notes.ts";
import { titleOfKind } from "./read-back.ts";

interface Statement {
  note: Element;
  title: string;
}

/** Notes at the front that other papers have at their end: who did what, whose interests, who paid. */
export function listFrontStatements(article: Element): Statement[] {
  const meta = find(article, "front", "article-meta");
  const notes = [
    ...childrenOf(find(meta, "author-notes"), "fn").map((note) => ({ note, kind: note.attributes["fn-type"] })),
    ...descendantsOf(meta, isNamed("funding-statement")).map((note) => ({ note, kind: "supported-by" })),
  ];
  return notes.flatMap(({ note, kind }) => {
    const title = titleOfKind(kind);
    return title === undefined || textOf(note) === "" ? [] : [{ note, title }];
  });
}

/** The same as sections, each kind under the heading that a reader expects; what the paper's end says, too, is read there. */
export function readFrontStatements(
  article: Element,
  statements: readonly Statement[],
  context: Context,
): ManuscriptSection[] {
  if (statements.length === 0) return [];
  const behind = normalizeWhiteSpace(textOf(find(article, "back")));
  const fresh = statements.filter(({ note }) => !behind.includes(normalizeWhiteSpace(textOf(note))));
  return [...new Set(fresh.map(({ title }) => title))].map((title) => {
    const notes = fresh.filter((each) => each.title === title).map(({ note }) => note);
    return {
      place: context.placeOf(notes[0] as Element),
      title: [{ type: "text", value: title }],
      content: notes.flatMap((note) => readNote(note, context)),
      sections: [],
    };
  });
}
