import { shallowReactive } from "vue";
import { ask } from "../logic/api.ts";
import { tell } from "./say.ts";

/** What became of a picture: drawn, or the reason why it can't be. */
export const pictures = shallowReactive(new Map<string, { isDrawn: boolean; reason: string }>());

const DELAY_MS = 100;
/** Elements that want pictures, by the pictures' names. */
const wanted = new Map<Element, string>();
let timer: ReturnType<typeof setTimeout> | undefined;

export function want(element: Element, key: string): void {
  wanted.set(element, key);
  if (!pictures.get(key)?.isDrawn) askSoon();
}

export function leave(element: Element): void {
  wanted.delete(element);
}

export function drawn(keys: readonly string[]): void {
  for (const key of keys) pictures.set(key, { isDrawn: true, reason: "" });
}

export function undrawn(keys: readonly string[], reason: string): void {
  for (const key of keys) pictures.set(key, { isDrawn: false, reason });
}

/** One that was drawn isn't there any more. */
export function lost(key: string): void {
  pictures.delete(key);
}

/** A server that was started again knows nothing of what was asked for. */
export function askAgain(): void {
  for (const [key, { isDrawn }] of pictures) if (!isDrawn) pictures.delete(key);
  askSoon();
}

function askSoon(): void {
  if (timer) return;
  timer = setTimeout(() => {
    timer = undefined;
    void askNow();
  }, DELAY_MS);
}

async function askNow(): Promise<void> {
  const missing = [...wanted].filter(([, key]) => !pictures.has(key));
  if (missing.length === 0) return;
  // All places are read at once, before anything is written: the page is laid out only once.
  const near = new Map(missing.map(([element, key]) => [key, isInSight(element) ? 0 : 1]));
  const keys = [...near.keys()].sort((one, other) => (near.get(one) ?? 1) - (near.get(other) ?? 1));
  try {
    drawn((await ask("/api/draw", { keys: keys.slice(0, 500) })).drawn);
  } catch (error) {
    tell(error);
  }
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
