import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { listFiles } from "../../scripts/exporter/publish/publish.ts";
import { cacheFolder } from "../../scripts/files/cache.ts";
import { lectern } from "../helpers/cli.ts";

const home = mkdtempSync(join(tmpdir(), "lectern-caches-"));
/** What is damaged here is not what other tests build with at the same time. */
const cache = join(home, "cache");
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Ways in which a file is damaged, one after the other. */
const DAMAGE = [
  (file: string) => truncateSync(file, 0),
  (file: string) => truncateSync(file, statSync(file).size >> 1),
  (file: string) =>
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("Policy", "Police").replaceAll("</", "< /")),
];

/** A small talk with a map, which is a drawing. */
const OUTLINE = `lectern: 1
paper: { title: A policy, authors: [{ name: Ada Example }], licence: CC-BY-4.0 }
talk: { frame: all }
sections:
  - { id: one, title: Policy of one, content: [A point, Another] }
  - { id: two, title: Policy of two, content: [A point, Another] }
`;

/** Exports the talk from a folder of its own. @returns the text of each file of the site */
async function exportSite(folder: string): Promise<Record<string, string>> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "outline.yaml"), OUTLINE);
  const { code, err } = await lectern(
    ["export", "outline.yaml", "-d", "talk.md", "-o", "out", "--only", "site", "--no-check"],
    {
      cwd: folder,
      env: { LECTERN_CACHE: cache },
    },
  );
  expect({ code, err: code === 0 ? "" : err }).toEqual({ code: 0, err: "" });
  const site = join(folder, "out/site");
  return Object.fromEntries(listFiles(site).map((file) => [file, readFileSync(join(site, file), "latin1")]));
}

it("makes a site of the same bytes in any folder, of damaged caches too, and names no folder in it", async () => {
  for (const kind of ["client", "drawings"]) {
    const kept = cacheFolder(kind);
    if (kept) cpSync(kept, join(cache, kind), { recursive: true });
  }
  const start = Date.now() - 1;
  const first = await exportSite(join(home, "one"));
  const used = ["drawings", "client"].flatMap((kind) => {
    const folder = join(cache, kind);
    const isUsed = (path: string) => statSync(path).mtimeMs >= start;
    return (
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        // Of a client its folder says when it was used.
        .filter((file) => isUsed(file) || (basename(file).startsWith("app-") && isUsed(dirname(file))))
    );
  });
  // The client and its parts, and the map.
  expect(used.length).toBeGreaterThan(3);
  for (const [index, file] of used.entries()) DAMAGE[index % DAMAGE.length]?.(file);
  const second = await exportSite(join(home, "deeper/than/the", "other"));
  expect(Object.keys(second)).toEqual(Object.keys(first));
  expect(Object.keys(first).filter((file) => first[file] !== second[file])).toEqual([]);
  const names = new RegExp(`lectern-caches-|\\.lectern-|${resolve(".").slice(1)}|outline\\.yaml|node_modules`);
  expect(Object.keys(first).filter((file) => names.test(first[file] ?? ""))).toEqual([]);
}, 240_000);
