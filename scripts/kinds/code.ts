import type { RootContent } from "mdast";
import type { CodeSlide } from "../deck/types.ts";
import { captioned } from "../markup/blocks.ts";
import { CODE_LANGUAGES } from "../text/code-languages.ts";
import { CONTENT, type Kind, POINTS } from "./kind.ts";
import { evenList, makeParts } from "./shared/parts.ts";
import { cutTallUnits, inUnits, LEAST_RATIO, piecesFor, splitList } from "./shared/units.ts";

const linesOf = ({ code }: CodeSlide) => code.code.split("\n");
const withLines = ({ code }: CodeSlide, lines: readonly string[]) => ({ code: { ...code, code: lines.join("\n") } });

const split = splitList({ units: "pre .line", read: linesOf, write: withLines, cut: cutCharacters });

/** A listing with its caption. */
export const code: Kind<"code"> = {
  layout: "code",
  minutes: 0.5,
  emit: ({ code: { code, language, caption } }) => ({ body: captioned(codeBlock(code, language), caption) }),
  fit: {
    ...inUnits(split),
    repair: (slide, { tall, ratio }) => {
      if (tall.length > 0) return cutTallUnits(slide, split, tall);
      // A listing that stands in the slide as HTML has no lines that the browser could show one by one.
      const lines = linesOf(slide);
      if (lines.length < 2 || ratio <= LEAST_RATIO) return undefined;
      const parts = evenList(lines, Math.min(lines.length, piecesFor(ratio)));
      return makeParts(
        slide,
        parts.map((part) => withLines(slide, part)),
      );
    },
  },
  check: POINTS,
  lecture: {
    ...CONTENT,
    items: ({ code: { code, caption } }, say) => [{ ...say("listing", caption), kind: "listing", code }],
  },
};

/** A line of code keeps every space, so it is cut anywhere. */
function cutCharacters(line: string, count: number): string[] {
  const characters = Array.from(line);
  const size = Math.max(1, Math.ceil(characters.length / count));
  return Array.from({ length: Math.ceil(characters.length / size) }, (_, index) =>
    characters.slice(index * size, (index + 1) * size).join(""),
  );
}

/** Languages that Shiki colours. Slidev draws `mermaid` and sends `plantuml` to a server; a listing shows its code. */
const LANGUAGES = new Set([...CODE_LANGUAGES].filter((name) => !["mermaid", "mmd", "plantuml"].includes(name)));

function codeBlock(value: string, language = ""): RootContent {
  const name = language.toLowerCase();
  // Inside a fence nothing can be escaped, and Slidev finds comments there too.
  if (value.includes("<!--"))
    return { type: "html", value: `<pre class="slidev-code" v-pre><code>${escapeHtml(value)}</code></pre>` };
  return { type: "code", lang: LANGUAGES.has(name) ? name : "text", value };
}

/** HTML text for a `<pre>` in Markdown: no tag, no comment, nothing to be dragged, and no line that Slidev would take for a fence or an end. */
function escapeHtml(text: string): string {
  return text
    .replace(/[&<>]|v(?=-?drag)/gi, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/^([^\S\n\r\u2028\u2029]*)([-`])/gm, (_, space, character) => `${space}&#${character.charCodeAt(0)};`);
}
