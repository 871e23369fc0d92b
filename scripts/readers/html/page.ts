import type { Findings } from "../../diagnostics/findings.ts";
import {
  childrenOf,
  descendantsOf,
  type Element,
  hasClass,
  isElement,
  isNamed,
  type Node,
  rawTextOf,
  textOf,
  withoutAll,
  wordsOf,
} from "../jats/element.ts";
import { tell } from "../jats/tell.ts";

/** What all readers of one page share. */
export interface Page {
  root: Element;
  /** What holds the paper, without what is around it. */
  main: Element;
  findings: Findings<Element>;
  /** Ids of works, by all ids and names that links to them have. */
  works: ReadonlyMap<string, string>;
  /** Lists of references and their headings, which have been read. */
  taken: ReadonlySet<Element>;
  /** Ids of notes that stand apart. */
  notes: ReadonlySet<string>;
  /** Notes, as they are met. */
  fns: Element[];
}

export const isHeading = ({ name }: Element): boolean => /^h[1-6]$/.test(name);

/** What never counts, whatever it holds. */
const NEVER = isNamed(
  "style noscript template form nav input select textarea dialog link meta head base map d-contents",
  "distill-header distill-footer d-bibliography d-front-matter",
);
/** What shows something that no text says. */
const PLAYED = isNamed("iframe video audio applet");
const ROLES = wordsOf(
  "navigation banner contentinfo search dialog alertdialog complementary menu toolbar tooltip tablist",
);
/** Classes of what stands around a text: banners, tools to share it, tables of contents, what only is drawn. */
const AROUND = [
  ...wordsOf("toc share sharing reflinks screen-reader-only sr-only usa-sr-only visually-hidden element-invisible"),
  ...wordsOf("skip-link figure-inline-download figure-extra katex-html mjx-chtml code-copy-button margin-toggle"),
  ...wordsOf("social social-share social-sharing social-links social-icons social-media social-media-links advert"),
  ...wordsOf("adverts advertisement advertising"),
  // What opens above a citation, a name, a figure.
  ...wordsOf("ref-overlay refCtt html-fig_show figViewer__titleInfo tableViewerArticleInfo profile-card-content"),
  ...wordsOf("info-card-author"),
  // What Nature, ScienceDirect, PNAS, HighWire and MDPI have around an article.
  ...wordsOf("c-pdf-button__container c-article-identifiers c-article-author-list c-article-info-details"),
  ...wordsOf("c-article-metrics-bar__wrapper c-article-recommendations u-js-hide publication-brand"),
  ...wordsOf(
    "publication-volume publication-cover article-dochead sign-up-alert panels-ajax-tab article-tabs nav-secondary",
  ),
  ...wordsOf("hw-author-orcid-logo paranumber cite-options pubhistory belongsTo article-icons"),
];
const PATTERN =
  /^(?:(?:cookie|consent)s?[-_]?(?:banner|notice|bar|dialog|popup|modal|overlay)?|(?:gdpr|breadcrumb|newsletter|paywall|related-articles|mathjax_preview|ltx_page_(?:footer|logo|navbar)|ltx_pagination).*|.*-breadcrumbs?)$/i;
const isAroundClass = (name: string) => AROUND.includes(name) || PATTERN.test(name);
/** Ids are made of headings as well, so only these are known. */
const BANNERS = /^(?:toc|(?:cookie|consent)(?:-|_)?(?:banner|notice|bar|dialog|popup)?)$/i;

function isAround(element: Element): boolean {
  const { attributes } = element;
  if (NEVER(element)) return true;
  if (element.name === "script") return !/^math\/tex/i.test(attributes.type ?? "");
  if (attributes.hidden !== undefined || ROLES.includes(attributes.role ?? "")) return true;
  // MathJax and KaTeX hide what they draw, with the formula itself beside it.
  if (attributes["aria-hidden"] === "true" && element.name === "span") return true;
  const classes = (attributes.class ?? "").slice(0, 1000);
  if (wordsOf(classes).some(isAroundClass)) return !HOLDERS(element);
  if (isNamed("div aside")(element) && BANNERS.test(attributes.id ?? "")) return true;
  return /display:\s*none/.test(attributes.style ?? "") && element.name !== "math";
}

