import { text } from "../../../text/edit-inlines.ts";
import { type Inline, toPlainText } from "../../../text/inline.ts";
import { type Element, lookUp, textOf } from "../element.ts";

const WEB = /^(?:https?:\/\/|mailto:)\S+$/i;

/** What else than addresses `ext-link-type` says a link is. */
const RESOLVERS: Record<string, string> = {
  doi: "https://doi.org/",
  pmid: "https://pubmed.ncbi.nlm.nih.gov/",
  pmcid: "https://pmc.ncbi.nlm.nih.gov/articles/",
};

/** The web or mail address that an element names, if it is one. */
function addressOf({ attributes }: Element): string | undefined {
  const { href = "", "ext-link-type": type = "" } = attributes;
  const address = href.trim();
  if (WEB.test(address)) return address;
  const resolver = lookUp(RESOLVERS, type);
  return resolver && /^[\w./()-]+$/.test(address) ? resolver + address : undefined;
}

/** `<ext-link>`: a link if it leads into the web, else its words. */
export function readLink(element: Element, children: Inline[]): Inline[] {
  const url = addressOf(element);
  if (url === undefined) return children;
  return [{ type: "link", url, children: toPlainText(children).trim() === "" ? text(url) : children }];
}

/** `<uri>`: as {@link readLink}; its own text may be the address. */
export function readUri(element: Element, children: Inline[]): Inline[] {
  const own = textOf(element);
  if (element.attributes.href === undefined && WEB.test(own)) return [{ type: "link", url: own, children }];
  return readLink(element, children);
}

/** `<email>`. */
export function readEmail(element: Element, children: Inline[]): Inline[] {
  const address = textOf(element);
  return /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? [{ type: "link", url: `mailto:${address}`, children }] : children;
}
