import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { makeAsset } from "../../scripts/remix/assets.ts";
import { dieAt } from "../helpers/dying-files.ts";

it("never takes a file for the right one that a killed run left half there", async () => {
  const home = mkdtempSync(join(tmpdir(), "lectern-lend-"));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const path = join(home, "video.mp4");
  writeFileSync(path, "a video ".repeat(100));
  const asset = makeAsset(path, "public");
  let deaths = 0;
  for (let died = true; died; deaths += 1) {
    const folder = join(home, String(deaths));
    mkdirSync(folder);
    writeFileSync(join(folder, "slides.md"), asset.target);
    const lend = async () => {
      vi.resetModules();
      const { copyAssets } = await import("../../scripts/pipeline/copy-assets.ts");
      return () => copyAssets(folder, [asset]).keep();
    };
    died = dieAt(deaths + 1, "halfway", await lend());
    (await lend())();
    expect(readFileSync(join(folder, asset.target), "utf8")).toBe(readFileSync(path, "utf8"));
    expect(readdirSync(join(folder, "public/remix"))).toHaveLength(1);
  }
  expect(deaths).toBeGreaterThan(3);
});
