import type { BlockHandler, EnvironmentHandler } from "../passages/block-handlers.ts";
import { takeArgument, takeGroup, takeOptional } from "../source/input.ts";
import { isText, type TexNode } from "../source/nodes.ts";

export const collectAbstract: EnvironmentHandler = (node, blocks) => {
  blocks.flush();
  const passages = blocks.collect(node.content);
  // Of several, in other languages or in short form, the first is the paper's own.
  if (blocks.reading.front.abstract.length === 0) blocks.reading.front.abstract = passages;
  else blocks.add(...passages);
};

/** `\abstract{text}`, in Wiley's class `\abstract[Summary]{text}`; Astronomy & Astrophysics has five arguments for its parts. */
export const abstractCommand: BlockHandler = ({ input, node, blocks }) => {
  const parts: TexNode[] = [];
  if (isText(input.peek(), "[")) takeOptional(input);
  for (let count = 0; count < 5; count++) {
    const part = count === 0 ? takeArgument(input) : takeGroup(input);
    if (!part) break;
    if (count > 0) parts.push({ type: "par", at: node.at });
    parts.push(...part);
  }
  collectAbstract({ type: "environment", name: "abstract", content: parts, at: node.at }, blocks);
};
