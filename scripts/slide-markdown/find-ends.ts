import { parseSync } from "@slidev/parser";

/** What keeps a text from being one slide, and where it begins: an offset. */
export type SlideFault = { problem: "divider" | "fence" | "comment" | "unreadable"; offset: number };

/** What stands around the text in a deck; fences behind it would close one that the text leaves open. */
const BEFORE = "---\nlayout: default\n---\n\n# Title\n\n";
const AFTER = "\n\n<!--\nNotes\n-->\n---\nlayout: default\n---\n\n# Next\n\n```\nCode\n```\n\n<!-- Notes -->\n";

/** Whether Slidev, whose own parser is asked, reads a text as one slide's body, whatever comes behind it. */
export function findSlideFault(text: string): SlideFault | undefined {
  const slides = parseOrNothing(BEFORE + text + AFTER);
  const [slide, next] = slides ?? [];
  const open = findOpenFence(text) ?? findOpenComment(text);
  if (slides?.length === 2 && slide?.content === `# Title\n\n${text}`.trimEnd() && slide.note === "Notes") return open;
  if (next === undefined || slides === undefined) return open ?? { problem: "unreadable", offset: 0 };
  const line = (slide?.end ?? 0) - (BEFORE.split("\n").length - 1);
  const lines = text.split("\n");
  if (!lines[line]?.startsWith("---")) return open ?? { problem: "unreadable", offset: 0 };
  return { problem: "divider", offset: lines.slice(0, line).join("\n").length + (line > 0 ? 1 : 0) };
}

function parseOrNothing(markdown: string) {
  try {
    return parseSync(markdown, "slides.md").slides;
  } catch {
    return undefined;
  }
}

/** A fence that has no end in the text, as Slidev looks for it: it would go on to the next one of the deck. */
function findOpenFence(text: string): SlideFault | undefined {
  const lines = text.split("\n");
  let offset = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const [, level] = /^(\s*`{3,})/.exec(line) ?? [];
    if (level !== undefined) {
      const end = lines.findIndex((each, at) => at > index && each.startsWith(level));
      if (end < 0) return { problem: "fence", offset: offset + level.search(/`/) };
      offset += lines.slice(index, end).join("\n").length + 1;
      index = end;
    }
    offset += (lines[index] ?? "").length + 1;
  }
  return undefined;
}

/** A comment that has no end; Slidev looks for them in code too. */
function findOpenComment(text: string): SlideFault | undefined {
  const offset = text.lastIndexOf("<!--");
  return offset < 0 || text.includes("-->", offset) ? undefined : { problem: "comment", offset };
}
