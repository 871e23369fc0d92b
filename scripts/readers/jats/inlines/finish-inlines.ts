import { joinTexts, mapChildren, text } from "../../../text/edit-inlines.ts";
import type { Inline } from "../../../text/inline.ts";
import type { Works } from "../references/works.ts";
import { settleCitations } from "./settle-citations.ts";

/**
 * Running text as a reader has it: citations are joined and lose their brackets, runs of white space are one space,
 * none is left at the ends.
 */
export function finishInlines(nodes: readonly Inline[], works: Works): Inline[] {
  const settled = settleNested(nodes, works);
  const collapsed = collapse(settled, { isOpen: true });
  return trimEnd(collapsed);
}

const settleNested = (nodes: readonly Inline[], works: Works): Inline[] =>
  settleCitations(
    joinTexts(nodes.map((node) => mapChildren(node, (children) => settleNested(children, works)))),
    works,
  );

/** Leaves one space of each run, also where a run goes on behind the end of a mark. */
function collapse(nodes: readonly Inline[], state: { isOpen: boolean }): Inline[] {
  return joinTexts(nodes).flatMap((node): Inline[] => {
    if (node.type === "text") {
      const value = node.value.replace(/[ \p{Cc}]+/gu, " ");
      const trimmed = state.isOpen ? value.replace(/^ /, "") : value;
      if (value !== "") state.isOpen = value.endsWith(" ");
      return text(trimmed);
    }
    if ("children" in node) {
      const children = collapse(node.children, state);
      return children.length === 0 ? [] : [{ ...node, children }];
    }
    state.isOpen = false;
    return [node];
  });
}

function trimEnd(nodes: readonly Inline[]): Inline[] {
  const last = nodes.at(-1);
  if (last === undefined) return [];
  const before = nodes.slice(0, -1);
  if (last.type === "text") {
    const value = last.value.replace(/ $/, "");
    return value === "" ? trimEnd(before) : [...before, { type: "text", value }];
  }
  if (!("children" in last)) return [...nodes];
  const children = trimEnd(last.children);
  return children.length === 0 ? trimEnd(before) : [...before, { ...last, children }];
}
