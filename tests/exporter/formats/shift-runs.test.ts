import { expect, it } from "vitest";
import { shiftRuns } from "../../../scripts/exporter/formats/shift-runs.ts";
import { SHIFT_MARKS } from "../../../scripts/page/plain-marks.ts";

const run = (text: string, style = 'sz="740"') => `<a:r><a:rPr ${style}><a:latin/></a:rPr><a:t>${text}</a:t></a:r>`;

it("raises and lowers marked runs, and leaves no mark", () => {
  const { sup, sub } = SHIFT_MARKS;
  expect(shiftRuns(`<a:p>${run("10")}${run(`${sup}6`)}${run(`H${sub}`)}${run(`${sub}2`)}</a:p>`)).toBe(
    `<a:p>${run("10")}${run("6", 'baseline="30000" sz="1000"')}${run("H")}${run("2", 'baseline="-25000" sz="1000"')}</a:p>`,
  );
});
