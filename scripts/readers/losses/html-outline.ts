import type { Counted, SourceOutline } from "./source-outline.ts";

const names = (line: string) => new Set(line.split(" "));
/** What stands around an article, or is no text of it. */
const AROUND = names("script style noscript template nav aside form footer table math svg pre title figcaption sup");
const COUNTED = names("h1 h2 h3 h4 h5 h6 p");
/** Where what follows is a list of works. */
const WORKS = /\b(?:class|id|role)="[^"]*\b(?:references|ltx_bibliography|doc-bibliography|ref-list|refs|footnotes)\b/i;

/** Lists of links to the sections, and headings that name authors and dates. */
const FRONT = /\b(?:class|id)="(?:TOC|toc|author|date|subtitle|byline|published)"/;
/** Formulas, of which readers make no words, but for those in headings. */
const FORMULA = /\bclass="math(?: \w+)*"/;

/** HTML: headings, paragraphs and figures of the article, up to its references. Each tag is looked at once. */
export function outlineHtml(source: string): SourceOutline {
  const outline: SourceOutline = { headings: [], texts: [], figures: [] };
  const start = [/<article\b/i, /<main\b/i, /<body\b/i].map((tag) => source.search(tag)).find((at) => at >= 0) ?? 0;
  // What is skipped, and how often it is open.
  let skipped = { name: "", depth: 0 };
  let open: { name: string; counted: Counted } | undefined;
  let last = start;
  for (const tag of source.slice(start).matchAll(/<(\/?)([a-z][\w-]*)(?=[\s/>])([^<>]*)>/gi)) {
    const [whole, slash, written = "", attributes = ""] = tag;
    const name = written.toLowerCase();
    const index = start + tag.index;
    const words = source.slice(last, index);
    last = index + whole.length;
    if (skipped.depth > 0) {
      if (name === skipped.name) skipped.depth += slash ? -1 : 1;
      continue;
    }
    if (open) open.counted.text += words;
    if (!slash && AROUND.has(name)) skipped = { name, depth: 1 };
    else if (!slash && name === "figure" && !/table/.test(attributes))
      outline.figures.push({ text: whole, offset: index });
    else if (!slash && (FRONT.test(attributes) || (open?.name === "p" && FORMULA.test(attributes))))
      skipped = { name, depth: 1 };
    // A link in a list of contents may have the id of what it leads to.
    else if (!slash && name !== "a" && WORKS.test(attributes)) break;
    else if (COUNTED.has(name)) {
      if (open && (!slash || open.name === name)) {
        const { text } = open.counted;
        (open.name === "p" ? outline.texts : outline.headings).push({ ...open.counted, text: plain(text) });
        open = undefined;
      }
      if (!slash) open = { name, counted: { text: "", offset: index } };
    }
  }
  return outline;
}

const plain = (text: string) => text.replace(/<!--[^<>]*-->|&#?\w+;/g, " ");
