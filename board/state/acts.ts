import type { BoardLecture, BoardRow, Edit, Item } from "../../scripts/board/protocol.ts";
import { type Arranged, inserted, movedTo, removed, stepped } from "../logic/arrange.ts";
import { withoutTaken } from "../logic/clipboard.ts";
import { cameFrom, counted, nameOf, placesOf } from "../logic/rows.ts";
import { dialog } from "./dialogs.ts";
import { type Change, change, rows, stand, taken } from "./lecture.ts";
import { focusedRow, focusRow, hasPlace, meantRows, placeToAdd, toArranged } from "./rows.ts";

function arrange(arranged: Arranged, isChosen: boolean, said: Change["said"]): Change {
  return { edit: { kind: "arrange", items: arranged.items }, place: toArranged(arranged, isChosen), said };
}

/** "ii-b-3 added, place 5 of 12". */
function tellPut(arranged: Arranged, verb: string, more = "") {
  return (lecture: BoardLecture) => {
    const put = cameFrom(lecture, arranged.put);
    const places = put.map((row) => lecture.rows.indexOf(row));
    return `${counted(put)} ${verb} ${placesOf(places, lecture.rows.length)}${more}`;
  };
}

/** Puts items before a row, by default behind the one that has the focus. Slides that are there already stay. */
export function put(items: readonly Item[], at?: number) {
  return change((lecture) => {
    const fresh = withoutTaken(items, taken.value);
    const there = items.length - fresh.length;
    if (fresh.length === 0) return findTaken(items);
    const arranged = inserted(lecture.rows, at ?? placeToAdd.value, fresh);
    const more = there > 0 ? `; ${there} ${there === 1 ? "was" : "were"} in the lecture already` : "";
    return arrange(arranged, false, tellPut(arranged, "added at", more));
  });
}

function findTaken(items: readonly Item[]): string {
  const [first] = items;
  if (!first || !("take" in first) || !("slide" in first.take)) return "Nothing to add";
  const { work, slide } = first.take;
  const place = taken.value.get(`${work}#${slide}`) ?? 0;
  const row = rows.value[place - 1];
  if (row) focusRow(row.key);
  if (items.length > 1) return `All ${items.length} are in the lecture already, the first at place ${place}`;
  return `${slide} is in the lecture already, at place ${place}`;
}

export function step(direction: "up" | "down") {
  return change(({ rows: all }) => {
    const meant = meantRows();
    if (meant.length === 0) return "No row has the focus";
    const arranged = stepped(all, keysOf(meant), direction);
    if (!arranged) return `${counted(meant)} can't move further ${direction}`;
    return arrange(arranged, meant.length > 1, tellPut(arranged, "moved to"));
  });
}

export function moveTo(keys: ReadonlySet<string>, at: number) {
  return change(({ rows: all }) => {
    const arranged = movedTo(all, keys, at);
    return arrange(arranged, keys.size > 1, tellPut(arranged, "moved to"));
  });
}

export function remove(verb = "removed") {
  return change(({ rows: all }) => {
    const meant = meantRows();
    if (meant.length === 0) return "No row has the focus";
    const arranged = removed(all, keysOf(meant));
    if (arranged.items.length === 0) return "A lecture has one slide at least: add another one first";
    return arrange(arranged, false, ({ rows: left }) => {
      // A reader that has told the row at this place before doesn't tell it again by itself.
      const next = focusedRow.value;
      return `${counted(meant)} ${verb}, ${left.length} left${next ? `; now at ${nameOf(next)}` : ""}`;
    });
  });
}

function keysOf(some: readonly BoardRow[]): Set<string> {
  return new Set(some.map(({ key }) => key));
}

/** A new slide or divider behind the row that has the focus, open to be written. */
export async function create(kind: "own" | "divider"): Promise<void> {
  const item: Item = kind === "own" ? { own: { slide: "New slide" } } : { divider: { divider: "New part" } };
  const isDone = await change((lecture) => {
    const arranged = inserted(lecture.rows, placeToAdd.value, [item]);
    return arrange(arranged, false, tellPut(arranged, "added at"));
  });
  if (isDone && focusedRow.value?.kind === kind) dialog.value = { kind: "edit", row: focusedRow.value, isNew: true };
}

export function edit(): void {
  const row = focusedRow.value;
  if (row && row.kind !== "unknown") dialog.value = { kind: "edit", row, isNew: false };
}

export function write(edit: Edit, name: string) {
  return change(() => ({ edit, said: () => `${name} changed` }));
}

export function pin() {
  return change(() => {
    const row = focusedRow.value;
    if (row?.kind !== "taken") return "Only slides that were taken can be pinned";
    const { key, isPinned, entrySlides } = row;
    const others = entrySlides > 1 ? `, with the ${entrySlides - 1} others that were taken with it` : "";
    return {
      edit: { kind: "pin", row: key, isPinned: !isPinned },
      said: () => `${nameOf(row)} ${isPinned ? "follows its source again" : "stays as it was taken"}${others}`,
    };
  });
}

/** Takes over what has changed in the source, with the next save. */
export function accept(row: BoardRow) {
  const key = `${row.work}#${row.slide}`;
  return change(() => ({
    accepted: [...new Set([...stand.value.accepted, key])],
    said: () => `The change of ${nameOf(row)} is taken over with the next save`,
  }));
}

/** Does without a slide that is gone, or takes note that it is elsewhere. */
export function acceptLost({ work, slide }: BoardLecture["lost"][number]) {
  const key = `${work}#${slide}`;
  return change(() => ({
    accepted: [...new Set([...stand.value.accepted, key])],
    said: () => `${slide} is settled with the next save`,
  }));
}

/** What is added goes to the end again. */
export function addToEnd(): void {
  hasPlace.value = false;
}
