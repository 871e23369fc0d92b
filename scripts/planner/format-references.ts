import { createRequire } from "node:module";
import type { Nodes } from "mdast";
import type { SlideText } from "../deck/types.ts";
import { digestOf } from "../files/cache.ts";
import type { Reference } from "../outline/types.ts";
import { trimInlines } from "../text/edit-inlines.ts";
import type { Citation } from "../text/inline.ts";
import { isOthers } from "../text/others.ts";

/** Works of a paper, and how they are to be said. */
export interface Works {
  references: readonly Reference[];
  /** A style of citation-js, or the path of a `.csl` file. */
  style: string;
  /** What the style file says. */
  csl: string | undefined;
  /** A language that citation-js has words of, or that is among `locales`. */
  locale: string;
  /** Locales that citation-js lacks, as CSL's XML by their tags. */
  locales: Record<string, string>;
}

/** Formats works in a citation style. */
export interface Formatter {
  /** The list of works, in the style's order, each with its key. */
  bibliography(): Promise<{ key: string; text: SlideText }[]>;
  cite(items: Citation["items"]): string;
}

/** The part of citation-js' CSL plugin that is used here. */
interface Csl {
  styles: Register;
  locales: Register;
  engine(works: unknown, style: string, locale: string, format: "text"): Engine;
}

interface Data {
  format(kind: "data", options: { format: "object" }): unknown;
}

interface Register {
  add(name: string, xml: string): void;
  has(name: string): boolean;
}

/** The part of citeproc that is used here. */
interface Engine {
  updateItems(ids: string[]): void;
  makeCitationCluster(items: { id: string; locator?: string; label?: string }[]): string;
  getTerm(term: string): string | undefined;
}

/** Whose works citeproc's engine holds: citation-js has one for each style and locale, whoever asks. */
let holder: Formatter | undefined;

/**
 * Starts citation-js, which with citeproc and the style takes a second. It is asked for at once, not awaited: a citation
 * that nobody foresaw is said in the middle of planning.
 */
export function makeFormatter({ references, style, csl, locale, locales }: Works): Formatter {
  const require = createRequire(import.meta.url);
  const core: typeof import("@citation-js/core").default = require("@citation-js/core");
  require("@citation-js/plugin-csl");
  const plugin = core.plugins.config.get("@csl") as unknown as Csl;
  // citation-js keeps an engine for each name, so a style file that was changed since needs another one.
  const template = csl === undefined ? style : `${digestOf(csl)}.csl`;
  if (csl !== undefined && !plugin.styles.has(template)) plugin.styles.add(template, csl);
  for (const [tag, xml] of Object.entries(locales)) if (!plugin.locales.has(tag)) plugin.locales.add(tag, xml);
  const cite = new core.Cite(references.map(withMark), { forceType: "@csl/list+object", generateGraph: false });
  let engine: Engine | undefined;
  /** The engine with all works in it: alone, a work would have the number 1, and no letter behind its year. */
  const holdWorks = (): Engine => {
    if (engine && holder === formatter) return engine;
    const works = (cite as unknown as Data).format("data", { format: "object" });
    engine = plugin.engine(works, template, locale, "text");
    engine.updateItems(references.map(({ id }) => id));
    holder = formatter;
    return engine;
  };
  /** `&`, and what else a style puts before a last name, does not stand before `et al.` */
  const sayOthers = (text: string): string => {
    if (!text.includes(MARK)) return text;
    const term = holdWorks().getTerm("et-al") ?? "et al.";
    const said = text.replace(BEFORE_MARK, (_, comma: string) => `${comma} ${term}`);
    return term.endsWith(".") ? said.replaceAll(`${term}.`, term) : said;
  };
  const formatter: Formatter = {
    async bibliography() {
      const { fromHtml } = await import("hast-util-from-html");
      const { toMdast } = await import("hast-util-to-mdast");
      const entries = cite.format("bibliography", { template, lang: locale, format: "html", asEntryArray: true });
      // It had the engine write HTML, not the text of citations.
      holder = undefined;
      return entries.map(([key, html]) => ({
        key,
        text: toText(toMdast(fromHtml(sayOthers(withOrdinals(html)), { fragment: true }))),
      }));
    },
    cite: (items) => {
      const entry = items.map(({ key, locator }) =>
        locator === undefined ? { id: key } : { id: key, ...splitLocator(locator) },
      );
      // No line ends between `p.` and the page.
      return sayOthers(holdWorks().makeCitationCluster(entry)).replace(/\b(pp?\.) (?=\d)/g, "$1\u00a0");
    },
  };
  return formatter;
}

