import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import { flattenSections } from "../../scripts/outline/walk.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-skill-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the skill for assistants", () => {
  it("has the head that agents read", () => {
    const [, head = ""] = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync("skills/lectern/SKILL.md", "utf8")) ?? [];
    const { name, description } = parse(head) as { name: string; description: string };
    // As the form has it: the folder's name, and at most so many characters.
    expect(name).toBe("lectern");
    expect(description.length).toBeLessThanOrEqual(1024);
  });

  it("shows blocks as an outline takes them", async () => {
    const [, yaml = ""] = /```yaml\n([\s\S]*?)```/.exec(readFileSync("skills/lectern/blocks.md", "utf8")) ?? [];
    cpSync("tests/accessibility/barriers/chart.png", join(folder, "figures", "threads.png"));
    const paper = "paper: { title: Ropes, licence: unknown, authors: [{ name: Ada Example, email: ada@example.org }] }";
    const { value, diagnostics } = await loadOutline(join(folder, "outline.yaml"), yaml.replace(/^paper: .*$/m, paper));
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(flattenSections(value?.sections ?? []).flatMap(({ content }) => content.map(({ type }) => type))).toEqual(
      expect.arrayContaining([
        "table",
        "number",
        "compare",
        "steps",
        "timeline",
        "cycle",
        "equation",
        "figure",
        "diagram",
      ]),
    );
  });
});
