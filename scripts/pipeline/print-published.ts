import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FreshSite } from "./find-fresh.ts";
import { finishTalk } from "./make-talk.ts";
import { openSite } from "./open-site.ts";
import type { Source } from "./source.ts";
import type { BuiltTalk, ExportOptions, Talk } from "./talk.ts";

/** Makes formats from the published site, which passed its checks when it was published. */
export async function printPublished(
  source: Source,
  { files, diagnostics, summary }: FreshSite,
  options: ExportOptions,
): Promise<Talk> {
  const { folder, exports, progress } = options;
  await using site = await openSite(options, true);
  await site.studio.open(join(folder, "site"), exports.base);
  progress.say("The slides are those of the published site, which is up to date");
  const text = readFileSync(source.deckFile, "utf8");
  const talk: BuiltTalk = { outcome: "built", written: { outcome: "unchanged" }, diagnostics, files, summary };
  return await finishTalk(talk, { source, text }, site, options);
}
