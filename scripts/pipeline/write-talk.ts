import { type PlannedDeck, type WrittenDeck, writePlanned } from "../emitter/write-deck.ts";
import { replaceFile } from "../files/files.ts";
import type { CompiledTalk } from "./compile-talk.ts";
import type { LentAssets } from "./lend-assets.ts";
import type { TalkOptions } from "./talk.ts";

/** Writes a deck, and with it what its lecture remembers and the files that it needs beside it; all or nothing. */
export function writeTalk(
  { source, lecture }: Pick<CompiledTalk, "source" | "lecture">,
  planned: PlannedDeck,
  assets: LentAssets,
  options: TalkOptions,
): WrittenDeck {
  options.signal?.throwIfAborted();
  const written = writePlanned(source.deckFile, planned);
  if (written.outcome === "refused") return written;
  const isTrial = options.goal === "build" && options.isTrial;
  if (lecture && !isTrial) replaceFile(lecture.lock.file, lecture.lock.text);
  assets.keep();
  return written;
}
