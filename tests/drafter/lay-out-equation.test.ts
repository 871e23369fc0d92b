import { describe, expect, it } from "vitest";
import { layOutEquation } from "../../scripts/drafter/lay-out-equation.ts";

const sum = (length: number) => Array.from({ length }, (_, index) => `a_{${index}}`).join(" + ");
const word = "x".repeat(90);

describe("layOutEquation", () => {
  it.each([
    ["rows of a matrix", "\\begin{matrix} a \\\\ b \\end{matrix}", ["\\begin{gathered} a \\\\ b \\end{gathered}"]],
    [
      "rows whose sign has a column of its own",
      "\\begin{array}{rcl} a & = & b \\\\ & & c \\\\ d & \\sim & e \\end{array}",
      ["\\begin{aligned} a & =  b \\\\ &  c \\\\ d & \\sim  e \\end{aligned}"],
    ],
    [
      "no rows of a matrix",
      "\\begin{array}{ccc} a & b & c \\\\ d & e & f \\end{array}",
      ["\\begin{array}{ccc} a & b & c \\\\ d & e & f \\end{array}"],
    ],
    [
      "rows of an array",
      "\\begin{array}{rl} a & b \\\\ c & d \\end{array}",
      ["\\begin{aligned} a & b \\\\ c & d \\end{aligned}"],
    ],
    ["a matrix within", "x = \\begin{matrix} a \\\\ b \\end{matrix}", ["x = \\begin{matrix} a \\\\ b \\end{matrix}"]],
    ["a matrix in brackets", "\\begin{pmatrix} a \\\\ b \\end{pmatrix}", ["\\begin{pmatrix} a \\\\ b \\end{pmatrix}"]],
    ["a long sum", sum(60), [sum(60)]],
    [
      "rows that are too wide",
      `\\begin{aligned} x &= y \\\\ z &= ${sum(60)} \\end{aligned}`,
      ["x = y", `z = ${sum(60)}`],
    ],
    ["what can't be broken", `\\begin{aligned} x &= \\mathrm{${word}} \\\\ y &= 1 \\end{aligned}`, undefined],
    ["what can't be broken alone", `x = \\left( ${sum(60)} \\right)`, undefined],
  ])("lays out %s", (_, tex, expected) => {
    expect(layOutEquation(tex)).toEqual(expected);
  });
});
