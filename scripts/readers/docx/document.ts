import type { Findings } from "../../diagnostics/findings.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import { descendantsOf, type Element, find, isElement, isNamed, type Node } from "../jats/element.ts";
import type { CitedWorks } from "../office/cited-works.ts";
import type { Parts } from "../office/parts.ts";
import type { Numbering } from "./numbering.ts";
import type { Sheet } from "./sheet.ts";
import type { WordSources } from "./word-sources.ts";

/** What all readers of one document share. */
export interface WordDocument {
  parts: Parts;
  /** The part that is being read: what it names stands in its own list. */
  part: string;
  source: SourceText;
  sheet: Sheet;
  numbering: Numbering;
  findings: Findings<Element>;
  works: CitedWorks;
  sources: WordSources;
  /** Fields that are open across paragraphs. */
  fields: Field[];
}

/** A field: what it is, and what it shows. */
export interface Field {
  instruction: string;
  /** Whether what follows is what it shows. */
  isShown: boolean;
  /** What a field holds besides, EndNote's in base64. */
  data: string;
  /** How many paragraphs it has been open for. */
  age?: number;
}

/** What only holds what stands in it. */
const isWrapper = isNamed("ins moveTo smartTag customXml sdtContent dir bdo subDoc ruby rubyBase Choice Fallback");
/** What is gone, and what stands beside the text. */
const isGone = isNamed("del moveFrom rt rubyPr sdtPr sdtEndPr customXmlPr smartTagPr");

/** The nodes of a document as its reader sees them: what is inserted stands there, what is deleted is gone. */
export function unwrap(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node): Element[] => {
    if (!isElement(node) || isGone(node)) return [];
    if (node.name === "AlternateContent") return unwrap(alternative(node));
    return isWrapper(node) ? unwrap(node.children) : [node];
  });
}

/** Of several forms of one thing the first, unless only another one says anything. */
export function alternative(element: Element): Node[] {
  const [choice, fallback] = [find(element, "Choice"), find(element, "Fallback")];
  const best = choice && (!fallback || says(choice)) ? choice : fallback;
  return best ? best.children : [];
}

const says = (element: Element): boolean =>
  descendantsOf(element, isNamed("t blip imagedata chart relIds oMath")).length > 0;

/** What a setting in a list of properties is: `<w:pPr><w:jc w:val="center"/>`. */
export const settingOf = (properties: Element | undefined, ...path: string[]): string | undefined =>
  find(properties, ...path)?.attributes.val;
