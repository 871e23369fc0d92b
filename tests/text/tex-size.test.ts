import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { texSize } from "../../scripts/text/tex-size.ts";

describe("texSize", () => {
  // Measured in Chromium, in ems of the formula's letters.
  it.each([
    ["E = mc^2", 3.8, 1.3],
    ["x(t+1) = W x(t), \\qquad W = I - \\tfrac14 L", 15.1, 1.6],
    ["\\ell \\;\\approx\\; \\frac{n}{2k} \\ln 2k", 5.8, 2.2],
    ["\\lambda_2(L_H) \\ge 3 - 2\\sqrt{2} - o(1) \\approx 0.17", 14.1, 1.3],
    ["1 - \\lambda \\le \\frac{f^{\\mathsf T} L f}{4 f^{\\mathsf T} f} \\le \\frac{\\pi^2}{4\\ell'^{2}}", 10.5, 2.6],
    ["\\operatorname{Var}(f) \\le C\\Big( \\underbrace{\\ell^2}_{\\text{inside arcs}} + \\ell \\Big)", 13.3, 2.7],
    ["\\begin{aligned} a &= b + c \\\\ d &= \\int_0^\\infty e^{-x^2}\\,dx \\end{aligned}", 6.8, 3.8],
    ["p(h \\mid t) = \\frac{p(t\\mid h)p(h)}{\\sum_{h'} p(t\\mid h')p(h')}", 11.9, 2.4],
  ])("%s", (tex, width, height) => {
    const found = texSize(tex);
    expect(Math.abs(found.width / width - 1)).toBeLessThan(0.2);
    expect(Math.abs(found.height / height - 1)).toBeLessThan(0.6);
  });

  it("is a size, whatever is written", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."\\{}^_&frac sum 12") })), (tex) => {
        const { width, height } = texSize(tex);
        expect(Number.isFinite(width) && Number.isFinite(height) && height >= 0).toBe(true);
      }),
    );
  });

  it("ends with what is nested deeply", () => {
    expect(texSize("{".repeat(5000)).width).toBe(0);
    expect(texSize(`${"\\frac{".repeat(200)}x`).width).toBeGreaterThan(0);
  });
});
