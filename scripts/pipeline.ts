import type { Deck } from "./deck/types.ts";
import { type Diagnostic, hasErrors } from "./diagnostics/diagnostic.ts";
import { emitSlidev } from "./emitter/emit-slidev.ts";
import { type WrittenDeck, writeDeck } from "./emitter/write-deck.ts";
import type { Artifact, ExportOptions } from "./exporter/export-deck.ts";
import { loadOutline } from "./outline/load-outline.ts";
import { checkAddresses } from "./planner/check-addresses.ts";
import { planDeck } from "./planner/plan-deck.ts";
import { ROOT } from "./root.ts";

/** A talk, compiled but not yet written. */
export interface CompiledTalk {
  deck?: Deck;
  /** Planned length that the outline asks for. */
  budget?: number;
  /** The text of `slides.md`; missing when the outline has an error. */
  markdown?: string;
  diagnostics: Diagnostic[];
  /** Absolute paths of the files that the talk was made from. */
  files: string[];
}

/**
 * The way from an outline to a deck: load, plan, emit. Nothing is written.
 *
 * @param outlineFile path of `outline.yaml`, relative to the working directory
 * @param deckFile path that the deck will have
 */
export async function compileTalk(outlineFile: string, deckFile: string): Promise<CompiledTalk> {
  const { value: outline, diagnostics, files } = await loadOutline(outlineFile);
  if (!outline) return { diagnostics, files };
  const deck = await planDeck(outline);
  const { markdown, diagnostics: found } = emitSlidev(deck, { deckFile, outlineFile, root: ROOT });
  const all = [...diagnostics, ...checkAddresses(deck, outline), ...found];
  if (hasErrors(all)) return { diagnostics: all, files };
  const budget = outline.talk.minutes;
  return { deck, ...(budget === undefined ? {} : { budget }), markdown, diagnostics: all, files };
}

export interface BuiltTalk extends CompiledTalk {
  /** What became of the deck's file; missing when the outline has an error. */
  outcome?: WrittenDeck["outcome"];
  /** Where a deck that was replaced by force is kept. */
  backup?: string;
}

/** Compiles a talk and writes its deck, unless a person has edited that since. */
export async function buildTalk(outlineFile: string, deckFile: string, { force = false } = {}): Promise<BuiltTalk> {
  const talk = await compileTalk(outlineFile, deckFile);
  if (talk.markdown === undefined) return talk;
  const { diagnostics, ...written } = writeDeck(deckFile, talk.markdown, { force });
  return { ...talk, ...written, diagnostics: [...talk.diagnostics, ...diagnostics] };
}

export interface ExportedTalk {
  /** What the export made; missing when an error stopped it. */
  artifacts?: Artifact[];
  diagnostics: Diagnostic[];
}

/** The whole way: an outline to a deck, the deck to a site and a PDF. A deck (`.md`) is exported as it is. */
export async function exportTalk(
  source: string,
  deckFile: string,
  options: ExportOptions & { force?: boolean; onBuilt?: (talk: BuiltTalk) => void },
): Promise<ExportedTalk & BuiltTalk> {
  const built: BuiltTalk = isDeck(source)
    ? { diagnostics: [], files: [source] }
    : await buildTalk(source, deckFile, { force: options.force ?? false });
  options.onBuilt?.(built);
  if (hasErrors(built.diagnostics)) return built;
  // The exporter's PDF library takes as long to start as a whole build of a deck.
  const { exportDeck } = await import("./exporter/export-deck.ts");
  const { value, diagnostics } = await exportDeck(isDeck(source) ? source : deckFile, options);
  return { ...built, ...(value ? { artifacts: value } : {}), diagnostics: [...built.diagnostics, ...diagnostics] };
}

/** A deck is Markdown; every other file is taken for an outline. */
export function isDeck(file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file);
}
