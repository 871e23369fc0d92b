import { escapeUTF8 } from "entities";
import { PDFDict, type PDFDocument, PDFName } from "pdf-lib";
import type { DeckInfo } from "../deck-info.ts";

const PRODUCER = "Lectern";

/**
 * Says what a PDF is: title, author, subject, keywords, language, as older readers look for it and as XMP. Its dates go,
 * so that the same deck gives the same file.
 *
 * @param isAccessible whether it may call itself PDF/UA
 */
export function describePdf(pdf: PDFDocument, info: DeckInfo, isAccessible: boolean): void {
  pdf.setTitle(info.title, { showInWindowTitleBar: true });
  if (info.author) pdf.setAuthor(info.author);
  if (info.subject) pdf.setSubject(info.subject);
  // One string; pdf-lib would join with spaces, where keywords of several words need a comma.
  if (info.keywords.length > 0) pdf.setKeywords([info.keywords.join(", ")]);
  pdf.setLanguage(info.language);
  pdf.setCreator(PRODUCER);
  const about = pdf.context.lookup(pdf.context.trailerInfo.Info);
  if (about instanceof PDFDict) {
    about.delete(PDFName.of("CreationDate"));
    about.delete(PDFName.of("ModDate"));
  }
  // Not packed: tools that know nothing of PDF look for it in the file.
  const xmp = new TextEncoder().encode(toXmp(info, pdf.getProducer(), isAccessible));
  const stream = pdf.context.stream(xmp, { Type: "Metadata", Subtype: "XML" });
  pdf.catalog.set(PDFName.of("Metadata"), pdf.context.register(stream));
}

/** XMP (ISO 16684-1), with the part of PDF/UA that the file keeps. */
export function toXmp(info: DeckInfo, producer: string | undefined, isAccessible: boolean): string {
  const { title, author, subject, keywords, language } = info;
  const text = (value: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${toXml(value)}</rdf:li></rdf:Alt>`;
  const list = (kind: "Bag" | "Seq", items: readonly string[]) =>
    `<rdf:${kind}>${items.map((item) => `<rdf:li>${toXml(item)}</rdf:li>`).join("")}</rdf:${kind}>`;
  const words = keywords.filter((word) => word !== "");
  const rows: [string, string | undefined][] = [
    ["dc:format", "application/pdf"],
    ["dc:title", text(title)],
    ["dc:creator", author && list("Seq", [author])],
    ["dc:description", subject && text(subject)],
    ["dc:subject", words.length > 0 ? list("Bag", words) : undefined],
    ["dc:language", list("Bag", [language])],
    ["pdf:Keywords", words.length > 0 ? toXml(words.join(", ")) : undefined],
    ["pdf:Producer", producer && toXml(producer)],
    ["xmp:CreatorTool", PRODUCER],
    ["pdfuaid:part", isAccessible ? "1" : undefined],
  ];
  const fields = rows.flatMap(([key, value]) => (value ? [`   <${key}>${value}</${key}>`] : []));
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${fields.join("\n")}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/** Characters that XML has no way to write, and halves of pairs. */
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

const toXml = (text: string) => escapeUTF8(text.replace(NOT_XML, "\ufffd"));
