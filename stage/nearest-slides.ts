import { distance } from "fastest-levenshtein";

interface Addressed {
  no: number;
  id: string;
  title: string;
}

/** How many slides are offered. */
const MOST = 3;

/**
 * The slides whose addresses are nearest to one that there is not: for a number behind the end the last one, else those that
 * begin with it or differ by few characters. The first slide is offered anyway.
 */
export function nearestSlides<T extends Addressed>(slides: readonly T[], asked: string): T[] {
  const others = slides.slice(1);
  if (/^\d+$/.test(asked)) return others.slice(-1);
  const wanted = asked.toLowerCase().slice(0, 200);
  return others
    .map((slide) => {
      const id = slide.id.toLowerCase();
      const longer = Math.max(id.length, wanted.length, 1);
      const isPart = id.startsWith(wanted) || wanted.startsWith(id);
      // The more they have in common, the better.
      const beyond = isPart ? (1 - Math.min(id.length, wanted.length) / longer) / 2 : 1;
      return { slide, far: Math.min(beyond, distance(id, wanted) / longer) };
    })
    .filter(({ far }) => far <= 0.5)
    .toSorted((a, b) => a.far - b.far || a.slide.no - b.slide.no)
    .slice(0, MOST)
    .map(({ slide }) => slide);
}
