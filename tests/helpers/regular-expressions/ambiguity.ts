import { type CharSet, JS, NFA } from "refa";

type Node = NFA.ReadonlyNode;

/** Counted repetitions from here on are taken for endless ones: what they count is long enough to be attacked. */
const LARGE_COUNT = 8;

/** Sets of states that hang together beyond this would take long to look at. */
const MOST_STATES = 400;

/**
 * Whether an expression can read one text in exponentially many ways, so that a text that nearly matches takes for ever:
 * whether some state comes back to itself in two different ways that read the same (Weber and Seidl, 1991). Unlike
 * scslre, which repeats a single character, this finds loops over words, such as `(?:[^:]{2,200}?\p{Lu}\.)+`. What stands
 * in look-arounds is not seen, and what they forbid is taken to be allowed.
 *
 * @returns a state's two ways, as the characters of one round; nothing if each text is read in few ways
 */
export function findExponential(source: string, flags: string): string | undefined {
  const opened = source.replace(/\{(\d+),(\d*)\}/g, (whole, from: string, to: string) =>
    to !== "" && Number(to) - Number(from) >= LARGE_COUNT ? `{${Math.min(3, Number(from))},}` : whole,
  );
  const parser = JS.Parser.fromLiteral({ source: opened, flags });
  const { expression, maxCharacter } = parser.parse({ assertions: "ignore", backreferences: "disable" });
  const nfa = NFA.fromRegex(expression, { maxCharacter }, {}, new NFA.LimitedNodeFactory(20_000));
  for (const states of loopsOf(nfa)) {
    if (states.size > MOST_STATES) throw new Error(`an expression of ${states.size} states can't be looked at`);
    const word = findTwoWays(states);
    if (word !== undefined) return word;
  }
  return undefined;
}

/** The sets of states that can all be reached from one another (Tarjan's strongly connected components). */
function loopsOf(nfa: NFA): Set<Node>[] {
  const loops: Set<Node>[] = [];
  const order = new Map<Node, number>();
  const low = new Map<Node, number>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();
  const visit = (node: Node): void => {
    order.set(node, order.size);
    low.set(node, order.get(node) ?? 0);
    open.push(node);
    isOpen.add(node);
    for (const next of node.out.keys()) {
      if (!order.has(next)) visit(next);
      if (isOpen.has(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(node) !== order.get(node)) return;
    const loop = new Set<Node>();
    for (let last = open.pop(); last; last = open.pop()) {
      isOpen.delete(last);
      loop.add(last);
      if (last === node) break;
    }
    if (loop.size > 1) loops.push(loop);
  };
  visit(nfa.initial);
  return loops;
}

/** Two walks side by side that read the same, start in one state, part, and come together there again. */
function findTwoWays(states: ReadonlySet<Node>): string | undefined {
  const list = [...states];
  const numbers = new Map(list.map((node, index) => [node, index]));
  const size = list.length;
  const steps = list.map((node) =>
    [...node.out].flatMap(([next, set]): [number, CharSet][] => {
      const to = numbers.get(next);
      return to === undefined ? [] : [[to, set]];
    }),
  );
  for (let start = 0; start < size; start++) {
    // Behind the parting the pair is what it is, or the other way round: one order is enough.
    const from = new Map<number, { before: number; read: CharSet }>();
    const queue = [start * size + start];
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      const [a, b] = [Math.floor(at / size), at % size];
      for (const [nextA, setA] of steps[a] ?? [])
        for (const [nextB, setB] of steps[b] ?? []) {
          const both = setA.intersect(setB);
          if (both.isEmpty) continue;
          const next = nextA * size + nextB;
          if (next === start * size + start && a !== b) return tell([both, ...readBack(at, from)]);
          // Only walks that have parted are of interest, or may still part.
          if (from.has(next) || next === start * size + start) continue;
          from.set(next, { before: at, read: both });
          queue.push(next);
        }
    }
  }
  return undefined;
}

function readBack(at: number, from: ReadonlyMap<number, { before: number; read: CharSet }>): CharSet[] {
  const word: CharSet[] = [];
  for (let step = from.get(at); step && word.length < 40; step = from.get(step.before)) word.push(step.read);
  return word;
}

const tell = (word: readonly CharSet[]) =>
  JSON.stringify(
    word
      .map((set) => pick(set))
      .reverse()
      .join(""),
  );

/** A character of a set that can be printed, if there is one. */
function pick(set: CharSet): string {
  for (const character of "aA1 .,-\n") if (set.has(character.codePointAt(0) ?? 0)) return character;
  return String.fromCodePoint(set.ranges[0]?.min ?? 0);
}
