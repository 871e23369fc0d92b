import { SHIFT_MARKS } from "../../page/plain-marks.ts";

/** Percents of the letters' height by which PowerPoint raises and lowers text, in thousandths. */
const BASELINES = { sup: 30_000, sub: -25_000 };
/** Size of raised text on slides beside the text around it; PowerPoint makes it smaller itself. */
const SCALE = 0.74;

/** A slide's XML in which marked runs are raised and lowered, so that 10⁶ does not become 106. */
export function shiftRuns(xml: string): string {
  const runs = xml.split("<a:r>").map((run) => {
    for (const name of ["sup", "sub"] as const) {
      if (!run.includes(`<a:t>${SHIFT_MARKS[name]}`)) continue;
      return run
        .replace("<a:rPr", `<a:rPr baseline="${BASELINES[name]}"`)
        .replace(/ sz="(\d+)"/, (_, size: string) => ` sz="${Math.round(Number(size) / SCALE)}"`);
    }
    return run;
  });
  return Object.values(SHIFT_MARKS).reduce((text, mark) => text.replaceAll(mark, ""), runs.join("<a:r>"));
}
