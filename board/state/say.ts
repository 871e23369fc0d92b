import { shallowRef } from "vue";
import { Lost, Refusal } from "../logic/api.ts";
import { lose } from "./link.ts";

/** What happened last, told politely to those who don't see it. */
export const said = shallowRef("");
/** What could not be done; it stays until it is put away. */
export const trouble = shallowRef<{ message: string; hint: string | undefined }>();

export function say(text: string): void {
  // The same words twice would not be told a second time: a sign that isn't seen makes them differ.
  said.value = said.value === text ? `${text}\u200b` : text;
}

/** How much is chosen, when a key has changed it. */
export function sayChosen(before: ReadonlySet<string>, now: ReadonlySet<string>): void {
  if (before !== now && before.size !== now.size) say(now.size === 0 ? "None chosen" : `${now.size} chosen`);
}

export function tell(error: unknown): void {
  if (error instanceof Lost) {
    lose();
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  trouble.value = { message, hint: error instanceof Refusal ? error.hint : undefined };
}
