import { MARKS } from "../deck/marks.ts";

/** Shows the footnotes whose numbers stand on a slide, and hides those of what was taken away for a trial. */
export function showNotes(slide: Element): void {
  for (const note of slide.querySelectorAll<HTMLElement>(`${MARKS.notes} > *`)) {
    const link = `${MARKS.noteNumber} > a[href="#${CSS.escape(note.id)}"]`;
    note.hidden = slide.querySelector(link) === null;
  }
}
