import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SourceText } from "../../../../scripts/diagnostics/source-text.ts";
import { toTex } from "../../../../scripts/readers/docx/omml/to-tex.ts";
import { readXml } from "../../../../scripts/readers/jats/read-xml.ts";
import { isTex } from "../../../../scripts/text/tex.ts";

const tex = (omml: string) => {
  const { root } = readXml(new SourceText("formula.xml", `<m:oMath xmlns:m="m" xmlns:w="w">${omml}</m:oMath>`));
  return root ? toTex(root) : "";
};
const r = (text: string, properties = "") => `<m:r>${properties}<m:t>${text}</m:t></m:r>`;
const e = (text: string) => `<m:e>${r(text)}</m:e>`;
const plain = '<m:rPr><m:sty m:val="p"/></m:rPr>';
const set = (name: string, value: string) => `<m:${name} m:val="${value}"/>`;

describe("a formula of Word as TeX", () => {
  it.each([
    ["signs", r("α+β≤∞"), "\\alpha+\\beta\\leq\\infty"],
    ["letters behind a command", r("αx"), "\\alpha x"],
    ["signs of TeX", r("{a}_b%"), "\\{a\\}\\_b\\%"],
    ["mathematical letters", r("𝑥𝐀ℝ"), "x\\mathbf{A}\\mathbb{R}"],
    ["words", r("for all", "<m:rPr><m:nor/></m:rPr>"), "\\text{for all}"],
    ["upright", r("max", plain) + r("kg", plain), "\\max\\mathrm{kg}"],
    ["bold", r("v", `<m:rPr>${set("sty", "b")}</m:rPr>`), "\\mathbf{v}"],
    ["script", r("L", `<m:rPr>${set("scr", "script")}</m:rPr>`), "\\mathcal{L}"],
    ["fractions", `<m:f><m:num>${r("a")}</m:num><m:den>${r("b")}</m:den></m:f>`, "\\frac{a}{b}"],
    [
      "in a line",
      `<m:f><m:fPr>${set("type", "lin")}</m:fPr><m:num>${r("a")}</m:num><m:den>${r("bc")}</m:den></m:f>`,
      "a/{bc}",
    ],
    [
      "binomials",
      `<m:d><m:e><m:f><m:fPr>${set("type", "noBar")}</m:fPr><m:num>${r("n")}</m:num><m:den>${r("k")}</m:den></m:f></m:e></m:d>`,
      "\\left(\\genfrac{}{}{0pt}{}{n}{k}\\right)",
    ],
    ["roots", `<m:rad><m:radPr>${set("degHide", "1")}</m:radPr><m:deg/>${e("x")}</m:rad>`, "\\sqrt{x}"],
    ["third roots", `<m:rad><m:deg>${r("3")}</m:deg>${e("x")}</m:rad>`, "\\sqrt[3]{x}"],
    [
      "sums",
      `<m:nary><m:naryPr>${set("chr", "∑")}</m:naryPr><m:sub>${r("i")}</m:sub><m:sup>${r("n")}</m:sup>${e("x")}</m:nary>`,
      "\\sum_{i}^{n}x",
    ],
    ["integrals without limits", `<m:nary><m:sub/><m:sup/>${e("f")}</m:nary>`, "\\int f"],
    ["scripts", `<m:sSubSup>${e("x")}<m:sub>${r("i")}</m:sub><m:sup>${r("2")}</m:sup></m:sSubSup>`, "x_{i}^{2}"],
    ["scripts of groups", `<m:sSup>${e("ab")}<m:sup>${r("2")}</m:sup></m:sSup>`, "{ab}^{2}"],
    ["scripts before", `<m:sPre><m:sub>${r("6")}</m:sub><m:sup>${r("14")}</m:sup>${e("C")}</m:sPre>`, "{}_{6}^{14}C"],
    ["brackets", `<m:d>${e("x")}</m:d>`, "(x)"],
    ["norms", `<m:d><m:dPr>${set("begChr", "‖")}${set("endChr", "‖")}</m:dPr>${e("x")}</m:d>`, "\\|x\\|"],
    ["one bracket", `<m:d><m:dPr>${set("begChr", "")}${set("endChr", "|")}</m:dPr>${e("x")}</m:d>`, "\\left.x\\right|"],
    ["conditions", `<m:d>${e("A")}${e("B")}</m:d>`, "(A | B)"],
    [
      "matrices",
      `<m:d><m:dPr>${set("begChr", "[")}${set("endChr", "]")}</m:dPr><m:e><m:m><m:mr>${e("a")}${e("b")}</m:mr><m:mr>${e("c")}${e("d")}</m:mr></m:m></m:e></m:d>`,
      "\\begin{bmatrix}a & b \\\\ c & d\\end{bmatrix}",
    ],
    [
      "cases",
      `<m:d><m:dPr>${set("begChr", "{")}${set("endChr", "")}</m:dPr><m:e><m:eqArr>${e("1&amp;x")}${e("0&amp;y")}</m:eqArr></m:e></m:d>`,
      "\\begin{cases}1&x \\\\ 0&y\\end{cases}",
    ],
    ["hats", `<m:acc>${e("x")}</m:acc>`, "\\hat{x}"],
    ["wide hats", `<m:acc>${e("xy")}</m:acc>`, "\\widehat{xy}"],
    ["vectors", `<m:acc><m:accPr>${set("chr", "\u20d7")}</m:accPr>${e("v")}</m:acc>`, "\\vec{v}"],
    ["bars", `<m:bar><m:barPr>${set("pos", "top")}</m:barPr>${e("x")}</m:bar>`, "\\overline{x}"],
    ["functions", `<m:func><m:fName>${r("sin", plain)}</m:fName>${e("x")}</m:func>`, "\\sin x"],
    ["functions that TeX lacks", `<m:func><m:fName>${r("rank")}</m:fName>${e("A")}</m:func>`, "\\operatorname{rank} A"],
    [
      "limits",
      `<m:func><m:fName><m:limLow>${`<m:e>${r("lim", plain)}</m:e>`}<m:lim>${r("n→∞")}</m:lim></m:limLow></m:fName>${e("x")}</m:func>`,
      "\\lim_{n\\to\\infty} x",
    ],
    [
      "braces",
      `<m:limLow><m:e><m:groupChr>${e("ab")}</m:groupChr></m:e><m:lim>${r("n")}</m:lim></m:limLow>`,
      "\\underbrace{ab}_{n}",
    ],
    ["boxes", `<m:borderBox>${e("x")}</m:borderBox>`, "\\boxed{x}"],
    ["lines", `<m:eqArr>${e("a&amp;=b")}${e("c&amp;=d")}</m:eqArr>`, "\\begin{aligned}a&=b \\\\ c&=d\\end{aligned}"],
    ["tracked changes", `<w:del>${r("x")}</w:del><w:ins>${r("y")}</w:ins>`, "y"],
    ["what is not known", `<m:new>${e("x")}</m:new>`, "x"],
  ])("%s", (_, omml, expected) => {
    expect(tex(omml)).toBe(expected);
    expect(isTex(expected)).toBe(true);
  });

  it("is TeX that can be set, however elements are put together", () => {
    const leaf = fc
      .constantFrom("x", "12", "α", "∑", "max", "{", "}", "%", "\\", "&amp;", "#", "^", "~", "→", " ")
      .map((text) => r(text));
    const formula = fc.letrec<{ node: string }>((tie) => {
      const node = tie("node");
      const of = (...names: string[]) =>
        fc
          .tuple(...names.map(() => node))
          .map((parts) => parts.map((part, index) => `<m:${names[index]}>${part}</m:${names[index]}>`).join(""));
      return {
        node: fc.oneof(
          { depthSize: "small" },
          leaf,
          fc.tuple(node, node).map((all) => all.join("")),
          of("num", "den").map((inner) => `<m:f>${inner}</m:f>`),
          of("e", "sub", "sup").map((inner) => `<m:sSubSup>${inner}</m:sSubSup>`),
          of("sub", "sup", "e").map((inner) => `<m:nary>${inner}</m:nary>`),
          of("e").map((inner) => `<m:d>${inner}</m:d>`),
          of("e").map((inner) => `<m:acc>${inner}</m:acc>`),
          of("e", "e").map((inner) => `<m:m><m:mr>${inner}</m:mr></m:m>`),
          of("fName", "e").map((inner) => `<m:func>${inner}</m:func>`),
          of("e", "lim").map((inner) => `<m:limLow>${inner}</m:limLow>`),
        ),
      };
    }).node;
    fc.assert(
      fc.property(formula, (omml) => {
        const written = tex(omml);
        expect(written === "" || isTex(written), written).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
