import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageFolder } from "../../scripts/paths/packages.ts";
import { numberPrintedSlide, PRINTED_SLIDE } from "../../scripts/slidev/printed-slide.ts";

describe("numberPrintedSlide", () => {
  it("adds the slide's number to the component that Slidev has", () => {
    const file = join(packageFolder("@slidev/client") ?? "", PRINTED_SLIDE.replace("@slidev/client/", ""));
    const code = readFileSync(file, "utf8");
    // What it takes for granted.
    expect(code).toMatch(/import \{[^}]*\bcomputed\b[^}]*\} from 'vue'/);
    expect(code).toMatch(/const route = computed\(/);
    const numbered = numberPrintedSlide(code).split("\n");
    const added = numbered.filter((line) => !code.split("\n").includes(line));
    expect(added).toEqual([
      expect.stringMatching(/^import \{ injectionCurrentPage, .*\} from '\.\.\/constants'$/),
      "provideLocal(injectionCurrentPage, computed(() => route.value.no))",
    ]);
  });

  it("leaves a component that is written in another way, and says so", () => {
    expect(numberPrintedSlide("<template />")).toBe("<template />");
  });
});
