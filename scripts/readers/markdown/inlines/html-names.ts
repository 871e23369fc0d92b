import { decodeHTML } from "entities";

/** Elements of HTML that papers in Markdown use. Anything else in angle brackets is text. */
const NAMES = new Set(
  `a abbr address article aside audio b bdi bdo blockquote body br button canvas caption center cite code col colgroup
   data dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head
   header hr html i iframe img input ins kbd label legend li link main map mark math meta nav nobr noscript object ol
   option p param picture pre q s samp script section select small source span strike strong style sub summary sup svg
   table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr`.split(/\s+/),
);

export const isElement = (name: string): boolean => NAMES.has(name);

/** The attributes of a tag, by name in small letters; the first of several stays. */
export function readTagAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of source.matchAll(
    /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? "");
  }
  return attributes;
}

export const decodeEntities = (text: string): string => (text.includes("&") ? decodeHTML(text) : text);

/** What is read with a parser of HTML. */
export const HTML_BLOCK = /<(?:table|figure|picture)\b|<div\b[^<>]*\bclass=["']?figure\b/i;
