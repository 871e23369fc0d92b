import type { PDFDocumentProxy } from "pdfjs-dist";
import type { Passage } from "../../manuscript/manuscript.ts";
import { type CitedWorks, markCitations } from "../text/citations.ts";
import { cleanLines, type Vocabulary } from "../text/lines.ts";
import { joinLines } from "../text/paragraphs.ts";
import { readCaption } from "../text/passages.ts";
import { drawBoxes } from "./draw.ts";
import type { Float } from "./float.ts";
import { cellsOf } from "./join-tables.ts";
import { codeOf } from "./listings.ts";
import { plainMarks } from "./marks.ts";
import type { Fragment, PdfPage } from "./page.ts";

/**
 * The pictures of what has no better form, page by page.
 *
 * @param tellUndrawn gets each page that can't be drawn, and why
 */
export async function drawFloats(
  document: PDFDocumentProxy,
  pages: readonly PdfPage[],
  floats: readonly Float[],
  tellUndrawn: (page: number, reason: string) => void,
): Promise<Map<Float, string>> {
  const pictures = new Map<Float, string>();
  const drawn = floats.filter((float) => float.box && !(float.kind === "table" && cellsOf(float)));
  for (const [number, own] of Map.groupBy(drawn, ({ page }) => page)) {
    const made = await drawBoxes(
      document,
      { number: pages[number - 1]?.sheet ?? number, rotation: pages[number - 1]?.rotation ?? 0 },
      own.flatMap(({ box }) => box ?? []),
    ).catch((error: Error): string[] => {
      tellUndrawn(number, error.message.split("\n")[0] ?? "");
      return [];
    });
    own.forEach((float, index) => {
      const picture = made[index];
      if (picture !== undefined) pictures.set(float, picture);
    });
  }
  return pictures;
}

const EQUATION_NUMBER = /^\(((?:[A-Z]\.?)?\d{1,3}(?:\.\d{1,3})?[a-z]?)\)$/;

/** A figure, table, formula or listing as a passage: a table whose cells are not clear is a picture, too. */
export function toPassage(
  float: Float,
  picture: string | undefined,
  place: Passage["place"],
  works: CitedWorks,
  words: Vocabulary,
): Passage {
  if (float.kind === "code") return { type: "code", place, code: codeOf(float.lines), caption: [] };
  if (float.kind === "formula") {
    const text = float.lines.map((line) => plainMarks(line.text)).join(" ");
    // At the end of its line, which may be the middle one: `z = log (10)` between a fraction's parts; or at its start.
    const numberIn = (part: Fragment | undefined) => EQUATION_NUMBER.exec(part?.text.trim() ?? "")?.[1];
    const number = float.lines
      .map(({ fragments }) => numberIn(fragments.at(-1)) ?? numberIn(fragments[0]))
      .findLast((each) => each !== undefined);
    return {
      type: "equation",
      place,
      tex: "",
      picture,
      alt: text,
      ...(number === undefined ? {} : { name: `Equation ${number}` }),
    };
  }
  const join = (lines: readonly string[]) =>
    plainMarks(joinLines(cleanLines(lines.map((raw, number) => ({ raw, number, page: 0 }))), words));
  const { name, text } =
    float.caption.length === 0
      ? { name: undefined, text: "" }
      : readCaption(join(float.caption.map((line) => line.text)));
  const caption = markCitations(text, works);
  const cells = float.kind === "table" ? cellsOf(float) : undefined;
  if (cells) {
    const inline = (cell: string) => markCitations(join(cell.split("\n")), works);
    const rows = cells.rows.map((row) => row.map(inline));
    return {
      type: "table",
      place,
      columns: cells.columns.map(inline),
      rows,
      align: cells.columns.map(() => null),
      caption,
      name,
    };
  }
  if (float.kind === "table" && picture === undefined)
    return { type: "table", place, columns: [], rows: [], align: [], caption, name };
  return { type: "figure", place, images: picture === undefined ? [] : [[picture]], alt: float.alt, caption, name };
}
