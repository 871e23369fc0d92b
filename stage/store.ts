import { configs } from "@slidev/client/env.ts";
import { type ShallowRef, shallowRef } from "vue";
import { shiftEvents } from "../scripts/stage/happening.ts";
import { type Kept, toKept } from "./to-kept.ts";

/** How a deck's own path begins, as far as windows share it: a site's folder, or the base that it was built for. */
const { BASE_URL } = import.meta.env;
const home = BASE_URL.startsWith("/") ? BASE_URL : location.pathname.replace(/[^/]*$/, "");

/** Decks of one host share its storage; the path of a site tells them apart, and the title where many are served in turn. */
const KEY = `lectern:stage:${home}:${configs.title}`;

/** Nobody looks at the clock for longer than this while a page is open: browsers let a hidden one do so once a minute. */
const GAP_MS = 150_000;

/** Times that windows disagree by, with the same clock. */
const SLACK_MS = 2000;

/** What was kept more than so long ago belongs to another occasion. */
const STALE_MS = 6 * 3_600_000;

function read(): Kept {
  try {
    return toKept(JSON.parse(localStorage.getItem(KEY) ?? "null"));
  } catch {
    // Storage may be forbidden, or hold what another version wrote.
    return toKept(undefined);
  }
}

/** What is known now, in this window and all others. */
export const kept: ShallowRef<Kept> = shallowRef(read());

/** Changes it in all windows: each change begins with what the others know. */
export function change(how: (now: Kept) => Partial<Kept>): void {
  const now = storageWorks ? read() : kept.value;
  const next = { ...now, ...how(now) };
  kept.value = next;
  try {
    localStorage.setItem(KEY, JSON.stringify({ version: 1, ...next }));
  } catch {
    storageWorks = false;
  }
}

let storageWorks = true;

window.addEventListener("storage", ({ key }) => {
  if (key === KEY) kept.value = read();
});

/**
 * Looks at the clock. One that was set back takes the talk along with it; a long gap is kept, for the person to say what
 * it was.
 */
export function look(now: number): void {
  const { events, seen, gap } = kept.value;
  // What this window itself saw last: a page that is loaded anew has only what was kept.
  const before = lastLook ?? seen;
  lastLook = now;
  if (events.length === 0) return;
  if (now < before - SLACK_MS) {
    // Another window may have done so just before.
    change((all) =>
      now < all.seen - SLACK_MS ? { events: shiftEvents(all.events, now - all.seen), seen: now, gap: undefined } : {},
    );
  } else if (now - before > GAP_MS && now - seen > GAP_MS && seen > 0) {
    change((all) => (now - all.seen > GAP_MS ? { seen: now, gap: gap ?? { from: all.seen, to: now } } : {}));
  } else if (now - seen > SLACK_MS) change((all) => ({ seen: Math.max(now, all.seen) }));
}

let lastLook: number | undefined;

/** Lets the gap count for nothing, or for what it was. */
export function settleGap(counts: boolean): void {
  change(({ events, gap }) => ({
    gap: undefined,
    ...(gap && !counts ? { events: shiftEvents(events, gap.to - gap.from) } : {}),
  }));
}

/** Whether what is kept is of another occasion: nobody went on for hours, though a page may have been open. */
export const isStale = ({ events }: Kept, now: number): boolean =>
  events.length > 0 && now - (events.at(-1)?.at ?? 0) > STALE_MS;
