import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const FOLDERS = ["components", "docs", "layouts", "outlines", "scripts", "setup", "stage", "styles", "tests"];
const files = [
  ...readdirSync(".").map((name) => `/${name}`),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) =>
      `/${folder}/${file}`.replaceAll("\\", "/"),
    ),
  ),
];

/** Whether a file or folder is there, by the end of its path. */
const isThere = (path: string) =>
  files.some((file) => (path.endsWith("/") ? `${file}/`.includes(`/${path}`) : file.endsWith(`/${path}`)));

/** What is made, and what a recipe makes up. */
const OTHERS =
  /^(?:lib|dist|png|public|lectures|node_modules|\.lectern)\/|^(?:lectern|references)\.json$|(?:poster|aside)\./;

const PATH = /`([\w./-]+\.(?:ts|vue|css|json)|[\w-]+(?:\/[\w-]+)*\/)`/g;
/** What uses each private part of Slidev, which is told when that is another one. */
const USED = /(?<=usedBy: "[^"]*)\b[\w-]+\/[\w/-]+\.ts/g;

it.each([
  ["scripts/README.md", PATH],
  ["CONTRIBUTING.md", PATH],
  ["docs/design.md", PATH],
  ["tests/contract/assumptions.ts", USED],
])("%s leads to what is there", (doc, pattern) => {
  const named = [...readFileSync(doc, "utf8").matchAll(pattern)].map(([whole, path = whole]) => path);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((path) => !OTHERS.test(path) && !isThere(path))).toEqual([]);
});
