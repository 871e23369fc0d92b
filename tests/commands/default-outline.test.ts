import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { lectern } from "../helpers/cli.ts";

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
  const { code, out, err } = await lectern(["build", "--no-check", "--json", ...args], { cwd });
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
  expect(await lectern(["build", "--no-check"], { cwd })).toMatchObject({
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
  const dev = await lectern(["dev"], { cwd });
  expect(dev).toMatchObject({ code: 2, err: expect.stringContaining("lectern dev talks/a/outline.yaml") });
});

it("says what to do where there is none, and names what else there is", async () => {
  expect((await build()).said[0].hint).toBe(
    "`lectern new` starts a talk, `lectern import paper.tex` drafts one from a paper",
  );
  writeFileSync(join(cwd, "seminar.yaml"), "lectern: 1\nlecture: { title: T }\nslides: []\n");
  writeFileSync(join(cwd, "slides.md"), "---\ntheme: default\n---\n\n# Mine\n");
  const run = await lectern(["export"], { cwd });
  expect(run.code).toBe(2);
  expect(run.err).toContain("lectern export slides.md");
  expect(run.err).toContain("lectern export seminar.yaml");
});
