import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stageFolder } from "../exporter/publish/publish.ts";
import type { Studio } from "../exporter/studio.ts";
import type { TalkOptions } from "./talk.ts";

export interface OpenSite extends AsyncDisposable {
  studio: Studio;
  /** Folder that files are made in: it will be published, or goes in the end. The site is in its folder `site`. */
  folder: string;
  /** When it was opened, in milliseconds since 1970: what was changed later may not be in what comes out of it. */
  openedAt: number;
}

/** A studio, and a folder for what comes out of it: the one that a talk was lent, or a new one. */
export async function openSite({ site, ...options }: TalkOptions): Promise<OpenSite> {
  // Who lent it closes it.
  return site ? { ...site, async [Symbol.asyncDispose]() {} } : makeSite(options);
}

async function makeSite({ goal, folder, exports, browser, progress, signal }: TalkOptions): Promise<OpenSite> {
  // Playwright takes a while to start; a draft does without.
  const { Studio } = await import("../exporter/studio.ts");
  const place = goal === "export" && folder ? stageFolder(folder) : mkdtempSync(join(tmpdir(), "lectern-site-"));
  const isPublished = goal === "export" && exports?.formats.includes("site");
  const { base, withNotes } = exports ?? {};
  const studio = new Studio({ folder: join(place, "site"), isPublished, base, withNotes, browser, progress, signal });
  return {
    studio,
    folder: place,
    openedAt: Date.now(),
    async [Symbol.asyncDispose]() {
      await studio[Symbol.asyncDispose]();
      rmSync(place, { recursive: true, force: true });
    },
  };
}
