import type { Findings } from "../../../diagnostics/findings.ts";
import type { SourceText } from "../../../diagnostics/source-text.ts";
import { languageOf } from "../../../languages/index.ts";
import type { PaperFolder } from "../../../manuscript/paper-folder.ts";
import type { Reading } from "../reading.ts";
import { isOption } from "../scan/chunk-options.ts";
import type { Data } from "../source/front-matter.ts";
import type { Line } from "../source/lines.ts";
import { readLanguage } from "./metadata.ts";

/** What is known before a paper's text is read. */
export function startReading(
  source: SourceText,
  folder: PaperFolder,
  findings: Findings<Line>,
  data: Data,
  isMystProject: boolean,
): Reading {
  const execute = new Map(
    Object.entries(typeof data.execute === "object" && data.execute !== null ? data.execute : {}).map(
      ([name, value]) => [name, String(value)],
    ),
  );
  return {
    ...{ folder, findings, data, depth: 0 },
    isMyst: isMystProject || /^(?:`{3,}|:{3,})\{[a-z-]+\}/m.test(source.text),
    language: languageOf(readLanguage(data) ?? "en"),
    showsCode: isOption(execute, "echo", true),
    ...{ islands: [], notes: [], targets: [], labels: [], inCells: [], lost: 0 },
    ...{ pending: new Map(), inserted: new Map(), footnotes: new Map(), definitions: new Map(), aliases: new Map() },
    ...{
      anchors: new Map(),
      statements: new Map(),
      kinds: new Map(),
      textReferences: new Map(),
      parts: new Map(),
      counted: new Map(),
      examples: new Map(),
      numbers: new Map(),
      unknownKeys: new Map(),
    },
    ...{ captions: new Set(), titles: new Set(), definitionLists: new Set() },
  };
}

/** `number-sections: true`, also as R Markdown has it. */
export function isNumbering(data: Data): boolean {
  const find = (value: unknown, depth: number): boolean =>
    typeof value === "object" && value !== null && depth < 4
      ? Object.entries(value).some(([name, each]) =>
          /^(?:number[-_]?sections|numbersections)$/.test(name)
            ? each === true || each === "yes"
            : find(each, depth + 1),
        )
      : false;
  return (
    data["number-sections"] === true || data.numbersections === true || find(data.format, 0) || find(data.output, 0)
  );
}
