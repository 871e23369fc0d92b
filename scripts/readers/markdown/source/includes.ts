import { dirname, join, normalize } from "node:path/posix";
import type { Findings } from "../../../diagnostics/findings.ts";
import type { PaperFolder } from "../../../manuscript/paper-folder.ts";
import { type Line, splitLines } from "./lines.ts";

const INCLUDE =
  /^\s*(?:\{\{<\s*include\s+["']?([^"'>\s]+)["']?\s*>\}\}|(?:`{3,}|:{3,})\s*\{include\}\s*(\S+)|`{3,}\s*\{r[^}]*\bchild\s*=\s*["']([^"']+)["'][^}]*\})\s*$/;

/** Files in files in files end here, and so do papers of more files and lines than any has. */
const [DEEPEST, MOST_FILES, MOST_LINES] = [5, 100, 200_000];

/** Puts the files that a paper includes in their places; those that are missing or lie outside are told. */
export function expandIncludes(lines: readonly Line[], folder: PaperFolder, findings: Findings<Line>): Line[] {
  let files = 0;
  const result: Line[] = [];
  const read = (from: readonly Line[], base: string, open: readonly string[]) => {
    let fence = "";
    for (let at = 0; at < from.length; at++) {
      const line = from[at];
      if (!line) continue;
      const match = fence === "" ? INCLUDE.exec(line.text) : null;
      const name = match?.[1] ?? match?.[2] ?? match?.[3];
      if (name === undefined) {
        fence = follow(fence, line.text);
        result.push(line);
        continue;
      }
      // A directive has an end.
      if (match?.[1] === undefined)
        while (at + 1 < from.length && !/^\s*(?:`{3,}|:{3,})\s*$/.test(from[at]?.text ?? "")) at++;
      include(name, line, base, open);
    }
  };
  const include = (name: string, line: Line, base: string, open: readonly string[]) => {
    const path = normalize(name.startsWith("/") ? name.slice(1) : join(base, name));
    if (open.includes(path) || open.length >= DEEPEST || files >= MOST_FILES || result.length > MOST_LINES) {
      const message = open.includes(path)
        ? `\`${name}\` includes itself`
        : `\`${name}\` is not read: too many files are included`;
      findings.add({ code: "include-is-read", message }, line);
      return;
    }
    files++;
    const { source, diagnostics } = folder.read(path);
    if (!source)
      findings.add(
        {
          code: diagnostics[0]?.code ?? "include-is-read",
          message: diagnostics[0]?.message ?? `\`${name}\` can't be read`,
        },
        line,
      );
    else if (/\.(?:md|qmd|rmd|markdown|txt|tex)$/i.test(path))
      read(withoutFrontMatter(splitLines(source)), dirname(path), [...open, path]);
    else findings.add({ code: "include-is-read", message: `\`${name}\` is no Markdown and is not read` }, line);
  };
  read(lines, ".", []);
  return result;
}

/** The fence that is open after a line. */
function follow(fence: string, text: string): string {
  const [, mark = "", rest = ""] = /^\s*(`{3,}|~{3,})(.*)$/.exec(text) ?? [];
  if (mark === "") return fence;
  if (fence === "") return mark;
  return mark[0] === fence[0] && mark.length >= fence.length && rest.trim() === "" ? "" : fence;
}

function withoutFrontMatter(lines: Line[]): Line[] {
  if (!/^---\s*$/.test(lines[0]?.text ?? "")) return lines;
  const end = lines.findIndex(({ text }, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(text));
  return end < 0 ? lines : lines.slice(end + 1);
}
