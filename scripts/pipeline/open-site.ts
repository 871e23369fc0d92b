import { lstatSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStage, type Stage } from "../exporter/publish/publish.ts";
import { listDead, makeTemporaryFolder } from "../files/temporary.ts";
import type { OpenSite, TalkOptions } from "./talk.ts";
import { handDrawings } from "./want-drawings.ts";

/**
 * A session, and a folder for what comes out of it: the one that a talk was lent, or a new one.
 *
 * @param isBuilt whether there is a site already, so that none will be built
 */
export async function openSite(options: TalkOptions, isBuilt = false): Promise<OpenSite> {
  // Who lent it closes it.
  return options.site ? { ...options.site, async [Symbol.asyncDispose]() {} } : makeSite(options, isBuilt);
}

async function makeSite(options: TalkOptions, isBuilt: boolean): Promise<OpenSite> {
  const { browser, machines, progress, signal } = options;
  const exports = options.goal === "export" ? options.exports : undefined;
  // Playwright takes a while to start; a draft does without.
  const { Session } = await import("../exporter/session.ts");
  const stage = options.goal === "export" ? openStage(options.folder) : openScratch();
  const session = new Session({
    folder: join(stage.folder, "site"),
    // Diagrams are drawn for the dark scheme, too.
    isPublished: exports?.formats.includes("site") ?? (options.goal === "check" && options.withAccessibility === true),
    isPrinted: exports !== undefined,
    isBuilt,
    base: exports?.base,
    withNotes: exports?.withNotes ?? false,
    drawings: exports?.drawings && handDrawings(exports.drawings),
    browser,
    machines,
    progress,
    signal,
  });
  return {
    session,
    folder: stage.folder,
    openedAt: Date.now(),
    async [Symbol.asyncDispose]() {
      await session[Symbol.asyncDispose]();
      stage[Symbol.dispose]();
    },
  };
}

/** A folder for a site that is only looked at. What killed runs of the same user left there goes. */
function openScratch(): Stage {
  for (const path of listDead(tmpdir())) if (isOwn(path)) rmSync(path, { recursive: true, force: true });
  const folder = makeTemporaryFolder(tmpdir(), "site");
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Others use the folder for temporary files, too. */
function isOwn(path: string): boolean {
  const owner = lstatSync(path, { throwIfNoEntry: false })?.uid;
  return owner !== undefined && (process.getuid === undefined || owner === process.getuid());
}
