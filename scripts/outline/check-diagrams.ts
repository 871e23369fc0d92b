import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { findMermaidFault, type MermaidFault } from "../slidev/mermaid-parser.ts";
import { normalizeLines } from "../text/white-space.ts";
import { findRefused, withoutSettings } from "./refused-mermaid.ts";
import { walkBlocks } from "./walk.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

/**
 * Whether Mermaid can draw the diagrams of an outline, with nothing in them that would come from elsewhere or act. Its
 * grammars are loaded where there is a diagram only.
 */
export async function checkDiagrams(yaml: YamlSource): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const { path, value } of walkBlocks(yaml.data)) {
    const { diagram } = value;
    if (typeof diagram === "string" && diagram.trim() !== "")
      found.push(...(await checkDiagram(yaml, [...path, "diagram"], diagram)));
  }
  return found;
}

async function checkDiagram(yaml: YamlSource, path: Path, written: string): Promise<Diagnostic[]> {
  const text = normalizeLines(written);
  // Blank lines before the first are not part of the text.
  const before = (/^(?:[ \t]*\r?\n)+/.exec(written)?.[0].split("\n").length ?? 1) - 1;
  const refused = findRefused(text).map(({ offset, ...finding }) => {
    const lines = text.slice(0, offset).split("\n");
    const place = yaml.positionInLines(path, lines.length + before, (lines.at(-1) ?? "").length + 1);
    return yaml.source.diagnostic({ code: "diagram-is-plain", ...finding }, place);
  });
  if (refused.length > 0) return refused;
  const fault = await findMermaidFault(withoutSettings(text));
  if (!fault) return [];
  const { line, column = 1 } = fault;
  const at = line === undefined ? yaml.positionAt(path) : yaml.positionInLines(path, line + before, column);
  return [yaml.source.diagnostic({ code: "diagram-is-drawn", ...explain(fault, text.split("\n")) }, at)];
}

/** What Mermaid's diagrams begin with, the usual ones first. */
const KINDS = [
  ...["flowchart LR", "sequenceDiagram", "stateDiagram-v2", "classDiagram", "erDiagram", "timeline", "gantt"],
  ...["mindmap", "pie", "quadrantChart", "xychart-beta", "gitGraph", "journey"],
];

const HINT = "https://mermaid.live shows it while you write";

function explain({ line, column = 1, says, isUnknownKind }: MermaidFault, lines: readonly string[]) {
  if (isUnknownKind) {
    const [first = ""] = lines;
    const near = nearest(first.trim(), KINDS);
    const message = "Mermaid does not know from the first line what kind of diagram this is";
    const hint = near
      ? `did you mean \`${near}\`?`
      : `begin with one of ${KINDS.map((kind) => `\`${kind}\``).join(", ")}`;
    return { message, hint };
  }
  if (line === undefined) return { message: `Mermaid can't draw this: ${says}`, hint: HINT };
  const rest = (lines[line - 1] ?? "").slice(column - 1).trim();
  const where = rest === "" ? `the end of line ${line}` : `“${rest}” in line ${line}`;
  const words = says === undefined ? "" : `: ${says.replace(/\.$/, "")}`;
  return { message: `Mermaid can't read ${where} of this diagram (column ${column})${words}`, hint: HINT };
}
