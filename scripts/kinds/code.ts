import type { RootContent } from "mdast";
import { codeClicks, isHtmlListing, lineNumbers, shownSteps } from "../deck/code-steps.ts";
import type { CodeSlide } from "../deck/types.ts";
import { captioned } from "../markup/blocks.ts";
import { CODE_LANGUAGES } from "../text/code-languages.ts";
import { CONTENT, type Kind, POINTS } from "./kind.ts";
import { evenList, makeParts, type Piece } from "./shared/parts.ts";
import { cutTallUnits, going, inUnits, LEAST_RATIO, piecesFor, splitList, startOf } from "./shared/units.ts";

/** A line, or a piece of one. */
interface Line {
  text: string;
  continues?: true;
}

const linesOf = ({ code, pieces = [] }: CodeSlide): Line[] =>
  code.code.split("\n").map((text, index) => ({ text, ...(pieces.includes(index) && { continues: true }) }));

/** @param at index of the first of the lines */
function withLines(slide: CodeSlide, lines: readonly Line[], at = 0): Piece<CodeSlide> {
  const { firstLine: _, pieces: __, clicks: ___, ...whole } = slide;
  const first = startOf(linesOf(slide), at, slide.firstLine);
  const pieces = lines.flatMap(({ continues }, index) => (continues && index > 0 ? [index] : []));
  const part = {
    code: { ...whole.code, code: lines.map(({ text }) => text).join("\n"), ...(at > 0 && { caption: [] }) },
    firstLine: first > 1 ? first : undefined,
    pieces: pieces.length > 0 ? pieces : undefined,
  };
  return { ...part, clicks: codeClicks(part).clicks };
}

const split = splitList({
  units: "pre .line",
  read: linesOf,
  write: withLines,
  cut: cutCharacters,
  part: withLines,
});

/** A listing with its caption. */
export const code: Kind<"code"> = {
  layout: "code",
  minutes: 0.5,
  emit: (slide) => ({ body: captioned(codeBlock(slide), slide.code.caption) }),
  fit: {
    ...inUnits(split),
    repair: (slide, { tall, ratio }) => {
      if (tall.length > 0) return cutTallUnits(slide, split, tall);
      // A listing that stands in the slide as HTML has no lines that the browser could show one by one.
      const lines = linesOf(slide);
      if (lines.length < 2 || ratio <= LEAST_RATIO) return undefined;
      const parts = evenList(lines, Math.min(lines.length, piecesFor(ratio)));
      const starts = parts.map((_, index) => parts.slice(0, index).flat().length);
      return makeParts(
        slide,
        parts.map((part, index) => withLines(slide, part, starts[index])),
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
function cutCharacters({ text, ...line }: Line, count: number): Line[] {
  const characters = Array.from(text);
  const size = Math.max(1, Math.ceil(characters.length / count));
  return Array.from({ length: Math.ceil(characters.length / size) }, (_, index) => ({
    ...line,
    text: characters.slice(index * size, (index + 1) * size).join(""),
    ...going(index),
  }));
}

/** Languages that Shiki colours. Slidev draws `mermaid` and sends `plantuml` to a server; a listing shows its code. */
const LANGUAGES = new Set([...CODE_LANGUAGES].filter((name) => !["mermaid", "mmd", "plantuml"].includes(name)));

function codeBlock(slide: CodeSlide): RootContent {
  const { code: value, language = "" } = slide.code;
  // Inside a fence nothing can be escaped, and Slidev finds comments there too.
  if (isHtmlListing(value)) return { type: "html", value: htmlListing(slide) };
  const name = language.toLowerCase();
  const meta = fenceMeta(slide);
  return { type: "code", lang: LANGUAGES.has(name) ? name : "text", ...(meta !== "" && { meta }), value };
}

/** What Slidev reads behind a fence's language: `{2|3-4} {lines:true,startLine:5}`. */
function fenceMeta(slide: CodeSlide): string {
  const { code, firstLine } = slide;
  const steps = shownSteps(slide);
  const all = new Set(lineNumbers(slide)).size;
  const ranges = steps.map((step) => (step.length === all ? "all" : step.length === 0 ? "none" : writeRanges(step)));
  // Numbers of steps count from the first line, whether it is seen or not.
  const options = [
    ...(code.hasNumbers ? ["lines:true"] : []),
    ...(firstLine !== undefined && (code.hasNumbers || steps.length > 0) ? [`startLine:${firstLine}`] : []),
  ];
  return [
    ...(ranges.length > 0 ? [`{${ranges.join("|")}}`] : []),
    ...(options.length > 0 ? [`{${options.join(",")}}`] : []),
  ].join(" ");
}

function writeRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(",");
}

/** A listing as HTML, with the classes that Slidev gives to its own; of several steps it shows the last. */
function htmlListing(slide: CodeSlide): string {
  const { code, hasNumbers } = slide.code;
  const last = shownSteps(slide).at(-1);
  if (!last && !hasNumbers) return `<pre class="slidev-code" v-pre><code>${escapeHtml(code)}</code></pre>`;
  const numbers = lineNumbers(slide);
  const mark = (index: number) => (!last ? "" : last.includes(numbers[index] ?? 0) ? " highlighted" : " dishonored");
  const lines = code
    .split("\n")
    .map((line, index) => `<span class="line${mark(index)}">${escapeHtml(line)}</span>`)
    .join("\n");
  const start = hasNumbers ? ` slidev-code-line-numbers" style="--start:${slide.firstLine ?? 1}` : "";
  return `<div class="slidev-code-wrapper${start}"><pre class="slidev-code" v-pre><code>${lines}</code></pre></div>`;
}

/** HTML text for a `<pre>` in Markdown: no tag, no comment, nothing to be dragged, and no line that Slidev would take for a fence or an end. */
function escapeHtml(text: string): string {
  return text
    .replace(/[&<>]|v(?=-?drag)/gi, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/^([^\S\n\r\u2028\u2029]*)([-`])/gm, (_, space, character) => `${space}&#${character.charCodeAt(0)};`);
}
