import { readFileSync } from "node:fs";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { listNames } from "../diagnostics/list-names.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Finding } from "../diagnostics/source-text.ts";
import { findSlideFault, type SlideFault } from "../slide-markdown/find-ends.ts";
import { findHeadings, findSlots } from "../slide-markdown/find-slots.ts";
import { findLoneTag } from "../slide-markdown/find-tags.ts";
import { splitNote } from "../slide-markdown/split-note.ts";
import { findLayout, listLayouts } from "../slidev/built-ins.ts";
import { isFields } from "../text/values.ts";
import { normalizeLines } from "../text/white-space.ts";
import { themeFolder } from "./check-theme.ts";
import { findUnmet, type SlidevFinding } from "./find-unmet.ts";
import { placeInText } from "./place-in-text.ts";
import { walkBlocks } from "./walk.ts";
import type { YamlSource } from "./yaml-source.ts";

/** Characters of a slide; more are no slide, and take long to look through. */
export const MOST_WRITTEN = 50_000;

/** Whether what is written in Slidev's own Markdown is one slide that can be drawn, with all that it names. */
export function checkSlidev(yaml: YamlSource, folder: string): Diagnostic[] {
  const theme = themeOf(yaml, folder);
  // A person's own stand beside the outline.
  const layouts = [folder, ...(theme === undefined ? [] : [theme])];
  return walkBlocks(yaml.data).flatMap(({ path, value }) => {
    const { slidev, layout = "default" } = value;
    if (typeof slidev !== "string" || slidev.trim() === "") return [];
    const at = [...path, "slidev"];
    const { markdown, note } = splitNote(normalizeLines(slidev));
    if (markdown.length > MOST_WRITTEN)
      return [
        yaml.diagnosticAt(at, {
          code: "slidev-is-a-slide",
          message: `this is no slide: it has ${markdown.length} characters, where ${MOST_WRITTEN} are allowed`,
          hint: "put pictures and code into files, and name these",
        }),
      ];
    const found = findSlideFault(markdown);
    const faults = found ? [explain(found, markdown)] : [...findAmiss(markdown, note), ...findUnmet(markdown, folder)];
    return [
      ...faults.map(({ start, end, ...finding }) => yaml.source.diagnostic(finding, placeInText(yaml, at, start, end))),
      ...(typeof layout === "string"
        ? checkLayout(layout, layouts).map((finding) =>
            yaml.diagnosticAt([...path, "layout" in value ? "layout" : "slidev"], finding),
          )
        : []),
      ...(typeof layout === "string" && !found ? checkSlots(yaml, at, markdown, layout, layouts) : []),
    ];
  });
}

function themeOf({ data }: YamlSource, folder: string): string | undefined {
  const talk = isFields(data) ? data.talk : undefined;
  const theme = isFields(talk) ? talk.theme : undefined;
  return typeof theme === "string" && theme !== "none" ? themeFolder(theme, folder) : undefined;
}

/** What to do where Slidev does not read a text as one slide. */
function explain({ problem, offset }: SlideFault, markdown: string): SlidevFinding {
  const line = markdown.slice(offset).split("\n")[0] ?? "";
  const found = { code: "slidev-is-a-slide", start: offset, end: offset + Math.max(1, line.length) };
  switch (problem) {
    case "divider":
      return {
        ...found,
        message:
          offset === 0
            ? "this block is the slide below its message, without frontmatter"
            : "Slidev begins another slide at a line that begins with `---`",
        hint:
          offset === 0
            ? "take the lines between `---` away; a layout has a field of its own, `layout: two-cols`"
            : "write `***` for a rule and `## …` for a heading; a slide of its own is a `slide:` of the outline",
      };
    case "fence":
      return {
        ...found,
        message: "this code has no end",
        hint: `write ${/`+/.exec(line)?.[0] ?? "```"} on a line below it, as far from the margin as this line`,
      };
    case "comment":
      return { ...found, message: "this comment has no end", hint: "write `-->` behind it" };
    case "unreadable":
      return {
        ...found,
        message: "Slidev does not read this as one slide",
        hint: "look for dashes and comments in it",
      };
  }
}

/** What a build would fail at, or a person not have meant. */
function findAmiss(markdown: string, note: string): SlidevFinding[] {
  const tag = findLoneTag(markdown);
  const [heading] = findHeadings(markdown);
  return [
    ...(markdown === ""
      ? [{ code: "slidev-is-a-slide", start: 0, message: "this slide has notes and nothing on it" } as const].filter(
          () => note !== "",
        )
      : []),
    ...(tag
      ? [
          {
            code: "slidev-is-drawn",
            start: tag.start,
            end: tag.end,
            message:
              tag.does === "close"
                ? `\`</${tag.name}>\` ends nothing that is open here`
                : `\`<${tag.name}>\` has no end in this slide`,
            hint:
              tag.does === "close"
                ? "take it away, or write what it ends"
                : `write \`</${tag.name}>\` where it ends; text with \`<\` in it is written \`&lt;\``,
          },
        ]
      : []),
    ...(heading
      ? [
          {
            severity: "warning" as const,
            code: "slide-has-one-heading",
            ...heading,
            message: "the slide has its message as its heading already, above this one",
            hint: "take this one away, or write `## …`",
          },
        ]
      : []),
  ];
}

/** Layouts that are nothing without what their frontmatter names. */
const NEEDY = /^(?:image|iframe)/;

function checkLayout(layout: string, layouts: readonly string[]): Finding[] {
  const code = "slidev-layout-exists";
  if (findLayout(layout, layouts) === undefined) {
    const names = listLayouts(layouts);
    const near = nearest(layout, names);
    const message = `there is no layout \`${layout}\` of Slidev, of the talk's theme or in \`layouts/\` beside the outline`;
    return [{ code, message, hint: near ? `did you mean \`${near}\`?` : `there are ${listNames(names)}` }];
  }
  if (!NEEDY.test(layout)) return [];
  const message = `the layout \`${layout}\` shows what its frontmatter names, which a block has none of`;
  return [{ code, message, hint: "write `layout: two-cols`, and `<img src=…>` behind `::right::`" }];
}

/** Slots that a layout does not have: what stands in them is shown nowhere. */
function checkSlots(
  yaml: YamlSource,
  at: PropertyKey[],
  markdown: string,
  layout: string,
  layouts: readonly string[],
): Diagnostic[] {
  const file = findLayout(layout, layouts);
  if (file === undefined) return [];
  const text = readFileSync(file, "utf8");
  const known = ["default", ...[...text.matchAll(/<slot\b[^>]*?\bname="([\w-]+)"/g)].map(([, name = ""]) => name)];
  return findSlots(markdown)
    .filter(({ name }) => !known.includes(name))
    .map(({ name, start, end }) =>
      yaml.source.diagnostic(
        {
          code: "slidev-slot-exists",
          message: `the layout \`${layout}\` has no place \`::${name}::\`, so that what stands below it is shown nowhere`,
          hint:
            known.length > 1
              ? `it has ${listNames(known)}`
              : `\`layout: two-cols\` has \`::right::\`; \`two-cols-header\` has \`::left::\` and \`::right::\``,
        },
        placeInText(yaml, at, start, end),
      ),
    );
}
