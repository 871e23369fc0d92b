/** A slide as it is seen. In all texts, TeX stands between {@link MATH}. */
export interface ReadSlide {
  /** The slide's number, from 1. */
  no: number;
  address: string;
  layout: string;
  /** What the slide is a part of; empty for a slide by itself. */
  series: string;
  title: string;
  /** Items of lists, each without the lists inside of it, in the order of the slide. */
  units: string[];
  /** Paragraphs that stand in no list. */
  paragraphs: string[];
  quotes: string[];
  tables: { columns: string[]; rows: string[][]; firstColumn: number }[];
  code: string[];
  /** Displayed formulas. */
  tex: string[];
  /** Alternative texts of pictures. */
  pictures: string[];
  /** Everything, diagrams included. */
  all: string;
}

/** Stands before and behind TeX in a text that was read. */
export const MATH = ["\ue000", "\ue001"] as const;

/** Runs in the page: what each slide says. What is hidden is not said. */
export function readSlides([open, close]: readonly [string, string]): ReadSlide[] {
  const SKIPPED = /^(?:style|script|title|desc|template)$/i;

  /** Text as it is seen, formulas as the TeX that they were made from. */
  function read(node: Node, skip?: string): string {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? "";
    if (!(node instanceof Element)) return [...node.childNodes].map((child) => read(child, skip)).join("");
    if (SKIPPED.test(node.tagName) || (skip !== undefined && node.matches(skip))) return "";
    if (!node.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return "";
    if (node.matches(".katex")) {
      const tex = node.querySelector('annotation[encoding="application/x-tex"]')?.textContent ?? "";
      return `${open}${tex}${close}`;
    }
    const inner = [...(node.shadowRoot ?? node).childNodes].map((child) => read(child, skip)).join("");
    return getComputedStyle(node).display.startsWith("inline") ? inner : `${inner}\n`;
  }

  const text = (node: Node, skip?: string) => read(node, skip).replace(/\s+/g, " ").trim();
  const each = (root: Element, selector: string, skip?: string) =>
    [...root.querySelectorAll(selector)].map((node) => text(node, skip)).filter((value) => value !== "");

  const routes = window.lecternSlides?.() ?? [];
  return [...document.querySelectorAll(".print-slide-container")].map((slide, index): ReadSlide => {
    const { routeAlias, layout, series, firstColumn } = (routes[index]?.meta.slide.frontmatter ?? {}) as Record<
      string,
      unknown
    >;
    const main = slide.querySelector(".lt-main") ?? slide;
    const tables = [...main.querySelectorAll("table")].map((table) => ({
      columns: [...table.querySelectorAll("thead th")].map((cell) => text(cell)),
      rows: [...table.querySelectorAll("tbody tr")].map((row) =>
        [...row.querySelectorAll("td")].map((cell) => text(cell)),
      ),
      firstColumn: Number(firstColumn ?? 1),
    }));
    const heading = slide.querySelector("h1");
    return {
      no: index + 1,
      address: String(routeAlias ?? index + 1),
      layout: String(layout ?? "default"),
      series: String(series ?? ""),
      title: heading ? text(heading) : "",
      units: each(main, "li:not(.lt-locator li, .lt-way li)", "ul, ol"),
      paragraphs: each(main, "p:not(li p, blockquote p, .lt-eyebrow, .lt-numeral, .lt-locator p, .lt-cover-foot)"),
      quotes: each(main, "blockquote"),
      tables,
      // Of code every character counts.
      code: [...main.querySelectorAll("pre")]
        .filter((pre) => pre.checkVisibility())
        .map((pre) => pre.textContent ?? ""),
      tex: [...main.querySelectorAll(".katex-display")].map((formula) => text(formula)),
      pictures: [...main.querySelectorAll("img")].filter((image) => image.checkVisibility()).map(({ alt }) => alt),
      all: text(slide),
    };
  });
}
