import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import type { Block } from "../../scripts/outline/types.ts";

/** The blocks of a section's content, and the findings with their lines; the content begins in line 11. */
export async function loadContent(content: string, field = "short: A"): Promise<{ blocks: Block[]; faults: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), "lectern-content-"));
  try {
    const file = join(folder, "outline.yaml");
    const lines = ["lectern: 1", "paper:", "  title: T", "  authors: [{ name: Ada Example }]", "  licence: unknown"];
    const section = ["sections:", "  - id: a", "    title: A", `    ${field}`, "    content:"];
    const blocks = content.split("\n").map((line) => `      ${line}`);
    writeFileSync(file, [...lines, ...section, ...blocks, ""].join("\n"));
    writeFileSync(
      join(folder, "a.svg"),
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300"/></svg>',
    );
    const { value, diagnostics } = await loadOutline(file);
    return {
      blocks: value?.sections[0]?.content ?? [],
      faults: diagnostics.map(({ code, position }) => `${code} ${position?.line}`),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
