import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { slideFinding } from "../../scripts/server/slide-finding.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-finding-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const deck = join(folder, "slides.md");
const component = join(folder, "Chart.vue");
for (const file of [deck, component]) writeFileSync(file, "");

describe("what Slidev could not make of a file", () => {
  it("is told with the slide's number, not with a line of what it was made into", () => {
    const error = Object.assign(new Error("Element is missing end tag.\n  at <div>"), {
      id: `${deck}__slidev_3.md`,
      loc: { file: `${deck}__slidev_3.md`, line: 40, column: 2 },
    });
    expect(slideFinding(error)).toEqual({
      severity: "error",
      code: "slide-is-shown",
      file: relative("", deck),
      message: "slide 3: Element is missing end tag.",
    });
  });

  it("is told with its line in a component", () => {
    const error = {
      message: "Internal server error: \u001b[31mno\u001b[0m",
      id: `${component}?vue&type=script`,
      loc: { line: 4, column: 0 },
    };
    expect(slideFinding(error)).toEqual({
      severity: "error",
      code: "slide-is-shown",
      file: relative("", component),
      position: { line: 4, column: 1, length: 1 },
      message: "no",
    });
  });

  it.each([undefined, null, "text", 3, {}, new Error(""), { id: "/nowhere/x.vue", loc: {} }])(
    "is told of %s too",
    (error) => {
      expect(slideFinding(error)).toMatchObject({ severity: "error", code: "slide-is-shown" });
      expect(slideFinding(error).file).toBeUndefined();
    },
  );
});
