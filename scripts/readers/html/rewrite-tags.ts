import { drawnKind, shownKind } from "../../files/picture-kind.ts";
import { VOID } from "./measure-html.ts";

/** A start tag with its attributes as they are written. */
const TAG = /<([a-z][\w:-]{0,60})(?![\w:-])([^<>]*)>/gi;
const ATTRIBUTE = /(?<![\w:-])([a-z][\w:-]{0,60})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/gi;

/**
 * A page in which the attributes of tags are others. An element that XHTML ends at once gets an end, which a page in HTML
 * needs.
 *
 * @param rewrite what an attribute's value becomes; nothing to leave the attribute out
 */
export function rewriteTags(
  page: string,
  rewrite: (element: string, attribute: string, value: string) => string | undefined,
): string {
  return page.replace(TAG, (_, name: string, inside: string) => {
    const isClosed = inside.endsWith("/");
    const attributes = inside.replace(ATTRIBUTE, (_all, attribute: string, double?: string, single?: string) => {
      const value = rewrite(name.toLowerCase(), attribute.toLowerCase(), double ?? single ?? "");
      return value === undefined ? "" : `${attribute}="${value.replaceAll('"', "&quot;")}"`;
    });
    const isWhole = isClosed && !VOID.has(name.toLowerCase());
    return `<${name}${isWhole ? attributes.slice(0, -1) : attributes}>${isWhole ? `</${name}>` : ""}`;
  });
}

/** Pictures as `data:` addresses, by the first bytes of those that browsers show or that can be drawn anew. */
export function dataAddress(bytes: Buffer): string | undefined {
  const drawn = drawnKind(bytes);
  const kind = shownKind(bytes) ?? (drawn && `x-${drawn}`);
  return kind && `data:image/${kind};base64,${bytes.toString("base64")}`;
}
