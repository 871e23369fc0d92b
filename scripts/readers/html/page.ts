import type { Findings } from "../../diagnostics/findings.ts";
import {
  descendantsOf,
  type Element,
  hasClass,
  isElement,
  isNamed,
  type Node,
  rawTextOf,
  textOf,
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
  "style noscript template form nav button input select textarea dialog link meta head base map d-contents",
  "distill-header distill-footer d-bibliography d-front-matter",
);
/** What shows something that no text says. */
const PLAYED = isNamed("iframe video audio applet");
const ROLES = wordsOf("navigation banner contentinfo search dialog alertdialog complementary menu toolbar");
/** Classes of what stands around a text: banners, tools to share it, tables of contents, what only is drawn. */
const AROUND =
  /^(?:toc|share|sharing|sidebar|reflinks|screen-reader-only|(?:usa-)?sr-only|visually-hidden|skip-link|figure-inline-download|katex-html|mjx-chtml|code-copy-button|(?:cookie|consent|gdpr|breadcrumb|social|newsletter|paywall|advert|related-articles|mathjax_preview|ltx_page_(?:footer|logo|navbar)|ltx_pagination).*|.*-breadcrumbs?)$/i;
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
  if (wordsOf(classes).some((each) => AROUND.test(each))) return !HOLDERS(element);
  if (isNamed("div aside")(element) && BANNERS.test(attributes.id ?? "")) return true;
  return /display:\s*none/.test(attributes.style ?? "") && element.name !== "math";
}

/** A page may say `has-sidebar` of all that it holds. */
const HOLDERS = isNamed("html body main article math");

/** What stands around an article where no element says which part of the page it is. */
const OUTSIDE = (element: Element): boolean =>
  isNamed("header footer aside")(element) && element.attributes.id !== "title-block-header";

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
    if (largest && count(largest) * 4 > all) return prune(largest, findings);
  }
  const [main] = descendantsOf(body, (each) => each.name === "main" || each.attributes.role === "main");
  return prune(main ?? body, findings, main ? undefined : OUTSIDE);
}

function prune(element: Element, findings: Findings<Element>, isOutside?: (element: Element) => boolean): Element {
  const children = element.children.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    if (isAround(node) || isOutside?.(node)) return [];
    if (!PLAYED(node)) return [prune(node, findings, isOutside)];
    tell({ findings }, "embedded-is-read", node, node.name);
    return [];
  });
  return { ...element, children };
}

/** What links back to the text, or to a heading itself, say: no words. */
export const isMark = (text: string): boolean =>
  /^[\s↩↑^⤴⏎¶#§🔗↵]*$/u.test(text.replaceAll(/[\u{fe0e}\u{fe0f}]/gu, ""));

/** Notes that stand apart: their list, or each for itself. */
export const isNotes = (element: Element): boolean =>
  element.attributes.role === "doc-endnotes" ||
  hasClass(element, "footnotes", "ltx_footnotes") ||
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
