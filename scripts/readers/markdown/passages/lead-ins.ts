import type { Inline } from "../../../text/inline.ts";
import { addAnchors, type Block, type Heading, type Reading } from "../reading.ts";

/** A heading that begins no section of the paper; marks of parts have no level and stay. */
const isInner = (block: Block | undefined): block is Heading => block?.type === "heading" && block.level > 0;

/** Headings within a box or a tab begin no sections: each is in bold letters before the paragraph below it. */
export function toLeadIns(blocks: readonly Block[], reading: Reading): Block[] {
  const result: Block[] = [];
  let waiting: Heading | undefined;
  for (const block of blocks) {
    const before = waiting;
    waiting = isInner(block) ? block : undefined;
    if (!before) {
      if (!waiting) result.push(block);
      continue;
    }
    if (block.type === "paragraph" && !reading.captions.has(block)) {
      // The same paragraph stays, because names point to it.
      block.text = [...lead(before.title), ...block.text];
      addAnchors(reading, block, reading.anchors.get(before) ?? []);
      result.push(block);
    } else {
      result.push(alone(before, reading));
      if (!waiting) result.push(block);
    }
  }
  return waiting ? [...result, alone(waiting, reading)] : result;
}

/** A title in bold letters, and the full stop that parts it from the text behind it. */
export function lead(title: readonly Inline[]): Inline[] {
  const last = title.at(-1);
  const isEnded = last?.type === "text" && /[.!?:。！？：]\s*$/.test(last.value);
  const stop: Inline[] = isEnded ? [] : [{ type: "text", value: "." }];
  return [
    { type: "strong", children: [...title, ...stop] },
    { type: "text", value: " " },
  ];
}

function alone(heading: Heading, reading: Reading): Block {
  const { place, title } = heading;
  const block: Block = { type: "paragraph", place, text: [{ type: "strong", children: title }] };
  addAnchors(reading, block, reading.anchors.get(heading) ?? []);
  return block;
}
