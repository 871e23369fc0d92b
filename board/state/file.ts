import { shallowRef, watch } from "vue";
import type { ChangesAnswer } from "../../scripts/board/protocol.ts";
import { ask } from "../logic/api.ts";
import { dialog } from "./dialogs.ts";
import { disk, draft, inTurn, isOpen, isUnsaved, onBoard, opened, recipe, saved, show, stand } from "./lecture.ts";
import { say, tell } from "./say.ts";

/** What saving would change. */
export const changes = shallowRef<ChangesAnswer>({ lines: [], accepted: [] });
const DELAY_MS = 250;
let timer: ReturnType<typeof setTimeout> | undefined;

export function changedLines({ lines }: ChangesAnswer): number {
  return lines.filter(({ kind }) => kind === "added" || kind === "removed").length;
}

export async function readChanges(): Promise<void> {
  const { text } = stand.value;
  try {
    const answer = await ask("/api/changes", onBoard());
    // An answer for an earlier text says nothing any more.
    if (stand.value.text === text) changes.value = answer;
  } catch (error) {
    tell(error);
  }
}

export function watchChanges(): void {
  watch([stand, saved], () => {
    clearTimeout(timer);
    if (!isOpen.value) return;
    if (!isUnsaved.value) changes.value = { lines: [], accepted: [] };
    else timer = setTimeout(() => void readChanges(), DELAY_MS);
  });
}

export async function open(path: string): Promise<void> {
  await inTurn(async () => opened(await ask("/api/open", { recipe: path })));
  if (!isOpen.value) return;
  // The key is the cookie's by now, and a reload is to show the same recipe.
  const url = new URL(location.href);
  url.search = "";
  url.searchParams.set("recipe", recipe.value);
  window.history.replaceState(null, "", url);
}

/** Saves over what the file is known to say; `base` tells otherwise. */
export async function save(base: string | null = saved.value): Promise<void> {
  await inTurn(async () => {
    const answer = await ask("/api/save", { ...onBoard(), base });
    if ("conflict" in answer) {
      disk.value = { text: answer.conflict };
      dialog.value = { kind: "both" };
      return;
    }
    saved.value = answer.saved;
    disk.value = undefined;
    draft.value = undefined;
    dialog.value = undefined;
    say(`Saved to ${recipe.value}`);
  });
  if (!disk.value && saved.value !== null && isUnsaved.value) await show(saved.value, []);
}

/** Goes on with what the file says; undoing brings back what was here. */
export async function takeFile(text: string): Promise<void> {
  if (!(await show(text, []))) return;
  saved.value = text;
  disk.value = undefined;
  draft.value = undefined;
  dialog.value = undefined;
  say(`${recipe.value} is shown as it stands in its file`);
}

export async function discard(): Promise<void> {
  const isDone = await inTurn(async () => {
    await ask("/api/discard", { recipe: recipe.value });
    opened(await ask("/api/open", { recipe: recipe.value }));
  });
  if (isDone) say("Unsaved work was discarded; undoing brings it back");
}

/** The file says something else now. */
export function heardDisk(text: string | null): void {
  if (text === saved.value) disk.value = undefined;
  else if (text === stand.value.text) {
    saved.value = text;
    disk.value = undefined;
  } else disk.value = { text };
}
