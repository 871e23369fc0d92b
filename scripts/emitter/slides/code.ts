import type { RootContent } from "mdast";
import { bundledLanguagesInfo } from "shiki/langs";
import type { CodeSlide } from "../../deck/types.ts";
import { paragraph, type SlideParts } from "../../markup/blocks.ts";

export function emitCode({ code }: CodeSlide): SlideParts {
  return {
    layout: "code",
    body: [codeBlock(code.code, code.language), ...(code.caption.length > 0 ? [paragraph(code.caption)] : [])],
  };
}

/** Languages that Shiki colours. Slidev draws `mermaid` and sends `plantuml` to a server; a listing shows its code. */
const LANGUAGES = new Set(
  bundledLanguagesInfo
    .flatMap(({ id, aliases = [] }) => [id, ...aliases])
    .filter((name) => name !== "mermaid" && name !== "mmd" && name !== "plantuml"),
);

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
