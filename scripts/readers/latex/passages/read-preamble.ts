import { FRONT_ENVIRONMENTS } from "../front/front-handlers.ts";
import { LAYOUT } from "../inlines/layout.ts";
import { Input, takeArgument, takeArguments } from "../source/input.ts";
import type { TexNode } from "../source/nodes.ts";
import { BLOCK_HANDLERS, type EnvironmentHandler } from "./block-handlers.ts";
import type { Blocks } from "./blocks.ts";
import { readFloat } from "./read-float.ts";
import { isNamedSection } from "./read-heading.ts";

/** What prints something although it may stand here. */
const ENVIRONMENTS: Record<string, EnvironmentHandler> = {
  ...FRONT_ENVIRONMENTS,
  teaserfigure: readFloat("figure"),
};

/** Reads what comes before `\begin{document}`: title, authors and declarations. The rest prints nothing. */
export function readPreamble(nodes: readonly TexNode[], blocks: Blocks): void {
  const input = new Input(nodes);
  for (let node = input.next(); node; node = input.next()) {
    if (node.type === "environment" && Object.hasOwn(ENVIRONMENTS, node.name)) {
      ENVIRONMENTS[node.name]?.(node, blocks);
      continue;
    }
    if (node.type !== "macro") continue;
    // What is to be said behind the text: `\authorcontributions{…}`
    if (isNamedSection(node.name) && input.peek()?.type === "group")
      blocks.reading.front.closing.push(node, { type: "group", content: takeArgument(input) ?? [], at: node.at });
    else if (Object.hasOwn(BLOCK_HANDLERS, node.name)) BLOCK_HANDLERS[node.name]?.({ input, node, blocks });
    else if (Object.hasOwn(LAYOUT, node.name)) takeArguments(input, LAYOUT[node.name] ?? "");
  }
}
