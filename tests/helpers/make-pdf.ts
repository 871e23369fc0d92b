import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from "pdf-lib";

/** A piece of a paper to be typeset. */
export type Piece =
  | { title: string; authors: string[]; abstract?: string }
  | { heading: string; level?: 1 | 2 }
  | { text: string; bold?: string; italic?: string }
  | { note: string }
  | { figure: string }
  | { table: string; rows: string[][] }
  | { formula: string; number: string }
  | { work: string };

export interface Setting {
  columns?: 1 | 2;
  head?: string;
  /** Whether its pages are bound in sideways: what is read from left to right runs up the page. */
  isSideways?: boolean;
  /** Whether lines are stretched to the edge of their column. */
  isJustified?: boolean;
}

const [WIDTH, HEIGHT, MARGIN, GUTTER] = [595, 842, 60, 20];
const SIZE = 10;
const LEADING = 12;

/** Typesets a paper, as plainly as papers are: lines of Times in columns, with running heads and page numbers. */
export async function makePdf(
  pieces: readonly Piece[],
  { columns = 2, head = "", isSideways = false, isJustified = false }: Setting = {},
): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const italic = await pdf.embedFont(StandardFonts.TimesRomanItalic);
  const bold = await pdf.embedFont(StandardFonts.TimesRomanBold);
  const room = columns === 2 ? (WIDTH - 2 * MARGIN - GUTTER) / 2 : WIDTH - 2 * MARGIN;
  let page: PDFPage | undefined;
  let [column, y, top] = [0, 0, 0];
  let notes: string[] = [];
  const x = () => MARGIN + column * (room + GUTTER);
  const foot = () => MARGIN + notes.length * 10;
  const newPage = () => {
    notes.forEach((note, index) => {
      page?.drawText(note.slice(0, 1), { x: MARGIN, y: MARGIN + (notes.length - 1 - index) * 10 + 3, size: 5, font });
      page?.drawText(note.slice(1), { x: MARGIN + 3, y: MARGIN + (notes.length - 1 - index) * 10, size: 8, font });
    });
    notes = [];
    page = pdf.addPage([WIDTH, HEIGHT]);
    const number = String(pdf.getPageCount());
    page.drawText(number, { x: WIDTH / 2, y: MARGIN - 30, size: 9, font });
    if (head !== "") page.drawText(head, { x: MARGIN, y: HEIGHT - 36, size: 8, font });
    [column, y, top] = [0, HEIGHT - MARGIN, HEIGHT - MARGIN];
  };
  const need = (height: number) => {
    if (!page) newPage();
    if (y - height >= foot()) return;
    if (column + 1 < columns) [column, y] = [column + 1, top];
    else newPage();
  };
  const line = (text: string, at: number, size: number, own: PDFFont) => {
    page?.drawText(text, { x: at, y: y - size, size, font: own });
    y -= size * (LEADING / SIZE);
  };
  const stretch = (text: string, from: number, to: number, size: number, own: PDFFont) => {
    const words = text.split(" ");
    const widths = words.map((word) => own.widthOfTextAtSize(word, size));
    const gap = (to - from - widths.reduce((sum, each) => sum + each, 0)) / Math.max(1, words.length - 1);
    let at = from;
    for (const [index, word] of words.entries()) {
      page?.drawText(word, { x: at, y: y - size, size, font: own });
      at += (widths[index] ?? 0) + gap;
    }
    y -= size * (LEADING / SIZE);
  };
  const set = (text: string, { size = SIZE, own = font, indent = 0, hang = 0, width = room } = {}) => {
    let first = true;
    const lines = breakLines(text, own, size, width - Math.max(indent, hang));
    for (const [index, words] of lines.entries()) {
      need(size * 1.2);
      const at = x() + (first ? indent : hang);
      if (isJustified && index < lines.length - 1) stretch(words, at, x() + width, size, own);
      else line(words, at, size, own);
      first = false;
    }
  };
  for (const piece of pieces) {
    if ("title" in piece) {
      newPage();
      const whole = WIDTH - 2 * MARGIN;
      for (const words of breakLines(piece.title, bold, 18, whole))
        line(words, (WIDTH - bold.widthOfTextAtSize(words, 18)) / 2, 18, bold);
      y -= 10;
      for (const author of piece.authors) line(author, (WIDTH - font.widthOfTextAtSize(author, 11)) / 2, 11, font);
      y -= 16;
      top = y;
      if (piece.abstract !== undefined) {
        set("Abstract", { own: bold, indent: room / 2 - 20 });
        set(piece.abstract, { size: 9 });
        y -= 8;
      }
    } else if ("heading" in piece) {
      y -= 8;
      need(40);
      set(piece.heading, { size: piece.level === 2 ? 10 : 12, own: bold });
      y -= 4;
    } else if ("text" in piece) {
      const lead = piece.bold ?? piece.italic;
      if (lead !== undefined) {
        const own = piece.bold === undefined ? italic : bold;
        const heads = breakLines(lead, own, SIZE, room);
        for (const [index, words] of heads.entries()) {
          need(LEADING);
          if (index < heads.length - 1) line(words, x(), SIZE, own);
        }
        const end = heads.at(-1) ?? "";
        page?.drawText(end, { x: x(), y: y - SIZE, size: SIZE, font: own });
        const start = own.widthOfTextAtSize(`${end} `, SIZE) + 4;
        const [first = "", ...rest] = breakLines(piece.text, font, SIZE, room - start);
        line(first, x() + start, SIZE, font);
        set(rest.join(" "));
      } else set(piece.text, { indent: 12 });
      y -= 2;
    } else if ("note" in piece) notes.push(piece.note);
    else if ("figure" in piece) {
      need(110);
      y -= 8;
      page?.drawRectangle({
        x: x() + 20,
        y: y - 70,
        width: room - 40,
        height: 70,
        borderWidth: 1,
        borderColor: rgb(0, 0, 0),
      });
      page?.drawLine({ start: { x: x() + 30, y: y - 60 }, end: { x: x() + room - 40, y: y - 10 } });
      page?.drawText("time", { x: x() + 40, y: y - 66, size: 7, font });
      y -= 78;
      set(piece.figure, { size: 9 });
      y -= 10;
    } else if ("table" in piece) {
      need(40 + piece.rows.length * LEADING);
      y -= 8;
      set(piece.table, { size: 9 });
      const rule = () =>
        page?.drawLine({ start: { x: x(), y: y - 2 }, end: { x: x() + room, y: y - 2 }, thickness: 0.6 });
      rule();
      piece.rows.forEach((cells, index) => {
        y -= 3;
        const width = room / cells.length;
        for (const [at, cell] of cells.entries())
          page?.drawText(cell, { x: x() + at * width + 4, y: y - 9, size: 9, font });
        y -= 11;
        if (index === 0) rule();
      });
      rule();
      y -= 14;
    } else if ("formula" in piece) {
      need(30);
      y -= 6;
      page?.drawText(piece.formula, { x: x() + 50, y: y - SIZE, size: SIZE, font });
      page?.drawText(`(${piece.number})`, { x: x() + room - 18, y: y - SIZE, size: SIZE, font });
      y -= 20;
    } else {
      set(piece.work, { size: 9, hang: 12 });
      y -= 3;
    }
  }
  newPage();
  pdf.removePage(pdf.getPageCount() - 1);
  if (isSideways) for (const each of pdf.getPages()) each.setRotation(degrees(270));
  // The same bytes each time.
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

function breakLines(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let open = "";
  for (const word of text.split(" ")) {
    const next = open === "" ? word : `${open} ${word}`;
    if (font.widthOfTextAtSize(next, size) <= width) open = next;
    else {
      if (open !== "") lines.push(open);
      open = word;
    }
  }
  return open === "" ? lines : [...lines, open];
}
