import type { Findings } from "../../../diagnostics/findings.ts";
import { toName } from "./input.ts";
import type { TexNode } from "./nodes.ts";

const DEEPEST = 200;

interface Open {
  name: string;
  at: number;
  content: TexNode[];
}

/**
 * Makes environments of the `\begin{…}` and `\end{…}` that stand by themselves: the two came from different macros
 * or paragraphs.
 *
 * @param findings told of marks without a partner; within a group such are no fault, it may hold half of an environment
 * @returns the nodes; marks without a partner are left out and told
 */
export function pairEnvironments(nodes: TexNode[], findings: Findings<number> | undefined): TexNode[] {
  if (!nodes.some((node) => node.type === "macro" && (node.name === "begin" || node.name === "end"))) return nodes;
  const root: Open = { name: "", at: 0, content: [] };
  const stack: Open[] = [root];
  const top = () => stack.at(-1) ?? root;
  /** Leaves out the mark of the innermost environment; its content stands where it stood. */
  const dissolve = () => {
    const open = stack.pop();
    if (!open) return;
    findings?.count("environments-are-closed", open.name, open.at, () => `\`\\begin{${open.name}}\` is not closed`);
    const { content } = top();
    for (const node of open.content) content.push(node);
  };
  const close = () => {
    const open = stack.pop();
    if (open) top().content.push({ type: "environment", name: open.name, content: open.content, at: open.at });
  };
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node) continue;
    const group = nodes[index + 1];
    if (node.type !== "macro" || (node.name !== "begin" && node.name !== "end") || group?.type !== "group") {
      top().content.push(node);
      continue;
    }
    index++;
    const name = toName(group.content);
    if (node.name === "begin") {
      if (stack.length < DEEPEST) stack.push({ name, at: node.at, content: [] });
      else findings?.count("nesting-is-shallow", "environments", node.at, () => "environments nest too deeply here");
    } else if (stack.some((open) => open.name === name && open !== root)) {
      while (top().name !== name) dissolve();
      close();
    } else
      findings?.count("environments-are-closed", `end ${name}`, node.at, () => `\`\\end{${name}}\` closes nothing`);
  }
  while (stack.length > 1) {
    if (top().name === "document") {
      const { at } = top();
      findings?.count("document-is-whole", "", at, () => "the file ends before `\\end{document}`: is it cut off?");
      close();
    } else dissolve();
  }
  return root.content;
}
