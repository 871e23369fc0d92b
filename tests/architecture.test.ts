import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SCRIPTS = resolve("scripts");

/** What keeps things that can be made again. */
const CACHE = ["cache", "tidy-cache"];

/** Which rooms a room may open the door to, besides itself. `scripts/README.md` has the picture. */
const MAY_IMPORT: Record<string, string[]> = {
  diagnostics: [],
  // Whether a theme is installed.
  outline: ["diagnostics", "keep", "packages"],
  deck: ["diagnostics", "outline"],
  importers: ["diagnostics", "outline", "files"],
  planner: ["diagnostics", "outline", "deck", "cache", "keep", "packages"],
  // Where Lectern's own layouts and components lie.
  remix: ["diagnostics", "outline", "deck", "root", "packages"],
  // What `lectern new` writes, and the schemas that stay in a person's project.
  project: ["diagnostics", "outline", "remix", "files", "root"],
  fitter: ["diagnostics", "outline", "deck"],
  emitter: ["diagnostics", "outline", "deck", "files"],
  // It draws diagrams with the deck's own setup.
  exporter: ["diagnostics", "outline", "deck", ...CACHE, "files", "temporary", "root", "packages", "setup"],
  checker: ["diagnostics", "outline", "deck", "files"],
  cache: ["files", "packages", "root", "temporary"],
  "tidy-cache": [],
  keep: [...CACHE, "packages"],
  files: ["temporary"],
  temporary: [],
  root: [],
  packages: ["root"],
  terminal: ["diagnostics"],
  pipeline: [
    "diagnostics",
    "files",
    "temporary",
    "outline",
    "deck",
    "importers",
    "planner",
    "remix",
    "fitter",
    "emitter",
    "exporter",
    "checker",
    "root",
    "packages",
  ],
  // Looks at what the exporter would use.
  doctor: ["diagnostics", "exporter", "cache", "root", "packages", "temporary"],
  server: ["diagnostics", "exporter", ...CACHE, "temporary", "root", "packages"],
  commands: [
    "diagnostics",
    "outline",
    "deck",
    "importers",
    "project",
    "exporter",
    "checker",
    "pipeline",
    "doctor",
    "server",
    "root",
    "terminal",
  ],
  cli: ["diagnostics", "commands", "importers", "exporter", "root", "terminal"],
  // What other programs may call.
  index: ["diagnostics", "outline", "deck", "importers", "planner", "emitter", "exporter", "pipeline", "root"],
  "write-schema": ["outline", "remix", "root"],
  "build-package": ["root"],
};

const files = readdirSync(SCRIPTS, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const roomOf = (file: string) =>
  file
    .replace(/^\.\.[/\\]/, "")
    .split(/[/\\]/)[0]
    ?.replace(/\.ts$/, "") ?? "";

describe("architecture", () => {
  it.each(files)("%s imports downwards only", (file) => {
    const source = readFileSync(join(SCRIPTS, file), "utf8");
    const imports = [...source.matchAll(/(?:from|import\() ?"(\.[^"]+)"/g)].map(([, path = ""]) =>
      roomOf(relative(SCRIPTS, resolve(SCRIPTS, file, "..", path))),
    );
    const room = roomOf(file);
    expect(Object.keys(MAY_IMPORT)).toContain(room);
    expect(imports.filter((other) => other !== room && !MAY_IMPORT[room]?.includes(other))).toEqual([]);
  });

  it.each(files)("%s stays below 300 lines", (file) => {
    expect(readFileSync(join(SCRIPTS, file), "utf8").split("\n").length).toBeLessThanOrEqual(301);
  });

  it("leaves the process to one file", () => {
    const touching = files.filter((file) =>
      /process\.(?:exit|argv|on\()/.test(readFileSync(join(SCRIPTS, file), "utf8")),
    );
    // The processes that build and serve are ones of their own.
    expect(touching.sort()).toEqual([
      "cli.ts",
      ...["exporter/site/build-worker.ts", "exporter/site/load-slidev.ts", "server/server-worker.ts"],
    ]);
  });
});
