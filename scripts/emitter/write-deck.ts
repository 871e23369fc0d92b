import { dirname } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { keepCopy, makeFolder, readIfThere, replaceFile } from "../files.ts";
import { readSeal } from "./seal.ts";

export interface WrittenDeck {
  /** `refused` when the file holds a person's work; nothing was written then. */
  outcome: "created" | "updated" | "unchanged" | "refused";
  /** Where the edited deck was kept. */
  backup?: string;
  diagnostics: Diagnostic[];
}

/**
 * Writes a deck, whole or not at all. A deck that a person has edited, or that Lectern did not write, stays as it is.
 *
 * @param file path of the deck as the person gave it; its folder is made if need be
 * @param force whether to replace such a deck after all; it is kept as `slides.md.backup-1` and so on
 */
export function writeDeck(file: string, markdown: string, { force = false } = {}): WrittenDeck {
  const old = readIfThere(file)?.toString();
  if (old === markdown) return { outcome: "unchanged", diagnostics: [] };
  if (old === undefined) {
    makeFolder(dirname(file));
    replaceFile(file, markdown);
    return { outcome: "created", diagnostics: [] };
  }
  const seal = old.trim() === "" ? "generated" : readSeal(old);
  if (seal === "generated") {
    replaceFile(file, markdown);
    return { outcome: "updated", diagnostics: [] };
  }
  if (!force) return { outcome: "refused", diagnostics: [refusal(file, seal)] };
  const backup = keepCopy(file);
  replaceFile(file, markdown);
  return { outcome: "updated", backup, diagnostics: [] };
}

/** Why a deck can't be written, before it is known what would be written; nothing if it can. */
export function findRefusal(file: string, { force = false } = {}): Diagnostic | undefined {
  const old = readIfThere(file)?.toString();
  const seal = old === undefined || old.trim() === "" ? "generated" : readSeal(old);
  return seal === "generated" || force ? undefined : refusal(file, seal);
}

function refusal(file: string, seal: "edited" | "foreign"): Diagnostic {
  return {
    severity: "error",
    code: "deck-is-not-overwritten",
    message:
      seal === "edited"
        ? "this deck was edited by hand since Lectern wrote it; it was left as it is"
        : "Lectern did not write this file; it was left as it is",
    hint: "write elsewhere with `-o other.md`, or use `--force`, which keeps the old file as a backup beside it",
    file,
  };
}
