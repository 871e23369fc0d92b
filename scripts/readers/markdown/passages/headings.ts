import type { Heading as HeadingNode } from "mdast";
import { trimText } from "../inlines/inline-text.ts";
import { readPhrasing } from "../inlines/read-inlines.ts";
import { addAnchors, type Block, type Heading, type Reading, takeLabels } from "../reading.ts";
import type { Attributes } from "../source/attributes.ts";
import { placeOf } from "../source/lines.ts";
import type { Parsed } from "../source/parse.ts";

/** Reads a heading; `{#id .class}` behind it is taken off, numbers are told apart later. */
export function readHeading(node: HeadingNode, parsed: Parsed, reading: Reading): Block[] {
  const last = node.children.at(-1);
  const [token, index] = last?.type === "text" ? (/\s*\ufdd0(\d+)\ufdd1\s*$/.exec(last.value) ?? []) : [];
  const island = reading.islands[Number(index)];
  const isAttributes = token !== undefined && island?.kind === "attributes";
  const attributes: Attributes = isAttributes ? island.attributes : { classes: [], values: new Map() };
  const children =
    isAttributes && last?.type === "text"
      ? [...node.children.slice(0, -1), { ...last, value: last.value.slice(0, -token.length) }]
      : node.children;
  const inlines = readPhrasing(children, parsed, reading);
  const title = trimText(
    inlines.filter((each) => each.type !== "text" || !reading.inserted.has(each)),
    reading,
  );
  const heading: Heading = {
    type: "heading",
    level: node.depth,
    title,
    place: placeOf(parsed.lineOf(node)),
    attributes,
  };
  if (attributes.classes.includes("appendix")) heading.isAppendix = true;
  addAnchors(reading, heading, [attributes.id, ...takeLabels(reading)]);
  return title.length > 0 ? [heading] : [];
}
