import { EventEmitter } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FSWatcher } from "vite";
import { afterAll, describe, expect, it } from "vitest";
import { holdApart, keepUp } from "../../scripts/server/keep-up.ts";
import { until } from "../helpers/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-keep-up-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A deck, what Slidev has read of it, and the changes that it was told of. */
function serve(name: string, raw: string) {
  const file = join(folder, name);
  const watcher = new EventEmitter();
  const markdownFiles = { [file]: { raw } };
  const told: string[] = [];
  watcher.on("change", (changed: string) => told.push(changed));
  const follower = keepUp(watcher as unknown as FSWatcher, { markdownFiles } as never);
  return { file, watcher, markdownFiles, told, follower };
}

describe("keepUp", () => {
  it("tells of a change that the watcher did not, once, and of none that Slidev has read", async () => {
    const { file, watcher, markdownFiles, told, follower } = serve("a.md", "# One");
    writeFileSync(file, "# Two");
    watcher.emit("raw");
    await until("the change", () => told.length > 0);
    expect(told).toEqual([file]);
    // A file that Slidev never reads as it is would be told of for ever.
    const same = serve("a.md", "# Two");
    const other = serve("b.md", "# Old");
    writeFileSync(other.file, "# New");
    for (const each of [watcher, same.watcher, other.watcher]) each.emit("raw");
    await until("the other", () => other.told.length > 0);
    expect([told, same.told]).toEqual([[file], []]);
    markdownFiles[file] = { raw: "# Two" };
    for (const each of [follower, same.follower, other.follower]) each[Symbol.dispose]();
    expect(watcher.listenerCount("raw")).toBe(0);
  });

  it("waits while a file is being put in place", async () => {
    const gone = serve("gone.md", "# One");
    const there = serve("there.md", "# One");
    writeFileSync(there.file, "# Two");
    gone.watcher.emit("raw");
    there.watcher.emit("raw");
    await until("the change of the other", () => there.told.length > 0);
    expect(gone.told).toEqual([]);
    for (const each of [gone, there]) each.follower[Symbol.dispose]();
  });
});

describe("holdApart", () => {
  it("lets the first change through at once, and others in their order behind it", async () => {
    const hold = holdApart();
    const done: number[] = [];
    const all = [1, 2, 3].map((number) => hold().then(() => done.push(number)));
    await all[0];
    expect(done).toEqual([1]);
    await Promise.all(all);
    expect(done).toEqual([1, 2, 3]);
  });
});
