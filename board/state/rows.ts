import { computed, shallowRef } from "vue";
import type { BoardLecture, BoardRow } from "../../scripts/board/protocol.ts";
import type { Arranged } from "../logic/arrange.ts";
import { cameFrom, identity } from "../logic/rows.ts";
import { meant, NOTHING } from "../logic/selection.ts";
import { onSettle, rows, type Settled } from "./lecture.ts";

export const chosenRows = shallowRef(NOTHING);
/** Until a row was chosen, what is added goes to the end. */
export const hasPlace = shallowRef(false);

export const keysOfRows = computed(() => rows.value.map(({ key }) => key));
export const activeRow = computed(() => rows.value.findIndex(({ key }) => key === chosenRows.value.active));
export const focusedRow = computed<BoardRow | undefined>(() => rows.value[activeRow.value]);
/** Before which row new ones are put. */
export const placeToAdd = computed(() =>
  hasPlace.value && activeRow.value !== -1 ? activeRow.value + 1 : rows.value.length,
);

export function meantRows(): BoardRow[] {
  const wanted = new Set(meant(chosenRows.value, keysOfRows.value));
  return rows.value.filter(({ key }) => wanted.has(key));
}

/** Focus and choice go to the same slides; where one is gone, the focus stays at its place. */
const samePlace: Settled = (before, after) => {
  const { active, chosen } = chosenRows.value;
  const keys = new Map(after.rows.map((row) => [identity(row), row.key]));
  const found = (key: string | undefined): string | undefined => {
    const place = before.rows.findIndex((row) => row.key === key);
    const row = before.rows[place];
    if (!row) return undefined;
    const same = after.rows.length === before.rows.length ? after.rows[place] : undefined;
    return same && identity(same) === identity(row) ? same.key : keys.get(identity(row));
  };
  const place = before.rows.findIndex(({ key }) => key === active);
  const next =
    found(active) ??
    (before.rows.length === after.rows.length ? after.rows[place]?.key : undefined) ??
    (place === -1 ? undefined : after.rows[Math.min(place, after.rows.length - 1)]?.key);
  const still = [...chosen].flatMap((key) => found(key) ?? []);
  chosenRows.value = { active: next, anchor: next, chosen: new Set(still) };
};
onSettle(samePlace);

/** Focus and choice go to what was put. */
export function toArranged({ put, focus }: Arranged, isChosen: boolean): Settled {
  return (_, after: BoardLecture) => {
    const came = focus === undefined ? undefined : cameFrom(after, [focus]).at(-1);
    const active = (came ?? after.rows[focus ?? -1])?.key;
    const chosen = isChosen ? cameFrom(after, put).map(({ key }) => key) : [];
    chosenRows.value = { active, anchor: active, chosen: new Set(chosen) };
    if (put.length > 0) hasPlace.value = true;
  };
}

export function focusRow(key: string): void {
  chosenRows.value = { active: key, anchor: key, chosen: new Set() };
  hasPlace.value = true;
}
