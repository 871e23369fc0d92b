import { findArgumentsEnd } from "../../latex/source/find-arguments.ts";
import { copy, type InlineScan, lineAt, linesOf, replace } from "./inline-scan.ts";

/** Bookdown's `\@ref(fig:label)`. */
export function scanBookdownReference(scan: InlineScan): boolean {
  const reference = /\\@ref\(([^()\s]{1,200})\)/y;
  reference.lastIndex = scan.at;
  const [raw, label = ""] = reference.exec(scan.text) ?? [];
  if (raw === undefined) return false;
  const end = scan.at + raw.length;
  const form = label.startsWith("eq:") ? "equation" : "number";
  return replace(scan, end, {
    kind: "crossReference",
    line: lineAt(scan, scan.at, end),
    label,
    form,
    template: undefined,
    raw,
  });
}

/** Bookdown's `(\#tab:label)` in a caption: what that is of is called so. */
export function scanBookdownLabel(scan: InlineScan): boolean {
  const written = /\\#([a-z]{2,10}:[^()\s]{1,200})\)/y;
  written.lastIndex = scan.at;
  const [whole, label = ""] = written.exec(scan.text) ?? [];
  const before = scan.out.at(-1);
  if (whole === undefined || !before?.endsWith("(")) return false;
  scan.out.splice(-1, 1, before.slice(0, -1));
  const end = scan.at + whole.length;
  return replace(scan, end, { kind: "label", line: lineAt(scan, scan.at, end), label });
}

/** `\command[…]{…}` in running text: what belongs to it, which LaTeX's reader is to read. */
export function scanCommand(scan: InlineScan): boolean {
  const { text, at } = scan;
  const { latex } = scan.reading;
  const head = /\\([a-zA-Z]+)\*?/y;
  head.lastIndex = at;
  const [whole, name = ""] = head.exec(text) ?? [];
  if (whole === undefined || !latex) return false;
  const start = at + whole.length;
  // A backslash within a word is one of a path.
  const isWithinWord = /[\p{L}\p{N}:\\]/u.test(text[at - 1] ?? "");
  if (isWithinWord && text[start] !== "{") return copyWord(scan, whole);
  const command = latex.describe(name);
  if (command.prints !== undefined) return printSymbol(scan, start, command.prints);
  const found = findArgumentsEnd(text, start, command);
  // Without its argument it is a word about LaTeX.
  if (found === undefined && command.isKnown && !command.isOwn) return copyWord(scan, whole);
  const end = found ?? start;
  return replace(scan, end, { kind: "latex", line: lineAt(scan, at, end), lines: linesOf(scan, end) });
}

/** TeX eats the space behind a command, unless `{}` stands between them; behind words it is mostly meant. */
function printSymbol(scan: InlineScan, start: number, symbol: string): true {
  const [empty = ""] = /^(?:\{\}| )/.exec(scan.text.slice(start, start + 2)) ?? [];
  const isWord = /^\p{L}/u.test(symbol) && empty === " ";
  const line = lineAt(scan, scan.at, start);
  return replace(scan, start + (isWord ? 0 : empty.length), { kind: "text", line, value: symbol });
}

function copyWord(scan: InlineScan, word: string): true {
  copy(scan, word.length);
  return true;
}