/** A page may say `has-sidebar` of all that it holds. */
const HOLDERS = isNamed("html body main article math");

/** What stands beside an article; within one it is a box of its text. */
const isSidebar = (element: Element): boolean => hasClass(element, "sidebar");

/** What stands around an article where no element says which part of the page it is. */
const OUTSIDE = (element: Element): boolean =>
  isSidebar(element) || (isNamed("header footer aside")(element) && element.attributes.id !== "title-block-header");

/**
 * The part of a page that holds its article, as its author marked it: `<article>`, `<main>`; else the body without its
 * head and foot.
 */
export function findMain(root: Element, findings: Findings<Element>): Element {
  const body = descendantsOf(root, isNamed("body"))[0] ?? root;
  const count = (element: Element) => rawTextOf(element).length;
  const isSplit = descendantsOf(body, isNamed("d-article d-appendix")).length > 1;
  const marked = isSplit
    ? []
    : [isNamed("article"), (each: Element) => each.name === "main" || each.attributes.role === "main"];
  const all = count(body);
  for (const isMain of marked) {
    const [largest] = descendantsOf(body, isMain, isMain).toSorted((a, b) => count(b) - count(a));
    // Of a page with scripts, lists and comments an article may be a small part; several are a list of them.
    if (largest && count(largest) * 4 > all)
      return prune(largest, findings, largest.name === "article" ? undefined : isSidebar);
  }
  const [main] = descendantsOf(body, (each) => each.name === "main" || each.attributes.role === "main");
  return prune(main ?? body, findings, main ? isSidebar : OUTSIDE);
}

function prune(
  element: Element,
  findings: Findings<Element>,
  isOutside?: (element: Element) => boolean,
  isInText = false,
): Element {
  const isText = isInText || saysButtons(element);
  const children = element.children.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    if (isAround(node) || isOutside?.(node) || (node.name === "button" && !isText)) return [];
    if (!PLAYED(node)) return [prune(node, findings, isOutside, isText)];
    tell({ findings }, "embedded-is-read", node, node.name);
    return [];
  });
  return { ...element, name: element.name === "button" ? "span" : element.name, children };
}

/** Whether the buttons in an element say words of it: `As <button>Pot, 2001</button> says`, or all of a heading. */
function saysButtons(element: Element): boolean {
  const isButton = isNamed("button");
  if (!isNamed("p li")(element) && !isHeading(element)) return false;
  const inner = element.name === "li" ? childrenOf(element, "button") : descendantsOf(element, isButton);
  if (inner.length === 0) return false;
  return /[\p{L}\p{N}]/u.test(withoutAll(element.children, isButton).map(rawTextOf).join("")) !== isHeading(element);
}

/** What links back to the text, or to a heading itself, say: no words. */
export const isMark = (text: string): boolean =>
  /^[\s↩↑^⤴⏎¶#§🔗↵]*$/u.test(text.replaceAll(/[\u{fe0e}\u{fe0f}]/gu, ""));

/** Classes of single notes that have no list: OpenEdition's, Word's. */
const SINGLE = ["notesbaspage", "MsoFootnoteText"];

/** Whether an element is one note by itself. */
export const isNote = (element: Element): boolean => hasClass(element, "fn", ...SINGLE);

/** Notes that stand apart: their list, or each for itself. */
export const isNotes = (element: Element): boolean =>
  element.attributes.role === "doc-endnotes" ||
  hasClass(element, "footnotes", "ltx_footnotes", "footnote-list", ...SINGLE) ||
  element.name === "d-footnote-list" ||
  (hasClass(element, "fn") && element.attributes.id !== undefined);

/** Elements that nothing but pictures stand in, such as links to a larger one. */
export function isPicture(element: Element): boolean {
  if (IMAGES(element)) return !isTiny(element);
  if (!WRAPPERS(element) || element.children.length > 6) return false;
  const inner = element.children.filter(isElement);
  return inner.some(isPicture) && textOf(element) === "";
}

export const IMAGES = isNamed("img picture object embed");
const WRAPPERS = isNamed("a span p center em strong i b");

/** Signs of a journal, of a licence. */
const isTiny = ({ attributes: { width, height } }: Element): boolean =>
  [width, height].some((size) => size !== undefined && /^\d+$/.test(size) && Number(size) < 40);
