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
import { fileInside, outlineInside, placeInside } from "../../scripts/mcp/inside.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "lectern-inside-")));
const folder = join(root, "project");
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

  it.each(["../secret.md", "/etc/passwd", "out/secret.md", "paper.md", "", " ", ".", "talk", "gone.md", "a\0b"])(
    "refuses %j",
    (name) => expect(() => fileInside(folder, name)).toThrow(EnvironmentError),
  );
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
    expect(await outlineInside(folder, name)).toBe(name);
  });

  it.each([
    ["talk/stranger.yaml", "paper.file"],
    ["talk/linked.yaml", "paper.file"],
    ["talk/themed.yaml", "talk.theme"],
    ["talk/paper.md", "no outline"],
    [".git/outline.yaml", "hidden"],
  ])("refuses %s", async (name, why) => {
    await expect(outlineInside(folder, name)).rejects.toThrow(why);
  });
});
