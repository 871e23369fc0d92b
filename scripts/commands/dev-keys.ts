import { createInterface } from "node:readline";
import type { CommandContext } from "./context.ts";

/** What a person can type while the deck is served. */
export interface Keys {
  open: () => void;
  restart: () => void;
  quit: () => void;
  /** Shows a new code, where there is a clicker. */
  newCode?: (() => void) | undefined;
}

export const KEYS = "Keys, followed by Enter: o opens the slides, r starts Slidev again, q quits.";
export const CLICKER_KEY = "c, followed by Enter, shows a new code, for another phone; the one before is out then.";

/** Listens to a terminal, a line at a time: so Ctrl-C and the terminal itself stay as they are. */
export function listenToKeys({ input }: CommandContext, keys: Keys): Disposable {
  if (!input?.isTTY) return { [Symbol.dispose]() {} };
  const lines = createInterface({ input });
  lines.on("line", (line) => {
    const name = line.trim().toLowerCase();
    if (name === "o" || name === "open") keys.open();
    if (name === "r" || name === "restart") keys.restart();
    if (name === "c" || name === "code") keys.newCode?.();
    if (name === "q" || name === "quit") keys.quit();
  });
  return { [Symbol.dispose]: () => lines.close() };
}
