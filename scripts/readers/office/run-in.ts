import { isElement, type Node, rawTextOf } from "../jats/element.ts";
import type { Block, Paragraph } from "./block.ts";

/** A number before a heading that stands on the line of its text. */
const NUMBER = /^\s*\(?(\d{1,2})\)\s*$/;
const LONGEST = 200;

/**
 * Parts headings from the text that follows them on their line, as IEEE's third level has them: `1) *A sentence.* Text…`, where
 * several count from one.
 */
export function partRunIns(blocks: readonly Block[]): Block[] {
  const found = blocks.map((block) => (block.type === "paragraph" ? readRunIn(block) : undefined));
  if (found.filter((each) => each !== undefined).length < 2) return [...blocks];
  let level = 0;
  let next = 1;
  return blocks.flatMap((block, index): Block[] => {
    if (block.type === "paragraph" && block.role === "heading") [level, next] = [block.level ?? 1, 1];
    const runIn = found[index];
    if (block.type !== "paragraph" || !runIn || level === 0 || runIn.number !== next) return [block];
    next++;
    const heading: Paragraph = {
      ...block,
      role: "heading",
      level: level + 1,
      label: String(runIn.number),
      nodes: runIn.title,
    };
    return [heading, { ...block, nodes: runIn.rest, ids: [] }];
  });
}

function readRunIn({ role, item, nodes }: Paragraph): { number: number; title: Node[]; rest: Node[] } | undefined {
  if (role !== "body" || item) return undefined;
  const [first = "", second, ...rest] = nodes;
  const [, number] = isElement(first) ? [] : (NUMBER.exec(first) ?? []);
  if (number === undefined || second === undefined || !isElement(second) || !/^(?:italic|bold)$/.test(second.name))
    return undefined;
  const title = rawTextOf(second).trim();
  if (!/[.:]$/.test(title) || title.length > LONGEST || rest.map(rawTextOf).join("").trim().length < 8)
    return undefined;
  return { number: Number(number), title: [title.replace(/[.:]$/, "")], rest };
}
