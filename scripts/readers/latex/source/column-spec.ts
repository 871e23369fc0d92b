import { Input, takeArgument, takeOptional, toName } from "./input.ts";
import { isText, type TexNode } from "./nodes.ts";

type Align = "left" | "center" | "right" | null;

const LETTERS: Record<string, Align> = {
  l: "left",
  c: "center",
  r: "right",
  S: "right",
  s: "left",
  d: "right",
  D: "right",
  L: "left",
  C: "center",
  R: "right",
};
/** Columns with a width, and what classes and papers define. */
const WITH_WIDTH = new Set(["p", "m", "b", "w", "W", "P", "M", "B"]);
/** A table has no more columns than this; `*{99999}{c}` is no table. */
const MOST_COLUMNS = 100;

/** Reads the column specification of a table, such as `|l|*{2}{c}p{3cm}@{}`. */
export function readColumnSpec(nodes: readonly TexNode[], depth = 0): Align[] {
  const input = new Input(nodes);
  const columns: Align[] = [];
  for (let node = input.next(); node && columns.length < MOST_COLUMNS; node = input.next()) {
    if (isText(node, "*")) {
      const count = Number.parseInt(toName(takeArgument(input)), 10) || 0;
      const inner = depth < 5 ? readColumnSpec(takeArgument(input) ?? [], depth + 1) : [];
      for (let time = 0; time < count && columns.length < MOST_COLUMNS; time++) columns.push(...inner);
      continue;
    }
    if (node.type !== "text") continue;
    for (const letter of node.value) {
      if ("@!><".includes(letter)) {
        if (input.peek()?.type === "group") input.next();
      } else if (WITH_WIDTH.has(letter)) {
        takeOptional(input);
        if (input.peek()?.type === "group") input.next();
        columns.push("left");
      } else if (/[A-Za-z]/.test(letter)) {
        takeOptional(input);
        if (letter === "D") for (let count = 0; count < 3; count++) takeArgument(input);
        // `X` and columns of the paper's own making are set as text.
        columns.push(LETTERS[letter] ?? "left");
        if (input.peek()?.type === "group") input.next();
      }
    }
  }
  return columns;
}
