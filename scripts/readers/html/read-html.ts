import { sortByPlace } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import type { Manuscript } from "../../manuscript/manuscript.ts";
import { counted } from "../../text/counted.ts";
import { makeArticle, toParts } from "../article/sections.ts";
import { findingsIn, positionOf } from "../jats/context.ts";
import { descendantsOf, type Element, isNamed, type Node, textOf } from "../jats/element.ts";
import { empty, readArticle } from "../jats/read-jats.ts";
import { tell } from "../jats/tell.ts";
import { findNotes, noteIdOf, toBlocks } from "./blocks.ts";
import { readFront } from "./front.ts";
import { markFormulas } from "./mark-formulas.ts";
import { findMain, type Page } from "./page.ts";
import { parseHtml } from "./parse-html.ts";
import { readReferences } from "./references.ts";

/**
 * Reads a paper as a page in HTML. What a page marks up is written as an article in JATS, whose reader knows how citations
 * are joined, labels taken from headings and captions put together.
 */
export async function readHtml(source: SourceText): Promise<Manuscript> {
  const { root, diagnostics } = parseHtml(source);
  if (root === undefined) return empty(diagnostics);
  const findings = findingsIn(source);
  const main = markFormulas(findMain(root, findings), findings);
  const { list, works, taken: listed } = readReferences(main);
  const notes = findNotes(main).flatMap((note) => noteIdOf(note) ?? []);
  const page: Page = { root, main, findings, works, notes: new Set(notes), taken: listed, fns: [] };
  const { front, taken } = readFront(page);
  page.taken = new Set([...listed, ...taken]);
  const blocks = toBlocks(main.children, page);
  const refusal = refuse(root, blocks);
  if (refusal !== undefined) return empty([...diagnostics, source.diagnostic(refusal, positionOf(main, source))]);
  const parts = toParts(blocks, front);
  leaveOutNotes(page, taken);
  const { lang, xmllang, "xml:lang": xml } = root.attributes;
  const rest = { notes: page.fns, references: list, language: lang ?? xmllang ?? xml };
  const article = makeArticle(front, parts, rest, main);
  const paper = await readArticle(article, source, [...diagnostics, ...sortByPlace(findings.list())]);
  if (paper.sections.length > 0 || paper.lead.length > 0 || paper.findings.length > 0) return paper;
  // Broken marks may have taken all of the text along.
  return { ...paper, findings: [source.diagnostic(NO_TEXT, positionOf(main, source))] };
}

const NO_TEXT = {
  code: "page-has-article",
  message: "no text of an article could be read on this page",
  hint: "its marks may be broken, such as a quote that is not closed; open it in a browser and save it as a whole",
};

/** Notes that only the title block links to are about its people. */
function leaveOutNotes(page: Page, blocks: ReadonlySet<Element>): void {
  const isBlock = (element: Element) => blocks.has(element);
  const idsIn = (elements: readonly Element[]) =>
    elements.flatMap(({ attributes: { href = "" } }) => (href.startsWith("#") ? href.slice(1) : []));
  const ids = new Set(idsIn([...blocks].flatMap((block) => descendantsOf(block, isNamed("a")))));
  for (const id of idsIn(descendantsOf(page.main, isNamed("a"), isBlock))) ids.delete(id);
  page.fns = page.fns.filter((note) => {
    if (!ids.has(note.attributes.id ?? "")) return true;
    tell(page, "front-note-is-read", note);
    return false;
  });
}

/** A page with fewer words is a notice. */
const FEWEST_WORDS = 20;
/** A page to sign in at may say more than that. */
const FEWEST_BESIDE_PASSWORD = 200;

/** What is wrong with a page that holds no article: one to sign in at, one that a script would have filled. */
function refuse(root: Element, blocks: readonly Node[]) {
  const text = blocks.map(textOf).join(" ");
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  const isSignIn =
    descendantsOf(root, ({ name, attributes }) => name === "input" && attributes.type === "password").length > 0;
  const isTitled = blocks.some(isNamed("heading")) && /\p{L}/u.test(text);
  const least = isSignIn ? FEWEST_BESIDE_PASSWORD : isTitled ? 0 : FEWEST_WORDS;
  if (words >= least) return undefined;
  const found = words === 0 ? "no text" : `only ${counted(words, "word", "words")}`;
  return {
    code: "page-has-article",
    message: isSignIn
      ? `this is a page to sign in at, not the article: besides the form it has ${found}`
      : `there is no article on this page: it has ${found}`,
    hint: "open the article in a browser and, once its text is there, save the page as a whole (“Web page, complete”)",
  };
}
