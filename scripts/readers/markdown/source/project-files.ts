import type { Findings } from "../../../diagnostics/findings.ts";
import type { PaperFolder } from "../../../manuscript/paper-folder.ts";
import { isFields } from "../../../text/values.ts";
import { type Data, readYaml } from "./front-matter.ts";
import type { Line } from "./lines.ts";
import { splitLines } from "./lines.ts";
import { MANUBOT_DATA } from "./manubot.ts";

const asData = (value: unknown): Data => (isFields(value) ? value : {});

/** Files beside a paper that say something of it, and where in them. */
const FILES: { name: string; take(data: Data): Data }[] = [
  { name: "myst.yml", take: (data) => asData(data.project) },
  { name: "_quarto.yml", take: ({ project: _, website: __, ...data }) => ({ ...data, ...asData(data.book) }) },
  { name: "_metadata.yml", take: (data) => data },
  { name: MANUBOT_DATA, take: (data) => data },
];

/** What the project that a paper belongs to says of it: title, authors, bibliography. */
export function readProjectFiles(folder: PaperFolder, findings: Findings<Line>): { data: Data; isMyst: boolean } {
  let merged: Data = {};
  let isMyst = false;
  for (const { name, take } of FILES) {
    if (!("path" in folder.find(name))) continue;
    const { source, diagnostics } = folder.read(name);
    findings.take(diagnostics.map((diagnostic) => ({ ...diagnostic, severity: "warning" as const })));
    if (!source) continue;
    if (name === "myst.yml") isMyst = true;
    merged = { ...take(readYaml(splitLines(source), findings)), ...merged };
  }
  return { data: merged, isMyst };
}
