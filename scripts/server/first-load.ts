import type { ServerResponse } from "node:http";

/** A page has loaded when nothing is being sent, and nothing was asked for in so many milliseconds. */
const QUIET_MS = 500;

/**
 * Tells once when the first page begins to load, and once when it has loaded.
 *
 * @returns to be told of each answer when its request comes in
 */
export function watchFirstLoad(tell: (state: "loading" | "loaded") => void): (answer: ServerResponse) => void {
  let [state, open]: ["none" | "loading" | "loaded", number] = ["none", 0];
  let quiet: NodeJS.Timeout | undefined;
  const change = (next: "loading" | "loaded") => {
    state = next;
    tell(next);
  };
  return (answer) => {
    if (state === "loaded") return;
    if (state === "none") change("loading");
    clearTimeout(quiet);
    open++;
    answer.once("close", () => {
      open--;
      if (open === 0 && state === "loading") quiet = setTimeout(change, QUIET_MS, "loaded").unref();
    });
  };
}
