import { openZip } from "../../scripts/files/read-zip.ts";
import { readDocx } from "../../scripts/readers/docx/read-docx.ts";
import { reportMade } from "./made.ts";
import { writeDocx } from "./pandoc.ts";
import type { CorpusPaper } from "./papers.ts";

/** What stands in a document, by the tags of `document.xml` alone. */
function countTags(bytes: Buffer) {
  const xml = openZip(bytes)?.read("word/document.xml", 2 ** 28);
  const paragraphs = String(xml ?? "").match(/<w:p>[\s\S]*?<\/w:p>/g) ?? [];
  const plain = (paragraph: string) =>
    paragraph
      .replace(/<w:tab\s*\/>|<w:br\s*\/>/g, " ")
      .replace(/<[^<>]*>/g, "")
      .replace(/&(?:#\d+|\w+);/g, (entity) => ({ "&amp;": "&", "&lt;": "<", "&gt;": ">" })[entity] ?? " ");
  const styled = (style: RegExp) =>
    paragraphs.filter((paragraph) => style.test(/<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? ""));
  const isDrawn = (paragraph: string | undefined) => paragraph?.includes("<pic:pic") ?? false;
  // Of a picture that pandoc did not find only the caption is there.
  const captions = paragraphs.filter(
    (each, index) => /<w:pStyle w:val="ImageCaption"/.test(each) && !isDrawn(paragraphs[index - 1]),
  );
  return {
    headings: styled(/^Heading\d$/).map(plain),
    figures: captions.length + paragraphs.join("").split("<pic:pic>").length - 1,
    // Of works that pandoc does not understand it prints `n.d.` alone.
    references: styled(/^Bibliography$/).filter((each) => /\p{L}{3}/u.test(plain(each))).length,
  };
}

/** How much arrives of papers that pandoc wrote for Word. */
export const reportDocx = (papers: readonly CorpusPaper[]): Promise<void> =>
  reportMade(papers, {
    title: "Word files",
    make: writeDocx,
    count: countTags,
    read: async (bytes, name) => (await readDocx(bytes, name)).manuscript,
  });
