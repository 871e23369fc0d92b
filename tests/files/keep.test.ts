import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepResult, nameOf, takeKept, type Work } from "../../scripts/files/keep.ts";

const WORK: Work = { kind: "tests", packages: ["zod"], modules: [], most: 2 };

describe("nameOf", () => {
  it("tells inputs, packages and modules apart", () => {
    const folder = mkdtempSync(join(tmpdir(), "lectern-keep-"));
    const file = join(folder, "module.ts");
    const modules = [pathToFileURL(file)];
    writeFileSync(file, "1");
    const names = [
      ...[1, "1", null, Number.NaN, Infinity, [1], { a: 1, b: 2 }].map((input) => nameOf(WORK, input)),
      nameOf({ ...WORK, packages: ["yaml"] }, 1),
      nameOf({ ...WORK, modules }, 1),
    ];
    writeFileSync(file, "2");
    names.push(nameOf({ ...WORK, modules }, 1));
    rmSync(folder, { recursive: true });
    expect(new Set(names).size).toBe(names.length);
    expect(nameOf(WORK, { a: 1 })).toBe(nameOf(WORK, { a: 1 }));
  });

  it("finds packages that others bring along, and names nothing where one is missing", () => {
    const way = "@citation-js/plugin-csl > citeproc";
    expect(nameOf({ ...WORK, packages: [way] }, 1)).toMatch(/^[0-9a-f]{32}$/);
    for (const missing of ["no-such-package", "zod > no-such-package", "no-such-package > zod"])
      expect(nameOf({ ...WORK, packages: [missing] }, 1)).toBeUndefined();
  });
});

describe("what is kept", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lectern-keep-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    vi.doUnmock("../../scripts/files/cache.ts");
    vi.resetModules();
  });

  async function keepIn(cache: string | undefined) {
    vi.resetModules();
    vi.doMock("../../scripts/files/cache.ts", async (original) => ({
      ...(await original<typeof import("../../scripts/files/cache.ts")>()),
      cacheFolder: () => cache,
    }));
    return import("../../scripts/files/keep.ts");
  }

  it("comes back as it was, by its own name only", async () => {
    const keep = await keepIn(folder);
    const result = { text: "“quays”\n", none: null, list: [1, 2] };
    expect(keep.takeKept(WORK, "a")).toBeUndefined();
    keep.keepResult(WORK, "a", result);
    expect(keep.takeKept(WORK, "a")).toEqual(result);
    expect(keep.takeKept(WORK, "b")).toBeUndefined();
  });

  it("is as much as may stay", async () => {
    const keep = await keepIn(folder);
    for (const name of ["a", "b", "c", "d"]) {
      writeFileSync(join(folder, `${name}.json`), "");
      utimesSync(join(folder, `${name}.json`), 10, 10);
    }
    keep.keepResult(WORK, "e", 1);
    expect(readdirSync(folder)).toContain("e.json");
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it("is nothing where nothing can be kept", async () => {
    for (const cache of [undefined, join(folder, "missing/for/good")]) {
      const keep = await keepIn(cache);
      keep.keepResult(WORK, "a", 1);
      if (cache === undefined) expect(keep.takeKept(WORK, "a")).toBeUndefined();
    }
    keepResult(WORK, undefined, 1);
    expect(takeKept(WORK, undefined)).toBeUndefined();
  });
});
