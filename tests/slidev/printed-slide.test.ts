import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageFolder } from "../../scripts/paths/packages.ts";
import { numberPrintedSlide, PRINTED_SLIDE, reportUnnumbered } from "../../scripts/slidev/printed-slide.ts";

const OTHER = expect.stringContaining("the number of the first one");

/** What is told while something runs. */
function hear(run: () => void): string[] {
  const heard: string[] = [];
  globalThis.lecternReport = ({ message }) => void heard.push(message);
  try {
    run();
  } finally {
    globalThis.lecternReport = undefined;
  }
  return heard;
}

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
    expect(hear(() => expect(numberPrintedSlide("<template />")).toBe("<template />"))).toEqual([OTHER]);
  });

  it("says so with each build, though the client was built before", () => {
    const client = mkdtempSync(join(tmpdir(), "lectern-client-"));
    try {
      expect(hear(() => reportUnnumbered(packageFolder("@slidev/client") ?? ""))).toEqual([]);
      expect(hear(() => reportUnnumbered(client))).toEqual([OTHER]);
      mkdirSync(join(client, "internals"));
      writeFileSync(join(client, "internals/PrintSlideClick.vue"), "<template />");
      expect(hear(() => reportUnnumbered(client))).toEqual([OTHER]);
    } finally {
      rmSync(client, { recursive: true, force: true });
    }
  });
});
