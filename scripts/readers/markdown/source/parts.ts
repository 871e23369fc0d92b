import type { Block, Heading } from "../reading.ts";
import { type Line, placeOf } from "./lines.ts";

/** The mark of a part of the paper, such as its abstract, that begins without a heading; without a name, of its end. */
export const part = (name: string, line: Line): Heading => ({
  ...{ type: "heading", level: 0, title: name === "" ? [] : [{ type: "text", value: name }], place: placeOf(line) },
  attributes: { classes: ["part"], values: new Map() },
});

const isPart = (block: Block): boolean => block.type === "heading" && block.attributes.classes.includes("part");

/** Parts that are none of the front matter are sections; marks of ends go. */
export function settleParts(blocks: readonly Block[]): Block[] {
  const levels = blocks.flatMap((block) => (block.type === "heading" && block.level > 0 ? [block.level] : []));
  const level = levels.reduce((least, each) => Math.min(least, each), 6);
  return blocks.flatMap((block): Block[] => {
    if (block.type !== "heading" || !isPart(block)) return [block];
    return block.title.length > 0 ? [{ ...block, level }] : [];
  });
}
