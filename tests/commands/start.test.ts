import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { FORMATS } from "../../scripts/readers/formats.ts";
import { FORMAT_NAMES } from "../../scripts/readers/importer.ts";
import { modulesOf } from "../helpers/modules-of.ts";

/** What it takes to read a command line. */
const PACKAGES = ["commander", "picocolors"];

const packagesIn = (modules: readonly string[]) => modules.filter((name) => !name.startsWith("scripts/")).sort();

describe("a command line that does nothing", () => {
  it.each([
    ["its version", ["--version"], 0],
    ["help", ["--help"], 0],
    ["help on a command", ["export", "--help"], 0],
    ["a word that is no command", ["exprot"], 2],
    ["a wrong option", ["import", "--from", "docx", "x"], 2],
  ])("loads commander and no command: %s", async (_, args, code) => {
    const { modules, ...run } = await modulesOf(args);
    expect(run.code).toBe(code);
    expect(packagesIn(modules)).toEqual(PACKAGES);
    // None of a stage but types and names.
    expect(
      modules.filter((name) => /^scripts\/(?:commands|readers|drafter|exporter|pipeline)\//.test(name)).sort(),
    ).toEqual([
      "scripts/commands/board-rows.ts",
      "scripts/commands/brand-rows.ts",
      "scripts/commands/language-rows.ts",
      "scripts/commands/option-values.ts",
      "scripts/commands/paper-rows.ts",
      "scripts/commands/rows.ts",
      "scripts/commands/time-rows.ts",
      "scripts/exporter/format.ts",
      "scripts/readers/importer.ts",
    ]);
  });

  it("knows all formats of papers by name", () => {
    expect(FORMATS.map(({ name }) => name)).toEqual(FORMAT_NAMES);
  });
});

describe("a draft of an outline that was built before", () => {
  const folder = mkdtempSync(join(tmpdir(), "lectern-start-"));
  const build = () =>
    modulesOf(
      ["build", resolve("outlines/international-cooperation/outline.yaml"), "--no-check", "-o", `${folder}/slides.md`],
      folder,
    );
  let again: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    await build();
    again = await build();
    rmSync(folder, { recursive: true });
  });

  it("loads nothing that says citations or reads references", () => {
    expect(again.code).toBe(0);
    expect(again.modules.filter((name) => /citation-js|citeproc|hast-|parse5|node-fetch|moo/.test(name))).toEqual([]);
  });

  it("loads nothing that builds, prints or reads papers", () => {
    const heavy =
      /playwright|vite|pdfjs|pdf-lib|@slidev\/(?!parser)|mermaid|unified-latex|markdown-it|canvas|jszip|ora$/;
    expect(packagesIn(again.modules).filter((name) => heavy.test(name))).toEqual([]);
  });
});
