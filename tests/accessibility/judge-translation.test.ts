import { expect, it } from "vitest";
import { judgeTranslation } from "../../scripts/accessibility/judge-slides.ts";

const IN = { file: "outline.yaml", language: "de" };

it("texts that a translation lacks are read aloud in the wrong language (WCAG 3.1.2)", () => {
  expect(judgeTranslation({ untranslated: 0, all: 12 }, IN)).toEqual([]);
  expect(judgeTranslation({ untranslated: 9, all: 12 }, IN)).toMatchObject([
    {
      ...{ severity: "error", code: "language-is-said", criteria: ["3.1.2"], file: "outline.yaml" },
      message: "9 of 12 texts are in the original's language, and read aloud as if in `de`",
    },
  ]);
  expect(judgeTranslation({ untranslated: 1, all: 12 }, IN)[0]?.message).toContain("1 of 12 texts is in");
});