/** Stands for the authors whom a list leaves out, until the style has set the others. */
const MARK = "\u{E000}";
const BEFORE_MARK = new RegExp(`(,?)\\s?(?:(?:&(?:#38|amp);|&|…|\\p{L}{1,4})\\s)?${MARK}`, "gu");

/** A work in which citeproc takes those who are left out for one more author, who has the last place. */
function withMark(reference: Reference): Reference {
  const marked = Object.entries(reference).map(([field, value]) => [
    field,
    Array.isArray(value) ? value.map((each) => (isName(each) && isOthers(each) ? { literal: MARK } : each)) : value,
  ]);
  return structuredClone(Object.fromEntries(marked));
}

const isName = (value: unknown): value is { literal?: string } => typeof value === "object" && value !== null;

/** `p. 3` is page 3; a locator without a word it knows is a page too, as in Pandoc. */
function splitLocator(locator: string): { label: string; locator: string } {
  const [, word = "", rest = locator] = /^(p{1,2}|ch|chap|sec|fig|vol|para)\.? +(?! )(.*)$/.exec(locator) ?? [];
  const labels: Record<string, string> = {
    ch: "chapter",
    chap: "chapter",
    sec: "section",
    fig: "figure",
    vol: "volume",
    para: "paragraph",
  };
  return { label: labels[word] ?? "page", locator: rest };
}

const ORDINALS: Record<string, string> = { a: "ª", o: "º", e: "ᵉ" };

/** citeproc writes the letter of `2.ª ed.` as an element, which running text does not have. */
const withOrdinals = (html: string) =>
  html.replace(/(?<=\d\.?)<sup>([aoe])<\/sup>/g, (_, letter: string) => ORDINALS[letter] ?? letter);

/** An entry of the bibliography, which citeproc gives as HTML, as running text. Web addresses become links. */
const toText = (tree: Nodes): SlideText => trimInlines(linkify(fromMdast(tree)));

function fromMdast(node: Nodes): SlideText {
  switch (node.type) {
    case "text":
      return [{ type: "text", value: node.value.replace(/\s+/g, " ") }];
    case "emphasis":
    case "strong":
      return [{ type: node.type, children: node.children.flatMap(fromMdast) }];
    case "root":
      // vancouver puts its number and its text into two blocks.
      return node.children.flatMap((child, index) => [...(index > 0 ? [space()] : []), ...fromMdast(child)]);
    default:
      return "children" in node ? node.children.flatMap(fromMdast) : [];
  }
}

const space = (): SlideText[number] => ({ type: "text", value: " " });

const WEB_ADDRESS = /https?:\/\/[^\s<>]*[^\s<>.,;:)\]]/g;

function linkify(text: SlideText): SlideText {
  return text.flatMap((node) => {
    if (node.type !== "text") return [node];
    let last = 0;
    const pieces: SlideText = [];
    for (const match of node.value.matchAll(WEB_ADDRESS)) {
      pieces.push({ type: "text", value: node.value.slice(last, match.index) });
      pieces.push({ type: "link", url: match[0], children: [{ type: "text", value: match[0] }] });
      last = match.index + match[0].length;
    }
    return [...pieces, { type: "text", value: node.value.slice(last) } as const].filter(
      (piece) => piece.type !== "text" || piece.value !== "",
    );
  });
}
