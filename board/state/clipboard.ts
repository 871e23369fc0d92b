import type { Item } from "../../scripts/board/protocol.ts";
import { itemOfCard, itemsOf, itemsToText, parseItems, SLIDES_TYPE } from "../logic/clipboard.ts";
import { counted } from "../logic/rows.ts";
import { put, remove } from "./acts.ts";
import { isLocked } from "./lecture.ts";
import { meantRows } from "./rows.ts";
import { say } from "./say.ts";
import { meantCards } from "./shelf.ts";

/** Words that were marked with the mouse, or a field, are copied as they are everywhere. */
function isForWords(): boolean {
  const { activeElement } = document;
  return (
    activeElement?.matches("input, textarea, select") === true ||
    document.querySelector("dialog[open]") !== null ||
    (getSelection()?.isCollapsed === false && activeElement?.matches("[role=grid], [role=listbox]") !== true)
  );
}

function give(event: ClipboardEvent, items: readonly Item[]): boolean {
  if (items.length === 0 || !event.clipboardData) return false;
  event.preventDefault();
  event.clipboardData.setData(SLIDES_TYPE, JSON.stringify(items));
  event.clipboardData.setData("text/plain", itemsToText(items));
  return true;
}

const isOnLeft = () => document.activeElement?.matches("[role=grid]") === true;

function copy(event: ClipboardEvent): void {
  if (isForWords()) return;
  if (isOnLeft()) {
    const cards = meantCards();
    if (give(event, cards.map(itemOfCard))) say(`${cards.length} ${cards.length === 1 ? "slide" : "slides"} copied`);
    return;
  }
  const rows = meantRows();
  if (give(event, itemsOf(rows))) say(`${counted(rows)} copied`);
}

function cut(event: ClipboardEvent): void {
  if (isForWords() || isOnLeft() || isLocked.value) return;
  if (give(event, itemsOf(meantRows()))) void remove("cut");
}

function paste(event: ClipboardEvent): void {
  if (isForWords()) return;
  const items = parseItems(event.clipboardData?.getData(SLIDES_TYPE) ?? "");
  if (!items) {
    say("The clipboard has no slides");
    return;
  }
  event.preventDefault();
  void put(items);
}

export function listenToClipboard(): void {
  document.addEventListener("copy", copy);
  document.addEventListener("cut", cut);
  document.addEventListener("paste", paste);
}
