import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import { cutExample } from "./docs/cut-example.ts";
import { listEntries, listFields, type SchemaNode } from "./docs/list-fields.ts";
import { outlineJsonSchema } from "./outline/json-schema.ts";
import { loadOutline } from "./outline/load-outline.ts";
import { ROOT } from "./paths/root.ts";
import { planDeck } from "./planner/plan-deck.ts";

/** The outline that has one of everything, and the folder of the pictures of its slides. */
const SINK = "tests/decks/kitchen-sink/outline.yaml";
const PICTURES = "tests/browser/pictures/kitchen-sink";

const WRITTEN = "<!-- Written by `npm run docs` from the schema and the kitchen sink: change it there. -->";

/** All pages by their paths: `docs/blocks.md`, and one for each entry of `content` with an example and its picture. */
export async function writePages(): Promise<Map<string, string>> {
  const { value: outline } = await loadOutline(join(ROOT, SINK));
  if (!outline) throw new Error(`${SINK} does not load: run \`lectern check\` on it`);
  const { slides } = (await planDeck(outline)).deck;
  // A slide has the place of what comes first on it.
  const slideAt = (line: number) =>
    slides.reduce<{ id?: string; start: number }>(
      (best, { id, position: { line: start } = { line: 0 } }) =>
        start <= line && start > best.start ? { id, start } : best,
      { start: 0 },
    ).id;
  const text = readFileSync(join(ROOT, SINK), "utf8");
  const entries = listEntries(outlineJsonSchema());
  const pages = entries.map(([name, entry]): [string, string] => {
    const example = cutExample(text, name);
    const slide = example && slideAt(example.lastLine);
    if (!example || slide === undefined) throw new Error(`${SINK} has no \`${name}\`: add one`);
    return [`docs/blocks/${name}.md`, writePage(name, entry, example.yaml, slide)];
  });
  return new Map([["docs/blocks.md", writeIndex(entries)], ...pages]);
}

const table = (rows: readonly string[][]) => {
  const [head = [], ...body] = rows;
  const lines = [head, head.map(() => "---"), ...body];
  return lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");
};

const writePage = (name: string, entry: SchemaNode, example: string, slide: string) => `${WRITTEN}

# \`${name}\`

${entry.description}

\`\`\`yaml
${example}
\`\`\`

![The slide of this example](../../${PICTURES}/${slide}.png)

${table([
  ["field", "value", "what it is"],
  ...listFields(entry).map(({ path, value, description }) => [`\`${path}\``, value, description]),
])}

[Marks](../../README.md#write-your-own) · [all blocks](../blocks.md) · [the outline](../outline.md)
`;

const writeIndex = (entries: readonly [string, SchemaNode][]) => `${WRITTEN}

# Blocks

What may stand in the \`content\` of a section; a plain string is a point. Each has a page with its fields, an example and the
slide that shows it. [The outline](outline.md) says how several of them stand on one slide.

${table([
  ["block", "what it is"],
  ...entries.map(([name, { description = "" }]) => [`[\`${name}\`](blocks/${name}.md)`, description]),
])}
`;

// `npm run docs`
if (import.meta.main) {
  const pages = await writePages();
  const folder = join(ROOT, "docs", "blocks");
  mkdirSync(folder, { recursive: true });
  // The page of a block that is no more.
  for (const name of readdirSync(folder)) if (!pages.has(`docs/blocks/${name}`)) rmSync(join(folder, name));
  for (const [path, page] of pages) writeFileAtomic(join(ROOT, path), page);
}
