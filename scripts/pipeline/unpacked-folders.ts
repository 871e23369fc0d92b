import { readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { temporaryName } from "../files/temporary.ts";

/** What the folder of an unpacked paper is called, by the thread that reads it. */
export const stemOfThread = (thread: number): string => `paper-${thread}`;

/** Takes away what a thread of this process unpacked and, since it was ended, left. */
export function removeUnpackedBy(thread: number): void {
  // Each thread is a run of its own, which its name ends with.
  const start = temporaryName(stemOfThread(thread)).replace(/[0-9a-f]{8}-\d+$/, "");
  for (const name of readdirSync(tmpdir()))
    if (name.startsWith(start)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
}
