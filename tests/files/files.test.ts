import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { type Death, dieAt } from "../helpers/dying-files.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lectern-files-"));
  file = join(folder, "slides.md");
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

/** As a process of its own would. */
async function process() {
  vi.resetModules();
  return import("../../scripts/files/files.ts");
}

describe("replaceFile", () => {
  it.each<Death>(["before", "halfway"])(
    "leaves old or new, and the next run nothing else, when killed: %s",
    async (death) => {
      let kills = 0;
      for (let died = true; died; kills += 1) {
        writeFileSync(file, "old");
        writeFileSync(join(folder, "slides.md.1234567890"), "mine");
        const { replaceFile } = await process();
        died = dieAt(kills + 1, death, () => replaceFile(file, "new, and longer"));
        expect(["old", "new, and longer"]).toContain(readFileSync(file, "utf8"));
        (await process()).replaceFile(file, "new, and longer");
        expect(readFileSync(file, "utf8")).toBe("new, and longer");
        expect(readdirSync(folder).sort()).toEqual(["slides.md", "slides.md.1234567890"]);
      }
      expect(kills).toBeGreaterThan(2);
    },
  );

  it("keeps a link a link, and a file's mode", async () => {
    const { replaceFile } = await process();
    writeFileSync(join(folder, "real.md"), "old");
    chmodSync(join(folder, "real.md"), 0o640);
    symlinkSync("real.md", file);
    replaceFile(file, "new");
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, "real.md"), "utf8")).toBe("new");
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });
});
