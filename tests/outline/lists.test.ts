import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import { toPlainText } from "../../scripts/text/inline.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-lists-"));
afterAll(() => rmSync(folder, { recursive: true }));

const load = (content: string) => {
  const file = join(folder, "outline.yaml");
  const lines = content.split("\n").map((line) => `      ${line}`);
  writeFileSync(
    file,
    `lectern: 1
paper: { title: T, authors: [{ name: Ada Example }], licence: unknown }
sections:
  - id: a
    title: A
    content:
${lines.join("\n")}
`,
  );
  return loadOutline(file);
};

describe("lists of an outline", () => {
  it("are points: with bullets, with numbers, or lines without either; details go down two levels", async () => {
    const { value, diagnostics } = await load(`- One
- text: "Lead:"
- numbered:
    - first
    - point: second
      details: [a, { point: b, details: [c] }]
      source: "3"
- text: End`);
    expect(diagnostics).toEqual([]);
    const content = value?.sections[0]?.content ?? [];
    expect(
      content.map((block) =>
        block.type === "point" ? [toPlainText(block.text), block.form, block.number, block.position.line] : [],
      ),
    ).toEqual([
      ["One", undefined, undefined, 7],
      ["Lead:", "text", undefined, 8],
      ["first", "numbered", 1, 10],
      ["second", "numbered", 2, 11],
      ["End", "text", undefined, 14],
    ]);
    expect(content[3]).toMatchObject({
      source: "3",
      details: [[{ value: "a" }], { text: [{ value: "b" }], details: [[{ value: "c" }]] }],
    });
  });

  it.each([
    ["- numbered: []", "numbered-is-valid"],
    ["- numbered: one", "numbered-is-list"],
    ["- numbered: [{ point: a, cite: [nobody] }]", "citation-is-known"],
    ["- text: [a]", "text-is-text"],
    ["- { text: a, details: [b] }", "field-is-known"],
    ["- { point: a, details: [{ point: b, details: [{ point: c }] }] }", "details-is-text"],
    ["- numbered:\n    - - a", "numbered-is-text"],
    ['- numbered:\n    - "- a"', "mark-is-known"],
  ])("tell what is wrong: %s", async (content, code) => {
    const { diagnostics } = await load(content);
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    expect(diagnostics[0]?.position?.line).toBeGreaterThan(6);
  });
});
