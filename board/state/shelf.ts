import { computed, shallowRef } from "vue";
import { NO_FILTERS } from "../logic/filters.ts";
import { meant, NOTHING } from "../logic/selection.ts";
import { shelve } from "../logic/shelf.ts";
import { findSlides, works } from "./works.ts";

/** What is searched, and what is to be seen of it. */
export const query = shallowRef("");
export const filters = shallowRef(NO_FILTERS);
export const hasNeighbours = shallowRef(true);
export const columns = shallowRef(4);

export const hits = computed(() => findSlides(query.value));
export const shelf = computed(() =>
  shelve(works.value, {
    filters: filters.value,
    hits: hits.value,
    hasNeighbours: hasNeighbours.value,
    columns: columns.value,
  }),
);

export const keysOfCards = computed(() => shelf.value.cards.map(({ key }) => key));
export const chosenCards = shallowRef(NOTHING);
/** Place of the card that has the focus: the first one where the one before is out of sight. */
export const activeCard = computed(() => {
  const place = keysOfCards.value.indexOf(chosenCards.value.active ?? "");
  return place === -1 ? (keysOfCards.value.length > 0 ? 0 : -1) : place;
});

/** Slides that an act is for. */
export function meantCards() {
  const { cards } = shelf.value;
  const keys = meant({ ...chosenCards.value, active: cards[activeCard.value]?.key }, keysOfCards.value);
  const wanted = new Set(keys);
  return cards.filter(({ key }) => wanted.has(key));
}
