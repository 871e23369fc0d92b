import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { resolveConfig } from "@slidev/parser";
import { load } from "@slidev/parser/fs";
import type { ResolvedSlidevOptions } from "@slidev/types";
import { expect, it, onTestFinished } from "vitest";
import { withoutListingTypes } from "../../scripts/slidev/listing-types.ts";

/** Whether Slidev shows types in the listings of a deck, beside which there is another with one that asks for them. */
async function showsTypes(deck: string): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), "lectern-listing-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "slides.md"), deck);
  writeFileSync(join(folder, "other.md"), "# Other\n\n```ts twoslash\nconst one = 1;\n```\n");
  const read = await load({ userRoot: folder, roots: [] }, join(folder, "slides.md"));
  const data = { ...read, config: resolveConfig(read.headmatter, {}) };
  withoutListingTypes({ data } as unknown as ResolvedSlidevOptions);
  return data.config.twoslash;
}

it.each([
  ["# One\n\n```ts\nconst one = 1;\n```\n", false],
  // Who asks for it by name has it.
  ["---\ntwoslash: true\n---\n\n# One\n", true],
  ["# One\n\n---\n\n# Two\n\n```ts {1} twoslash\nconst two = 2;\n```\n", true],
  ["# One\n\n<<< ./two.ts ts twoslash\n", true],
  ["# One\n\n---\nsrc: ./other.md\n---\n", true],
  ["---\ntwoslash: false\n---\n\n# One\n\n```ts twoslash\nconst one = 1;\n```\n", false],
])("loads what shows types where a listing asks for them: %j", async (deck, expected) => {
  expect(await showsTypes(deck)).toBe(expected);
});
