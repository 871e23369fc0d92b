import type { Deck, Slide } from "../../scripts/deck/types.ts";
import { emitSlidev } from "../../scripts/emitter/emit-slidev.ts";

/** A slide as a test names it: its address, and the words on it. */
export interface SmallSlide {
  id: string;
  words: string;
  /** How many slides it takes. */
  parts?: number;
}

/** A generated deck with a title and these slides. */
export function smallDeck(slides: readonly SmallSlide[], { title = "A talk", subject = "" } = {}): string {
  const text = (value: string) => [{ type: "text" as const, value }];
  const base = { notes: [], sources: [], minutes: 1 };
  const cover: Slide = {
    ...base,
    kind: "title",
    id: "title",
    title: text(title),
    authors: [],
    keywords: [],
    hues: 0,
  };
  const points = slides.flatMap(({ id, words, parts = 1 }): Slide[] =>
    Array.from(
      { length: parts },
      (_, n): Slide => ({
        ...base,
        kind: "points",
        id: n === 0 ? id : `${id}.${n + 1}`,
        title: text(`On ${id}`),
        ...(parts > 1 ? { series: id, part: [n + 1, parts] as [number, number] } : {}),
        points: [{ text: text(parts > 1 ? `${words} ${n + 1}` : words), details: [] }],
        notes: [text(`Say ${words}`)],
      }),
    ),
  );
  const deck: Deck = {
    title: text(title),
    shortTitle: title,
    authors: ["Ada Example"],
    keywords: [],
    language: "en",
    aspectRatio: "16:9",
    items: [],
    cuts: [],
    urls: {},
    subject,
    prints: new Map(
      [["title", title] as const, ...slides.map(({ id, words }) => [id, words] as const)].map(([id, words]) => [
        id,
        Buffer.from(words).toString("hex"),
      ]),
    ),
    slides: [cover, ...points],
  };
  return emitSlidev(deck, { deckFile: "slides.md", sourceFile: "outline.yaml", root: "." }).markdown;
}
