import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it, onTestFinished, vi } from "vitest";
import { cacheFolder, readSealed, writeSealed } from "../../scripts/files/cache.ts";

function makeFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "lectern-sealed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "drawing.svg");
}

it("gives back what was kept, whatever it was, and notes the use", () => {
  const file = makeFile();
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      writeSealed(file, text);
      utimesSync(file, 1, 1);
      expect(readSealed(file)).toBe(text);
      expect(statSync(file).mtimeMs).toBeGreaterThan(1000);
    }),
  );
});

it("gives nothing of what was damaged: cut short anywhere, changed anywhere, or emptied", () => {
  const file = makeFile();
  writeSealed(file, "<svg>\nOne</svg>");
  const kept = readFileSync(file);
  for (let at = 0; at < kept.length; at += 1) {
    writeFileSync(file, kept.subarray(0, at));
    expect(readSealed(file)).toBeUndefined();
    const changed = Buffer.from(kept);
    changed[at] = (changed[at] ?? 0) ^ 1;
    writeFileSync(file, changed);
    expect(readSealed(file)).toBeUndefined();
  }
  rmSync(file);
  expect(readSealed(file)).toBeUndefined();
});

it("lies in the folder that LECTERN_CACHE names, or nowhere", () => {
  const folder = mkdtempSync(join(tmpdir(), "lectern-cache-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv("LECTERN_CACHE", join(folder, "kept"));
  expect(cacheFolder("test-named")).toBe(join(folder, "kept/test-named"));
  // No fallback: somebody who names a folder expects the rest of the machine untouched.
  writeFileSync(join(folder, "file"), "");
  vi.stubEnv("LECTERN_CACHE", join(folder, "file"));
  expect(cacheFolder("test-in-a-file")).toBeUndefined();
});
