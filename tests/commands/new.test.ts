import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { type NewOptions, newCommand } from "../../scripts/commands/new.ts";
import { lectern } from "../helpers/cli.ts";
import { runCommand } from "../helpers/command.ts";
import { compileMarkdown } from "../helpers/compile.ts";

let cwd: string;
let folder: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "lectern-new-"));
  folder = join(cwd, "talk");
  onTestFinished(() => rmSync(cwd, { recursive: true }));
});

const make = (options: NewOptions = {}, typed?: string, place = folder) =>
  runCommand((context) => {
    const input = typed === undefined ? {} : { input: Object.assign(Readable.from([typed]), { isTTY: true }) };
    return newCommand(place, options, { ...context, ...input });
  });
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const compile = () => compileMarkdown(join(folder, "outline.yaml"), join(folder, "slides.md"));
const list = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).length;

describe("lectern new", () => {
  it.each([5, 8, 10, 45, 600])("writes a talk of %i minutes of which nothing is wrong", async (minutes) => {
    const run = await make({ minutes });
    expect(run).toMatchObject({ code: 0 });
    expect(run.out.split("\n").filter(Boolean).length).toBe(list());
    expect(run.err).toContain("lectern dev");
    const { deck, diagnostics } = await compile();
    expect(diagnostics).toEqual([]);
    expect(deck?.budget).toBe(minutes);
    const cuts = deck?.cuts.map(({ priority, isRepeat }) => (isRepeat ? "overview" : priority)) ?? [];
    expect(cuts.filter((each) => each === "must")).toEqual([]);
    if (minutes >= 8) expect(cuts).toEqual([]);
  });

  it.each([
    [{ title: 'A "quoted": title # with \\ and\ttabs', author: "O’Name: & <b>", language: "zh-Hans", minutes: 7.5 }],
    [{ title: "- list", author: "'", language: "de" }],
    [{ title: "谁？", author: "null", language: "ar" }],
  ])("takes what is given as it is: %j", async (given) => {
    expect((await make(given)).code).toBe(0);
    const { deck, diagnostics } = await compile();
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(deck).toMatchObject({ authors: [given.author], language: given.language });
  });

  it.each([
    [{ title: " " }, "`--title`: expected some text"],
    [{ author: "" }, "`--author`"],
    [{ language: "english" }, "`--language`: expected a language tag"],
    [{ minutes: 2 }, "`--minutes`: expected 5 to 600"],
  ])("refuses %j", async (given, says) => {
    const run = await make(given);
    expect(run.code).toBe(2);
    expect(run.err).toContain(says);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("asks in a terminal for what is not given, and again for what is no answer", async () => {
    const run = await make({ author: "Your name" }, "My talk\nenglish\nfr\nsoon\n12,5\n");
    expect(run.code).toBe(0);
    expect(run.err).toContain("Title [How Long Does Leftover Coffee Stay Warm?]: ");
    expect(run.err).not.toContain("Author");
    expect(run.err).toContain("expected a language tag");
    expect(run.err).toContain("expected 5 to 600 minutes");
    expect(read("outline.yaml")).toContain('title: "My talk"');
    expect(read("outline.yaml")).toContain("  minutes: 12.5 ");
    expect(read("outline.yaml")).toContain('language: "fr"');
  });

  it("takes placeholders for empty answers, and writes nothing when somebody stops", async () => {
    expect((await make({}, "\n\n\n\n")).code).toBe(0);
    expect((await make({ yes: true }, "")).err).not.toContain("Title");
    rmSync(folder, { recursive: true });
    const stopped = await make({}, "My talk\n");
    expect(stopped).toMatchObject({ code: 130, err: expect.stringContaining("nothing was written") });
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("overwrites nothing: names what is in the way, and writes nothing", async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, "notes.txt"), "mine");
    writeFileSync(join(folder, ".gitignore"), "mine");
    writeFileSync(join(folder, "package.json"), "{}");
    const run = await make({ npm: true });
    expect(run.code).toBe(1);
    expect(run.err).toContain("talk/.gitignore error project-overwrites-nothing");
    expect(run.err).toContain("talk/package.json error project-overwrites-nothing");
    expect(readdirSync(folder).sort()).toEqual([".gitignore", "notes.txt", "package.json"]);
    rmSync(join(folder, ".gitignore"));
    expect((await make()).code).toBe(0);
    expect(read("package.json")).toBe("{}");
  });

  it("goes on where a run was stopped", async () => {
    await make();
    rmSync(join(folder, "outline.yaml"));
    const again = await make();
    expect(again).toMatchObject({ code: 0, out: `${join(folder, "outline.yaml")}\n` });
  });

  it.each([
    ["/", "this is the root of the file system"],
    [homedir(), "this is your home folder"],
    [".", "this is Lectern's own folder"],
  ])("refuses %s", async (place, says) => {
    const run = await make({}, undefined, place);
    expect(run.code).toBe(2);
    expect(run.err).toContain(says);
  });

  it("knows a home by what it is, though it is a link", async () => {
    mkdirSync(join(cwd, "disk"));
    symlinkSync("disk", join(cwd, "home"));
    for (const place of ["home", "disk"])
      expect(await lectern(["new", place], { cwd, env: { ...process.env, HOME: join(cwd, "home") } })).toMatchObject({
        code: 2,
        err: expect.stringContaining("this is your home folder"),
      });
  });

  it("says what to type next, whatever the folder is called", async () => {
    const told = await make({}, undefined, join(cwd, "my $HOME"));
    expect(told.err).toContain(`Next: cd '${join(cwd, "my $HOME")}' && npx lectern dev`);
  });

  it("names the file whose place a folder takes", async () => {
    mkdirSync(join(folder, "outline.yaml"), { recursive: true });
    const told = await lectern(["new", "talk"], { cwd });
    expect(told).toMatchObject({ code: 1, err: expect.stringMatching(/^talk\/outline\.yaml error system-eisdir/) });
    expect(readdirSync(folder)).toEqual(["outline.yaml"]);
  });

  it("tells places where no folder can be", async () => {
    writeFileSync(join(cwd, "file"), "");
    symlinkSync("nowhere", join(cwd, "link"));
    const places = ["file", "file/talk", "link"].map((name) => join(cwd, name));
    for (const place of [...places, "/proc/a"]) {
      const run = await make({}, undefined, place).catch((error: NodeJS.ErrnoException) => ({
        code: error.code,
        err: "",
      }));
      expect([1, "ENOTDIR", "EEXIST", "ENOENT"]).toContain(run.code);
    }
    const told = await lectern(["new", "file"], { cwd });
    expect(told).toMatchObject({ code: 1, err: expect.stringContaining("not a directory") });
    expect((await lectern(["new", ""], { cwd })).err).toContain("expected a path");
    expect((await lectern(["new", "x", "--from", "p.md", "--title", "T"], { cwd })).code).toBe(2);
  });

  it("adds a workflow, and package.json", async () => {
    mkdirSync(join(cwd, ".git"));
    const run = await make({ pages: true, npm: true });
    expect(run.err).toContain("npm install && npm run dev");
    expect(run.err).toContain(`move .github to ${cwd}`);
    expect(read(".github/workflows/pages.yml")).toContain("lectern list --json");
    expect(JSON.parse(read("package.json")).scripts).toEqual({
      dev: "lectern dev",
      build: "lectern build",
      export: "lectern export",
    });
  });

  it("drafts the outline from a paper, in place of the example", async () => {
    const paper = join(cwd, "paper.md");
    writeFileSync(
      paper,
      "---\ntitle: My paper\nauthor: Your name\n---\n\n# One\n\nA first sentence says something about cups. A second one says more.\n",
    );
    const run = await make({ from: paper, minutes: 10, json: true });
    expect(JSON.parse(run.out)).toMatchObject({
      folder,
      written: expect.arrayContaining([join(folder, "outline.yaml")]),
    });
    expect(read("outline.yaml")).toContain("$schema=.vscode/lectern/outline.schema.json");
    expect(read("outline.yaml")).toContain("My paper");
    expect(read("outline.yaml")).toMatch(/^ {2}minutes: 10$/m);
    expect(read("outline.yaml")).toContain("file: ../paper.md");
    expect(readdirSync(folder).sort()).toEqual([".gitignore", ".vscode", "AGENTS.md", "outline.yaml"]);
    const missing = await make({ from: join(cwd, "none.md") }, undefined, join(cwd, "other"));
    expect(missing.code).toBe(1);
    expect(readdirSync(cwd).sort()).toEqual(["paper.md", "talk"]);
  });

  it("leaves what an assistant is told already", async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "AGENTS.md"), "mine");
    const run = await make({ yes: true });
    expect(run.code).toBe(0);
    expect(read("AGENTS.md")).toBe("mine");
  });

  it("tells machines in JSON, and asks them nothing", async () => {
    const run = await make({ json: true }, "");
    expect(JSON.parse(run.out)).toMatchObject({ diagnostics: [], folder });
  });
});
