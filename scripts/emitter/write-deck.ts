import { isUtf8 } from "node:buffer";
import { dirname } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { keepCopy, makeFolder, readIfThere, replaceFile } from "../files/files.ts";
import { ELSEWHERE, findUnmergeable, type MergedDeck, mergeDeck, type Unmergeable } from "./merge/merge-deck.ts";
import type { Decide } from "./merge/types.ts";
import { readSeal } from "./seal.ts";

export interface WrittenDeck {
  /** `refused` when the file holds a person's work; nothing was written then. */
  outcome: "created" | "updated" | "unchanged" | "refused";
  /** Where the edited deck was kept. */
  backup?: string;
  diagnostics: Diagnostic[];
}

/** What to do with a deck that is not as Lectern wrote it. */
export interface WriteOptions {
  /** Whether to replace it after all; it is kept as `slides.md.backup-1` and so on. */
  force?: boolean;
  /** What is to become of what both a person and the outline changed; else it is told, and the person's stays. */
  decide?: Decide | undefined;
}

/** What is to be written, and over what. */
export interface PlannedDeck {
  text: string;
  /** What the file holds; nothing when there is none. */
  before: string | undefined;
  /** What of it is a person's. */
  merged?: MergedDeck;
  /** Whether something of a person's goes, so that the file is kept as a backup. */
  isReplacing: boolean;
}

/**
 * Puts a deck together with what a person made of its file. Nothing is written.
 *
 * @param file path of the deck as the person gave it
 * @param markdown the deck as it is generated now
 * @returns a finding, when the file holds a person's work that the deck can't be put together with
 */
export function planDeckFile(file: string, markdown: string, options: WriteOptions = {}): PlannedDeck | Diagnostic {
  const refusal = findRefusal(file, options);
  if (refusal) return refusal;
  const before = readIfThere(file)?.toString();
  if (before === undefined || before.trim() === "") return { text: markdown, before, isReplacing: false };
  const isGenerated = readSeal(before) === "generated";
  if (options.force) return { text: markdown, before, isReplacing: !isGenerated };
  if (isGenerated) return { text: inStyleOf(before, markdown), before, isReplacing: false };
  const merged = mergeDeck(before, markdown, options.decide);
  if ("reason" in merged) return unmergeable(file, merged);
  const { text, isReplacing } = merged;
  return { text, before, merged, isReplacing };
}

/** Line ends, and whether there is one at the end, as a file has them. */
function inStyleOf(before: string, markdown: string): string {
  const text = before.includes("\r\n") ? markdown.replaceAll("\n", "\r\n") : markdown;
  return before.endsWith("\n") ? text : text.trimEnd();
}

/** Writes a deck as it was planned, whole or not at all; its folder is made if need be. */
export function writePlanned(file: string, { text, before, isReplacing }: PlannedDeck): WrittenDeck {
  // A person saved it meanwhile.
  if (readIfThere(file)?.toString() !== before) return { outcome: "refused", diagnostics: [savedMeanwhile(file)] };
  if (before === text) return { outcome: "unchanged", diagnostics: [] };
  if (before === undefined) makeFolder(dirname(file));
  const kept = isReplacing ? { backup: keepCopy(file) } : {};
  replaceFile(file, text);
  return { outcome: before === undefined ? "created" : "updated", ...kept, diagnostics: [] };
}

/** Puts a deck together with its file, and writes it. */
export function writeDeck(file: string, markdown: string, options: WriteOptions = {}): WrittenDeck {
  const planned = planDeckFile(file, markdown, options);
  return "code" in planned ? { outcome: "refused", diagnostics: [planned] } : writePlanned(file, planned);
}

/** Why a deck can't be written, before it is known what would be written; nothing if it can. */
export function findRefusal(file: string, options: WriteOptions = {}): Diagnostic | undefined {
  const bytes = readIfThere(file);
  if (bytes === undefined || options.force) return undefined;
  // Read as what it is not, its letters would be lost.
  if (!isUtf8(bytes))
    return notOverwritten(file, { reason: "this deck is not in UTF-8, which Slidev reads", hint: "save it as UTF-8" });
  return refuse(file, bytes.toString());
}

function refuse(file: string, before: string): Diagnostic | undefined {
  if (before.trim() === "" || readSeal(before) === "generated") return undefined;
  if (!/^lectern:\r?$/m.test(before))
    return notOverwritten(file, {
      reason: "Lectern did not write this file; it was left as it is",
      hint: ELSEWHERE,
    });
  const found = findUnmergeable(before);
  return found && unmergeable(file, found);
}

function unmergeable(file: string, { reason, ...rest }: Unmergeable): Diagnostic {
  const message = `this deck was edited by hand, and can't be put together with its outline: ${reason}`;
  return notOverwritten(file, { ...rest, reason: message });
}

function notOverwritten(file: string, { reason, hint, line }: Unmergeable): Diagnostic {
  return {
    severity: "error",
    code: "deck-is-not-overwritten",
    message: reason,
    hint: `${hint}; or use \`--force\`, which keeps the old file as a backup beside it`,
    file,
    ...(line === undefined ? {} : { position: { line, column: 1, length: 1 } }),
  };
}

function savedMeanwhile(file: string): Diagnostic {
  return {
    severity: "error",
    code: "deck-is-not-overwritten",
    message: "this deck was saved while it was being built; it was left as it is",
    hint: "run the command again",
    file,
  };
}
