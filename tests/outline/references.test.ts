import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SourceText } from "../../scripts/diagnostics/source-text.ts";

const BIB = `@article{quays, author = {Ex{\\"a}mple, Ada and Keeper, Ben}, title = {Quays \\& {H}arbours},
  journal = {Journal of Quays}, pages = {3--9}, year = {2016}, month = jan}
@misc{site, title = {Harbours}, url = {https://example.org/a_b}, note = {Read}}
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lectern-references-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.doUnmock("../../scripts/files/cache.ts");
  vi.resetModules();
});

async function read(cache: string | undefined, text: string, file = "works.bib") {
  vi.resetModules();
  vi.doMock("../../scripts/files/cache.ts", async (original) => ({
    ...(await original<typeof import("../../scripts/files/cache.ts")>()),
    cacheFolder: () => cache,
  }));
  const { readReferences } = await import("../../scripts/outline/references.ts");
  return readReferences(new SourceText(file, text));
}

it("reads the same works from what was kept, also when that was damaged", async () => {
  const plain = await read(undefined, BIB);
  expect(plain.references.map(({ id }) => id)).toEqual(["quays", "site"]);
  expect(await read(folder, BIB)).toStrictEqual(plain);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(await read(folder, BIB)).toStrictEqual(plain);
  const file = join(folder, readdirSync(folder)[0] ?? "");
  const kept = readFileSync(file, "utf8");
  writeFileSync(file, kept.replace("Harbours", "Harbourz"));
  expect(await read(folder, BIB)).toStrictEqual(plain);
  expect(readFileSync(file, "utf8")).toBe(kept);
  expect((await read(folder, BIB.replace("2016", "2017"))).references).not.toEqual(plain.references);
});

it("keeps nothing of a file that goes wrong, and tells it each time", async () => {
  for (let time = 0; time < 2; time += 1) {
    const { references, diagnostics } = await read(folder, "@article{quays, title = {Quays\n");
    expect(references).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "references-are-valid" }]);
  }
  expect(readdirSync(folder)).toEqual([]);
});
