import type { Text } from "mdast";
import type { Inline } from "../../../text/inline.ts";
import type { Reading } from "../reading.ts";
import { formatCitation } from "../references/format-citation.ts";
import type { Works } from "../references/works.ts";
import type { IslandOf } from "../source/islands.ts";
import { formatCrossReference, IS_TARGET } from "./format-cross-reference.ts";
import type { Target } from "./numbering.ts";

/** What the names in the text mean, once the whole paper is read. */
export interface Known {
  targets: ReadonlyMap<string, Target>;
  works: Works;
}

/** Writes citations and cross-references into running text. */
export function resolveInlines(inlines: readonly Inline[], known: Known, reading: Reading): Inline[] {
  const result: Inline[] = [];
  for (const node of inlines) {
    if (node.type === "text") {
      const island = reading.pending.get(node);
      if (island) say(island, result, known, reading);
      else append(result, [node]);
    } else if (node.type !== "citation" && "children" in node) {
      const children = resolveInlines(node.children, known, reading);
      if (children.length > 0) result.push({ ...node, children } as Inline);
    } else result.push(node);
  }
  return tidy(result);
}

function say(island: IslandOf<"cite" | "crossReference">, before: Inline[], known: Known, reading: Reading): void {
  if (island.kind === "crossReference") {
    append(before, [textOf(formatCrossReference(island, wordsBefore(before), known.targets, reading))]);
    return;
  }
  const works = island.works.map((work) => ({ ...work, key: nameOf(work.key, known) }));
  const keys = works.map(({ key }) => key);
  const isCross = keys.length > 0 && keys.every((key) => known.targets.has(key) && !known.works.has(key));
  if (isCross || (keys.every((key) => IS_TARGET.test(key) && !known.works.has(key)) && keys.length > 0)) {
    works.forEach((work, index) => {
      const joint = index === 0 ? "" : index === works.length - 1 ? reading.language.drafts.and : ", ";
      const cross: IslandOf<"crossReference"> = {
        ...island,
        kind: "crossReference",
        label: work.key,
        form: "fitting",
        template: undefined,
        raw: `@${work.key}`,
      };
      const prefix = work.prefix === "" || work.prefix === "-" ? "" : `${work.prefix} `;
      const said = formatCrossReference(cross, `${wordsBefore(before)}${joint}${prefix}`, known.targets, reading);
      // `@fig-x [a]` is a part of the figure.
      const suffix = /^\(?[a-z]\)?(?:[-–,]\s*[a-z])*$/.test(work.suffix)
        ? work.suffix
        : work.suffix === ""
          ? ""
          : `, ${work.suffix}`;
      append(before, [textOf(`${joint}${prefix}${said}${suffix}`)]);
    });
    return;
  }
  const said = formatCitation(island, known.works, reading);
  // A citation that is left out takes the space before it along.
  if (said.length === 0) trimEnd(before);
  append(before, said);
}

/** pandoc-crossref has `@Fig:dust` at the start of a sentence. */
function nameOf(key: string, { works }: Known): string {
  const name = key.replace(/^[A-Z]/, (first) => first.toLowerCase());
  return IS_TARGET.test(name) && !works.has(key) ? name : key;
}

const textOf = (value: string): Text => ({ type: "text", value });

/** The words that stand before, as far as they are one text. */
const wordsBefore = (inlines: readonly Inline[]): string => {
  const last = inlines.at(-1);
  return last?.type === "text" ? last.value.slice(-80) : "";
};

function append(result: Inline[], nodes: readonly Inline[]): void {
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === "text" && last?.type === "text") result[result.length - 1] = textOf(last.value + node.value);
    else result.push(node);
  }
}

function trimEnd(result: Inline[]): void {
  const last = result.at(-1);
  if (last?.type === "text") result[result.length - 1] = textOf(last.value.replace(/(?<![\s\u00a0])[\s\u00a0]+$/, ""));
}

/** Empty texts go, and white space at the ends. */
function tidy(inlines: readonly Inline[]): Inline[] {
  return inlines.filter((node) => node.type !== "text" || node.value !== "");
}
