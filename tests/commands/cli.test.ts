import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { lectern } from "../helpers/cli.ts";
import { lecternHere } from "../helpers/command.ts";

const SAMPLE = resolve("outlines/international-cooperation/outline.yaml");

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "lectern-cli-"));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
});

describe("lectern", () => {
  it("says what there is", async () => {
    const help = await lectern(["--help"], { cwd });
    expect(help).toMatchObject({ code: 0, err: "" });
    for (const command of ["build", "dev", "check", "export"]) expect(help.out).toContain(`  ${command} `);
    expect((await lectern([], { cwd })).code).toBe(0);
  });

  it.each([
    [["biuld"], "Did you mean build?"],
    [["build", "--forse"], "Did you mean --force?"],
    [["build", "a.yaml", "b.yaml"], "too many arguments"],
    [["dev", "--port", "x"], "expected 1 to 65535"],
    [["build", "--minutes", "soon"], "expected more than 0"],
    [["build"], "`lectern new` starts a talk"],
    [["export", SAMPLE, "-d", "slides.md", "-o", ""], "expected a path, found an empty text"],
    [["build", SAMPLE, "-o", " "], "expected a path, found an empty text"],
    [["dev", SAMPLE, "-d", ""], "expected a path, found an empty text"],
    [["check", SAMPLE, "--pdf", ""], "expected a path, found an empty text"],
    [["export", ""], "expected a path, found an empty text"],
    [["remix", ""], "expected a path, found an empty text"],
    [["import", "a.md", ""], "expected a path, found an empty text"],
    [["import", "a.md", "--out-dir", ""], "expected a path, found an empty text"],
  ])("%j is a wrong command line", async (args, says) => {
    const run = await lecternHere(args, { cwd });
    expect(run.code).toBe(2);
    expect(run.err).toContain(says);
    expect(run.out).toBe("");
  });
});

describe("lectern export, check and dev", () => {
  it.each([
    [["export", "missing.md"], 1, "there is no such deck"],
    [["dev", "missing.md"], 1, "there is no such deck"],
    [["export", "missing.yaml"], 1, "there is no such file"],
    [["check", "missing.md"], 1, "there is no such deck"],
    [["check", SAMPLE, "--pdf", "missing.pdf"], 1, "there is no such PDF"],
    [["check", SAMPLE, "--accessibility", "--report", "a.md"], 1, "is a page, and no Markdown"],
    [["export", SAMPLE, "-d", "slides.md", "--browser", "/nonexistent"], 3, "this browser does not start"],
    [["export", SAMPLE, "-d", "slides.md", "-o", "."], 2, "this is the folder that you work in"],
    [["export", SAMPLE, "-d", "slides.md", "-o", "/"], 2, "this is the root of the file system"],
    [["export", SAMPLE, "-d", "slides.md", "-o", homedir()], 2, "this is your home folder"],
    [["export", SAMPLE, "-d", "slides.md", "-o", resolve(".")], 2, "this is Lectern's own folder"],
    [["export", SAMPLE, "-d", "slides.md", "-o", dirname(SAMPLE)], 2, "outline.yaml lies in"],
    [["export", SAMPLE, "-d", "slides.md", "-o", resolve("outlines")], 2, "outline.yaml lies in"],
    [["export", SAMPLE, "-d", "talk/deck.md", "-o", "talk"], 2, "deck.md lies in"],
    [["build", SAMPLE, "-o", "/"], 1, "this is a directory, not a file"],
    [["build", SAMPLE, "-o", "."], 1, "this is a directory, not a file"],
    [["build", SAMPLE, "-o", "/proc/a/deck.md"], 1, "a folder on this path does not exist"],
    [["export", SAMPLE, "-d", "slides.md", "-o", "/proc/a/b"], 1, "a folder on this path does not exist"],
  ])("%j ends with exit code %i", async (args, code, says) => {
    const run = await lecternHere(args, { cwd });
    expect(run.code).toBe(code);
    expect(run.err).toContain(says);
    expect(readdirSync(cwd).filter((file) => file !== "slides.md")).toEqual([]);
  });
});
