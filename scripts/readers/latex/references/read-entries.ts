import type { EnvironmentHandler } from "../passages/block-handlers.ts";
import type { Reading } from "../reading.ts";
import { Input, takeArgument, takeOptional, toName } from "../source/input.ts";
import { isMacro, type TexNode } from "../source/nodes.ts";

/** Keeps the entries of `thebibliography` for when all citations are known. */
export const readEntries: EnvironmentHandler = (node, blocks) => {
  blocks.flush();
  keepEntries(node.content, blocks.reading);
};

export function keepEntries(content: readonly TexNode[], reading: Reading): void {
  const input = new Input(content);
  let current: Reading["entries"][number] | undefined;
  for (let node = input.next(); node; node = input.next()) {
    if (isMacro(node, "bibitem")) {
      const label = takeOptional(input);
      current = { key: toName(takeArgument(input)), label, content: [], at: node.at };
      reading.entries.push(current);
    } else current?.content.push(node);
  }
}
