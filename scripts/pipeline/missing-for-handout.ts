import { existsSync } from "node:fs";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { noOriginal } from "../exporter/formats/single-language.ts";
import type { ReadDeck } from "./read-deck.ts";
import type { CompiledTalk, TalkOptions } from "./talk.ts";
import { paperOf } from "./witness-talk.ts";

/** What a handout is asked for that this talk can't give, as far as that is known before anything is built. */
export function findMissingForHandout(talk: CompiledTalk | ReadDeck, options: TalkOptions): Diagnostic | undefined {
  if (options.goal !== "export" || !options.exports.formats.includes("handout")) return undefined;
  const { bilingual, withSources } = options.exports;
  const { source } = talk;
  const language = talk.outcome === "read" ? talk.origin?.language : source.kind !== "deck" && source.language;
  if (bilingual && !language) return noOriginal(source.deckFile);
  if (!withSources) return undefined;
  const { outline } = talk.outcome === "read" ? {} : talk;
  const paper = outline && paperOf(outline);
  const hasNone = outline !== undefined && (paper === undefined || !existsSync(paper));
  return options.isDraft || hasNone ? noSources(source.file, options.isDraft === true) : undefined;
}

/** Why a handout can't show the paper's sentences. */
export const noSources = (file: string, isDraft: boolean): Diagnostic => ({
  ...{ severity: "error", code: "handout-has-sources", file },
  message: `the handout can't show what the slides stand on, since ${isDraft ? "a draft is not looked up" : "nothing was looked up"} in the paper`,
  hint: `${isDraft ? "leave `--no-check` out" : "name the paper, `file:` under `paper` in the outline"}; or leave \`--with-sources\` out`,
});
