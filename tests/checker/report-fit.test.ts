import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { takePictures } from "../../scripts/checker/report-fit.ts";

it.each([
  ["nothing else", [], false],
  ["something else", ["kept.txt"], true],
])("pictures of faults that were mended go, and their folder where it holds %s", async (_, others, stays) => {
  const talk = mkdtempSync(join(tmpdir(), "lectern-fit-"));
  onTestFinished(() => rmSync(talk, { recursive: true, force: true }));
  const home = join(talk, ".lectern");
  mkdirSync(join(home, "overflow"), { recursive: true });
  writeFileSync(join(home, "overflow", "1-one.png"), "");
  for (const name of others) writeFileSync(join(home, name), "");
  await takePictures(undefined as never, [], String, join(home, "overflow"));
  expect([existsSync(home), existsSync(join(home, "overflow"))]).toEqual([stays, false]);
});

it("what a person keeps there stays, behind a link too", async () => {
  const talk = mkdtempSync(join(tmpdir(), "lectern-fit-"));
  onTestFinished(() => rmSync(talk, { recursive: true, force: true }));
  mkdirSync(join(talk, "real", "overflow"), { recursive: true });
  writeFileSync(join(talk, "real", "overflow", "mine.txt"), "");
  symlinkSync("real", join(talk, ".lectern"));
  await takePictures(undefined as never, [], String, join(talk, ".lectern", "overflow"));
  expect(existsSync(join(talk, "real", "overflow", "mine.txt"))).toBe(true);
  rmSync(join(talk, "real", "overflow", "mine.txt"));
  await takePictures(undefined as never, [], String, join(talk, ".lectern", "overflow"));
  expect(existsSync(join(talk, "real", "overflow"))).toBe(true);
});
