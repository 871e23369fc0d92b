import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { keyOf, putClient, wayToLectern } from "../../../scripts/exporter/site/prebuilt-client.ts";
import { digestOf, writeSealed } from "../../../scripts/files/cache.ts";

it("a client is another one when an option that is a function or a pattern is", () => {
  const key = (options: object) => keyOf(["digest", options]);
  const all = [{}, { trust: () => true }, { trust: () => false }, { macros: /a/ }, { macros: /b/ }].map(key);
  expect(new Set(all).size).toBe(all.length);
  expect(key({ trust: () => true })).toBe(key({ trust: () => true }));
});

it("is one client for all folders beside Lectern and below it, and another where Lectern lies below the deck", () => {
  const ways = (...folders: string[]) => new Set(folders.map((folder) => wayToLectern(folder, "/code/lectern")));
  expect(ways("/tmp/talk", "/tmp/deeper/than/talk", "/code/talk", "/code/lectern/lectures/one").size).toBe(1);
  expect(ways("/tmp/talk", "/code/lectern", "/code", "/").size).toBe(4);
});

it("stays where it is when another build of it ends, since somebody may copy it, but makes room when it is damaged", () => {
  const work = mkdtempSync(join(tmpdir(), "lectern-client-"));
  const folder = join(work, "kept");
  const build = (words: string) => {
    mkdirSync(join(work, "new"), { recursive: true });
    writeFileSync(join(work, "new/app.js"), words);
    const files = { "app.js": digestOf(words) };
    writeSealed(
      join(work, "new/client.json"),
      JSON.stringify({ modules: {}, app: "", preloads: [], style: "", files }),
    );
    putClient(work, folder);
    return readFileSync(join(folder, "app.js"), "utf8");
  };
  expect(build("first")).toBe("first");
  expect(build("second")).toBe("first");
  writeFileSync(join(folder, "app.js"), "damaged");
  expect(build("third")).toBe("third");
  rmSync(work, { recursive: true });
});
