import { basename } from "node:path";
import type { Findings } from "../../../diagnostics/findings.ts";
import type { PaperFolder } from "../../../manuscript/paper-folder.ts";
import { type Line, splitLines } from "./lines.ts";

/** A part of a paper: Manubot puts `content/NN.name.md` one behind the other, in the order of their names. */
export const MANUBOT_PART = /^\d\d\.[\w-]{1,60}\.md$/;
/** What makes a folder one of Manubot's. */
export const MANUBOT_DATA = "metadata.yaml";
/** A template for its page, which has who wrote the paper when, as `metadata.yaml` does. */
const TEMPLATE = /^00\.front-matter\.md$/;

/**
 * All of a paper that lies in several files, as Manubot does, whichever of them was named
 * (https://github.com/manubot/rootstock/blob/main/USAGE.md).
 *
 * @param own the lines of the file that was named
 */
export function joinManubot(file: string, own: Line[], folder: PaperFolder, findings: Findings<Line>): Line[] {
  const name = basename(file);
  if (!MANUBOT_PART.test(name) || !("path" in folder.find(MANUBOT_DATA))) return own;
  const parts = folder
    .list()
    .filter((each) => MANUBOT_PART.test(each) && !TEMPLATE.test(each))
    .sort();
  return parts.flatMap((each) => {
    const lines = each === name ? own : readLines(each, folder, findings);
    const last = lines.at(-1);
    // What ends a part ends its last paragraph.
    return last ? [...lines, { ...last, text: "" }] : [];
  });
}

function readLines(name: string, folder: PaperFolder, findings: Findings<Line>): Line[] {
  const { source, diagnostics } = folder.read(name);
  findings.take(diagnostics.map((diagnostic) => ({ ...diagnostic, severity: "warning" as const })));
  return source ? splitLines(source) : [];
}
