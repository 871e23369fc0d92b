import { parseXml, XmlElement, XmlError, XmlText } from "@rgrove/parse-xml";
import { decodeHTMLStrict } from "entities";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import { oneOr } from "../../text/counted.ts";
import type { Element, Node } from "./element.ts";
import { findExcess } from "./measure-xml.ts";

export interface ReadXml {
  root?: Element;
  /** One error if nothing could be read; else warnings about entities. */
  diagnostics: Diagnostic[];
}

/**
 * Reads an XML text. No DTD is read and no entity is expanded but those of XML and HTML: the names of others stay in
 * the text.
 *
 * @param most elements that it may have; as many as papers do if left out
 */
export function readXml(source: SourceText, most?: number): ReadXml {
  const refuse = (code: string, message: string, offset: number, hint?: string): ReadXml => ({
    diagnostics: [source.diagnostic({ code, message, hint }, source.positionOf(offset))],
  });
  const text = blankDeclaration(source.text);
  const excess = findExcess(text, most);
  if (excess?.problem === "deep")
    return refuse("xml-is-shallow", "the elements here are nested deeper than in any paper", excess.offset);
  if (excess)
    return refuse("xml-is-small", "this file has more elements than any paper", excess.offset, "is it the right file?");
  const unknown = new Map<string, number>();
  const resolve = (entity: string) => {
    const decoded = decodeHTMLStrict(entity);
    if (decoded === entity) unknown.set(entity, (unknown.get(entity) ?? 0) + 1);
    return decoded;
  };
  try {
    const document = parseXml(text, { includeOffsets: true, resolveUndefinedEntity: resolve });
    if (!document.root) return refuse("xml-is-well-formed", "there is no element in this file", 0);
    return { root: toElement(document.root), diagnostics: reportEntities(unknown, text, document.root.start, source) };
  } catch (error) {
    const problem = (error as Error).message.split("\n")[0]?.replace(/ \(line \d+, column \d+\)$/, "") ?? "";
    const at = error instanceof XmlError ? toOffset(text, error.pos) : 0;
    const isReference = problem.startsWith("Unterminated reference");
    const offset = isReference ? text.lastIndexOf("&", at) : Math.min(at, text.trimEnd().length - 1);
    const hint = isReference
      ? "write `&` as `&amp;`"
      : text.includes(">", at)
        ? "`xmllint --noout` lists all such places"
        : "the file seems to be cut off; get it once more";
    const words = problem.charAt(0).toLowerCase() + problem.slice(1);
    return refuse("xml-is-well-formed", `this is no well-formed XML: ${words}`, Math.max(0, offset), hint);
  }
}

/** The text has been decoded, so what the declaration says counts no more; it may stand behind blank lines here. */
const blankDeclaration = (text: string) =>
  text.replace(/^\s*<\?xml\s[^>]*\?>/, (declaration) => declaration.replace(/[^\n]/g, " "));

/** The parser counts characters, not UTF-16 units. */
function toOffset(text: string, characters: number): number {
  let offset = 0;
  for (let count = 0; count < characters && offset < text.length; count++)
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return offset;
}

function toElement(element: XmlElement): Element {
  const attributes: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(element.attributes)) attributes[withoutPrefix(name)] ??= value;
  const children: Node[] = [];
  for (const node of element.children) {
    if (node instanceof XmlElement) children.push(toElement(node));
    else if (node instanceof XmlText) {
      // A comment or processing instruction between two texts is no more.
      const last = children.length - 1;
      if (typeof children[last] === "string") children[last] += node.text;
      else children.push(node.text);
    }
  }
  return { name: withoutPrefix(element.name), attributes, children, start: element.start };
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(":") + 1);

/** A text as it stands in XML and in HTML. */
export const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** At most this many names are told one by one. */
const MOST_TOLD = 20;

function reportEntities(
  unknown: ReadonlyMap<string, number>,
  text: string,
  from: number,
  source: SourceText,
): Diagnostic[] {
  const told = [...unknown].slice(0, MOST_TOLD).map(([entity, count]) => {
    const offset = Math.max(0, text.indexOf(entity, from));
    const uses = oneOr(count, "", "times: ");
    return source.diagnostic(
      {
        severity: "warning",
        code: "entity-is-known",
        message: `${uses}what \`${entity}\` stands for is not known here; its name stays in the text`,
        hint: "write the character itself",
      },
      source.positionOf(offset, offset + entity.length),
    );
  });
  const others = unknown.size - told.length;
  if (others <= 0) return told;
  const message = `${others} more entities are not known here; their names stay in the text`;
  return [...told, source.diagnostic({ severity: "warning", code: "entity-is-known", message })];
}
