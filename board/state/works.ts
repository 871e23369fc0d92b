import { computed, shallowRef, triggerRef } from "vue";
import type { BoardWork } from "../../scripts/board/protocol.ts";
import { SlideSearch } from "../logic/search.ts";
import { type Card, cardsOf } from "../logic/slide.ts";

const byId = shallowRef(new Map<string, BoardWork>());
export const reading = shallowRef({ read: 0, all: 0 });
const search = new SlideSearch();

/** Works in the order of their titles, those that can't be read last. */
export const works = computed(() => {
  const isBroken = ({ slides }: BoardWork) => Number(slides.length === 0);
  return [...byId.value.values()].sort(
    (one, other) =>
      isBroken(one) - isBroken(other) ||
      one.shortTitle.localeCompare(other.shortTitle, undefined, { numeric: true }) ||
      one.id.localeCompare(other.id),
  );
});

export const cards = computed(() => {
  const found = new Map<string, Card>();
  for (const card of works.value.flatMap(cardsOf)) found.set(card.key, card);
  return found;
});

export function findSlides(query: string) {
  // Read so that what depends on it is found again when works change.
  void byId.value;
  return search.find(query);
}

let isTold = false;
/** Works are read one after another: the page shows them once a turn. */
function tellSoon(): void {
  if (isTold) return;
  isTold = true;
  setTimeout(() => {
    isTold = false;
    triggerRef(byId);
    indexSoon();
  }, 16);
}

/** Indexes while nothing else is to be done. */
function indexSoon(): void {
  const later = globalThis.requestIdleCallback ?? ((task: () => void) => setTimeout(task, 50));
  const index = () => {
    if (search.indexOne()) indexSoon();
  };
  later(index, { timeout: 200 });
}

/** Whether it was known before, and is another one now. All are told again when another page is opened. */
export function putWork(work: BoardWork): boolean {
  const before = byId.value.get(work.id);
  if (before && JSON.stringify(before) === JSON.stringify(work)) return false;
  byId.value.set(work.id, work);
  search.add(work);
  tellSoon();
  return before !== undefined;
}

export function dropWork(id: string): void {
  byId.value.delete(id);
  search.remove(id);
  tellSoon();
}
