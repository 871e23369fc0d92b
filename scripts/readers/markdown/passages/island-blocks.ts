import { oneOr } from "../../../text/counted.ts";
import { readDisplay } from "../inlines/read-display.ts";
import { readText } from "../inlines/read-inlines.ts";
import { readLatexBlocks } from "../inlines/read-latex.ts";
import { addAnchors, type Block, type Reading, takeLabels } from "../reading.ts";
import type { Island, IslandOf } from "../source/islands.ts";
import { placeOf } from "../source/lines.ts";
import { part } from "../source/parts.ts";
import { readChunkBlock } from "./chunks.ts";
import { readHtml } from "./html-blocks.ts";
import { readTableIsland } from "./tables.ts";

type IslandHandlers = { [Kind in Island["kind"]]?: (island: IslandOf<Kind>, reading: Reading) => Block[] };

const HANDLERS: IslandHandlers = {
  chunk: readChunkBlock,
  code: ({ code, language, caption, label, line }, reading) => {
    const block: Block = {
      ...{ type: "code", place: placeOf(line), code, language: language || undefined },
      caption: caption ? readText([caption], reading) : [],
    };
    addAnchors(reading, block, [label, ...takeLabels(reading)]);
    return code.trim() === "" ? [] : [block];
  },
  equation: readDisplay,
  html: readHtml,
  tex: readLatexBlocks,
  table: readTableIsland,
  target: ({ label }, reading) => {
    reading.targets.push(label);
    return [];
  },
  part: ({ name, line }) => [
    part(
      name.replace(/_/g, " ").replace(/^./, (first) => first.toUpperCase()),
      line,
    ),
  ],
  appendix: ({ line }) => [
    {
      type: "heading",
      level: 0,
      title: [],
      place: placeOf(line),
      attributes: { classes: ["appendix-follows"], values: new Map() },
    },
  ],
};

/** Whether `#` begins a comment or a listing's line there, not a heading. */
const HOLDS_CODE = /^(?:verbatim|Verbatim|lstlisting|minted|alltt|algorithm\w*|comment|tikzpicture)\*?$/;
const HEADING = /^ {0,3}#{1,6}[ \t]+\S/gm;

/** Tells of headings that stand within a tag or an environment, and so begin no section. */
function reportHeadings(island: Island, reading: Reading): void {
  if (island.kind === "html" && /^\s*<(?:pre|script|style)\b/i.test(island.html)) return;
  if (island.kind === "tex" && HOLDS_CODE.test(island.environment)) return;
  const text =
    island.kind === "html"
      ? island.html
      : island.kind === "tex"
        ? island.lines.map((line) => line.text).join("\n")
        : "";
  const count = text.match(HEADING)?.length ?? 0;
  if (count === 0) return;
  const message = `${oneOr(count, "a heading stands", "headings stand")} within what begins here, and ${count === 1 ? "begins" : "begin"} no section`;
  reading.findings.add({ code: "headings-are-read", message, hint: "is it closed where it should be?" }, island.line);
}

/** The blocks that an island between paragraphs stands for. */
export function readIsland(island: Island, reading: Reading): Block[] {
  reportHeadings(island, reading);
  const handler = HANDLERS[island.kind] as ((island: Island, reading: Reading) => Block[]) | undefined;
  return handler?.(island, reading) ?? [];
}
