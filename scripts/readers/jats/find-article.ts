import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Finding, SourceText } from "../../diagnostics/source-text.ts";
import { positionOf } from "./context.ts";
import { childrenOf, descendantsOf, type Element, find, lookUp } from "./element.ts";

/** Other formats by their outermost element. */
const OTHERS: Record<string, string> = {
  html: "HTML",
  TEI: "TEI",
  "TEI.2": "TEI",
  teiCorpus: "TEI",
  book: "a book",
  "book-part-wrapper": "a part of a book",
  art: "BioMed Central's own format",
  document: "a document of Word or LaTeXML",
  package: "a Word document",
  svg: "a drawing",
  rss: "a news feed",
  PubmedArticleSet: "a list of PubMed's entries, without their texts",
};

/**
 * Finds the paper in a file: its outermost element, or one in the records of an archive.
 *
 * @returns the article, with a warning if there are others; or an error that says what the file is
 */
export function findArticle(root: Element, source: SourceText): { article?: Element; diagnostics: Diagnostic[] } {
  const isArticle = (element: Element) => element.name === "article" && PARTS.some((part) => find(element, part));
  const articles = isArticle(root) ? [root] : descendantsOf(root, isArticle, isArticle);
  const [article, second] = articles;
  const say = (finding: Finding, at: Element) => [source.diagnostic(finding, positionOf(at, source))];
  if (article === undefined) {
    const what = whatIs(root);
    const message = `${what === undefined ? `\`<${root.name}>\` is` : `this is ${what},`} no article in JATS`;
    const hint = "import the paper from another of its forms: LaTeX, Markdown or text; or convert it with `pandoc`";
    return { diagnostics: say({ code: "xml-is-jats", message, hint }, root) };
  }
  if (second === undefined) return { article, diagnostics: [] };
  const message = `this file has ${articles.length} articles; only the first one is read`;
  return { article, diagnostics: say({ severity: "warning", code: "article-is-single", message }, second) };
}

const PARTS = ["front", "body", "front-stub", "back"];

function whatIs(root: Element): string | undefined {
  if (root.attributes.xmlns?.includes("docbook") || childrenOf(root, "section", "sect1", "articleinfo").length > 0)
    return "DocBook";
  return lookUp(OTHERS, root.name);
}
