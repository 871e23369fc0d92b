import { toPlainText } from "../../../text/inline.ts";
import { printedNumber } from "../../printed-labels.ts";
import { wordsOf } from "../passages/sections.ts";
import type { Block, Heading, Reading } from "../reading.ts";

/** What a name in the text points to. */
export interface Target {
  /** `Figure`, `Table`, `Eq.`, `Section`; empty where only the title can be said. */
  kind: string;
  number: string;
  title: string;
}

/** How blocks that are counted are called. */
const KINDS: Record<string, string | undefined> = {
  figure: "Figure",
  table: "Table",
  equation: "Eq.",
  code: "Listing",
};

/**
 * Numbers figures, tables, equations and listings in their order, gives them their names, and finds out what every
 * name in the text points to.
 *
 * @param blocks the whole paper, in order
 * @param isLabelledOnly whether only blocks with a name are numbered, as Quarto does
 */
export function numberBlocks(blocks: readonly Block[], reading: Reading, isLabelledOnly: boolean): Map<string, Target> {
  const targets = new Map<string, Target>();
  const counts = new Map<string, number>();
  let section: Heading | undefined;
  for (const block of blocks) {
    const names = reading.anchors.get(block) ?? [];
    if (block.type === "heading") section = block;
    const target =
      block.type === "heading" ? targetOfSection(block) : numberBlock(block, names, counts, reading, isLabelledOnly);
    for (const name of names) if (!targets.has(name)) targets.set(name, target ?? targetOfSection(section));
  }
  for (const [name, { figure, letter }] of reading.parts)
    if (!targets.has(name) && "name" in figure && figure.name)
      targets.set(name, {
        kind: reading.kinds.get(figure) ?? KINDS[figure.type] ?? "",
        number: `${figure.name.replace(/^\D+/, "")}${letter}`,
        title: "",
      });
  // Headings are also called by their words, as Pandoc does.
  for (const block of blocks)
    if (block.type === "heading") {
      const slug = slugOf(wordsOf(block.title));
      if (slug !== "" && !targets.has(slug)) targets.set(slug, targetOfSection(block));
    }
  for (const [label, { kind, number }] of reading.counted)
    if (!targets.has(label)) targets.set(label, { kind, number, title: "" });
  for (const [label, number] of reading.examples)
    if (!targets.has(label)) targets.set(label, { kind: "", number: `(${number})`, title: "" });
  return targets;
}

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_.-]/gu, "")
    .trim()
    .replace(/\s+/g, "-")
    .replace(/^[^\p{L}]+/u, "");

function targetOfSection(section: Heading | undefined): Target {
  return {
    kind: section?.label ? "Section" : "",
    number: section?.label ?? "",
    title: section ? wordsOf(section.title) : "",
  };
}

function numberBlock(
  block: Exclude<Block, Heading>,
  names: readonly string[],
  counts: Map<string, number>,
  reading: Reading,
  isLabelledOnly: boolean,
): Target | undefined {
  const forced = reading.kinds.get(block);
  const kind = forced ?? KINDS[block.type];
  if (kind === undefined) return undefined;
  const isNamed = names.length > 0;
  const hasCaption = "caption" in block && block.caption.length > 0;
  const many = block.type === "equation" ? (reading.numbers.get(block) ?? (isNamed ? 1 : 0)) : 1;
  const isNumbered =
    block.type === "equation" ? many > 0 : block.type === "code" ? isNamed : isNamed || (hasCaption && !isLabelledOnly);
  if (!isNumbered) return undefined;
  // What authors print themselves is its number: `**Figure S1.** Old ropes`.
  const isShown = block.type === "figure" || block.type === "table";
  const printed = isShown ? printedNumber(toPlainText(block.caption), block.type) : undefined;
  const isCounted = printed === undefined || /^\d+$/.test(printed);
  const number = printed !== undefined && isCounted ? Number(printed) : (counts.get(kind) ?? 0) + 1;
  if (isCounted) counts.set(kind, number + many - 1);
  const said = block.type === "equation" ? `(${number})` : (printed ?? String(number));
  if ("name" in block || block.type !== "code") (block as { name?: string }).name = `${kind} ${said}`;
  return { kind, number: said, title: "" };
}
