import type { Manuscript } from "../../manuscript/manuscript.ts";
import { mapInlines } from "../../manuscript/map-inlines.ts";
import { joinTexts, trimInlines } from "../../text/edit-inlines.ts";
import type { Citation, Inline } from "../../text/inline.ts";
import type { Reading } from "./reading.ts";
import { toReferenceId } from "./references/citation-log.ts";

/** Fills in what could be said only at the end: numbers of labels, names of cited authors; drops unknown citations. */
export function finish(manuscript: Manuscript, reading: Reading): Manuscript {
  const fill = (text: string) => reading.targets.fill(text, reading.findings);
  return mapInlines(manuscript, (inlines) => finishText(inlines, reading, fill), fill);
}

function finishText(inlines: readonly Inline[], reading: Reading, fill: (text: string) => string): Inline[] {
  /** Whether a citation of this text is left out. */
  let hasDropped = false;
  const finishNodes = (nodes: readonly Inline[]): Inline[] =>
    joinTexts(nodes.flatMap(finishNode)).map((node) => {
      if (node.type !== "text") return node;
      const value = node.value.replace(/ {2,}/g, " ");
      return { ...node, value: hasDropped ? tidy(value) : value };
    });
  const finishNode = (node: Inline): Inline[] => {
    if (node.type === "citation") {
      const items = knownWorks(node, reading);
      hasDropped ||= items.length === 0;
      return items.length > 0 ? [{ ...node, items }] : [];
    }
    if (!("children" in node)) return [{ ...node, value: fill(node.value) }];
    const children = finishNodes(node.children);
    return children.length > 0 ? [{ ...node, children }] : [];
  };
  return trimInlines(finishNodes(inlines));
}

/** What a citation that is left out leaves: brackets around nothing, a space before a mark. */
const tidy = (text: string) => text.replace(/\s*[([]\s*[,;]?\s*[)\]]/g, "").replace(/(?<! ) +(?=[.,;:)])/g, "");

function knownWorks({ items }: Citation, { citations, findings }: Reading): Citation["items"] {
  return items.flatMap(({ key, ...item }) => {
    if (citations.has(key)) return [{ ...item, key: toReferenceId(key) }];
    const say = (names: string) => `the paper has no reference for ${names}; these citations are left out`;
    findings.gather("citation-has-reference", key, citations.placeOf(key), say);
    return [];
  });
}
