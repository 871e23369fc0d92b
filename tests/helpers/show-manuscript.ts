import type { ListItem, Manuscript, ManuscriptSection, Passage } from "../../scripts/manuscript/manuscript.ts";
import type { Inline } from "../../scripts/text/inline.ts";
import { writeInline } from "../../scripts/text/write-inline.ts";

/** A manuscript as text that a person can read: golden files hold it. */
export function showManuscript(manuscript: Manuscript): string {
  const {
    title,
    authors,
    abstract,
    keywords,
    lead,
    sections,
    references,
    findings,
    unread = [],
    ...facts
  } = manuscript;
  return [
    `title: ${writeInline(title)}`,
    ...authors.map((author) => `author: ${Object.values(author).filter(Boolean).join(" | ")}`),
    ...Object.entries(facts).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`])),
    ...(keywords.length > 0 ? [`keywords: ${keywords.join(" | ")}`] : []),
    ...abstract.map((text) => `abstract: ${writeInline(text)}`),
    "",
    ...lead.flatMap(showPassage),
    ...sections.flatMap((section) => showSection(section, 1)),
    "",
    ...references.map((reference) => `reference: ${JSON.stringify(reference)}`),
    ...unread.map(({ place, text }) => `unread: ${place.position.line} ${text}`),
    ...findings.map(
      ({ severity, code, message, file, position }) =>
        `${severity}: ${file ?? ""}${position ? `:${position.line}:${position.column}` : ""} ${code}: ${message}`,
    ),
    "",
  ].join("\n");
}

/** The text below a manuscript's first heading, line by line, with what was found, without places and bytes. */
export function showText(manuscript: Manuscript): string[] {
  const lines = showManuscript(manuscript).split("\n");
  return lines
    .slice(lines.findIndex((line) => line.startsWith("# ")) + 1)
    .filter((line) => line !== "")
    .map((line) =>
      line
        .replace(/^\d+ /, "")
        .replace(/(?: \|)? ,+$/, "")
        .replace(/data:image\/(\w+);base64,\S*/g, "$1"),
    );
}

function showSection(
  { label, title, place, content, sections, isAppendix }: ManuscriptSection,
  level: number,
): string[] {
  const head = [label && `[${label}]`, writeInline(title), isAppendix && "(appendix)", `@${place.position.line}`];
  return [
    "",
    `${"#".repeat(level)} ${head.filter(Boolean).join(" ")}`,
    "",
    ...content.flatMap(showPassage),
    ...sections.flatMap((section) => showSection(section, level + 1)),
  ];
}

function showPassage(passage: Passage): string[] {
  const head = (text: string) => `${passage.place.position.line} ${passage.type}: ${text}`;
  switch (passage.type) {
    case "paragraph":
      return [head(writeInline(passage.text))];
    case "list":
      return [head(passage.isOrdered ? "ordered" : "bullets"), ...showItems(passage.items, "  ")];
    case "figure":
      return [
        head(
          [
            passage.name,
            passage.images.map((names) => names.join(" or ")).join(" + "),
            passage.alt && `alt=${passage.alt}`,
            writeInline(passage.caption),
          ]
            .filter(Boolean)
            .join(" | "),
        ),
      ];
    case "table":
      return [
        head([passage.name, writeInline(passage.caption), passage.align.join(",")].filter(Boolean).join(" | ")),
        `  ${row(passage.columns)}`,
        ...passage.rows.map((cells) => `  ${row(cells)}`),
      ];
    case "equation":
      return [head([passage.name, passage.tex].filter(Boolean).join(" | "))];
    case "code":
      return [
        head([passage.language, writeInline(passage.caption)].filter(Boolean).join(" | ")),
        ...passage.code.split("\n").map((line) => `  ${line}`),
      ];
    case "quote":
      return [head([writeInline(passage.text), passage.by].filter(Boolean).join(" | "))];
  }
}

const row = (cells: readonly Inline[][]) => cells.map((cell) => writeInline(cell)).join(" ¦ ");

function showItems(items: readonly ListItem[], indent: string): string[] {
  return items.flatMap(({ text, items: inner }) => [
    `${indent}- ${text.map((paragraph) => writeInline(paragraph)).join(" / ")}`,
    ...showItems(inner, `${indent}  `),
  ]);
}
