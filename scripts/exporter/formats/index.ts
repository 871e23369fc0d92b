import type { Format, MakeFormat } from "../format.ts";
import { makePdfpc } from "./pdfpc.ts";
import { makePng } from "./png.ts";
import { makePptx } from "./pptx.ts";
import { makePympress } from "./pympress.ts";
import { makeHandout, makeNotes } from "./sheets.ts";
import { makeSite } from "./site.ts";
import { makeSlides } from "./slides.ts";

/** How each format is made, in the order in which they are: those that move slides about come last. */
export const MAKERS: Record<Format, MakeFormat> = {
  site: makeSite,
  slides: makeSlides,
  pdfpc: makePdfpc,
  pympress: makePympress,
  png: makePng,
  pptx: makePptx,
  handout: makeHandout,
  notes: makeNotes,
};
