import type { BlockHandler } from "../passages/block-handlers.ts";
import { takeArgument } from "../source/input.ts";

/** Frontiers has places and address in macros that its class prints: `\def\Address{…}` */
export const correspondence: BlockHandler = ({ input, node: { at }, blocks: { reading } }) => {
  takeArgument(input);
  const { front, table } = reading;
  for (const [name, kind] of [
    ["Address", "affiliation"],
    ["corrEmail", "corresponding"],
  ] as const) {
    const content = table.macros.get(name)?.body;
    if (content) front.commands.push({ kind, content, option: undefined, at });
  }
};
