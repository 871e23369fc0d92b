import type { SourceText } from "../../diagnostics/source-text.ts";
import { roleOf } from "../../languages/roles.ts";
import { withoutNumber } from "../html/references.ts";
import { descendantsOf, type Element, find, isNamed } from "../jats/element.ts";
import type { SourceOutline } from "../losses/source-outline.ts";
import { settingOf } from "./document.ts";
import type { Sheet } from "./sheet.ts";

/** What stands in a document, counted crudely: headings by their styles, paragraphs by their lines, pictures. */
export function outlineDocument(body: Element, sheet: Sheet, source: SourceText): SourceOutline {
  const outline: SourceOutline = { headings: [], texts: [], figures: [] };
  let isListed = false;
  const isTable = isNamed("tbl txbxContent");
  for (const paragraph of descendantsOf(body, isNamed("p"), isTable)) {
    const { role } = sheet.styleOf(settingOf(find(paragraph, "pPr"), "pStyle"));
    const offset = paragraph.start;
    const isEmpty = descendantsOf(paragraph, isNamed("t")).length === 0;
    const text = source.lineAt(source.positionOf(offset).line);
    if (isEmpty) continue;
    const isTitle = text.length < 100 && (role === "heading" || roleOf(withoutNumber(text)) !== undefined);
    // Works of a list are in no section.
    if (isTitle) isListed = roleOf(withoutNumber(text)) === "references";
    if (role === "heading") outline.headings.push({ text, offset });
    else if (!isListed && (role === undefined || role === "body")) outline.texts.push({ text, offset });
  }
  for (const picture of descendantsOf(body, isNamed("blip"))) outline.figures.push({ text: "", offset: picture.start });
  return outline;
}
