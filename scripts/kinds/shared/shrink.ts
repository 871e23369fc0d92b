import type { Slide } from "../../deck/types.ts";
import type { Labels } from "../../languages/index.ts";
import { clicksFor } from "./units.ts";

/** A node of a picture that stands for a section, and those below it. */
interface Node {
  id?: string;
  children?: Node[];
  claims?: Node[];
}

type Parts = "sections" | "pillars" | "claims";

/**
 * How an overview becomes one of what was taken: pillars, claims and sections that are not in the lecture are not in its
 * pictures, and the slide says how many there are. Where none of them was taken the picture stands for the whole, and
 * stays whole.
 *
 * @param parts what its nodes are
 * @param write the slide with the nodes that are left
 */
export function shrinkNodes<S extends Slide, N extends Node>(
  slide: S,
  nodes: readonly N[],
  parts: Parts,
  write: (kept: N[]) => Partial<S>,
  isTaken: (id: string) => boolean,
  labels: Labels,
): S {
  const kept = keepTaken(nodes, isTaken);
  const said = excerpt(nodes, kept, parts, labels);
  const shrunk = { ...slide, ...write(kept) };
  // Each part that is left has its click.
  return said === undefined ? shrunk : { ...shrunk, excerpt: said, ...clicksFor(slide, kept.length) };
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
function excerpt(all: readonly Node[], kept: readonly Node[], outer: Parts, labels: Labels): string | undefined {
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
