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
  guardFolder(options.folder, [source.file, source.deckFile]);
  settleFolder(options.folder);
  return options.force || options.decide ? makeAnew(source, options) : exportRest(source, options);
}

const makeAnew = async (source: Source, options: TalkOptions): Promise<Talk> =>
  (await import("./make-talk.ts")).makeTalk(source, options);

/** Makes the formats that are not published already, or no longer what they would be now. */
async function exportRest(source: Source, options: ExportOptions): Promise<Talk> {
  const { kept, findings, losses, summary, rest } = findFresh(source, options);
  if (rest.length === 0) return { outcome: "unchanged", diagnostics: findings, files: [], kept, losses, summary };
  const left = { ...options, exports: { ...options.exports, formats: rest } };
  const site = findPrintable(source, left);
  const { makeTalk, remakeTalk } = await import("./make-talk.ts");
  const talk = await (site ? remakeTalk(source, site, left) : makeTalk(source, left));
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
