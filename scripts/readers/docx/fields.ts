import { type Element, isNamed, make, type Node, textOf } from "../jats/element.ts";
import { tell } from "../jats/tell.ts";
import { cite, citeItems, itemsIn, itemsOf } from "../office/citations.ts";
import type { Field, WordDocument } from "./document.ts";
import { readEndNote } from "./word-sources.ts";

/** The list that a field writes by itself, whose paragraphs are all its own. */
export function listOf({ instruction }: Field): "bibliography" | "contents" | undefined {
  if (/^\s*(?:TOC|INDEX|TOA)\b/.test(instruction)) return "contents";
  return /^\s*(?:BIBLIOGRAPHY\b|ADDIN\s+(?:ZOTERO_BIBL|EN\.REFLIST|Mendeley Bibliography))|CSL_BIBLIOGRAPHY\s*$/.test(
    instruction,
  )
    ? "bibliography"
    : undefined;
}

/** What a field shows, as what it is: a citation, a link; of all others the words. */
export function readField(field: Field, shown: Node[], at: Element, document: WordDocument): Node[] {
  const { instruction } = field;
  if (/\bCSL_CITATION\b/.test(instruction)) return citeItems(itemsIn(instruction), shown, at, document);
  if (/^\s*ADDIN\s+EN\.CITE/.test(instruction)) {
    const data = field.data === "" ? "" : Buffer.from(field.data, "base64").toString("utf8");
    const works = [...readEndNote(instruction), ...readEndNote(data)];
    const keys = works.map(({ work, mark }) => document.works.take(work, mark));
    return cite(keys, shown, at);
  }
  const [, cited] = /^\s*CITATION\s(.*)$/s.exec(instruction) ?? [];
  if (cited !== undefined) {
    const keys = tagsIn(cited).map((tag) => document.works.take(document.sources.get(tag), `source ${tag}`));
    return cite(keys, shown, at);
  }
  const [, address = "", anchor] =
    /^\s*HYPERLINK\s{1,9}(?:(?!\\)"([^"]*)")?(?:[^"]*\\l\s{1,9}"([^"]*)")?/.exec(instruction) ?? [];
  if (address !== "" || anchor !== undefined) return link(address, anchor, shown, at);
  const [, bookmark] = /^\s*(?:REF|NOTEREF|PAGEREF)\s+(\S+)/.exec(instruction) ?? [];
  if (bookmark !== undefined && !/^\s*PAGEREF/.test(instruction)) return link("", bookmark, shown, at);
  if (/^\s*EQ\s/.test(instruction) && textOf({ ...at, children: shown }) === "") tell(document, "equation-is-read", at);
  return shown;
}

/** A citation in a content control, as Mendeley Cite has them: its data is in the control's tag. */
export function readControl(tag: string, shown: Node[], at: Element, document: WordDocument): Node[] {
  const [, data] = /^MENDELEY_CITATION_v\d+_(.+)$/s.exec(tag) ?? [];
  if (data === undefined) return shown;
  return citeItems(itemsOf(Buffer.from(data, "base64").toString("utf8")), shown, at, document);
}

/** Tags in a citation of Word's own: `Pot01 \p 12 \l 1033 \m Cup02`. */
const tagsIn = (said: string): string[] => [...said.matchAll(/(?:^|\\m\s+)"?([^\s"\\]+)/g)].map(([, tag = ""]) => tag);

/** A link to the web or within the document; what leads to a work becomes a citation afterwards. */
export function link(address: string, anchor: string | undefined, shown: Node[], at: Element): Node[] {
  if (shown.some(isNamed("xref"))) return shown;
  if (/^(?:https?:|mailto:)/i.test(address)) {
    const href = anchor === undefined || address.includes("#") ? address : `${address}#${anchor}`;
    return [make("ext-link", at, shown, { href })];
  }
  return address === "" && anchor !== undefined ? [make("xref", at, shown, { rid: anchor })] : shown;
}
