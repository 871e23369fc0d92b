import type { evenParts } from "../deck/even-parts.ts";
import type { FitTrial, TrialRequest } from "../deck/fit.ts";
import type { TextSize } from "../deck/types.ts";

declare global {
  interface Window {
    lecternEvenParts: typeof evenParts;
  }
}

/**
 * Runs in the page, which has a ruler: tries for each slide the sizes of its layout, then the fewest parts of about
 * the same height. Slides are changed for the trial and put back.
 */
export function tryToFit(requests: TrialRequest[]): FitTrial[] {
  const ruler = window.lecternRuler;
  const containers = [...document.querySelectorAll(".print-slide-container")];

  function setSize(frame: Element, size: TextSize | "normal"): void {
    for (const name of ["huge", "large", "compact", "tight"]) frame.classList.toggle(`is-${name}`, name === size);
  }

  function tryOne({ no, sizes, units: selector, isTable }: TrialRequest): FitTrial {
    const container = containers[no - 1];
    // Of a layout that is not Lectern's, the foot that a lecture adds knows the size.
    const frame = container?.querySelector(".lt") ?? container?.querySelector(".lt-over");
    if (!container || !frame) return { isFitting: false, cuts: [], tall: [], ratio: 1 };
    const found = sizes.find((size) => {
      setSize(frame, size);
      return ruler.faultsOf(container).length === 0;
    });
    if (found) return { ...sizeOf(found), isFitting: true, cuts: [], tall: [], ratio: 1 };
    const { needed, available } = ruler.heightsOf(container);
    const columns = isTable ? columnsOf(container, frame, sizes) : undefined;
    if (columns) return { isFitting: false, cuts: [], tall: [], ratio: 1, columns };
    const whole: FitTrial = {
      isFitting: false,
      cuts: [],
      tall: [],
      ratio: needed / available,
      ...lettersOf(container),
    };
    const units = selector === undefined ? [] : [...container.querySelectorAll(selector)];
    return units.length === 0 ? whole : { ...whole, ...trySplit(container, frame, units, sizes) };
  }

  const sizeOf = (size: TextSize | "normal") => (size === "normal" ? {} : { size });

  function lettersOf(container: Element): { letters?: number } {
    const letters = ruler.smallestLetters(container);
    return letters === undefined ? {} : { letters };
  }

  /** The fewest parts, then the largest letters. */
  function trySplit(
    container: Element,
    frame: Element,
    units: Element[],
    sizes: TrialRequest["sizes"],
  ): Partial<FitTrial> {
    const heading = container.querySelector("h1");
    const suffix = document.createTextNode(" (88/88)");
    heading?.append(suffix);
    // A unit goes with the text behind it: the line end of a line of code.
    const pieces = units.map((unit) => {
      const next = unit.nextSibling;
      return { unit, parent: unit.parentNode as Node, nodes: next instanceof Text ? [unit, next] : [unit] };
    });
    const ends = new Map(pieces.map(({ parent, nodes }) => [parent, nodes.at(-1)?.nextSibling ?? null]));
    const show = (from: number, to: number) => {
      for (const { nodes } of pieces) for (const node of nodes) node.parentNode?.removeChild(node);
      for (const { parent, nodes } of pieces.slice(from, to)) {
        for (const node of nodes) parent.insertBefore(node, ends.get(parent) ?? null);
      }
    };
    const fits = (from: number, to: number) => {
      show(from, to);
      return ruler.faultsOf(container).length === 0;
    };
    try {
      // The largest sizes are for slides that stay whole.
      const tried = sizes.filter((size, index) => index === sizes.length - 1 || (size !== "huge" && size !== "large"));
      let best: { size: TextSize | "normal"; cuts: number[] } | undefined;
      for (const size of tried) {
        setSize(frame, size);
        const cuts = fewestParts(units.length, fits);
        if (cuts && (!best || cuts.length < best.cuts.length)) best = { size, cuts };
      }
      if (best) {
        setSize(frame, best.size);
        show(0, units.length);
        const heights = units.map((unit) => unit.getBoundingClientRect().height);
        const { cuts } = best;
        const even = window.lecternEvenParts(heights, cuts.length + 1);
        const isEven = even && [...even, units.length].every((end, index) => fits(even[index - 1] ?? 0, end));
        return { ...sizeOf(best.size), isFitting: true, cuts: isEven ? even : cuts };
      }
      setSize(frame, tried.at(-1) ?? "normal");
      const tall = units.flatMap((_, unit) => {
        if (fits(unit, unit + 1)) return [];
        const { needed, available } = ruler.heightsOf(container);
        return [{ unit, ratio: needed / available }];
      });
      return { tall };
    } finally {
      suffix.remove();
      show(0, units.length);
    }
  }

  /** Fills each part as far as it goes. @returns where parts start, or nothing when a unit has no room even alone */
  function fewestParts(count: number, fits: (from: number, to: number) => boolean): number[] | undefined {
    const cuts: number[] = [];
    for (let from = 0; from < count; ) {
      if (!fits(from, from + 1)) return undefined;
      let [fitting, over] = [from + 1, count + 1];
      for (let step = 1; fitting < count && over > count; step *= 2) {
        const to = Math.min(count, fitting + step);
        if (fits(from, to)) fitting = to;
        else over = to;
      }
      while (over <= count && over - fitting > 1) {
        const middle = Math.floor((fitting + over) / 2);
        if (fits(from, middle)) fitting = middle;
        else over = middle;
      }
      from = fitting;
      if (from < count) cuts.push(from);
    }
    return cuts;
  }

  /** What each column needs at least, when together they are wider than the slide. */
  function columnsOf(container: Element, frame: Element, sizes: TrialRequest["sizes"]): number[] | undefined {
    const table = container.querySelector("table");
    const room = container.querySelector(".lt-main")?.getBoundingClientRect().width ?? 0;
    if (!table) return undefined;
    setSize(frame, sizes.at(-1) ?? "normal");
    if (table.getBoundingClientRect().width <= room + 1) return undefined;
    setSize(frame, sizes.includes("compact") ? "compact" : (sizes.at(-1) ?? "normal"));
    return [...table.querySelectorAll("thead th")].map((cell) => cell.getBoundingClientRect().width);
  }

  return requests.map((request) => {
    const frame = containers[request.no - 1]?.querySelector(".lt");
    const before = frame?.className;
    try {
      return tryOne(request);
    } finally {
      if (frame && before !== undefined) frame.className = before;
    }
  });
}
