import type { Slide } from "../deck/types.ts";
import type { Labels } from "../languages/index.ts";

/** A node of a picture that stands for a section, and those below it. */
interface Node {
  id?: string;
  children?: Node[];
  claims?: Node[];
}

/**
 * An overview of what was taken: pillars, claims and sections that are not in the lecture are not in its pictures, and
 * the slide says how many there are. Where none of them was taken the picture stands for the whole, and stays whole.
 *
 * @param isTaken whether something of a section is shown, by its id
 */
export function shrinkDiagram(slide: Slide, isTaken: (id: string) => boolean, labels: Labels): Slide {
  switch (slide.kind) {
    case "diagram": {
      if (slide.shape !== "pillar" && slide.shape !== "pillars") return slide;
      const kept = keepTaken(slide.nodes, isTaken);
      const inner = slide.shape === "pillars" ? ("pillars" as const) : ("claims" as const);
      return withExcerpt(
        { ...slide, nodes: kept },
        excerpt(slide.nodes, kept, inner, labels),
        kept.length,
        slide.nodes.length,
      );
    }
    case "pillars": {
      const kept = keepTaken(slide.pillars, isTaken);
      return withExcerpt(
        { ...slide, pillars: kept },
        excerpt(slide.pillars, kept, "pillars", labels),
        kept.length,
        slide.pillars.length,
      );
    }
    case "map": {
      const kept = keepTaken(slide.sections, isTaken);
      return withExcerpt(
        { ...slide, sections: kept },
        excerpt(slide.sections, kept, "sections", labels),
        kept.length,
        slide.sections.length,
      );
    }
    default:
      return slide;
  }
}

function keepTaken<N extends Node>(nodes: readonly N[], isTaken: (id: string) => boolean): N[] {
  const taken = nodes.filter(({ id }) => id !== undefined && isTaken(id));
  return (taken.length === 0 ? nodes : taken).map((node) => ({
    ...node,
    ...(node.children ? { children: keepTaken(node.children, isTaken) } : {}),
    ...(node.claims ? { claims: keepTaken(node.claims, isTaken) } : {}),
  }));
}

/** `2 of 3 pillars · 5 of 9 claims`, or nothing when all are there. */
function excerpt(
  all: readonly Node[],
  kept: readonly Node[],
  outer: "sections" | "pillars" | "claims",
  labels: Labels,
): string | undefined {
  const inner = (nodes: readonly Node[]) =>
    nodes.reduce((sum, { children, claims }) => sum + (children ?? claims ?? []).length, 0);
  const said = [
    ...(kept.length < all.length ? [labels.excerpt(kept.length, labels.count[outer](all.length))] : []),
    ...(inner(kept) < inner(all) && outer === "pillars"
      ? [labels.excerpt(inner(kept), labels.count.claims(inner(all)))]
      : []),
  ];
  return said.length > 0 ? said.join(" · ") : undefined;
}

function withExcerpt<S extends Slide>(slide: S, said: string | undefined, parts: number, total: number): S {
  if (said === undefined) return slide;
  return {
    ...slide,
    excerpt: said,
    // Not of those that stand inside of them: only these are counted in words.
    ...(slide.kind !== "pillars" && parts < total ? { extent: { total } } : {}),
    // Each part that is left has its click.
    ...(slide.clicks === undefined ? {} : { clicks: Math.min(slide.clicks, parts) }),
  };
}
