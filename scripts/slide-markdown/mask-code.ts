/** Fences as Slidev sees them: by themselves, whatever stands around them. */
const FENCE = /^[ \t]*(`{3,}(?!`)|~{3,}(?!~))([^\n]*)\n[\s\S]*?(?:^[ \t]*\1[`~]*[ \t]*$|$(?![\s\S]))/gm;
const INLINE = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g;
const COMMENT = /<!--[\s\S]*?-->/g;

/** The same text, as long, with code and comments blanked out: what is only shown must not be taken for what it is. */
export function maskCode(content: string): string {
  let text = content;
  const blank = (start: number, length: number, isKept: (line: string) => boolean = () => false) => {
    const lines = text.slice(start, start + length).split("\n");
    const blanked = lines.map((line) => (isKept(line) ? line : " ".repeat(line.length)));
    text = text.slice(0, start) + blanked.join("\n") + text.slice(start + length);
  };
  // Slidev's moving code may import its steps.
  for (const { 0: fence, 2: info = "", index } of content.matchAll(FENCE))
    blank(index, fence.length, (line) => info.includes("magic-move") && /^\s*<<</.test(line));
  for (const pattern of [INLINE, COMMENT])
    for (const { 0: found, index } of text.matchAll(pattern)) blank(index, found.length);
  return text;
}
