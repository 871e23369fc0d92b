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
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import type { Format } from "../../../scripts/exporter/format.ts";
import { guardFolder } from "../../../scripts/exporter/publish/guard-folder.ts";
import { listFiles, openStage } from "../../../scripts/exporter/publish/publish.ts";
import { publishFiles } from "../../helpers/publish-files.ts";

let home: string;
let dist: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "lectern-publish-"));
  dist = join(home, "dist");
  onTestFinished(() => rmSync(home, { recursive: true }));
});

const publish = (files: Record<string, string>, format: Format = "site", options?: { force?: boolean }) =>
  publishFiles(dist, files, format, options);

it("puts a folder into its place, readable for others", () => {
  publish({ "index.html": "1", "assets/a.js": "a" });
  expect(listFiles(dist)).toEqual(["assets/a.js", "index.html", "lectern.json"]);
  expect(statSync(dist).mode & 0o005).toBe(0o005);
  expect(statSync(join(dist, "assets")).mode & 0o005).toBe(0o005);
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
  expect(() => openStage(dist)).toThrow(/did not make/);
  expect(readdirSync(dist)).toEqual(["thesis.tex"]);
});

it("takes a checkout that is empty but for its .git", () => {
  mkdirSync(join(dist, ".git/refs/heads"), { recursive: true });
  publish({ "index.html": "1" });
  expect(listFiles(dist)).toEqual(["index.html", "lectern.json"]);
  expect(readdirSync(join(dist, ".git/refs"))).toEqual(["heads"]);
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
  expect(listFiles(dist)).toEqual([name, "lectern.json", "other.html"].sort());
});

it.each([
  ["a link to a folder", (path: string) => symlinkSync(home, path)],
  ["a link to nothing", (path: string) => symlinkSync(join(home, "nowhere"), path)],
])("refuses to write through %s", (_, make) => {
  publish({ "other.html": "1" });
  make(join(dist, "assets"));
  expect(() => publish({ "assets/a.js": "a" })).toThrow(/its place is needed/);
  expect(readdirSync(home)).toEqual(["dist"]);
});

it("refuses to replace a file that can't be read, whoever made it", () => {
  publish({ "a.js": "a" });
  for (const [file, force] of [
    ["video.mp4", false],
    ["a.js", true],
  ] as const) {
    writeFileSync(join(dist, file), "");
    // Nobody's rights keep root from reading; a file of this size is too large for Node.
    truncateSync(join(dist, file), 3 * 2 ** 30);
    expect(() => publish({ [file]: "new" }, "site", { force })).toThrow(/its place is needed/);
    expect(statSync(join(dist, file)).size).toBe(3 * 2 ** 30);
  }
});

it("refuses to replace a file that a person has changed, unless forced, and then keeps it", () => {
  publish({ "index.html": "1", "a.js": "a" });
  writeFileSync(join(dist, "index.html"), "with my counter");
  expect(() => publish({ "index.html": "2", "a.js": "b" })).toThrow(/changed since Lectern made it/);
  expect([read("index.html"), read("a.js")]).toEqual(["with my counter", "a"]);
  publish({ "index.html": "2", "a.js": "b" }, "site", { force: true });
  expect([read("index.html"), read("a.js"), read("index.html.backup-1")]).toEqual(["2", "b", "with my counter"]);
});

it("leaves a file that it does not make any more, if a person has changed it", () => {
  publish({ "index.html": "1", "old.js": "old" });
  writeFileSync(join(dist, "old.js"), "mine now");
  publish({ "index.html": "2" });
  publish({ "index.html": "3" });
  expect(read("old.js")).toBe("mine now");
});

it("removes folders that it made, and only those", () => {
  mkdirSync(join(dist, ".keep"), { recursive: true });
  publish({ "assets/fonts/a.woff2": "a", "index.html": "1" });
  mkdirSync(join(dist, "png"));
  publish({ "png/1.png": "1" }, "png");
  publish({ "index.html": "2" });
  publish({ "contact-sheet.png": "1" }, "png");
  expect(readdirSync(dist).sort()).toEqual([".keep", "contact-sheet.png", "index.html", "lectern.json", "png"]);
});

it.each(['{"files": 5, "formats": {"site": 7}}', '{"madeBy": "lectern", "files": ["../mine"]}', "[", '"x"', ""])(
  "takes a folder for a person's when its manifest is %s",
  (manifest) => {
    publish({ "index.html": "1" });
    writeFileSync(join(dist, "lectern.json"), manifest);
    expect(() => publish({ "other.html": "2" })).toThrow(/did not make/);
    expect(listFiles(dist)).toEqual(["index.html", "lectern.json"]);
  },
);

it("takes an empty folder", () => {
  mkdirSync(dist);
  publish({ "index.html": "1" });
  expect(existsSync(join(dist, "index.html"))).toBe(true);
});

it("leaves nothing of a stage that is not published", () => {
  openStage(join(dist, "a/b"))[Symbol.dispose]();
  expect(readdirSync(home)).toEqual([]);
});

it("does not take a file for a folder, nor a link to nothing", () => {
  writeFileSync(dist, "a file");
  expect(() => openStage(dist)).toThrow(/this is a file/);
  expect(() => guardFolder(dist, [])).toThrow(/this is a file/);
  symlinkSync(join(home, "nowhere"), join(home, "link"));
  expect(() => openStage(join(home, "link"))).toThrow(/a link to nothing/);
});

const read = (file: string) => readFileSync(join(dist, file), "utf8");
