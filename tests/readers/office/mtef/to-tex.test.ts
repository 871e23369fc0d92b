import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecords } from "../../../../scripts/readers/office/mtef/records.ts";
import { toTex } from "../../../../scripts/readers/office/mtef/to-tex.ts";
import { isTex } from "../../../../scripts/text/tex.ts";
import { type Bytes, EquationMaker, FUNCTION, TEXT, VECTOR } from "./make-equation.ts";

const made = new EquationMaker(5);
const old = new EquationMaker(3);
const tex = (...parts: Bytes[]) => toTex(readRecords(made.stream(...parts)));
const oldTex = (...parts: Bytes[]) => toTex(readRecords(old.stream(...parts)));
const line = (text: string) => made.line(made.signs(text));
const script = (selector: number, below: Bytes, raised: Bytes) => made.template(selector, 0, below, raised);

describe("a formula of MathType as TeX", () => {
  it.each<[string, Bytes[], string]>([
    ["signs", [line("α+β≤∞")], "\\alpha+\\beta\\leq\\infty"],
    ["letters behind a command", [line("αx")], "\\alpha x"],
    ["a vector", [made.line(made.sign("v", VECTOR))], "\\mathbf{v}"],
    ["a vector in Greek", [made.line(made.sign("ω", VECTOR))], "\\boldsymbol{\\omega}"],
    ["a function", [made.line(made.signs("sin", FUNCTION), made.signs("x"))], "\\sin x"],
    ["an own function", [made.line(made.signs("rank", FUNCTION), made.signs("A"))], "\\operatorname{rank} A"],
    ["words", [made.line(made.signs("if 50% ", TEXT), made.signs("x"))], "\\text{if 50\\% }x"],
    ["numbers as text", [made.line(made.signs("3.5", TEXT))], "3.5"],
    ["Greek in text", [made.line(made.signs("dμ", TEXT))], "\\text{d}\\mu"],
    ["signs in text", [made.line(made.signs("a•b", TEXT))], "\\text{a}\\bullet\\text{b}"],
    ["spaces of its own", [made.line(made.signs("a\uef05b"))], "a\\quad b"],
    ["marks", [made.line(made.sign("q", 3, 2), made.sign("x", 3, 17), made.sign("f", 3, 5))], "\\dot{q}\\bar{x}f'"],
    ["several marks", [made.line(made.sign("q", 3, 9, 3))], "\\ddot{\\hat{q}}"],
    ["fractions", [made.template(11, 0, line("a"), line("b"))], "\\frac{a}{b}"],
    ["fractions in a line", [made.template(11, 2, line("a"), line("bc"))], "a/{bc}"],
    ["roots", [made.template(10, 0, line("x"), made.none())], "\\sqrt{x}"],
    ["third roots", [made.template(10, 1, line("x"), line("3"))], "\\sqrt[3]{x}"],
    ["scripts below", [made.line(made.signs("x"), script(27, line("i"), made.none()))], "x_{i}"],
    ["scripts above", [made.line(made.signs("x"), script(28, made.none(), line("2")))], "x^{2}"],
    ["both", [made.line(made.signs("x"), script(29, line("i"), line("2")))], "x_{i}^{2}"],
    [
      "one script behind another",
      [made.line(made.signs("x"), script(27, line("i"), made.none()), script(27, line("j"), made.none()))],
      "x_{i}{}_{j}",
    ],
    ["a script behind a prime", [made.line(made.sign("f", 3, 5), script(28, made.none(), line("2")))], "f'{}^{2}"],
    ["scripts before", [made.line(made.template(29, 1, line("6"), line("14")), made.signs("C"))], "{}_{6}^{14}C"],
    ["sums", [made.template(16, 0x70, line("x"), line("i"), line("n"), made.sign("∑", 6))], "\\sum_{i}^{n}x"],
    ["integrals", [made.template(15, 1, line("f"), made.none(), made.none())], "\\int f"],
    ["integrals with limits", [made.template(15, 0x31, line("f"), line("0"), line("1"))], "\\int_{0}^{1}f"],
    ["loops", [made.template(15, 5, line("f"), made.none(), made.none())], "\\oint f"],
    ["limits", [made.template(23, 0x10, made.line(made.signs("lim", FUNCTION)), line("n→∞"))], "\\lim_{n\\to\\infty}"],
    ["below what has none", [made.template(23, 0x10, line("A"), line("x"))], "\\underset{x}{A}"],
    ["brackets", [made.template(1, 3, line("x"))], "(x)"],
    [
      "brackets that grow",
      [made.template(2, 3, made.line(made.template(11, 0, line("a"), line("b"))))],
      "\\left\\{\\frac{a}{b}\\right\\}",
    ],
    ["one bracket", [made.template(4, 2, line("x"))], "\\left.x\\right|"],
    ["intervals", [made.template(9, 0x30 | 0x02, line("a,b"))], "[a,b]"],
    ["brackets of physics", [made.template(30, 3, line("a"), line("b"))], "\\langle a|b\\rangle"],
    ["bars", [made.template(13, 0, line("ab"))], "\\overline{ab}"],
    ["braces", [made.template(24, 1, line("ab"), line("n"))], "\\overbrace{ab}^{n}"],
    ["arrows", [made.template(14, 0x20, line("f"), made.none())], "\\xrightarrow{f}"],
    ["vectors over two", [made.template(31, 2, line("AB"))], "\\overrightarrow{AB}"],
    ["boxes", [made.template(37, 30, line("x"))], "\\boxed{x}"],
    [
      "matrices",
      [made.matrix(2, 2, line("a"), line("b"), line("c"), line("d"))],
      "\\begin{matrix}a & b \\\\ c & d\\end{matrix}",
    ],
    [
      "matrices in brackets",
      [made.template(3, 3, made.line(made.matrix(1, 2, line("a"), line("b"))))],
      "\\begin{bmatrix}a & b\\end{bmatrix}",
    ],
    [
      "cases",
      [made.template(2, 1, made.line(made.pile(1, line("a"), line("b"))))],
      "\\begin{cases}a \\\\ b\\end{cases}",
    ],
    ["lines", [made.pile(2, line("a"), line("b"))], "\\begin{gathered}a \\\\ b\\end{gathered}"],
    [
      "lines below a relation",
      [made.pile(4, line("a=b"), line("≤c"))],
      "\\begin{aligned}a & =b \\\\ & \\leq c\\end{aligned}",
    ],
    ["nothing", [made.line()], ""],
  ])("%s", (_, parts, expected) => {
    expect(tex(...parts)).toBe(expected);
    if (expected !== "") expect(isTex(expected)).toBe(true);
  });

  it("is read past sizes, fonts, colours, rulers, what later versions have", () => {
    const skipped = [
      10,
      9,
      101,
      1,
      0,
      9,
      3,
      7,
      15,
      1,
      16,
      4,
      0,
      0,
      0,
      0,
      0,
      0,
      ...Buffer.from("red\0"),
      17,
      1,
      65,
      0,
      100,
      2,
      9,
      9,
      19,
      66,
      0,
    ];
    const preferences = [18, 0, 1, 0x28, 0xf0, 1, 0x4f, 2, 0, 1, 5];
    const ruled = [1, 2, 1, 0, 10, 0, ...made.signs("b"), 0];
    const nudged = [2, 8, 128, 128, 1, 0, 1, 0, 131, 99, 0];
    expect(tex(skipped, preferences, [...made.signs("a")], nudged)).toBe("ac");
    expect(tex(made.pile(1, line("a"), ruled))).toBe("\\begin{aligned}& a \\\\ & b\\end{aligned}");
  });
});

