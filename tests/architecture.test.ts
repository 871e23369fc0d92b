import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SCRIPTS = resolve("scripts");

/** The ground floor: what any room may use, and what knows of no stage and no document. */
const GROUND = ["design", "diagnostics", "paths", "files", "text", "slidev"];

/** Which rooms a room may open the door to, besides itself. `scripts/README.md` has the picture. */
const MAY_IMPORT: Record<string, string[]> = {
  design: [],
  diagnostics: [],
  paths: [],
  files: ["paths"],
  text: [],
  // What is private in Slidev, Vite, Mermaid and pdf-lib.
  slidev: ["diagnostics", "paths"],
  languages: [],
  // The three documents, and what stages share of them.
  manuscript: [...GROUND, "outline"],
  outline: GROUND,
  deck: [...GROUND, "languages", "outline"],
  time: [...GROUND, "languages", "outline", "deck"],
  // Stages, which never import one another.
  readers: [...GROUND, "languages", "outline", "manuscript"],
  drafter: [...GROUND, "languages", "outline", "manuscript"],
  planner: [...GROUND, "languages", "outline", "deck", "time"],
  remix: [...GROUND, "languages", "outline", "deck", "time"],
  fitter: [...GROUND, "deck", "time"],
  emitter: [...GROUND, "languages", "outline", "deck"],
  page: ["slidev", "deck"],
  // It draws diagrams with the deck's own setup.
  exporter: [...GROUND, "languages", "outline", "deck", "page", "setup"],
  checker: [...GROUND, "outline", "deck", "page"],
  // What `lectern new` writes, and the schemas that stay in a person's project.
  project: [...GROUND, "outline", "remix"],
  // Looks at what the exporter would use.
  doctor: [...GROUND, "exporter"],
  server: [...GROUND, "exporter"],
  pipeline: [
    ...[...GROUND, "languages", "manuscript", "outline", "deck", "time"],
    ...["readers", "drafter", "planner", "remix", "fitter", "emitter", "page", "exporter", "checker"],
  ],
  terminal: ["diagnostics"],
  commands: [
    ...[...GROUND, "outline", "deck", "time", "terminal"],
    ...["drafter", "exporter", "checker", "project", "doctor", "server", "pipeline"],
  ],
  cli: ["diagnostics", "paths", "commands", "readers", "exporter", "terminal"],
  // What other programs may call.
  index: ["diagnostics", "paths", "outline", "deck", "planner", "emitter", "exporter", "pipeline"],
  "write-schema": ["outline", "remix", "paths"],
  "write-tokens": ["design", "paths"],
  "build-package": ["paths"],
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
      ...["exporter/site/build-worker.ts", "server/server-worker.ts", "slidev/load-slidev.ts"],
    ]);
  });
});
