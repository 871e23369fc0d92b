import type { DiagramNode, Slide } from "../deck/types.ts";
import type { Originals } from "../exporter/format.ts";
import { listItems } from "../remix/list-items.ts";
import { toPlainText } from "../text/inline.ts";
import { compileTalk } from "./compile-talk.ts";
import { openOrigin } from "./read-deck.ts";
import type { Source } from "./source.ts";

/** What the original of a translation says on its slides; nothing where a talk is no translation. */
export async function listOriginals(source: Source): Promise<Originals | undefined> {
  const origin = source.kind === "deck" ? openOrigin(source).origin : source;
  if (origin?.kind !== "outline" || origin.language === undefined) return undefined;
  const compiled = await compileTalk({ ...origin, language: undefined });
  if (compiled.outcome === "failed") return undefined;
  const { slides, language } = compiled.deck;
  return { language, texts: new Map(slides.map((slide) => [slide.id, textsOf(slide)])) };
}

function textsOf(slide: Slide): string[] {
  const title = toPlainText(slide.title);
  const texts = listItems([slide])
    .map(({ text }) => toPlainText(text))
    .filter((text) => text !== title);
  return [title, ...(texts.length > 0 ? texts : repeated(slide))].map((text) => text.trim()).filter(Boolean);
}

/** What a slide says that other slides say, too: in boxes and columns. */
function repeated(slide: Slide): string[] {
  const mark = (sign: string | undefined, text: string) => (sign === undefined ? text : `${sign} · ${text}`);
  const nodes = (all: readonly DiagramNode[]): string[] =>
    all.flatMap(({ mark: sign, label, children }) => [mark(sign, label), ...nodes(children)]);
  switch (slide.kind) {
    case "map":
      return nodes(slide.sections);
    case "diagram":
      return nodes(slide.nodes);
    case "pillars":
      return slide.pillars.map((pillar) => mark(pillar.mark, toPlainText(pillar.text)));
    case "glance":
      return [toPlainText(slide.abstract)];
    default:
      return [];
  }
}
