import { computed, shallowRef } from "vue";
import type { BoardLecture, Edit, EditAnswer, OpenAnswer } from "../../scripts/board/protocol.ts";
import { ask } from "../logic/api.ts";
import { History } from "../logic/history.ts";
import { Queue } from "../logic/queue.ts";
import { takenPlaces } from "../logic/rows.ts";
import { say, tell } from "./say.ts";

/** How the lecture stands: all that undoing goes back to. */
interface Stand {
  text: string;
  accepted: string[];
  lecture: BoardLecture;
}

const EMPTY: BoardLecture = {
  fields: {},
  rows: [],
  time: { planned: 0, over: 0, cuts: [] },
  credits: [],
  findings: [],
  lost: [],
  isReadOnly: false,
};

export const recipe = shallowRef("");
export const recipes = shallowRef<OpenAnswer["recipes"]>([]);
export const isOpen = shallowRef(false);
export const stand = shallowRef<Stand>({ text: "", accepted: [], lecture: EMPTY });
/** What the file is known to say. */
export const saved = shallowRef<string | null>(null);
/** The file says something that was not written here. */
export const disk = shallowRef<{ text: string | null }>();
/** Unsaved work of before is shown. */
export const draft = shallowRef<{ isBehind: boolean }>();

export const rows = computed(() => stand.value.lecture.rows);
export const taken = computed(() => takenPlaces(rows.value));
export const isUnsaved = computed(() => stand.value.text !== saved.value || stand.value.accepted.length > 0);
export const isLocked = computed(() => !isOpen.value || stand.value.lecture.isReadOnly);
export const onBoard = () => ({ recipe: recipe.value, text: stand.value.text, accepted: stand.value.accepted });

/** Only what it takes to come back: what a text gives is asked again. */
type Past = Pick<Stand, "text" | "accepted">;
const history = new History<Past>();
const past = ({ text, accepted }: Past): Past => ({ text, accepted });
export const can = shallowRef({ undo: false, redo: false });
const queue = new Queue();

/** What is told after the rows have changed, so that focus and choice go with them. */
export type Settled = (before: BoardLecture, after: BoardLecture) => void;
let keepPlace: Settled = () => {};
export function onSettle(settle: Settled): void {
  keepPlace = settle;
}

/** Shows how the lecture stands now; the lists find their rows again. */
function settle({ unkept, ...next }: Stand & Pick<EditAnswer, "unkept">, place: Settled = keepPlace): void {
  const before = stand.value.lecture;
  stand.value = next;
  if (unkept !== undefined) tell(new Error(`Save soon: what is not saved would go with this tab (${unkept})`));
  can.value = { undo: history.hasPast, redo: history.hasFuture };
  place(before, next.lecture);
}

export interface Change {
  edit?: Edit;
  accepted?: string[];
  place?: Settled;
  /** What is told when it is done. */
  said(lecture: BoardLecture): string;
}

/** Runs one task after the other, and tells where one fails. */
export function inTurn(task: () => Promise<void>): Promise<boolean> {
  return queue.add(async () => {
    try {
      await task();
      return true;
    } catch (error) {
      tell(error);
      return false;
    }
  });
}

/** Changes the lecture. What to do is decided when its turn has come, as the rows are other ones by then. */
export function change(decide: (lecture: BoardLecture) => Change | string): Promise<boolean> {
  return inTurn(async () => {
    const now = stand.value;
    if (isLocked.value) return say("The recipe has errors: it can't be changed here");
    const decided = decide(now.lecture);
    if (typeof decided === "string") return say(decided);
    const { edit, accepted = now.accepted, place, said } = decided;
    const answer = await ask("/api/lecture", { ...onBoard(), accepted, base: saved.value, ...(edit && { edit }) });
    history.push(past(now));
    settle({ ...answer, accepted }, place);
    say(said(answer.lecture));
  });
}

/** Shows a text again, or another one; the one before can be had back where it is another one. */
export function show(text: string, accepted: string[]): Promise<boolean> {
  return inTurn(async () => {
    const now = stand.value;
    const answer = await ask("/api/lecture", { recipe: recipe.value, text, accepted, base: saved.value });
    if (text !== now.text) history.push(past(now));
    settle({ ...answer, accepted });
  });
}

/** The lecture anew, as when a work has changed. */
export const refresh = () =>
  inTurn(async () => {
    const { accepted } = stand.value;
    settle({ ...(await ask("/api/lecture", { ...onBoard(), base: saved.value })), accepted });
  });

export function travel(direction: "undo" | "redo"): Promise<boolean> {
  return inTurn(async () => {
    const goal = direction === "undo" ? history.peekPast() : history.peekFuture();
    if (!goal) return say(direction === "undo" ? "Nothing to undo" : "Nothing to redo");
    const { text, accepted } = goal;
    const answer = await ask("/api/lecture", { recipe: recipe.value, text, accepted, base: saved.value });
    if (direction === "undo") history.back(past(stand.value));
    else history.forward(past(stand.value));
    settle({ ...answer, accepted });
    say(direction === "undo" ? "Undone" : "Redone");
  });
}

/** Takes the last change back as if it had never been. */
export function forget(): Promise<boolean> {
  return inTurn(async () => {
    const goal = history.peekPast();
    if (!goal) return;
    const { text, accepted } = goal;
    const answer = await ask("/api/lecture", { recipe: recipe.value, text, accepted, base: saved.value });
    history.drop();
    settle({ ...answer, accepted });
    say("Given up: nothing was added");
  });
}

export function opened({ recipe: path, recipes: all, saved: file, isDraft, isBehind, ...answer }: OpenAnswer): void {
  recipe.value = path;
  recipes.value = all;
  saved.value = file;
  disk.value = isBehind ? { text: file } : undefined;
  draft.value = isDraft ? { isBehind } : undefined;
  if (isOpen.value && stand.value.text !== answer.text) history.push(past(stand.value));
  isOpen.value = true;
  settle(answer);
}
