import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { findTalks } from "../../scripts/pipeline/find-talks.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lectern-find-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

const put = (name: string, text: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const find = () => {
  const { isWhole, ...found } = findTalks(folder);
  const names = (paths: string[]) => paths.map((path) => path.slice(folder.length + 1));
  return { outlines: names(found.outlines), recipes: names(found.recipes), decks: names(found.decks), isWhole };
};

const OUTLINE = "lectern: 1\npaper:\n  title: T\nsections: []\n";
const RECIPE = "lectern: 1\nlecture:\n  title: T\nslides: []\n";
const DECK = "---\ntheme: default\n---\n\n# One\n";

it("tells outlines, recipes and decks by what they say, nearest first", () => {
  put("b/talk.yaml", OUTLINE);
  put("outline.yaml", "broken: [");
  put("lectures/a.yaml", RECIPE);
  put("lectures/a.lock.yaml", "lectern: 1\nslides: []\n");
  put("slides.md", DECK);
  put("README.md", "# Read me\n");
  put("post.md", "---\nlayout: post\n---\n\nText\n");
  put("compose.yaml", "services:\n  web: {}\n");
  put("gallery.yaml", "slides:\n  - a.png\n");
  expect(find()).toEqual({
    outlines: ["outline.yaml", "b/talk.yaml"],
    recipes: ["lectures/a.yaml"],
    decks: ["slides.md"],
    isWhole: true,
  });
});

it("passes over what was made or installed, hidden folders, links, and what can't be read", () => {
  for (const name of ["node_modules/x", "dist", ".git", ".lectern", "a/dist"]) put(`${name}/outline.yaml`, OUTLINE);
  put("a/outline.yaml", OUTLINE);
  symlinkSync(folder, join(folder, "a/loop"));
  symlinkSync(join(folder, "a/outline.yaml"), join(folder, "linked.yaml"));
  mkdirSync(join(folder, "folder.yaml"));
  expect(find()).toMatchObject({ outlines: ["a/outline.yaml"], isWhole: true });
  expect(findTalks(join(folder, "nowhere"))).toMatchObject({ outlines: [] });
});

it("ends, and says that there may be more", () => {
  put(`${"deep/".repeat(9)}outline.yaml`, OUTLINE);
  expect(find()).toMatchObject({ outlines: [], isWhole: false });
});
