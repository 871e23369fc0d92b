import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { brandOfDeck } from "../brand/deck-look.ts";
import { wholeAddress } from "../deck/series.ts";
import type { Deck } from "../deck/types.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { readSeal } from "../emitter/seal.ts";
import { findBrokenFrontmatter, findMissingDeck, readDeckInfo } from "../exporter/deck-info.ts";
import type { ShownDeck } from "./check-shown.ts";
import { compileTalk } from "./compile-talk.ts";
import { readDeckOrigin } from "./deck-origin.ts";
import { judgeBrand } from "./dress-deck.ts";
import { findShown, listEdited, toHandEdits } from "./hand-edits.ts";
import { type DeckSource, identifySource, type WrittenSource } from "./source.ts";
import type { CompiledTalk, FailedTalk, Reported, TalkOptions } from "./talk.ts";

/** A deck as a person has it. */
export interface ReadDeck extends Reported {
  outcome: "read";
  source: DeckSource;
  text: string;
  /** What it was built from, and what that says now; missing when it names nothing, and for a draft. */
  origin?: WrittenSource;
  deck?: Deck;
  lecture?: CompiledTalk["lecture"];
}

/** Why a deck can't be read at all, for which no browser need start. */
export function findUnreadable({ file }: DeckSource): FailedTalk | undefined {
  const missing = findMissingDeck(file);
  const diagnostics = missing ? [missing] : findBrokenFrontmatter(file, readFileSync(file, "utf8"));
  return hasErrors(diagnostics) ? { outcome: "failed", diagnostics, files: [file] } : undefined;
}

/** Reads a deck as it is, and what it says that it was built from, which it is held against. */
export async function readDeck(
  source: DeckSource,
  { goal, isDraft = false }: Pick<TalkOptions, "goal" | "isDraft">,
): Promise<ReadDeck | FailedTalk> {
  const { file } = source;
  const text = readFileSync(file, "utf8");
  const broken = findBrokenFrontmatter(file, text);
  const read = { outcome: "read", source, text } as const;
  const named = readDeckInfo(text).brand;
  const look = await brandOfDeck(named, dirname(resolve(file)));
  const inLook = look ? judgeBrand(look, source.brand ?? {}) : [];
  const { origin, missingOutline } = openOrigin(source);
  if (!origin) {
    const lost = missingOutline === undefined ? [] : [lostOutline(file, missingOutline, goal)];
    const files = [file, ...(look?.files ?? []), ...(missingOutline === undefined ? [] : [missingOutline])];
    return { ...read, files, diagnostics: isDraft ? [] : [...broken, ...inLook, ...lost] };
  }
  const compiled = await compileTalk(origin);
  // Whoever changed the deck's first lines may have given it another brand than its outline has.
  const isOther = look?.files[0] !== (compiled.outcome === "compiled" ? compiled.deck.brand?.file : undefined);
  const files = [...compiled.files, ...(isOther ? (look?.files ?? []) : [])];
  if (compiled.outcome === "failed") return isDraft ? { ...read, files, diagnostics: [] } : compiled;
  const { deck, lecture } = compiled;
  // Whether a draft is right nobody asks.
  if (isDraft) return { ...read, files, lecture, diagnostics: [] };
  return {
    ...read,
    origin,
    deck,
    files,
    lecture,
    diagnostics: [...compiled.diagnostics, ...(isOther ? inLook : []), ...broken],
  };
}

/** The outline or recipe that a deck says it was built from, if that is there; else its path, if it says any. */
export function openOrigin({ file, minutes, brand }: Pick<DeckSource, "file" | "minutes" | "brand">): {
  origin?: WrittenSource;
  missingOutline?: string | undefined;
} {
  const { outline, missingOutline, minutes: built, language, brand: named } = readDeckOrigin(file);
  if (outline === undefined) return { missingOutline };
  const place = { deckFile: file, minutes: minutes ?? built, brand: { ...brand, named }, language };
  const origin = identifySource(outline, place);
  // Read as an outline, it is told what it is.
  return { origin: origin.kind === "deck" ? { kind: "outline", file: outline, ...place } : origin };
}

/** Where the slides of a deck stand, and which of them a person edited. */
export function describeAsItIs({ source: { file }, text, deck, origin }: ReadDeck): ShownDeck {
  const edited = listEdited(text);
  const own = new Set(deck?.slides.filter(({ kind }) => kind !== "slidev" && kind !== "written").map(({ id }) => id));
  return {
    deck,
    sourceFile: origin?.file ?? file,
    edits: readSeal(text) === "generated" ? undefined : toHandEdits(file, text, edited),
    originOf(no, address) {
      const { position, sourceLine } = findShown(edited, no, address) ?? {};
      return { address, file, isOwn: own.has(wholeAddress(address)), position, sourceLine };
    },
  };
}

/** Without its outline nobody can tell whether something is missing from a deck. */
function lostOutline(file: string, outline: string, goal: TalkOptions["goal"]): Diagnostic {
  return {
    severity: goal === "check" ? "error" : "warning",
    code: "outline-is-there",
    file,
    message: `what this deck was built from is not there (${outline}), so nothing tells whether all of it is shown`,
    hint: "put it back, or correct `outline` or `recipe` under `lectern` in the deck's first lines",
  };
}
