import { withNeeded } from "../exporter/format.ts";
import { guardFolder } from "../exporter/publish/guard-folder.ts";
import { settleFolder } from "../exporter/publish/publish.ts";
import { findFresh, findPrintable } from "./find-fresh.ts";
import type { Source } from "./source.ts";
import type { ExportOptions, Talk, TalkOptions } from "./talk.ts";

/**
 * Makes a talk, or what of an export is not there yet. What makes is loaded when there is something to make: most of the
 * time of an export that has nothing to do would go into that.
 */
export async function runTalk(source: Source, options: TalkOptions): Promise<Talk> {
  if (options.goal !== "export") return makeAnew(source, options);
  options = { ...options, exports: { ...options.exports, formats: withNeeded(options.exports.formats) } };
  guardFolder(options.folder, [source.file, source.deckFile]);
  settleFolder(options.folder);
  // Whoever accepts translations changes what is remembered of them, though nothing else may be new.
  const isAnew = options.force || options.decide || source.isAccepting;
  return isAnew ? makeAnew(source, options) : exportRest(source, options);
}

async function makeAnew(source: Source, options: TalkOptions): Promise<Talk> {
  const unreadable = source.kind === "deck" && (await import("./read-deck.ts")).findUnreadable(source);
  return unreadable || (await import("./make-talk.ts")).makeTalk(source, options);
}

/** Makes the formats that are not published already, or no longer what they would be now. */
async function exportRest(source: Source, options: ExportOptions): Promise<Talk> {
  const { kept, findings, losses, summary, rest } = findFresh(source, options);
  if (rest.length === 0) return { outcome: "unchanged", diagnostics: findings, files: [], kept, losses, summary };
  const left = { ...options, exports: { ...options.exports, formats: rest } };
  const site = findPrintable(source, left);
  const talk = site
    ? await (await import("./make-talk.ts")).remakeTalk(source, site, left)
    : await makeAnew(source, left);
  // What was found about kept files is told again; what is about the talk itself was found anew.
  const told = new Set(talk.diagnostics.map((each) => JSON.stringify(each)));
  const again = findings.filter((each) => !told.has(JSON.stringify(each)));
  return {
    ...talk,
    diagnostics: [...talk.diagnostics, ...again],
    kept,
    losses: [...losses, ...(talk.losses ?? [])],
  };
}
