import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { listFiles } from "../../scripts/pipeline/unpack-paper.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-unpack-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the files of a folder", () => {
  it("are listed in one order, without what is hidden, linked or somebody else's", () => {
    for (const name of ["b", "a/c", ".git", "node_modules/x"]) mkdirSync(join(folder, name), { recursive: true });
    for (const name of ["main.tex", "b/one.png", "a/c/two.png", ".git/config", "node_modules/x/y.tex"])
      writeFileSync(join(folder, name), "");
    symlinkSync("/", join(folder, "root"));
    expect(listFiles(folder)).toEqual(["a/c/two.png", "b/one.png", "main.tex"]);
  });

  it("are none where a folder may not be read, or has gone meanwhile", () => {
    expect(listFiles(join(folder, "gone"))).toEqual([]);
  });
});
