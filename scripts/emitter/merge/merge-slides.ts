import { wholeAddress } from "../../deck/series.ts";
import { matchRenamed } from "./match-renamed.ts";
import { isReordered, mergeOrder } from "./merge-order.ts";
import { type DeckRecord, type DeckSlide, type SplitDeck, unsigned } from "./split-deck.ts";
import type { Conflict, Decide, Kept } from "./types.ts";

/** A slide in the merged deck. */
export interface MergedSlide extends Pick<DeckSlide, "open" | "front" | "rest" | "gap"> {
  /** Whether it stands in the person's file as it is here. */
  isMine: boolean;
  /** The slide in the person's file, or in the new deck. */
  from: DeckSlide;
}

export interface MergedSlides {
  slides: MergedSlide[];
  /** What the next merge starts from. */
  record: Pick<DeckRecord, "slides" | "prints">;
  conflicts: Conflict[];
  kept: Kept;
  /** Slides of the person's that are no longer there because they were decided against. */
  isReplacing: boolean;
}

/** Slides that go by one address, all parts of one; or a slide that is a person's own. */
interface Group {
  key?: string | undefined;
  slides: MergedSlide[];
}

/**
 * Merges the slides of a deck that a person edited with those that are generated now. Parts of one slide are one thing.
 *
 * @param decide what is to become of what both sides changed; until it is decided, the person's stays
 */
export function mergeSlides(mine: SplitDeck, theirs: SplitDeck, decide: Decide): MergedSlides {
  const base = mine.record;
  const baseGroups = Map.groupBy(base.slides, wholeAddress);
  const written = Map.groupBy(theirs.slides, ({ id = "" }) => wholeAddress(id));
  const found = findKnown(mine.slides, base, written);
  const members = Map.groupBy([...found.keys()], (slide) => found.get(slide) ?? "");
  // Where a slide is there twice, or its parts are in another order, the person's order is the only one that is sure.
  const hasCopies = mine.slides.some(
    ({ id }, index) => mine.slides.findIndex((each) => each.id === id) < index && base.slides.includes(id ?? ""),
  );
  const isMoved =
    hasCopies ||
    isReordered(
      [...baseGroups.keys()],
      [...members.keys()].map((key) => ({ key })),
    ) ||
    [...members].some(([key, own]) =>
      isReordered(
        baseGroups.get(key) ?? [],
        own.map(({ id }) => ({ key: id })),
      ),
    );
  const isEdited = (key: string) => !isAsWritten(members.get(key) ?? [], baseGroups.get(key) ?? []);
  const renamed = isMoved
    ? new Map<string, string>()
    : matchRenamed([...baseGroups.keys()], members, written, isEdited);
  const nameOf = (key: string) => renamed.get(key) ?? key;
  const oldNames = new Map([...renamed].map(([key, name]) => [name, key]));
  /** What is generated now; what has another address by now, by its old one. */
  const newGroups = new Map([...written].map(([name, slides]) => [oldNames.get(name) ?? name, slides]));

  const conflicts: Conflict[] = [];
  const kept: Kept = { edited: [], added: [], removed: [], isReordered: false };
  const gone = new Set<DeckSlide>();
  let isReplacing = false;
  const groups = new Map<string, Group>();
  const apart = new Map<DeckSlide, Group>();
  const prints = new Map<string, string>();
  const listed = new Map<string, string[]>();
  const list = (key: string, ids: readonly string[] | undefined, print: string | undefined) => {
    listed.set(key, [...(ids ?? [key])]);
    if (print !== undefined) prints.set(key, print);
  };

  for (const key of new Set([...baseGroups.keys(), ...members.keys(), ...newGroups.keys()])) {
    const own = members.get(key) ?? [];
    const now = newGroups.get(key);
    const ids = baseGroups.get(key);
    const before = base.prints.get(key);
    const print = theirs.record.prints.get(nameOf(key));
    const nowIds = now?.map(({ id = "" }) => id);
    const takeTheirs = () => {
      for (const slide of own) gone.add(slide);
      if (!now) return;
      list(nameOf(key), nowIds, print);
      const made = now.map((from) => merged(from, false));
      // Parts between which a person put something stay apart.
      const places = own.map((slide) => mine.slides.indexOf(slide));
      const isApart = own.length === now.length && places.some((place, index) => place !== (places[0] ?? 0) + index);
      for (const [index, slide] of own.entries())
        if (isApart) apart.set(slide, { slides: made.slice(index, index + 1) });
      groups.set(key, { key: nameOf(key), slides: isApart ? made.slice(0, 1) : made });
    };
    const keep = (known: string | undefined) => {
      const [first] = own;
      if (first) groups.set(key, { key, slides: [merged(first, true)] });
      list(key, ids ?? nowIds, known);
    };
    const conflict = (kind: Conflict["kind"]) => {
      const made = { kind, id: key, mine: saidBy(own), theirs: saidBy(now ?? []), lineBefore: own[0]?.titleLine };
      const decision = decide(made);
      if (decision === undefined) conflicts.push(made);
      if (decision === "theirs" && own.length > 0) isReplacing = true;
      return decision;
    };

    if (own.length === 0) {
      if (!ids) takeTheirs();
      else if (now) {
        const decision = before === print ? "ours" : conflict("removed");
        if (decision === "theirs" || decision === "both") takeTheirs();
        else {
          list(key, nowIds, decision === undefined ? before : print);
          kept.removed.push(key);
        }
      }
      continue;
    }
    if (isAsWritten(own, ids ?? nowIds ?? []) || saidBy(own) === saidBy(now ?? [])) {
      takeTheirs();
      continue;
    }
    if (!now) {
      const decision = conflict("left");
      if (decision === "theirs") takeTheirs();
      else if (decision === undefined) keep(before);
      if (decision !== "theirs") kept.edited.push(key);
      continue;
    }
    const decision = before === print && before !== undefined ? "ours" : conflict("changed");
    if (decision === "theirs") takeTheirs();
    else {
      keep(decision === undefined ? before : print);
      kept.edited.push(key);
      if (decision === "both") groups.get(key)?.slides.push(...besides(now, mine.slides, theirs.slides));
    }
  }

  const firsts = new Map([...members].flatMap(([key, [first]]) => (first ? [[first, key] as const] : [])));
  const mineList = mine.slides.flatMap((slide): Group[] => {
    const group = groups.get(firsts.get(slide) ?? "") ?? apart.get(slide);
    if (group) return [group];
    if (gone.has(slide)) return [];
    if (!found.has(slide)) kept.added.push(slide.id ?? `line ${slide.line}`);
    return [{ slides: [merged(slide, true)] }];
  });
  const theirsList = [...newGroups.keys()].flatMap((key) => groups.get(key) ?? []);
  kept.isReordered = isMoved && !hasCopies;
  const order = mergeOrder(mineList, theirsList, isMoved);
  const names = [...newGroups.keys()].map((key) => (listed.has(key) ? key : nameOf(key)));
  const recorded = recordOrder(names, order, listed);
  return {
    slides: order.flatMap(({ slides }) => slides),
    record: { slides: recorded.flatMap((key) => listed.get(key) ?? []), prints },
    conflicts,
    kept,
    isReplacing,
  };
}

