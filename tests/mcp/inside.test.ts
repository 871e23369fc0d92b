import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EnvironmentError } from "../../scripts/diagnostics/environment-error.ts";
import { outlineInside } from "../../scripts/mcp/inside.ts";
import { confineTo } from "../../scripts/paths/folder.ts";
import { readManuscript } from "../../scripts/pipeline/read-manuscript.ts";
import { fileInside, placeInside } from "../../scripts/project/inside.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "lectern-inside-")));
const folder = join(root, "project");
const plain = join(root, "plain");
const cwd = process.cwd();

beforeAll(() => {
  cpSync("tests/witness/ropes", join(folder, "talk"), { recursive: true });
  mkdirSync(join(folder, ".git"));
  writeFileSync(join(folder, ".git", "outline.yaml"), "lectern: 1\n");
  writeFileSync(join(root, "secret.md"), "# Secret\n\nNobody should read this.\n");
  mkdirSync(join(root, "theme"));
  symlinkSync(root, join(folder, "out"));
  symlinkSync(join(root, "secret.md"), join(folder, "paper.md"));
  const text = readFileSync(join(folder, "talk", "outline.yaml"), "utf8");
  writeFileSync(
    join(folder, "talk", "stranger.yaml"),
    text.replace("file: paper.md", `file: ${join(root, "secret.md")}`),
  );
  writeFileSync(join(folder, "talk", "linked.yaml"), text.replace("file: paper.md", "file: ../paper.md"));
  writeFileSync(join(folder, "talk", "gone.yaml"), text.replace("file: paper.md", "file: ../../gone.md"));
  writeFileSync(
    join(folder, "talk", "themed.yaml"),
    text.replace(/^sections:|^slides:/m, (key) => `talk: { theme: ../../theme }\n${key}`),
  );
  writeFileSync(join(folder, ".env"), "API_TOKEN=abc\n");
  symlinkSync(join(folder, ".env"), join(folder, "link.md"));
  writeFileSync(join(folder, "talk", "hidden.yaml"), text.replace("file: paper.md", "file: ../.env"));
  writeFileSync(join(folder, "talk", "hidden-link.yaml"), text.replace("file: paper.md", "file: ../link.md"));
  writeFileSync(
    join(folder, "talk", "lecture.yaml"),
    "lectern: 1\nlecture: { title: A }\nslides:\n  - from: ../../secret.md\n",
  );
  mkdirSync(join(folder, "decked"));
  writeFileSync(join(folder, "decked", "outline.yaml"), text.replace("file: paper.md", "file: gone.md"));
  symlinkSync(join(root, "secret.md"), join(folder, "decked", "slides.md"));
  mkdirSync(join(folder, "linked"));
  writeFileSync(join(folder, "linked", "outline.yaml"), text.replace("file: paper.md", "file: gone.md"));
  symlinkSync(root, join(folder, "linked", ".lectern"));
  for (const [where, name] of [
    ["told", "outline.de.yaml"],
    ["told-out", "outline.de.yaml"],
    ["locked-out", "outline.de.lock.yaml"],
    ["away", "outline.yaml"],
  ] as const) {
    mkdirSync(join(folder, where));
    writeFileSync(join(folder, where, "outline.yaml"), text.replace("file: paper.md", "file: gone.md"));
    writeFileSync(join(folder, where, "outline.de.yaml"), "lectern: 1\ntranslation: de\n");
    if (where === "told") continue;
    rmSync(join(folder, where, name), { force: true });
    writeFileSync(join(root, `${where}.yaml`), "lectern: 1\ntranslation: de\n");
    symlinkSync(join(root, `${where}.yaml`), join(folder, where, name));
  }
  writeFileSync(join(root, "secret.tex"), "\\section{Secret} The key of the harbour is XYZZY.\n");
  mkdirSync(join(root, ".git"));
  mkdirSync(plain);
  writeFileSync(
    join(plain, "paper.tex"),
    "\\documentclass{article}\\title{Ropes}\\begin{document}\\section{One} Ropes hold.\\input{../secret}\\end{document}\n",
  );
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(cwd);
  rmSync(root, { recursive: true, force: true });
});

describe("fileInside", () => {
  it("names a file from the project's folder", () => {
    expect(fileInside(folder, "talk/../talk/paper.md")).toBe(join("talk", "paper.md"));
    expect(fileInside(folder, join(folder, "talk", "paper.md"))).toBe(join("talk", "paper.md"));
  });

  it.each([
    "../secret.md",
    "/etc/passwd",
    "out/secret.md",
    "paper.md",
    "link.md",
    "",
    " ",
    ".",
    "talk",
    "gone.md",
    "a\0b",
  ])("refuses %j", (name) => expect(() => fileInside(folder, name)).toThrow(EnvironmentError));
});

describe("placeInside", () => {
  it("is a place that need not be there", () => {
    expect(placeInside(folder, "new/outline.yaml")).toBe(join("new", "outline.yaml"));
  });

  it.each([
    "out/new/outline.yaml",
    "../new.yaml",
    "/new.yaml",
    ".git/hooks/x.yaml",
    "a/.b/c.yaml",
    "node_modules/x.yaml",
  ])("refuses %j", (name) => expect(() => placeInside(folder, name)).toThrow(EnvironmentError));
});

describe("outlineInside", () => {
  it.each(["talk/outline.yaml", "talk/gone.yaml"])("takes %s", async (name) => {
    expect(await outlineInside(folder, name, 5)).toMatchObject({ kind: "outline", file: name, minutes: 5 });
  });

  it("takes a translation for its outline's", async () => {
    const source = await outlineInside(folder, "told/outline.de.yaml");
    expect(source).toMatchObject({ kind: "outline", file: join("told", "outline.yaml"), language: "de" });
  });

  it.each([
    ["talk/stranger.yaml", "paper.file"],
    ["talk/linked.yaml", "paper.file"],
    ["talk/themed.yaml", "talk.theme"],
    ["talk/hidden.yaml", "paper.file"],
    ["talk/hidden-link.yaml", "paper.file"],
    ["decked/outline.yaml", "deck"],
    ["linked/outline.yaml", ".lectern"],
    ["talk/lecture.yaml", "no outline"],
    ["talk/paper.md", "no outline"],
    [".git/outline.yaml", "hidden"],
    ["told-out/outline.de.yaml", "not in the project"],
    ["locked-out/outline.de.yaml", "translation"],
    ["away/outline.de.yaml", "not in the project"],
  ])("refuses %s", async (name, why) => {
    await expect(outlineInside(folder, name)).rejects.toThrow(why);
  });
});

describe("a paper in a repository that is larger than the project", () => {
  const textOf = async () => {
    const { manuscript } = await readManuscript(join(plain, "paper.tex"));
    return JSON.stringify(manuscript);
  };

  it("names nothing outside of the folder that it is confined to", async () => {
    expect(await textOf()).toContain("XYZZY");
    confineTo(plain);
    try {
      expect(await textOf()).not.toContain("XYZZY");
    } finally {
      delete process.env.LECTERN_CONFINED;
    }
  });
});
