import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { Machines } from "../../scripts/exporter/machines.ts";

const request = { withNotes: false, base: "./", digest: "", draw: () => Promise.reject(new Error("nothing to draw")) };

it("keeps a builder for the decks of one folder, and takes another one for those of another, or when it is gone", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "lectern-machines-"));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  for (const name of ["one", "two"]) mkdirSync(join(cwd, name));
  await using machines = new Machines();
  const early = await machines.builderFor(join(cwd, "one"));
  // It has built nothing yet.
  expect(await machines.builderFor(join(cwd, "two"))).toBe(early);

  const deckFile = join(cwd, "one", "slides.md");
  // What does not build leaves the builder as it is.
  writeFileSync(deckFile, "# A talk\n\n<script setup>\nconst = 1\n</script>\n");
  await expect(early.build({ ...request, deckFile, folder: join(cwd, "site") })).rejects.toThrow();
  expect(await machines.builderFor(join(cwd, "one"))).toBe(early);
  const other = await machines.builderFor(join(cwd, "two"));
  expect(other).not.toBe(early);
  expect(early.isAlive).toBe(false);

  await machines[Symbol.asyncDispose]();
  expect(other.isAlive).toBe(false);
  expect((await machines.builderFor(join(cwd, "two"))).isAlive).toBe(true);
});
