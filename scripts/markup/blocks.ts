import type { Code, Heading, List, ListItem, Paragraph, RootContent } from "mdast";
import { openDetail } from "../deck/point.ts";
import type { Detail, Point, Slide, SlideText } from "../deck/types.ts";
import { escapeAttribute } from "./escape/attribute.ts";
import { toBody } from "./escape/markdown.ts";

export function heading({ title, part }: Slide): Heading {
  const suffix = part ? [{ type: "text" as const, value: ` (${part[0]}/${part[1]})` }] : [];
  return { type: "heading", depth: 1, children: [...toBody(title), ...suffix] };
}

export function paragraph(text: SlideText): Paragraph {
  return { type: "paragraph", children: toBody(text) };
}

/** What a slide shows, and its caption, if it has one. */
export function captioned(shown: RootContent, caption: SlideText): RootContent[] {
  return caption.length > 0 ? [shown, paragraph(caption)] : [shown];
}

export function plain(value: string): SlideText {
  return value === "" ? [] : [{ type: "text", value }];
}

/**
 * A list of points, each with its details below it.
 *
 * @param first number of the first point; without it they have none
 */
export function pointList(points: readonly Point[], first?: number): List {
  const items = points.map(({ text, details }) => listItem(text, details));
  return first === undefined
    ? { type: "list", ordered: false, spread: false, children: items }
    : { type: "list", ordered: true, start: first, spread: false, children: items };
}

/** Points in their order: lists with bullets and with numbers, and lines that are no entries of a list. */
export function pointBlocks(points: readonly Point[]): RootContent[] {
  return runsOf(points).map((run) => {
    const [{ text, form, number } = { text: [] }] = run;
    if (form === "text") return paragraph(text);
    return pointList(run, form === "numbered" ? (number ?? 1) : undefined);
  });
}

/** Points that are one list, each line by itself. A list of numbers ends where they do not go on. */
function runsOf(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const last = runs.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      point.form !== "text" &&
      last.form === point.form &&
      (point.form !== "numbered" || point.number === (last.number ?? 0) + 1);
    if (goesOn) runs.at(-1)?.push(point);
    else runs.push([point]);
  }
  return runs;
}

function listItem(text: SlideText, details: readonly Detail[]): ListItem {
  const children = details.map(openDetail).map((detail) => listItem(detail.text, detail.details));
  const list: List[] = children.length > 0 ? [{ type: "list", ordered: false, spread: false, children }] : [];
  return { type: "listItem", spread: false, children: [paragraph(text), ...list] };
}

/** Blocks in a box that styles know by its class, wherever on a slide it stands. */
export function boxed(
  className: string,
  children: readonly RootContent[],
  attributes: Readonly<Record<string, string>> = {},
): RootContent[] {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const open = `<div class="${className}"${written.join("")}>`;
  return [{ type: "html", value: open }, ...children, { type: "html", value: "</div>" }];
}

/** `**A** text`: text behind the mark that the paper prints. */
export function marked(mark: string | undefined, text: SlideText): SlideText {
  return mark === undefined ? text : [{ type: "strong", children: plain(mark) }, { type: "text", value: " " }, ...text];
}

/** `- **Term** text` for each fact. */
export function factList(facts: readonly { term: string; text: SlideText }[]): List {
  return pointList(facts.map(({ term, text }) => ({ text: term === "" ? text : marked(term, text), details: [] })));
}

export function mermaidBlock(value: string): Code {
  return { type: "code", lang: "mermaid", value };
}
