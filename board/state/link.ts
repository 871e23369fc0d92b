import { shallowRef } from "vue";
import type { BoardEvent } from "../../scripts/board/protocol.ts";

/** The server is not there any more, or did not answer. */
export const isLost = shallowRef(false);

const RETRY_MS = 2000;
let source: EventSource | undefined;
let back: () => void = () => {};
let resume: () => void = () => {};

/**
 * Only tabs that are seen listen: a browser keeps six connections to a server, and a seventh tab would wait for ever. Who
 * comes back is told all anew.
 *
 * @param isNeeded whether something is awaited that is not told twice
 */
export function rest(isNeeded: () => boolean): void {
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && source?.readyState === EventSource.CLOSED) resume();
    else if (document.hidden && !isNeeded()) source?.close();
  });
}

/** Something was not answered: it is there again when its events still come. */
export function lose(): void {
  isLost.value = true;
  setTimeout(() => {
    if (isLost.value && source?.readyState === EventSource.OPEN) find();
  }, RETRY_MS);
}

function find(): void {
  if (!isLost.value) return;
  isLost.value = false;
  back();
}

/**
 * Listens to what the server tells, and tries again for as long as it is gone.
 *
 * @param again what is to be done when it is there again
 */
export function listen(hear: (event: BoardEvent) => void, again: () => void): void {
  source?.close();
  back = again;
  resume = () => listen(hear, again);
  source = new EventSource("/api/events");
  source.onmessage = ({ data }) => hear(JSON.parse(data) as BoardEvent);
  source.onopen = find;
  source.onerror = () => {
    isLost.value = true;
    // A browser gives up for good when something else answers, as a proxy does.
    if (source?.readyState === EventSource.CLOSED) setTimeout(() => listen(hear, again), RETRY_MS);
  };
}
