import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { ownVersion } from "../../scripts/paths/root.ts";
import { refreshSchemas } from "../../scripts/project/refresh-schemas.ts";
import { schemaFiles } from "../../scripts/project/schemas.ts";
import { sealSchema } from "../../scripts/project/seal-schema.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lectern-schemas-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, ".vscode/lectern"), { recursive: true });
  mkdirSync(join(folder, "talks/a"), { recursive: true });
  file = join(folder, ".vscode/lectern/outline.schema.json");
});

const read = () => readFileSync(file, "utf8");
const current = schemaFiles()[0]?.text ?? "";

describe("the copy of a schema in a project", () => {
  it("is the schema that Lectern goes by, with who wrote it", () => {
    const { $comment, "x-lectern": own, ...schema } = JSON.parse(current);
    expect(schema).toEqual(JSON.parse(readFileSync("public/outline.schema.json", "utf8")));
    expect($comment).toContain("Lectern writes this file anew");
    expect(own.version).toBe(ownVersion());
  });

  it("is written anew where it is an older Lectern's, from any outline below", async () => {
    writeFileSync(file, sealSchema({ title: "Old" }, "0.0.1"));
    await refreshSchemas(join(folder, "talks/a/outline.yaml"));
    expect(read()).toBe(current);
    // The other one was not there, and nobody asked for it.
    expect(() => readFileSync(join(folder, ".vscode/lectern/recipe.schema.json"))).toThrow();
  });

  it.each([
    ["words changed", (text: string) => text.replace("Old", "Mine")],
    ["another layout", (text: string) => JSON.stringify(JSON.parse(text))],
    ["without who wrote it", () => '{"title":"Mine"}'],
    ["broken", () => "{"],
    ["null", () => "null"],
  ])("stays when a person has it otherwise: %s", async (_, edit) => {
    const mine = edit(sealSchema({ title: "Old" }, "0.0.1"));
    writeFileSync(file, mine);
    await refreshSchemas(join(folder, "outline.yaml"));
    expect(read()).toBe(mine);
  });

  it("is known with the line ends of Windows", async () => {
    writeFileSync(file, sealSchema({ title: "Old" }, "0.0.1").replaceAll("\n", "\r\n"));
    await refreshSchemas(join(folder, "outline.yaml"));
    expect(read()).toBe(current);
  });

  it("never stops a build", async () => {
    mkdirSync(file);
    await refreshSchemas(join(folder, "outline.yaml"));
    await refreshSchemas("/nowhere/outline.yaml");
    expect(statSync(file).isDirectory()).toBe(true);
  });
});
