import { readFileSync } from "node:fs";
import { referenceUrl } from "../deck/reference-links.ts";
import type { SlideText } from "../deck/types.ts";
import { keepResult, nameOf, takeKept, type Work } from "../files/keep.ts";
import type { Outline, Reference } from "../outline/types.ts";
import { moduleBeside } from "../paths/packages.ts";
import type { Citation, Inline } from "../text/inline.ts";
import { citationLocale, readLocales } from "./csl-files.ts";
import { type Formatter, makeFormatter, type Works } from "./format-references.ts";
import { prepareGbStyle } from "./gb-t-7714.ts";

/** Says citations and references in a citation style. */
export interface Citer {
  /** The list of works, in the style's order, each with its key. */
  bibliography: { key: string; text: SlideText }[];
  /** A citation as the text has it, e.g. `(Huang, 2016)`. */
  cite(items: Citation["items"]): string;
}

/** Says nothing: for who counts slides before it is known which works they show. */
export const NO_CITER: Citer = { bibliography: [], cite: () => "" };

const FORMATTING: Work = {
  kind: "citations",
  packages: [
    ...["@citation-js/core", "@citation-js/plugin-csl", "@citation-js/plugin-csl > citeproc"],
    ...["hast-util-from-html", "hast-util-to-mdast"],
  ],
  modules: [moduleBeside(import.meta.url, "./format-references")],
  most: 200,
};

/** What is kept of a list of works: its entries, and citations by what they cite. */
interface Kept {
  bibliography: Citer["bibliography"];
  citations: Record<string, string>;
}

/** Citations that may be kept of one list of works; of more, those stay that this run says. */
const MOST_CITATIONS = 2000;

/**
 * Prepares the outline's references for citing, through citation-js and its CSL styles. What it said once is kept:
 * citation-js takes a second to start, and is not loaded while nothing new is asked of it.
 */
export async function makeCiter({
  references: listed,
  style,
  paper,
}: Pick<Outline, "references" | "style" | "paper">): Promise<Citer> {
  if (listed.length === 0) return NO_CITER;
  const works = readWorks(listed.map(withoutNumbers), style, citationLocale(paper.language));
  // What was read is part of the name: a style or a locale that changed says other things.
  const name = nameOf(FORMATTING, works.csl === undefined ? works : { ...works, style: undefined });
  let started: Formatter | undefined;
  const formatter = () => {
    started ??= makeFormatter(works);
    return started;
  };
  const kept = takeKept<Kept>(FORMATTING, name);
  const bibliography = kept?.bibliography ?? (await formatter().bibliography());
  const known = new Map(Object.entries(kept?.citations ?? {}));
  const said = new Map<string, string>();
  const keep = () => {
    const all = new Map([...known, ...said]);
    const citations = Object.fromEntries(all.size > MOST_CITATIONS ? said : all);
    keepResult(FORMATTING, name, { bibliography, citations } satisfies Kept);
  };
  let isToKeep = false;
  /** A deck is planned without a pause: all that it cites is kept together, at its end. */
  const keepLater = () => {
    if (isToKeep) return;
    isToKeep = true;
    queueMicrotask(() => {
      isToKeep = false;
      keep();
    });
  };
  if (!kept) keepLater();
  return {
    bibliography,
    cite(items) {
      const what = JSON.stringify(items.map(({ key, locator }) => [key, locator]));
      const before = said.get(what) ?? known.get(what);
      const text = before ?? formatter().cite(items);
      said.set(what, text);
      if (before === undefined) keepLater();
      return text;
    },
  };
}

/** Works with all that says how to cite them; of Lectern's own files only those are read that it needs. */
function readWorks(references: readonly Reference[], style: string, deckLocale: string): Works {
  const csl = style.endsWith(".csl") ? readFileSync(style, "utf8") : undefined;
  const prepared = prepareGbStyle(style, references, deckLocale) ?? { references, csl, locale: deckLocale };
  return { style, ...prepared, locales: readLocales(prepared.locale, prepared.csl) };
}

/** CSL-JSON may hold `volume: 116`, and YAML reads it so; citeproc falls over numbers that are none of a date. */
function withoutNumbers(reference: Reference): Reference {
  const toText = (value: unknown): unknown => {
    if (typeof value === "number") return String(value);
    if (Array.isArray(value)) return value.map(toText);
    if (typeof value !== "object" || value === null || "date-parts" in value) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toText(inner)]));
  };
  return toText(structuredClone(reference)) as Reference;
}

/**
 * Running text with its citations said and linked to the reference, wherever in the deck that will be.
 */
export function resolveCitations(inlines: readonly Inline[], citer: Citer, isInLink = false): SlideText {
  return inlines.map((node): SlideText[number] => {
    if (node.type === "citation") {
      // A link can't hold another one.
      if (isInLink) return { type: "text", value: citer.cite(node.items) };
      const url = referenceUrl(node.items[0]?.key ?? "");
      return { type: "link", url, children: [{ type: "text", value: citer.cite(node.items) }] };
    }
    return "children" in node
      ? ({
          ...node,
          children: resolveCitations(node.children, citer, isInLink || node.type === "link"),
        } as SlideText[number])
      : node;
  });
}
