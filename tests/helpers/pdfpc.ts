import { z } from "zod";

/** What a page of pdfpc's file, version 2, may say. */
const PAGE = z.strictObject({
  idx: z.int().min(0),
  label: z.string(),
  overlay: z.int().min(0),
  forcedOverlay: z.boolean().optional(),
  hidden: z.boolean().optional(),
  note: z.string().optional(),
});

const CLOCK = z.string().regex(/^(?:[01]?\d|2[0-3]):[0-5]\d$/);

/** The rules of pdfpc's file, version 2, as its schema has them. */
export const PDFPC = z.strictObject({
  pdfpcFormat: z.literal(2),
  duration: z.int().min(1).optional(),
  startTime: CLOCK.optional(),
  endTime: CLOCK.optional(),
  endSlide: z.int().min(0).optional(),
  savedSlide: z.int().min(0).optional(),
  lastMinutes: z.int().min(1).optional(),
  disableMarkdown: z.boolean().optional(),
  noteFontSize: z.int().min(1).optional(),
  defaultTransition: z.string().optional(),
  beamerNotePosition: z.enum(["none", "top", "bottom", "right", "left"]).optional(),
  pages: z.array(PAGE).optional(),
});

/**
 * Which slide each page belongs to, and which notes it has, for pdfpc: entries are looked up by index where label and overlay
 * are right there, else by label; pages of one label that follow one another are one slide.
 *
 * @param labels of the PDF's pages
 */
export function readAsPdfpc(text: string, labels: readonly string[]): { slide: number; note: string }[] {
  const { pages = [] } = PDFPC.parse(JSON.parse(text));
  const found = labels.map((label) => ({ label, isForced: false, note: "" }));
  for (const { idx, label, overlay, forcedOverlay = false, note = "" } of pages) {
    const first = labels.indexOf(label);
    const isThere = labels[idx] === label && idx - first === overlay;
    const at = isThere ? idx : labels[first + overlay] === label ? first + overlay : idx;
    Object.assign(found[at] ?? {}, { isForced: forcedOverlay, note });
  }
  let slide = -1;
  return found.map(({ label, isForced, note }, index) => {
    if (!isForced && label !== found[index - 1]?.label) slide++;
    return { slide, note };
  });
}
