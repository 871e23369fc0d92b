import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { lecternHere } from "../helpers/command.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "lectern-default-"));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
});

const put = (name: string, title = "T") => {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  const text = `lectern: 1\npaper: { title: ${title}, authors: [{ name: N }], licence: unknown }\nsections: [{ id: a, title: A, content: [B] }]\n`;
  writeFileSync(join(cwd, name), text);
};
const build = async (...args: string[]) => {
  const { code, out, err } = await lecternHere(["build", "--no-check", "--json", ...args], { cwd });
  const { file, diagnostics } = JSON.parse(out);
  return { code, file, said: diagnostics.map((each: { message: string; hint?: string }) => each), err };
};

it("takes the outline of this folder, whatever lies below", async () => {
  put("outline.yaml");
  put("talks/a/outline.yaml");
  expect(await build()).toMatchObject({ code: 0, file: "slides.md" });
});

it("takes the only one below, and its deck's minutes", async () => {
  put("talks/a/outline.yaml");
  expect(await build("--minutes", "7")).toMatchObject({ code: 0, file: "talks/a/slides.md" });
  expect(await lecternHere(["build", "--no-check"], { cwd })).toMatchObject({
    code: 0,
    err: expect.stringMatching(/talks\/a\/slides\.md: \d+ slides, [\d.]+ of 7 min planned \(unchanged\)/),
  });
});

it("lists several, with what to type", async () => {
  put("talks/a/outline.yaml");
  put("talks/my talk/outline.yaml");
  const { code, said } = await build();
  expect(code).toBe(2);
  expect(said).toEqual([
    expect.objectContaining({
      message: "there are 2 outlines",
      hint: "name the one you mean\n  lectern build talks/a/outline.yaml\n  lectern build 'talks/my talk/outline.yaml'",
    }),
  ]);
  const dev = await lecternHere(["dev"], { cwd });
  expect(dev).toMatchObject({ code: 2, err: expect.stringContaining("lectern dev talks/a/outline.yaml") });
});

it("says what to do where there is none, and names what else there is", async () => {
  expect((await build()).said[0].hint).toBe(
    "`lectern new` starts a talk, `lectern import paper.tex` drafts one from a paper",
  );
  writeFileSync(join(cwd, "seminar.yaml"), "lectern: 1\nlecture: { title: T }\nslides: []\n");
  writeFileSync(join(cwd, "slides.md"), "---\ntheme: default\n---\n\n# Mine\n");
  const run = await lecternHere(["export"], { cwd });
  expect(run.code).toBe(2);
  expect(run.err).toContain("lectern export slides.md");
  expect(run.err).toContain("lectern export seminar.yaml");
});

it("refuses another language than what was named has", async () => {
  put("outline.yaml");
  writeFileSync(join(cwd, "outline.de.yaml"), "lectern: 1\ntranslation: de\n");
  writeFileSync(join(cwd, "mine.md"), "---\ntheme: default\n---\n\n# Mine\n");
  writeFileSync(join(cwd, "seminar.yaml"), "lectern: 1\nlecture: { title: T }\nslides: []\n");
  const told = async (...args: string[]) => {
    const { code, out } = await lecternHere([...args, "--json"], { cwd });
    return [code, ...JSON.parse(out).diagnostics.map((each: { message: string }) => each.message)];
  };
  expect(await told("build", "outline.de.yaml", "--language", "fr", "--no-check")).toEqual([
    2,
    "the file that you named is the translation into `de`, not `fr`",
  ]);
  expect(await told("check", "mine.md", "--language", "de")).toEqual([
    2,
    "a deck is in the language that it was written in",
  ]);
  expect(await told("build", "seminar.yaml", "--language", "de", "--no-check")).toEqual([
    2,
    "a lecture's slides are in the language that they were written in",
  ]);
  // However it is written, it is the same language, and the same file.
  expect(await build("outline.de.yaml", "--language", "DE")).toMatchObject({ code: 0, file: "slides.de.md" });
});
