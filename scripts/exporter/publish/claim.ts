import { constants, copyFileSync, linkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readIfThere } from "../../files/files.ts";
import { isDead, temporaryName } from "../../files/temporary.ts";

/**
 * Takes over what a dead run left, so that of several runs only one mends it. Claims are numbered: whoever can't have one
 * because its holder has died tries the next, and no claim is ever taken away from another.
 *
 * @returns path of the claim; nothing when somebody else has it
 */
export function claimWork(work: string): string | undefined {
  const name = temporaryName("claim");
  const draft = join(work, name);
  try {
    writeFileSync(draft, name);
    for (let n = 1; ; n++) {
      const claim = join(work, `claim-${n}`);
      if (isTaken(draft, claim)) return claim;
      const holder = readIfThere(claim)?.toString();
      // One without a name was being copied when its holder was killed.
      if (holder !== "" && (holder === undefined || !isDead(claim, holder))) return undefined;
    }
  } catch (error) {
    // Whoever mended it has removed the folder.
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Gives a file a second name that nobody has; without hard links it is copied, and whoever is killed then leaves a broken one. */
export function isTaken(draft: string, name: string): boolean {
  try {
    try {
      linkSync(draft, name);
    } catch (error) {
      if (isCode(error, "EEXIST")) return false;
      copyFileSync(draft, name, constants.COPYFILE_EXCL);
    }
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Whether an error of the file system is of a kind. */
export const isCode = (error: unknown, code: string) => (error as NodeJS.ErrnoException).code === code;
