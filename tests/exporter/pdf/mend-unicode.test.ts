import { expect, it } from "vitest";
import { withoutNothing } from "../../../scripts/exporter/pdf/mend-unicode.ts";

const map = (...lines: string[]) => `begincmap\n${lines.length} beginbfchar\n${lines.join("\n")}\nendbfchar\nendcmap`;

it("takes out what stands for no character, and counts again", () => {
  expect(withoutNothing(map("<0001> <0041>", "<04FF> <0000>", "<0002> <FEFF>"))).toBe(map("<0001> <0041>"));
  expect(withoutNothing(map("<04FF> <0000>"))).toBe("begincmap\n\nendcmap");
  expect(withoutNothing(map("<0000> <0041>"))).toBe(map("<0000> <0041>"));
  expect(withoutNothing("<0000> <FFFF>")).toBe("<0000> <FFFF>");
});
