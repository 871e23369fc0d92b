import type { Findings } from "../../diagnostics/findings.ts";
import { counted } from "../../text/counted.ts";
import { hasUnread, type Line } from "./lines.ts";

/** Tells of lines with characters that nobody can read. */
export function reportUnread(lines: readonly Line[], findings: Findings<{ number: number } | undefined>): void {
  for (const line of lines.filter(hasUnread))
    findings.count("characters-are-read", "", line, (count) => ({
      message: `${counted(count, "line")} with characters that no program could read, this the first; � stands for each, and no sentence with one becomes a point`,
      hint: "look at the paper what stands there",
    }));
}
