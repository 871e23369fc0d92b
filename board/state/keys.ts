import { dialog } from "./dialogs.ts";
import { isUnsaved, travel } from "./lecture.ts";
import { say } from "./say.ts";

let before: HTMLElement | undefined;

function toSearch(): void {
  const field = document.querySelector<HTMLInputElement>("#search");
  if (document.activeElement instanceof HTMLElement && document.activeElement !== field)
    before = document.activeElement;
  field?.focus();
  field?.select();
}

/** From the search to where one was, else to the slides. */
export function leaveSearch(): void {
  const goal = before?.isConnected && before !== document.body ? before : document.querySelector<HTMLElement>("#shelf");
  goal?.focus();
}

/** From one list to the other. */
function toOtherList(): void {
  const goal = document.activeElement?.closest("#left") ? "#lecture" : "#shelf";
  document.querySelector<HTMLElement>(goal)?.focus();
}

export function toSave(): void {
  if (isUnsaved.value) dialog.value = { kind: "save" };
  else say("There is nothing to save");
}

/** Keys that work wherever the focus is. */
function press(event: KeyboardEvent): void {
  const isField = (event.target as Element).closest("input, textarea, select") !== null;
  const isControl = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (isControl && key === "s") {
    event.preventDefault();
    if (!dialog.value) toSave();
    return;
  }
  if (dialog.value || isField) return;
  if (isControl && key === "z") {
    event.preventDefault();
    void travel(event.shiftKey ? "redo" : "undo");
  } else if (isControl && key === "y") {
    event.preventDefault();
    void travel("redo");
  } else if (key === "/" && !isControl) {
    event.preventDefault();
    toSearch();
  } else if (key === "?") {
    event.preventDefault();
    dialog.value = { kind: "keys" };
  } else if (key === "f6") {
    event.preventDefault();
    toOtherList();
  }
}

export function listenToKeys(): void {
  document.addEventListener("keydown", press);
}
