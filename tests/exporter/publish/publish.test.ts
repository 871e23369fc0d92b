import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import type { Format } from "../../../scripts/exporter/formats/format.ts";
import { listFiles, publishFolder, stageFolder } from "../../../scripts/exporter/publish/publish.ts";
import { fileDigest } from "../../../scripts/exporter/surroundings.ts";

let home: string;
let dist: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "lectern-publish-"));
  dist = join(home, "dist");
  onTestFinished(() => rmSync(home, { recursive: true }));
});

function publish(files: Record<string, string>, format: Format = "site") {
  const staged = stageFolder(dist);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(staged, file, ".."), { recursive: true });
    writeFileSync(join(staged, file), text);
  }
  const digests = Object.fromEntries(Object.keys(files).map((file) => [file, fileDigest(join(staged, file))]));
  const rest = { digest: "", options: "", sources: [], artifacts: [], findings: [], losses: [], summary: [] };
  publishFolder(staged, dist, { [format]: { ...rest, files: digests } });
}

it("puts a folder into its place, readable for others", () => {
  publish({ "index.html": "1", "assets/a.js": "a" });
  expect(listFiles(dist)).toEqual(["assets/a.js", "index.html", "lectern.json"]);
  expect(statSync(dist).mode & 0o005).toBe(0o005);
  expect(readdirSync(home)).toEqual(["dist"]);
});

it("replaces its own files and keeps those of a person", () => {
  publish({ "index.html": "1", "assets/old.js": "old" });
  writeFileSync(join(dist, "CNAME"), "talk.example");
  mkdirSync(join(dist, "extra"));
  writeFileSync(join(dist, "extra", "notes.txt"), "mine");
  publish({ "index.html": "2", "assets/new.js": "new" });
  expect(listFiles(dist)).toEqual(["CNAME", "assets/new.js", "extra/notes.txt", "index.html", "lectern.json"]);
  expect(readFileSync(join(dist, "index.html"), "utf8")).toBe("2");
});

it("keeps what other exports made, until they are made again", () => {
  publish({ "site/index.html": "1" });
  publish({ "handout.pdf": "1" }, "handout");
  expect(listFiles(dist)).toEqual(["handout.pdf", "lectern.json", "site/index.html"]);
  publish({ "site/other.html": "2" });
  expect(listFiles(dist)).toEqual(["handout.pdf", "lectern.json", "site/other.html"]);
});

it("takes the place of a folder that an older Lectern made", () => {
  mkdirSync(dist);
  writeFileSync(join(dist, "lectern.json"), '{"madeBy": "lectern", "files": ["index.html"]}');
  writeFileSync(join(dist, "index.html"), "old");
  publish({ "site/index.html": "1" });
  expect(listFiles(dist)).toEqual(["lectern.json", "site/index.html"]);
});

it("does not touch a folder that it did not make", () => {
  mkdirSync(dist);
  writeFileSync(join(dist, "thesis.tex"), "years of work");
  expect(() => stageFolder(dist)).toThrow(/did not make/);
  expect(readdirSync(home)).toEqual(["dist"]);
});

it("keeps a link to a folder a link, and the folder's files where they are", () => {
  const real = join(home, "www");
  mkdirSync(real);
  symlinkSync(real, dist);
  publish({ "index.html": "1" });
  writeFileSync(join(real, "CNAME"), "talk.example");
  publish({ "index.html": "2" });
  expect(lstatSync(dist).isSymbolicLink()).toBe(true);
  expect(listFiles(real)).toEqual(["CNAME", "index.html", "lectern.json"]);
});

it.each(["index.html", "assets"])("refuses to take the place of a person's file %s", (name) => {
  publish({ "other.html": "1" });
  writeFileSync(join(dist, name), "mine");
  expect(() => publish({ "index.html": "2", "assets/a.js": "a" })).toThrow(/its place is needed/);
  expect(readFileSync(join(dist, name), "utf8")).toBe("mine");
});

it("takes all for a person's when the manifest is broken", () => {
  publish({ "index.html": "1" });
  writeFileSync(join(dist, "lectern.json"), '{"files": 5, "formats": {"site": 7}}');
  publish({ "other.html": "2" });
  expect(listFiles(dist)).toEqual(["index.html", "lectern.json", "other.html"]);
});

it("takes an empty folder", () => {
  mkdirSync(dist);
  publish({ "index.html": "1" });
  expect(existsSync(join(dist, "index.html"))).toBe(true);
});

it("does not take a file for a folder", () => {
  writeFileSync(dist, "a file");
  expect(() => stageFolder(dist)).toThrow(/this is a file/);
});
