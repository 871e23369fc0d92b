import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { readTalkLog } from "../../scripts/stage/read-log.ts";

const LOG = { lectern: 1, title: "T", talks: [] };

const folder = mkdtempSync(join(tmpdir(), "lectern-log-"));
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: string | Uint8Array) {
  const file = join(folder, "slides.times.json");
  writeFileSync(file, content);
  return readTalkLog(file, "slides.times.json");
}
const codeOf = (content: string | Uint8Array) => read(content).diagnostics.map(({ code }) => code);

describe("a log of talks", () => {
  it("is read with a byte order mark or without", () => {
    expect(read(JSON.stringify(LOG))).toEqual({ value: LOG, diagnostics: [] });
    expect(read(`\ufeff${JSON.stringify(LOG)}`).value).toEqual(LOG);
  });

  it.each([
    ["log-is-json", "no"],
    ["log-is-json", ""],
    ["log-is-whole", JSON.stringify({ ...LOG, talks: [{}] }).slice(0, -9)],
    ["log-is-of-talks", "[1]"],
    ["log-is-of-talks", "null"],
    ["log-is-of-talks", '{"name":"x","version":"1.0.0"}'],
    ["log-is-valid", '{"lectern":1,"title":"T"}'],
    ["log-is-valid", JSON.stringify({ ...LOG, talks: [{ started: "today" }] })],
    ["log-has-known-version", JSON.stringify({ ...LOG, lectern: 2 })],
    ["file-is-utf8", new Uint8Array([123, 0xff, 125])],
    ["file-is-small", new Uint8Array(50 * 1024 * 1024)],
  ])("is refused by %s", (code, content) => {
    expect(codeOf(content)).toEqual([code]);
  });

  it("is refused where there is none, or a folder", () => {
    expect(readTalkLog("/nowhere/x.json", "x.json").diagnostics[0]?.code).toBe("file-exists");
    expect(readTalkLog(folder, "x").diagnostics[0]?.code).toBe("file-is-a-file");
  });

  it("never throws, whatever JSON it is", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(codeOf(text)).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });
});
