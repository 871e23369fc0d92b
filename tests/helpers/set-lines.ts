import { PDFDocument, rgb, StandardFonts } from "pdf-lib";

/** A text where it is printed: points from the left and from the top, size in points. */
export interface Printed {
  text: string;
  x?: number;
  y: number;
  size?: number;
  isBold?: boolean;
  isItalic?: boolean;
  /** Set in Courier, as code is. */
  isMono?: boolean;
  /** Set in Helvetica, as the letters of a plot are. */
  isSans?: boolean;
  /** A grey ground of so many points, from there to the right and down, in place of text. */
  ground?: [width: number, height: number];
}

const [WIDTH, HEIGHT] = [595, 842];

/** Prints a page for each list of texts, in Times. */
export async function setLines(pages: readonly (readonly Printed[])[]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const bold = await pdf.embedFont(StandardFonts.TimesRomanBold);
  const sans = await pdf.embedFont(StandardFonts.HelveticaBold);
  const italic = await pdf.embedFont(StandardFonts.TimesRomanItalic);
  const mono = await pdf.embedFont(StandardFonts.Courier);
  for (const printed of pages) {
    const page = pdf.addPage([WIDTH, HEIGHT]);
    for (const {
      text,
      x = 60,
      y,
      size = 10,
      isBold = false,
      isMono = false,
      isSans = false,
      isItalic = false,
      ground,
    } of printed)
      if (ground)
        page.drawRectangle({
          x,
          y: HEIGHT - y - ground[1],
          width: ground[0],
          height: ground[1],
          color: rgb(0.9, 0.9, 0.9),
        });
      else
        page.drawText(text, {
          x,
          y: HEIGHT - y,
          size,
          font: isSans ? sans : isMono ? mono : isItalic ? italic : isBold ? bold : font,
        });
  }
  return Buffer.from(await pdf.save());
}

/** Lines of a paragraph, from a height on. */
export const proseFrom = (y: number, count = 6): Printed[] =>
  Array.from({ length: count }, (_, index) => ({
    text: "The kettles of the village wait for the night, which is where most of its load would go otherwise.",
    y: y + 12 * index,
  }));
