import { layOutHandout } from "./handout.ts";
import { layOutNotes } from "./notes.ts";
import { type Sheet, type SheetPlan, Sheets } from "./sheets.ts";

const LAY_OUT = { handout: layOutHandout, notes: layOutNotes };

let shown: Sheets | undefined;

/** Puts all slides onto sheets of paper, until {@link putSlidesBack}. @returns what is on each */
export async function layOutSheets(plan: SheetPlan): Promise<Sheet[]> {
  shown = new Sheets(plan);
  LAY_OUT[plan.kind](shown, plan);
  if (plan.dir === "rtl") shown.isolate();
  const sheets = shown.finish();
  await document.fonts.ready;
  return sheets;
}

/** Takes the sheets away. */
export function putSlidesBack(): void {
  shown?.putBack();
  shown = undefined;
}