const merged = (from: DeckSlide, isMine: boolean): MergedSlide => {
  const { open, front, rest, gap } = from;
  return { open, front, rest, gap, isMine, from };
};

const saidBy = (slides: readonly DeckSlide[]) => slides.map(({ said }) => said).join("\n\n");

/** Which slides of a file are Lectern's, and by which address without its number. A copy is a person's own. */
function findKnown(
  slides: readonly DeckSlide[],
  base: DeckRecord,
  newGroups: ReadonlyMap<string, unknown>,
): Map<DeckSlide, string> {
  const ids = new Set(base.slides);
  const known = slides.filter(
    ({ id, digest }) => id !== undefined && (ids.has(id) || (digest !== undefined && newGroups.has(wholeAddress(id)))),
  );
  const copies = Map.groupBy(known, ({ id }) => id);
  const originals = new Set([...copies.values()].map((all) => all.find(({ isPristine }) => isPristine) ?? all[0]));
  return new Map(known.filter((slide) => originals.has(slide)).map((slide) => [slide, wholeAddress(slide.id ?? "")]));
}

/** Whether slides of one address are all there, in their order, as they were written. */
function isAsWritten(own: readonly DeckSlide[], ids: readonly string[]): boolean {
  return own.length === ids.length && own.every(({ isPristine, id }, index) => isPristine && id === ids[index]);
}

/** What the outline says, as slides of the person's own beside theirs. */
function besides(now: readonly DeckSlide[], ...others: (readonly DeckSlide[])[]): MergedSlide[] {
  const taken = new Set(others.flat().map(({ id }) => id));
  return now.map((from) => {
    const name = `${from.id ?? ""}-outline`;
    const free = [name, ...Array.from({ length: 99 }, (_, index) => `${name}-${index + 2}`)].find(
      (id) => !taken.has(id),
    );
    taken.add(free);
    const front = unsigned(from.front).replace(/^routeAlias: .*$/m, `routeAlias: ${free}`);
    return { ...merged(from, false), front };
  });
}

/** Addresses in the order of the new deck; what it no longer has stays behind what it stands behind. */
function recordOrder(now: readonly string[], order: readonly Group[], listed: ReadonlyMap<string, unknown>): string[] {
  const keys = order.flatMap(({ key }) => (key !== undefined && listed.has(key) ? [{ key }] : []));
  const known = new Map(keys.map((each) => [each.key, each]));
  const theirs = now.filter((key) => listed.has(key)).map((key) => known.get(key) ?? { key });
  return mergeOrder(keys, theirs, false).map(({ key }) => key);
}
