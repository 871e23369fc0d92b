import { roundMinutes, sumMinutes } from "../deck/minutes.ts";
import type { Cut, Item, Slide } from "../deck/types.ts";
import type { Priority } from "../outline/types.ts";
import { toPlainText } from "../text/inline.ts";

/** Something that may go from a talk with all that is inside of it: a section of a paper, a slide of a lecture. */
export interface Part {
  /** What the slides call their `owner`, and items their `section`. */
  id: string;
  /** Its label and name, for the list of what went. */
  name: string;
  priority: Priority;
  parts: readonly Part[];
}

/** How a talk is made to fit its minutes. */
export interface TimePlan {
  slides: Slide[];
  /** What went, the first to go first. */
  cuts: Cut[];
  /** Minutes that the rest is still over; 0 when it fits. */
  over: number;
}

/** Something that may go. */
interface Candidate extends Cut {
  /** Things of the paper that it says, for each minute. */
  worth: number;
  /** Its place in the talk; of equals the last goes first. */
  order: number;
}

/** Which goes first; what must be said never goes. */
const RANK: Record<Priority, number> = { could: 0, should: 1, must: 2 };

const sumOf = (slides: readonly Slide[]) => sumMinutes(slides.map(({ minutes }) => minutes));

/**
 * Leaves out what matters least until a talk fits its minutes: `could` before `should`, and of these what says least
 * for its time. A part stays while one of its parts stays. Slides that only say again what others say are `could`
 * and worth nothing.
 *
 * @param plan the slides of a talk without the sections and slides of some ids
 * @param budget minutes; nothing goes when there is none
 */
export function fitTime(
  plan: (left: ReadonlySet<string>) => Slide[],
  parts: readonly Part[],
  items: readonly Item[],
  budget = Number.POSITIVE_INFINITY,
): TimePlan {
  const counts = Map.groupBy(items, ({ section }) => section);
  let cuts: Cut[] = [];
  let slides = plan(new Set());
  for (;;) {
    // What goes with a section, like its place in an overview, shows when the talk is planned again.
    let over = roundMinutes(sumOf(slides) - budget);
    if (over <= 0) break;
    const before = cuts.length;
    while (over > 0) {
      const next = findNext(parts, slides, new Set(cuts.map(({ id }) => id)), counts);
      if (!next) break;
      const { worth: _, order: __, ...cut } = next;
      cuts = [...cuts, cut];
      over = roundMinutes(over - next.minutes);
    }
    if (cuts.length === before) return { slides, cuts, over };
    slides = plan(new Set(cuts.map(({ id }) => id)));
  }
  /** Whether something that matters more had to go, and could come back: not a section inside, or of one that went. */
  const isOutranked = ({ id, priority }: Pick<Cut, "id" | "priority">) =>
    cuts.some((other) => {
      const parents = parentsOf(parts, other.id);
      const canReturn = !parents.includes(id) && !cuts.some((cut) => parents.includes(cut.id));
      return RANK[other.priority] > RANK[priority] && canReturn;
    });
  // A section that could not go while one of its sections stayed goes now, before what matters more elsewhere.
  for (;;) {
    const next = findNext(parts, slides, new Set(cuts.map(({ id }) => id)), counts);
    if (!next || !isOutranked(next)) break;
    const { worth: _, order: __, ...cut } = next;
    cuts = [...cuts, cut];
    slides = plan(new Set(cuts.map(({ id }) => id)));
  }
  for (const cut of cuts.toSorted((a, b) => RANK[b.priority] - RANK[a.priority] || cuts.indexOf(b) - cuts.indexOf(a))) {
    if (isOutranked(cut) || sumOf(slides) + cut.minutes > budget) continue;
    const kept = cuts.filter((other) => other !== cut);
    if (parentsOf(parts, cut.id).some((parent) => kept.some(({ id }) => id === parent))) continue;
    const longer = plan(new Set(kept.map(({ id }) => id)));
    if (sumOf(longer) <= budget) [slides, cuts] = [longer, kept];
  }
  return { slides, cuts, over: 0 };
}

function findNext(
  parts: readonly Part[],
  slides: readonly Slide[],
  left: ReadonlySet<string>,
  counts: ReadonlyMap<string | undefined, readonly Item[]>,
): Candidate | undefined {
  const minutes = Map.groupBy(slides, ({ owner }) => owner);
  const candidates: Candidate[] = [];
  const add = (cut: Omit<Cut, "isRepeat">, value: number) =>
    candidates.push({ ...cut, isRepeat: value === 0, worth: value / cut.minutes, order: candidates.length });
  const visit = ({ id, name, priority, parts: inner }: Part): void => {
    if (left.has(id)) return;
    for (const child of inner) visit(child);
    const time = sumOf(minutes.get(id) ?? []);
    const isParent = inner.some((child) => !left.has(child.id));
    if (priority !== "must" && !isParent && time > 0)
      add({ id, name, priority, minutes: time }, counts.get(id)?.length ?? 1);
  };
  const kept = parts.filter(({ id }) => !left.has(id));
  for (const part of kept) visit(part);
  for (const slide of slides)
    if (slide.isRepeat && !slide.isWanted && slide.minutes > 0 && !left.has(slide.id))
      add({ id: slide.id, name: toPlainText(slide.title), priority: "could", minutes: slide.minutes }, 0);
  // A talk about nothing is none.
  const last = kept.length === 1 ? kept[0]?.id : undefined;
  return candidates
    .filter(({ id }) => id !== last)
    .sort((a, b) => RANK[a.priority] - RANK[b.priority] || a.worth - b.worth || b.order - a.order)
    .at(0);
}

/** The ids of the parts that a part is inside of. */
function parentsOf(parts: readonly Part[], id: string): string[] {
  for (const part of parts) {
    if (part.id === id) return [];
    const inner = parentsOf(part.parts, id);
    if (inner.length > 0 || part.parts.some((child) => child.id === id)) return [part.id, ...inner];
  }
  return [];
}

/** The ids of the parts that were left out, with all that is inside of them. */
export function partsIn(parts: readonly Part[], left: ReadonlySet<string>, isIn = false): Set<string> {
  return new Set(
    parts.flatMap((part) => {
      const isLeft = isIn || left.has(part.id);
      return [...(isLeft ? [part.id] : []), ...partsIn(part.parts, left, isLeft)];
    }),
  );
}
