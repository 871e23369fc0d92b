import type { ManuscriptSection, Passage } from "../../../manuscript/manuscript.ts";
import type { Context } from "../context.ts";
import { childrenOf, type Element, find, isElement, isNamed, lookUp, textOf, without } from "../element.ts";
import { withoutStrong } from "../inlines/nodes.ts";
import { readInlines } from "../inlines/read-inlines.ts";
import { isFrame, titleOfBox, withoutTitle } from "../passages/boxes.ts";
import { labelOf } from "../passages/labels.ts";
import { readPassages } from "../passages/read-passages.ts";
import { moveLabels } from "./move-labels.ts";

/** What an element holds: passages, then sections. */
export interface Flow {
  content: Passage[];
  sections: ManuscriptSection[];
}

/**
 * Adds to a flow what follows in the paper. Passages behind a section belong to the last section there is: a reader
 * could not tell otherwise.
 */
export function append(flow: Flow, { content, sections }: Flow): void {
  let last = flow;
  for (let inner = last.sections.at(-1); inner; inner = last.sections.at(-1)) last = inner;
  for (const passage of content) last.content.push(passage);
  for (const section of sections) flow.sections.push(section);
}

/** Reads the body of a paper, of a section, of an appendix: what stands before its first section, and its sections. */
export function readSections(parent: Element, context: Context): Flow {
  const { children } = parent;
  const flow: Flow = { content: [], sections: [] };
  // Behind a heading everything seems to belong to it, so boxes only get one where nothing but sections follows.
  const lastWords = children.findLastIndex((node) => (isElement(node) ? !isApart(node) : node.trim() !== ""));
  const isBetween = parent.name !== "sec" && childrenOf(parent, "sec").length > 0;
  children.forEach((node, index) => {
    const read = isElement(node) ? lookUp(STRUCTURES, node.name) : undefined;
    const structure = read && isElement(node) ? read(node, context, index > lastWords, isBetween) : undefined;
    append(flow, structure ?? { content: readPassages(parent, context, [node]), sections: [] });
  });
  return { ...flow, sections: moveLabels(flow.sections) };
}

/** `<sec>`: a section if it has a title, or a label of words such as `Data availability`; else what it holds belongs to the section around it. */
function readSection(section: Element, context: Context): Flow {
  const title = find(section, "title");
  const inside = without(section, "title", "label");
  if (holdsReferences(inside)) return { content: [], sections: [] };
  const label = find(section, "label");
  const readInside = () => readSections(inside, context);
  if (textOf(title) !== "") return { content: [], sections: [makeSection(section, title, readInside, context)] };
  if (!/^\p{L}{4}/u.test(textOf(label))) return readInside();
  return { content: [], sections: [makeSection(without(section, "label"), label, readInside, context)] };
}

/** Whether there is nothing in a part but the list of references, which needs no heading in a talk. */
export const holdsReferences = (part: Element): boolean => {
  const parts = childrenOf(part).filter(({ name }) => name !== "title" && name !== "label");
  return parts.length > 0 && parts.every(isNamed("ref-list"));
};

/** Makes a section; its title is read before what it holds, for what it mentions. */
export function makeSection(
  element: Element,
  title: Element | undefined,
  readFlow: () => Flow,
  context: Context,
): ManuscriptSection {
  const words = readInlines(title?.children ?? [], context);
  const label = labelOf(element);
  return {
    place: context.placeOf(element),
    label,
    title: withoutStrong(words),
    ...readFlow(),
  };
}

/** A frame around sections is none itself; a box with a title between sections is one of them. */
function readBox(box: Element, context: Context, isLast: boolean, isBetween: boolean): Flow | undefined {
  if (!isLast) return undefined;
  if (isFrame(box)) return readSections(box, context);
  const title = titleOfBox(box);
  if (textOf(title) === "" || !isBetween) return undefined;
  return { content: [], sections: [makeSection(box, title, () => readSections(withoutTitle(box), context), context)] };
}

/** What can be a section. */
const STRUCTURES: Record<
  string,
  (element: Element, context: Context, isLast: boolean, isBetween: boolean) => Flow | undefined
> = {
  sec: readSection,
  "boxed-text": readBox,
};

/** What can follow a section without being a part of it. */
const isApart = isNamed("sec boxed-text sig-block fn-group ref-list glossary ack app-group");
