import { PDFDict, type PDFDocument, PDFName, PDFRawStream } from "pdf-lib";
import { readStream, writeStream } from "./streams.ts";

const name = (text: string) => PDFName.of(text);

/**
 * Takes out of fonts' maps to Unicode what stands for no character: Chromium writes U+0000 for shapes of Arabic letters that
 * the text around gives a reading of its own (`ActualText`), which PDF/UA does not allow (ISO 14289-1, 7.21.7).
 */
export function mendUnicode(pdf: PDFDocument): void {
  for (const [, font] of pdf.context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict)) continue;
    const ref = font.get(name("ToUnicode"));
    const map = ref && pdf.context.lookup(ref);
    if (!(map instanceof PDFRawStream)) continue;
    const text = readStream(map);
    const mended = withoutNothing(text);
    if (mended !== text) font.set(name("ToUnicode"), pdf.context.register(writeStream(map, mended)));
  }
}

/** A map to Unicode without the entries that lead to U+0000, U+FEFF or U+FFFE; each block says how many it has. */
export function withoutNothing(map: string): string {
  return map.replace(/(\d{1,4}) beginbfchar\s([\s\S]{0,20000}?)endbfchar/g, (block, _, lines: string) => {
    const kept = lines.split("\n").filter((line) => line.trim() !== "" && !/<(?:0000|feff|fffe)>\s{0,4}$/i.test(line));
    if (kept.length === lines.split("\n").filter((line) => line.trim() !== "").length) return block;
    return kept.length === 0 ? "" : `${kept.length} beginbfchar\n${kept.join("\n")}\nendbfchar`;
  });
}
