import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import JSZip from "jszip";
import { run } from "./made.ts";

/**
 * Has LibreOffice print what pandoc read of a paper, written as a Word file: in one column with tags, as word processors
 * save PDFs, or in two below the front, without.
 *
 * @param parsed file of pandoc's JSON
 * @param pdf where it goes; nothing is there afterwards if nothing was made
 */
export async function printByOffice(parsed: string, pdf: string, columns: 1 | 2): Promise<void> {
  const folder = `${pdf}.work`;
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(import.meta.dirname, "picture.svg"), join(folder, "picture.svg"));
  const filter = join(import.meta.dirname, "numbered.lua");
  const file = join(folder, "p.docx");
  run("pandoc", ["-f", "json", "-t", "docx", "--lua-filter", filter, "-o", file, parsed], folder);
  if (existsSync(file)) {
    if (columns === 2) await setInColumns(file);
    const options = JSON.stringify({ UseTaggedPDF: { type: "boolean", value: columns === 1 ? "true" : "false" } });
    // A profile of its own: LibreOffice runs once in each.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    run("soffice", [profile, "--headless", "--convert-to", `pdf:writer_pdf_Export:${options}`, "p.docx"], folder);
    if (existsSync(join(folder, "p.pdf"))) renameSync(join(folder, "p.pdf"), pdf);
  }
  rmSync(folder, { recursive: true, force: true });
}

const END = '<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/></w:sectPr></w:pPr></w:p>';
const COLUMNS =
  '<w:sectPr><w:type w:val="continuous"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1134" w:right="1134" w:header="0" w:footer="0" w:gutter="0"/><w:cols w:num="2" w:space="400"/></w:sectPr>';

/** Seven centimetres wide in the shape of the one picture, in units of 1/360,000 cm. */
const SIZE = 'cx="2520000" cy="1386000"';

/** Two columns from the first heading on, pictures as wide as these. */
async function setInColumns(file: string): Promise<void> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
  const start = xml.search(/<w:p>(?=<w:pPr><w:pStyle w:val="Heading1")/);
  if (start < 0) return;
  const rest = xml
    .slice(start)
    .replace(/<w:sectPr\b[^>]*\/>|<w:sectPr\b(?:(?!<\/w:sectPr>).)*<\/w:sectPr>/gs, "")
    .replace(/(?<=<(?:wp:extent|a:ext) )cx="\d+" cy="\d+"/g, SIZE);
  zip.file("word/document.xml", (xml.slice(0, start) + END + rest).replace("</w:body>", `${COLUMNS}</w:body>`));
  writeFileSync(file, await zip.generateAsync({ type: "nodebuffer" }));
}
