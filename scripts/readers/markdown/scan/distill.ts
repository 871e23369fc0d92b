import type { Island } from "../source/islands.ts";
import { type Line, linesAt } from "../source/lines.ts";
import { parseCitedWorks } from "./citation-syntax.ts";
import { type InlineScan, lineAt, replace } from "./inline-scan.ts";

const ELEMENT =
  /<dt?-(cite|footnote|fn|math)\b([^<>]{0,1000})>([^<]{0,5000}(?:<(?!\/?dt?-)[^<]{0,5000}){0,100})<\/dt?-\1>/y;

/** What an element of Distill stands for, by its attributes and content. */
const ELEMENTS: Record<string, (attributes: string, content: string, line: Line) => Island> = {
  cite: (attributes, _, line) => {
    const [, keys = ""] = /key\s*=\s*["']([^"']*)["']/.exec(attributes) ?? [];
    const works = parseCitedWorks(
      keys
        .split(",")
        .map((key) => `@${key.trim()}`)
        .join(";"),
    );
    return { kind: "cite", line, works, isNarrative: false, raw: keys };
  },
  footnote: (_, content, line) => ({ kind: "note", line, lines: linesAt(content.trim(), line) }),
  fn: (_, content, line) => ({ kind: "note", line, lines: linesAt(content.trim(), line) }),
  math: (attributes, content, line) =>
    /\bblock\b/.test(attributes)
      ? { kind: "equation", line, tex: content, label: undefined, isNumbered: false }
      : { kind: "math", line, tex: content.trim() },
};

/** Distill's `<d-cite key="a"></d-cite>`, `<d-footnote>…</d-footnote>` and `<d-math>…</d-math>`. */
export function scanDistill(scan: InlineScan): boolean {
  ELEMENT.lastIndex = scan.at;
  const [whole, name = "", attributes = "", content = ""] = ELEMENT.exec(scan.text) ?? [];
  if (whole === undefined) return false;
  const end = scan.at + whole.length;
  const island = ELEMENTS[name]?.(attributes, content, lineAt(scan, scan.at, end));
  return island !== undefined && replace(scan, end, island);
}
