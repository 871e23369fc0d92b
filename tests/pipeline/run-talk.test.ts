import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { SILENT } from "../../scripts/diagnostics/progress.ts";
import { USUAL_OPTIONS } from "../../scripts/exporter/format.ts";
import { runTalk } from "../../scripts/pipeline/run-talk.ts";
import { identifySource } from "../../scripts/pipeline/source.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-run-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const broken = join(folder, "broken.md");
writeFileSync(broken, "---\njust words\n---\n\n# One\n");

it.each([
  ["that is not there", join(folder, "lost.md"), "file-exists"],
  ["whose first lines are no fields", broken, "frontmatter-is-yaml"],
])("starts neither browser nor builder for a deck %s, and makes no folder", async (_, file, code) => {
  const { signal } = new AbortController();
  const listening = vi.spyOn(signal, "addEventListener");
  const common = { progress: SILENT, signal };
  const exports = { ...USUAL_OPTIONS, formats: ["slides"] } as const;
  for (const options of [
    { goal: "check", ...common } as const,
    { goal: "export", folder: join(folder, "dist"), exports, ...common } as const,
  ]) {
    const talk = await runTalk(identifySource(file), options);
    expect(talk).toMatchObject({ outcome: "failed", diagnostics: [{ severity: "error", code }], files: [file] });
  }
  expect(listening).not.toHaveBeenCalled();
  expect(readdirSync(folder)).toEqual(["broken.md"]);
});
