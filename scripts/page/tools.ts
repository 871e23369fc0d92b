import { readNamed } from "./access/read-named.ts";
import { readType } from "./access/read-type.ts";
import { findOrderFaults } from "./access/reading-order.ts";
import { runAxe } from "./access/run-axe.ts";
import { flow } from "./flow.ts";
import { layOutSheets, putSlidesBack } from "./lay-out-sheets.ts";
import { markFaults, unmarkFaults } from "./mark-faults.ts";
import { readNoteTexts } from "./note-text.ts";
import { plainMarks, restoreMarks } from "./plain-marks.ts";
import { prepareSlides } from "./prepare-slides.ts";
import { readContrast } from "./read-contrast.ts";
import { readDrawn } from "./read-drawn.ts";
import { readSlides } from "./read-slides.ts";
import { measureBeside, measureSlides } from "./ruler.ts";
import { describeDiagrams, readAddresses, readSize } from "./slides.ts";
import { tryToFit } from "./trial.ts";

/** All that Node has done in the page with all slides; `node/call-page.ts` calls it there. */
const TOOLS = {
  ...{ measureSlides, measureBeside, tryToFit, markFaults, unmarkFaults },
  ...{ readSlides, readDrawn, readContrast, readAddresses, readSize, describeDiagrams },
  ...{ runAxe, readNamed, readType, findOrderFaults },
  ...{ prepareSlides, layOutSheets, putSlidesBack, flow, plainMarks, restoreMarks, readNoteTexts },
};

export type PageTools = typeof TOOLS;

declare global {
  interface Window {
    lectern: PageTools;
  }
}

window.lectern = TOOLS;
