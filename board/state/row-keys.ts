import { all, cleared, clickedToo, extended, focused, picked, toggled } from "../logic/selection.ts";
import { TypeAhead } from "../logic/type-ahead.ts";
import { edit, remove, step } from "./acts.ts";
import { dialog } from "./dialogs.ts";
import { rows } from "./lecture.ts";
import { activeRow, chosenRows, focusedRow, hasPlace, keysOfRows } from "./rows.ts";
import { sayChosen } from "./say.ts";

const PAGE = 8;
const typeAhead = new TypeAhead();

/** The first row gets the focus; what is added still goes to the end, as nobody chose a place. */
export function enterRows(): void {
  const [first] = rows.value;
  if (!focusedRow.value && first) chosenRows.value = focused(chosenRows.value, first.key);
}

function goalOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): number | undefined {
  const last = rows.value.length - 1;
  const at = activeRow.value;
  if (altKey) return undefined;
  if (key === "ArrowDown") return Math.min(last, at + 1);
  if (key === "ArrowUp") return Math.max(0, at - 1);
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (key === "PageDown") return Math.min(last, at + PAGE);
  if (key === "PageUp") return Math.max(0, at - PAGE);
  if (key.length !== 1 || key === " " || key === "/" || key === "?" || ctrlKey || metaKey) return undefined;
  const titles = rows.value.map(({ title }) => title);
  return typeAhead.find(key, titles, at, Date.now());
}

/** What a key does among the rows; `false` where it is for something else. */
export function pressRow(event: KeyboardEvent): boolean {
  const { key, shiftKey, altKey } = event;
  const isControl = event.ctrlKey || event.metaKey;
  const chosen = chosenRows.value;
  const goal = goalOf(event);
  const next = goal === undefined ? undefined : keysOfRows.value[goal];
  if (next !== undefined) {
    const isRange = shiftKey && key.length > 1;
    chosenRows.value = isRange ? extended(chosen, keysOfRows.value, next) : focused(chosen, next);
    hasPlace.value = true;
  } else if (altKey && key === "ArrowUp") void step("up");
  else if (altKey && key === "ArrowDown") void step("down");
  else if (key === "Delete" || key === "Backspace") void remove();
  else if (key === "Enter" || key === "F2") edit();
  else if (key.toLowerCase() === "a" && isControl) chosenRows.value = all(chosen, keysOfRows.value);
  else if (key === "Escape") chosenRows.value = cleared(chosen);
  else if (key === " " && chosen.active !== undefined) {
    if (isControl) chosenRows.value = toggled(chosen, chosen.active);
    else if (shiftKey) chosenRows.value = extended(chosen, keysOfRows.value, chosen.active);
    else dialog.value = { kind: "row", key: chosen.active };
  } else return false;
  sayChosen(chosen.chosen, chosenRows.value.chosen);
  return true;
}

export function clickRow({ shiftKey, ctrlKey, metaKey }: MouseEvent, key: string): void {
  if (shiftKey) chosenRows.value = extended(chosenRows.value, keysOfRows.value, key);
  else if (ctrlKey || metaKey) chosenRows.value = clickedToo(chosenRows.value, key);
  else chosenRows.value = picked(key);
  hasPlace.value = true;
}
