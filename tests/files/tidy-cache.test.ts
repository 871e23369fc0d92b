import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { tidyCache } from "../../scripts/files/tidy-cache.ts";

it("removes what was not used for longest, and nothing while there is room", () => {
  const folder = mkdtempSync(join(tmpdir(), "lectern-cache-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [index, name] of ["old", "older", "new"].entries()) {
    writeFileSync(join(folder, name), "");
    const used = [20, 10, 30][index] ?? 0;
    utimesSync(join(folder, name), used, used);
  }
  tidyCache(folder, 3);
  expect(readdirSync(folder).sort()).toEqual(["new", "old", "older"]);
  writeFileSync(join(folder, "now"), "");
  tidyCache(folder, 2);
  expect(readdirSync(folder).sort()).toEqual(["new", "now"]);
  writeFileSync(join(folder, "too"), "");
  tidyCache(folder, 1);
  expect(readdirSync(folder).sort()).toEqual(["now", "too"]);
  tidyCache(join(folder, "missing"), 2);
});
