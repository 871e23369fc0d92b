import { existsSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { KEPT_BESIDE } from "../../slidev/virtual-modules.ts";

/** @returns removes what Slidev and Vite put beside a deck that had no `node_modules`, and the folder if nothing else is in it */
export function watchLitter(deckFolder: string): Disposable {
  const folder = join(deckFolder, "node_modules");
  const isNew = !existsSync(folder);
  return {
    [Symbol.dispose]() {
      if (!isNew) return;
      try {
        for (const name of KEPT_BESIDE) rmSync(join(folder, name), { recursive: true, force: true });
        rmdirSync(folder);
      } catch {
        // It was not made, or somebody has put packages there since.
      }
    },
  };
}
