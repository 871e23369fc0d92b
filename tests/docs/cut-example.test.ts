import { expect, it } from "vitest";
import { cutExample } from "../../scripts/docs/cut-example.ts";

const OUTLINE = `sections:
  - id: one
    figure: no entry of a content
    content:
      - A point
      - compare:
          - { name: Left, figure: a.png, alt: A }
          - { name: Right, figure: b.png, alt: B }
      - code: |
          if x:

              y()

        language: python   # told
      # Of the next.
      - figure: c.png
        alt: C

    sections:
      - id: two
        content:
          - figure: d.png
            alt: D
          - slide: A message
          - Its point
          - slide: Another
            content: [inside]
          - The last point
`;

it("cuts the first entry that has the field, from the margin on", () => {
  expect(cutExample(OUTLINE, "code")).toEqual({
    yaml: "- code: |\n    if x:\n\n        y()\n\n  language: python   # told",
    lastLine: 14,
  });
});

it("takes no field of the same name that stands elsewhere, neither blank lines nor comments below", () => {
  expect(cutExample(OUTLINE, "figure")).toEqual({ yaml: "- figure: c.png\n  alt: C", lastLine: 17 });
});

it("cuts a slide with all that is on it", () => {
  expect(cutExample(OUTLINE, "slide")).toEqual({ yaml: "- slide: A message\n- Its point", lastLine: 25 });
  const last = OUTLINE.replace("          - slide: A message\n", "");
  expect(cutExample(last, "slide")?.yaml).toBe("- slide: Another\n  content: [inside]\n- The last point");
});

it("says when there is none", () => {
  expect(cutExample(OUTLINE, "qr")).toBeUndefined();
  expect(cutExample("sections: []\n", "qr")).toBeUndefined();
  expect(cutExample(": {", "qr")).toBeUndefined();
});
