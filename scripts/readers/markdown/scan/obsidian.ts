import { linesAt } from "../source/lines.ts";
import { type InlineScan, lineAt, replace } from "./inline-scan.ts";
import { showPicture } from "./templates.ts";

const PICTURE = /\.(?:svg|png|jpe?g|webp|gif|bmp|avif|pdf)$/i;

/** `[[Note#Part|words]]`, and `![[a.png|300]]`, a picture; numbers in brackets may be works that are cited. */
const WIKILINK = /!?\[\[(?![\d\s,;–-]+\]|@)([^[\]|\n\\]{1,200})(?:\\?\|([^[\]\n]{0,500}))?\]\](?![[(])/y;

/** Obsidian's links between notes say their words, or where they lead; pictures are Markdown's. */
export function scanWikilink(scan: InlineScan): boolean {
  WIKILINK.lastIndex = scan.at;
  const [whole, target = "", words = ""] = WIKILINK.exec(scan.text) ?? [];
  if (whole === undefined) return false;
  const line = lineAt(scan, scan.at, scan.at + whole.length);
  if (!whole.startsWith("!")) {
    // `Note#Part` is shown as a way, and a name of a paragraph not at all: `Note#^a1`.
    const way = target
      .replace(/#\^.*$/, "")
      .replace(/^#/, "")
      .replaceAll("#", " > ");
    return say(scan, whole.length, words || way);
  }
  // What is only a size is no caption.
  const caption = /^\s*\d{1,5}(?:x\d{1,5})?\s*$/.test(words) ? "" : words;
  if (PICTURE.test(target.trim())) {
    const values = new Map([
      ["src", target],
      ["caption", caption],
    ]);
    return showPicture(scan, whole.length, values);
  }
  scan.reading.findings.count("embed-is-read", target, line, (count) =>
    count === 1
      ? `\`${whole}\` shows another file and was left out`
      : `\`${whole}\` shows another file and was left out ${count} times`,
  );
  return say(scan, whole.length, "");
}

/** `==marked words==`; comparisons such as `a==b` are text. */
export function scanMark(scan: InlineScan): boolean {
  const mark = /(?<![=\p{L}\p{N}])==(?=[^\s=])([^=\n]{1,500})(?<!\s)==(?!=)/uy;
  mark.lastIndex = scan.at;
  const [whole, words = ""] = mark.exec(scan.text) ?? [];
  return whole !== undefined && say(scan, whole.length, words);
}

/** `%% what only its author sees %%` within a line. */
export function scanHidden(scan: InlineScan): boolean {
  const hidden = /(?<![%\d])%%(?!%)[^%\n]{1,2000}%%(?!%)/y;
  hidden.lastIndex = scan.at;
  const [whole] = hidden.exec(scan.text) ?? [];
  if (whole === undefined) return false;
  const isApart = /^$|\s/.test(scan.text[scan.at - 1] ?? "") && scan.text[scan.at + whole.length] === " ";
  return say(scan, whole.length + (isApart ? 1 : 0), "");
}

/** ` ^a1b2c3` at the end of a paragraph, by which other notes point to it. */
export function scanBlockName(scan: InlineScan): boolean {
  const isLast = /^\^[\w-]{2,60}[ \t]*$/.test(scan.text.slice(scan.at, scan.at + 80));
  return isLast && /[ \t\n]/.test(scan.text[scan.at - 1] ?? "") && say(scan, scan.text.length - scan.at, "");
}

function say(scan: InlineScan, length: number, words: string): true {
  const line = lineAt(scan, scan.at, scan.at + length);
  return replace(scan, scan.at + length, { kind: "marked", line, style: "plain", lines: linesAt(words, line) });
}