describe("a formula of Equation Editor as TeX", () => {
  const of = (text: string) => old.line(old.signs(text));
  const none = old.none();
  it.each<[string, Bytes[], string]>([
    ["signs", [of("α+x")], "\\alpha+x"],
    ["marks", [old.line(old.sign("q", 3, 2))], "\\dot{q}"],
    ["a function", [old.line(old.signs("cos", FUNCTION), old.signs("x"))], "\\cos x"],
    ["brackets", [old.template(1, 0, of("x"))], "(x)"],
    ["a bracket that opens", [old.template(1, 1, of("x"))], "\\left(x\\right."],
    ["fractions", [old.template(14, 0, of("a"), of("b"))], "\\frac{a}{b}"],
    ["roots", [old.template(13, 0, of("x"), none)], "\\sqrt{x}"],
    ["scripts above", [old.line(old.signs("x"), old.template(15, 0, none, of("2")))], "x^{2}"],
    ["scripts below", [old.line(old.signs("x"), old.template(15, 1, of("i"), none))], "x_{i}"],
    ["both", [old.line(old.signs("x"), old.template(15, 2, of("i"), of("2")))], "x_{i}^{2}"],
    ["integrals", [old.template(21, 2, of("f"), of("0"), of("1"))], "\\int_{0}^{1}f"],
    ["sums", [old.template(29, 1, of("x"), of("i"), of("n"))], "\\sum_{i}^{n}x"],
    ["matrices", [old.matrix(1, 2, of("a"), of("b"))], "\\begin{matrix}a & b\\end{matrix}"],
  ])("%s", (_, parts, expected) => {
    expect(oldTex(...parts)).toBe(expected);
  });
});

describe("formulas, however they are put together,", () => {
  const { parts } = fc.letrec<{ parts: (maker: EquationMaker) => Bytes; part: (maker: EquationMaker) => Bytes }>(
    (tie) => ({
      parts: fc
        .array(tie("part"), { maxLength: 3, depthIdentifier: "d" })
        .map((all) => (maker) => all.flatMap((each) => each(maker))),
      part: fc.oneof(
        { depthSize: "small", depthIdentifier: "d" },
        fc
          .tuple(
            fc.constantFrom(..."axB1+−=αω∑∈{}&%#_^~\\$ ,•⟨→′ℝ\uef05"),
            fc.constantFrom(1, 2, 3, 7),
            fc.array(fc.integer({ min: 2, max: 35 }), { maxLength: 2 }),
          )
          .map(
            ([sign, style, marks]) =>
              (maker: EquationMaker) =>
                maker.sign(sign, style, ...marks),
          ),
        fc
          .tuple(
            fc.integer({ min: 0, max: 37 }),
            fc.integer({ min: 0, max: 127 }),
            fc.array(tie("parts"), { maxLength: 3 }),
          )
          .map(
            ([selector, variation, slots]) =>
              (maker: EquationMaker) =>
                maker.template(selector, variation, ...slots.map((slot) => maker.line(slot(maker)))),
          ),
        fc.tuple(fc.integer({ min: 0, max: 5 }), fc.array(tie("parts"), { maxLength: 3 })).map(
          ([align, lines]) =>
            (maker: EquationMaker) =>
              maker.pile(align, ...lines.map((each) => maker.line(each(maker)))),
        ),
        fc
          .array(tie("parts"), { maxLength: 4 })
          .map(
            (cells) => (maker: EquationMaker) => maker.matrix(2, 2, ...cells.map((each) => maker.line(each(maker)))),
          ),
      ),
    }),
  );

  it("are TeX that can be set", () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(made, old), (all, maker) => {
        const written = toTex(readRecords(maker.stream(maker.line(all(maker)))));
        expect(written === "" || isTex(written), written).toBe(true);
      }),
    );
  });
});
