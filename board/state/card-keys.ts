import { itemOfCard } from "../logic/clipboard.ts";
import { all, cleared, clickedToo, extended, focused, picked, toggled } from "../logic/selection.ts";
import { walk } from "../logic/walk.ts";
import { put } from "./acts.ts";
import { dialog } from "./dialogs.ts";
import { sayChosen } from "./say.ts";
import { activeCard, chosenCards, keysOfCards, meantCards, shelf } from "./shelf.ts";

export function addCards(): void {
  void put(meantCards().map(itemOfCard));
  chosenCards.value = cleared(chosenCards.value);
}

/** What a key does among the cards; `false` where it is for something else. */
export function pressCard({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const isControl = ctrlKey || metaKey;
  const card = shelf.value.cards[activeCard.value];
  if (!card || altKey) return false;
  const chosen = { ...chosenCards.value, active: card.key };
  const place = walk(shelf.value, activeCard.value, key);
  const next = place === undefined ? undefined : shelf.value.cards[place];
  if (next) chosenCards.value = shiftKey ? extended(chosen, keysOfCards.value, next.key) : focused(chosen, next.key);
  else if (key === "Enter") {
    addCards();
    return true;
  } else if (key === " " && isControl) chosenCards.value = toggled(chosen, card.key);
  else if (key === " " && shiftKey) chosenCards.value = extended(chosen, keysOfCards.value, card.key);
  else if (key === " ") dialog.value = { kind: "card", key: card.key };
  else if (key.toLowerCase() === "a" && isControl) chosenCards.value = all(chosen, keysOfCards.value);
  else if (key === "Escape") chosenCards.value = cleared(chosen);
  else return false;
  sayChosen(chosen.chosen, chosenCards.value.chosen);
  return true;
}

export function clickCard({ shiftKey, ctrlKey, metaKey }: MouseEvent, key: string): void {
  if (shiftKey) chosenCards.value = extended(chosenCards.value, keysOfCards.value, key);
  else if (ctrlKey || metaKey) chosenCards.value = clickedToo(chosenCards.value, key);
  else chosenCards.value = picked(key);
}
