import { readFileSync } from "node:fs";
import type { Nodes as HastNodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toMdast } from "hast-util-to-mdast";
import type { Nodes as MdastNodes } from "mdast";
import { referenceUrl } from "../deck/reference-links.ts";
import type { SlideText } from "../deck/types.ts";
import type { Citation, Inline } from "../outline/inline.ts";
import type { Outline, Reference } from "../outline/types.ts";

/** Says citations and references in a citation style. */
export interface Citer {
  /** The list of works, in the style's order, each with its key. */
  bibliography: { key: string; text: SlideText }[];
  /** A citation as the text has it, e.g. `(Huang, 2016)`. */
  cite(items: Citation["items"]): string;
}

/** The languages whose words citation-js knows; others get English ones. */
const LOCALES: Record<string, string> = { de: "de-DE", es: "es-ES", fr: "fr-FR", nl: "nl-NL" };

/**
 * Prepares the outline's references for citing, through citation-js and its CSL styles.
 * An outline without references costs nothing: citation-js takes a third of a second to start.
 */
export async function makeCiter({
  references,
  style,
  paper,
}: Pick<Outline, "references" | "style" | "paper">): Promise<Citer> {
  if (references.length === 0) return { bibliography: [], cite: () => "" };
  const { default: citationJs } = await import("@citation-js/core");
  await import("@citation-js/plugin-csl");
  const { styles } = citationJs.plugins.config.get("@csl");
  if (style.endsWith(".csl") && !styles.has(style)) styles.add(style, readFileSync(style, "utf8"));
  const cite = new citationJs.Cite(references.map(withoutNumbers), {
    forceType: "@csl/list+object",
    generateGraph: false,
  });
  const options = { template: style, lang: LOCALES[paper.language.slice(0, 2)] ?? "en-US" };
  return {
    bibliography: cite
      .format("bibliography", { ...options, format: "html", asEntryArray: true })
      .map(([key, html]) => ({ key, text: htmlToText(html) })),
    cite: (items) =>
      cite.format("citation", {
        ...options,
        format: "text",
        entry: items.map(({ key, locator }) =>
          locator === undefined ? { id: key } : { id: key, ...splitLocator(locator) },
        ),
      }),
  };
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

/** An entry of the bibliography, which citeproc gives as HTML, as running text. Web addresses become links. */
function htmlToText(html: string): SlideText {
  const tree: HastNodes = fromHtml(html, { fragment: true });
  return trimEnds(linkify(fromMdast(toMdast(tree))));
}

function fromMdast(node: MdastNodes): SlideText {
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

function trimEnds(text: SlideText): SlideText {
  const [first, last] = [text[0], text.at(-1)];
  if (first?.type === "text") first.value = first.value.trimStart();
  if (last?.type === "text") last.value = last.value.trimEnd();
  return text.filter((node) => node.type !== "text" || node.value !== "");
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
