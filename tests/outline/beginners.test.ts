import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { reportDiagnostics } from "../../scripts/diagnostics/report.ts";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import { MISTAKES } from "./beginners.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-beginners-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What most outlines begin with. */
const FRAME = [
  "lectern: 1\npaper:\n  title: A paper\n",
  "  authors: [{ name: Ada Example }]\n",
  "  licence: CC-BY-4.0\n",
  "sections:\n  - id: one\n    title: One\n",
];

/** Tabs, and spaces that look like others, as signs that a reader of the golden file sees. */
const seen = (text: string) => text.replaceAll("\t", "⇥").replaceAll("\u00a0", "⍽").replaceAll("\u3000", "⍽⍽");

async function answer({ name, content }: (typeof MISTAKES)[number]): Promise<string> {
  const file = join(folder, "outline.yaml");
  writeFileSync(file, content);
  const { diagnostics } = await loadOutline(file);
  const report = reportDiagnostics(
    diagnostics.map((each) => ({ ...each, file: "outline.yaml" })),
    false,
  ).replaceAll(file, "outline.yaml");
  // The frame of each outline is the same; what is wrong stands behind it.
  const own = FRAME.reduce((text, frame) => (text.startsWith(frame) ? text.slice(frame.length) : text), content);
  return `## ${name}\n\n\`\`\`yaml\n${seen(own.trimEnd())}\n\`\`\`\n\n\`\`\`\n${seen(report).trimEnd()}\n\`\`\`\n`;
}

describe("the mistakes of beginners", () => {
  it("are answered in their own words", async () => {
    const emit = vi.spyOn(process, "emitWarning");
    const answers: string[] = [];
    for (const mistake of MISTAKES) answers.push(await answer(mistake));
    await expect(`# What Lectern answers to mistakes of beginners\n\n${answers.join("\n")}`).toMatchFileSnapshot(
      "beginners.expected.md",
    );
    // The YAML library would tell some of them to the terminal, past the report.
    expect(emit).not.toHaveBeenCalled();
  });

  it.each(MISTAKES)("are all told: $name", async (mistake) => {
    expect(await answer(mistake)).toMatch(/outline\.yaml(?::\d+:\d+)? (?:error|warning)/);
  });
});
