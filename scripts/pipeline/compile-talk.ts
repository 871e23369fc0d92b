import { hasErrors } from "../diagnostics/diagnostic.ts";
import { loadOutline } from "../outline/load-outline.ts";
import { checkAddresses } from "../planner/check-addresses.ts";
import { planDeck } from "../planner/plan-deck.ts";
import { checkLetters, dressDeck } from "./dress-deck.ts";
import { type EmitDeckOptions, emitPlanned } from "./emit-deck.ts";
import type { OutlineSource, WrittenSource } from "./source.ts";
import type { CompiledTalk, FailedTalk } from "./talk.ts";

/** The way from an outline or a recipe to a deck: load, plan, guess what fits. Nothing is written, no browser is opened. */
export async function compileTalk(
  source: WrittenSource,
  options: EmitDeckOptions = {},
): Promise<CompiledTalk | FailedTalk> {
  if (source.kind === "outline") return compileOutline(source, options);
  const { compileLecture } = await import("./compile-lecture.ts");
  return compileLecture(source, options);
}

async function compileOutline(source: OutlineSource, options: EmitDeckOptions): Promise<CompiledTalk | FailedTalk> {
  const { value: outline, diagnostics: found, files } = await loadOutline(source.file);
  if (!outline) return { outcome: "failed", diagnostics: found, files };
  const { deck: planned, diagnostics: late } = await planDeck(outline, source);
  const { deck: dressed, ...look } = await dressDeck(planned, source, outline.talk.brand);
  const { diagnostics: emitted, ...written } = emitPlanned(dressed, source, options);
  const letters = await checkLetters(dressed.brand, written.markdown, source.brand);
  const all = { files: [...files, ...look.files] };
  const diagnostics = [
    ...[...found, ...late, ...look.diagnostics, ...checkAddresses(planned, outline), ...emitted, ...letters],
  ];
  if (hasErrors(diagnostics)) return { outcome: "failed", diagnostics, ...all };
  return { outcome: "compiled", source, outline, ...written, diagnostics, ...all };
}
