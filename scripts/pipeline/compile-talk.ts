import type { Deck } from "../deck/types.ts";
import type { Position } from "../diagnostics/diagnostic.ts";
import { loadOutline, placeOver } from "../outline/load-outline.ts";
import type { YamlSource } from "../outline/yaml-source.ts";
import { checkAddresses } from "../planner/check-addresses.ts";
import { planDeck } from "../planner/plan-deck.ts";
import { allowLong, stopsTalk } from "../time/report-cuts.ts";
import { type Translated, translateOutline } from "../translation/translate-outline.ts";
import { checkLanguage } from "./check-language.ts";
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
  let translated: Translated | undefined;
  const { language, isAccepting } = source;
  const translate = (yaml: YamlSource) => {
    translated = translateOutline(yaml, language ?? "", isAccepting);
    return translated;
  };
  const read = await loadOutline(source.file, undefined, language === undefined ? undefined : translate);
  const { value: outline, diagnostics: found, files } = read;
  if (!outline) return { outcome: "failed", diagnostics: found, files };
  const { deck: inOutline, diagnostics: late } = await planDeck(outline, source);
  const planned = translated ? placeDeck(inOutline, outline.file, translated) : inOutline;
  const { deck: dressed, ...look } = await dressDeck(planned, source, outline.talk.brand);
  const { diagnostics: emitted, ...written } = emitPlanned(dressed, source, options);
  const letters = await checkLetters(dressed.brand, written.markdown, source.brand);
  const all = { files: [...files, ...look.files] };
  const diagnostics = [
    ...[
      ...found,
      ...(options.isDraft ? allowLong(late) : late),
      ...checkLanguage(dressed.language, source.file),
      ...look.diagnostics,
      ...checkAddresses(planned, outline),
      ...emitted,
      ...letters,
    ],
  ];
  if (stopsTalk(diagnostics, options)) return { outcome: "failed", diagnostics, ...all };
  return {
    ...{ outcome: "compiled", source, outline, ...written, diagnostics, ...all },
    ...(translated ? { translation: pickOf(translated) } : {}),
  };
}

const pickOf = ({ lock, counts, untranslated }: Translated) => ({ lock, counts, untranslated });

/** Slides whose words are a translation's have their places there. */
function placeDeck(deck: Deck, outline: string, { places }: Translated): Deck {
  const place = <T extends { file?: string; position?: Position }>({ ...each }: T): T => {
    const found = placeOver(each, outline, { places });
    return found === each ? each : { ...each, file: found.file, position: found.position };
  };
  return { ...deck, slides: deck.slides.map(place), items: deck.items.map(place) };
}
