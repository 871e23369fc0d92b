import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { lectern } from "../helpers/cli.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "lectern-welcome-"));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
});
const put = (name: string, text = "lectern: 1\npaper: {}\nsections: []\n") => {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
};

it.each([
  ["an empty folder", [], ["There is no talk in this folder yet.", "  lectern new ", "  lectern import paper.tex"]],
  [
    "an outline",
    ["outline.yaml"],
    ["The talk in this folder is outline.yaml.", "  lectern dev  ", "  lectern export  "],
  ],
  ["one below", ["a/outline.yaml"], ["The talk in this folder is a/outline.yaml.", "  lectern dev  "]],
  [
    "two",
    ["a/outline.yaml", "b/outline.yaml"],
    ["There are 2 talks in this folder.", "  lectern list ", "  lectern dev a/outline.yaml"],
  ],
  [
    "names with spaces, as a shell takes them",
    ["a talk/outline.yaml", "b/outline.yaml"],
    ["There are 2 talks in this folder.", "  lectern list ", "  lectern dev 'a talk/outline.yaml'"],
  ],
  ["a deck of somebody's", ["x.md"], ["The talk in this folder is x.md.", "  lectern dev x.md "]],
])("says what there is to do in %s", async (_, files, says) => {
  for (const file of files) put(file, file.endsWith(".md") ? "---\ntheme: default\n---\n\n# One\n" : undefined);
  const run = await lectern([], { cwd });
  expect(run).toMatchObject({ code: 0, err: "" });
  expect(run.out.trimEnd().split("\n").length).toBeLessThanOrEqual(5);
  for (const line of [...says, "  lectern --help "]) expect(run.out).toContain(line);
});
