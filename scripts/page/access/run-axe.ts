import { shownSlides } from "../slides.ts";

/** Something that axe-core finds on a slide. */
export interface AxeFault {
  /** Number of the slide; 0 of what is wrong with the talk as a whole. */
  no: number;
  /** axe-core's name of the rule. */
  rule: string;
  /** Success criteria of WCAG that it belongs to, such as `1.4.3`. */
  criteria: string[];
  /** What the rule asks for. */
  help: string;
  /** What is wrong with this element. */
  why: string;
  html: string;
  /** Whether axe-core is sure; else a person has to look. */
  isSure: boolean;
}

interface AxeNode {
  html: string;
  element?: Element;
  any: { message: string }[];
  all: { message: string }[];
  none: { message: string }[];
}
interface AxeRule {
  id: string;
  tags: string[];
  help: string;
  nodes: AxeNode[];
}
type Axe = { run(context: object, options: object): Promise<{ violations: AxeRule[]; incomplete: AxeRule[] }> };

/** Levels A and AA of WCAG 2.2 as axe-core names them. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const OF_PAGE = ["document-title", "html-has-lang", "html-lang-valid"];
const LONGEST = 160;

/**
 * What axe-core, which the page must have, finds on the slides that are shown.
 *
 * @param rules those that are asked; by default all of WCAG 2.2, A and AA
 */
export async function runAxe(rules?: readonly string[]): Promise<AxeFault[]> {
  const { axe } = window as unknown as { axe: Axe };
  const slides = shownSlides();
  const runOnly = rules ? { type: "rule", values: rules } : { type: "tag", values: TAGS };
  const options = { runOnly, elementRef: true, resultTypes: ["violations", "incomplete"] };
  const { violations, incomplete } = await axe.run({ include: slides }, options);
  // Title and language are those of the whole page.
  const page = rules ? undefined : await axe.run(document, { ...options, runOnly: { type: "rule", values: OF_PAGE } });
  const tell = (all: readonly AxeRule[], isSure: boolean) =>
    all.flatMap(({ id, tags, help, nodes }) =>
      nodes.map(({ element, html, any, all: every, none }) => ({
        no: slides.findIndex((slide) => element && isIn(slide, element)) + 1,
        ...{ rule: id, criteria: tags.flatMap(criterionOf), help, isSure },
        why: [...any, ...every, ...none].map(({ message }) => message).join("; "),
        html: html.slice(0, LONGEST),
      })),
    );
  // Contrast on what axe-core can't see through, and captions, are looked at by ourselves.
  const unsure = incomplete.filter(({ id }) => id !== "color-contrast" && id !== "video-caption");
  return [...tell(violations, true), ...tell(page?.violations ?? [], true), ...tell(unsure, false)];
}

/** `wcag143` is 1.4.3, `wcag1411` is 1.4.11. */
function criterionOf(tag: string): string[] {
  const [, one, two, three] = /^wcag(\d)(\d)(\d+)$/.exec(tag) ?? [];
  return three === undefined ? [] : [`${one}.${two}.${three}`];
}

/** Whether an element is in another, through the shadow roots of diagrams. */
function isIn(slide: Element, element: Element): boolean {
  for (let at: Element | undefined = element; at; ) {
    if (slide.contains(at)) return true;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return false;
}
