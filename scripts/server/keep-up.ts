import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { SlidevData } from "@slidev/types";
import type { FSWatcher } from "vite";

/** How long files have to be quiet before they are looked at, in milliseconds. */
const QUIET_MS = 120;

/**
 * Tells Slidev of a change that its watcher did not: of two within some 50 ms it tells the first alone (chokidar throttles
 * them), and the page would show a deck that is not the one on the disk until the next change. So when all is quiet, what
 * Slidev has read is compared with the files.
 *
 * @param shown what Slidev has read; it changes with each change
 */
export function keepUp(watcher: FSWatcher, shown: Pick<SlidevData, "markdownFiles">): Disposable {
  /** What was told already: a file that Slidev reads otherwise is told once. */
  const told = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    for (const [file, { raw }] of Object.entries(shown.markdownFiles)) {
      const text = read(file);
      if (text === undefined || text === raw || text === told.get(file)) continue;
      told.set(file, text);
      watcher.emit("change", file);
    }
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(look, QUIET_MS);
  };
  watcher.on("raw", wait);
  return {
    [Symbol.dispose]() {
      clearTimeout(timer);
      watcher.off("raw", wait);
    },
  };
}

/** What browsers ask for after a change has come by then, in milliseconds. */
const APART_MS = 300;

/**
 * Holds changes apart that come close upon one another: while a slide is made ready for the browser after a first one,
 * a second may leave Vite with the slide as it was after the first, for good.
 *
 * @returns called with each change, it is done when the change may be looked at; the first is at once
 */
export function holdApart(): () => Promise<void> {
  let next = 0;
  return async () => {
    const now = performance.now();
    const start = Math.max(now, next);
    next = start + APART_MS;
    if (start > now) await sleep(start - now);
  };
}

/** The text of a file; nothing while it is being put in place. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
