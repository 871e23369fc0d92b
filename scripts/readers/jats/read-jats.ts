import { type Diagnostic, sortByPlace } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import type { Manuscript } from "../../manuscript/manuscript.ts";
import { type Context, makeContext } from "./context.ts";
import { childrenOf, descendantsOf, type Element, find, isNamed, without, wordsOf } from "./element.ts";
import { findArticle } from "./find-article.ts";
import { readFront } from "./front/read-front.ts";
import { makeConverter } from "./inlines/make-converter.ts";
import { readPassages } from "./passages/read-passages.ts";
import { readXml } from "./read-xml.ts";
import { readReferences } from "./references/read-references.ts";
import { listFrontStatements, readFrontStatements } from "./sections/front-statements.ts";
import { readBack } from "./sections/read-back.ts";
import { append, readSections } from "./sections/read-sections.ts";
import { tell } from "./tell.ts";

/** Reads a paper in JATS or in one of the NLM's older formats. */
export async function readJats(source: SourceText): Promise<Manuscript> {
  const { root, diagnostics } = readXml(source);
  if (root === undefined) return empty(diagnostics);
  const found = findArticle(root, source);
  if (found.article === undefined) return empty([...found.diagnostics, ...diagnostics]);
  return readArticle(found.article, source, [...found.diagnostics, ...diagnostics]);
}

/**
 * Reads the elements of an article.
 *
 * @param before what was found until then
 */
export async function readArticle(whole: Element, source: SourceText, before: Diagnostic[]): Promise<Manuscript> {
  const article = without(whole, "sub-article", "response");
  const { references, works, unsure } = readReferences(article);
  const context = makeContext(source, article, { works, toTex: await makeConverter(article) });
  const statements = listFrontStatements(article);
  warnOfParts(whole, new Set(statements.map(({ note }) => note)), context);
  for (const entry of unsure) tell(context, "reference-is-read", entry);
  const front = readFront(article, context);
  // What title and abstract mention stays where it is.
  context.mentions.length = 0;
  setApart(article, context);
  const body = find(article, "body");
  const flow = body ? readSections(body, context) : { content: [], sections: [] };
  const back = readBack(find(article, "back"), context);
  append(flow, {
    content: readFloatsLeft(article, context),
    sections: [...back, ...readFrontStatements(article, statements, context)],
  });
  return {
    ...front,
    lead: flow.content,
    sections: flow.sections,
    references,
    findings: [...before, ...sortByPlace(context.findings.list())],
  };
}

/** What is left of a paper that can't be read. */
export const empty = (findings: Diagnostic[]): Manuscript => ({
  ...{ title: [], authors: [], abstract: [], keywords: [], lead: [], sections: [], references: [] },
  findings,
});

/** Finds what stands at the end of a file but is mentioned in the text: floats, and notes. */
function setApart(article: Element, context: Context): void {
  for (const float of childrenOf(find(article, "floats-group"))) {
    for (const each of [float, ...descendantsOf(float, ({ attributes }) => attributes.id !== undefined)])
      if (each.attributes.id !== undefined) context.apart.set(each.attributes.id, float);
  }
  const isTable = isNamed("table-wrap");
  for (const part of childrenOf(article, "body", "back"))
    for (const group of descendantsOf(part, isNamed("fn-group"), isTable))
      for (const note of childrenOf(group, "fn")) {
        const { id } = note.attributes;
        if (id === undefined) continue;
        context.apart.set(id, note);
        context.notes.add(id);
      }
}

/** Floats that nothing has mentioned, at the end of the text. */
function readFloatsLeft(article: Element, context: Context) {
  const floats = find(article, "floats-group");
  const left = childrenOf(floats).filter((float) => !context.placed.has(float));
  return floats ? readPassages(floats, context, left) : [];
}

/** Kinds of articles that are about another one. */
const NOTICES = wordsOf("correction retraction expression-of-concern addendum withdrawal partial-retraction");

/** Tells of what a paper's file holds besides the paper. @param read notes at its front that are read */
function warnOfParts(article: Element, read: ReadonlySet<Element>, context: Context): void {
  for (const part of childrenOf(article, "sub-article", "response")) tell(context, "part-is-paper", part);
  const meta = find(article, "front", "article-meta");
  const notes = [
    ...childrenOf(find(meta, "author-notes"), "fn", "p"),
    ...childrenOf(find(article, "front"), "notes"),
    ...descendantsOf(meta, isNamed("funding-statement author-comment")),
  ];
  for (const note of notes) if (!read.has(note)) tell(context, "front-note-is-read", note);
  const type = article.attributes["article-type"] ?? "";
  if (NOTICES.includes(type)) tell(context, "article-is-paper", article, type);
}
