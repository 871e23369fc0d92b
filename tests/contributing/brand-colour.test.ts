import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Color } from "../../scripts/design/tokens.ts";
import { findFaint } from "../helpers/contrast.ts";

// “Change or add a brand colour”, CONTRIBUTING.md, carried out in a copy.
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "lectern-copy-"));
  for (const part of ["scripts", "styles", "public", "docs/design.md", "package.json"])
    cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function edit(from: string, to: string) {
  const file = join(copy, "scripts/design/tokens.ts");
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

/** What a module of the copy says, as JSON. */
function ask(code: string): unknown {
  return JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd: copy, encoding: "utf8" }),
  );
}

const SIZE = `import { estimatePoints } from "./scripts/fitter/text-size.ts";
const text = (value) => [{ type: "text", value }];
const points = [{ text: text("Deep basins hold more than shallow ones"), details: [] }];
const slide = { kind: "points", id: "a", title: text("A title"), points, notes: [], minutes: 1, sources: [] };
console.log(JSON.stringify(estimatePoints(slide, "16:9")[0].size ?? "normal"));`;

it("is one row: style sheet, documentation and the test of contrast follow", () => {
  const brand = (light: string) => `house: { light: "${light}", dark: "#ffb3ba", use: "the house", on: ["ground"] },`;
  edit("  rule: {", `  ${brand("#d9a0a5")}\n  rule: {`);
  execFileSync(process.execPath, ["scripts/write-tokens.ts"], { cwd: copy });
  const css = readFileSync(join(copy, "styles/tokens.css"), "utf8");
  expect(css.match(/--lt-house: .*/g)).toEqual(["--lt-house: #d9a0a5;", "--lt-house: #ffb3ba;"]);
  expect(readFileSync(join(copy, "docs/design.md"), "utf8")).toContain("| house | `#d9a0a5` | `#ffb3ba` | the house |");
  const faint = () =>
    findFaint(
      ask('console.log(JSON.stringify((await import("./scripts/design/tokens.ts")).COLORS))') as Record<string, Color>,
      "light",
    );
  expect(faint()).toEqual(["house on ground: 2.11"]);
  edit(brand("#d9a0a5"), brand("#a0101c"));
  expect(faint()).toEqual([]);
});

it("is as simple for a size of letters, which the fitter reckons with", () => {
  expect(ask(SIZE)).toBe("huge");
  edit("huge: 30,", "huge: 200,");
  expect(ask(SIZE)).toBe("large");
});
