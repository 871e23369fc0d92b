import MiniSearch from "minisearch";
import type { BoardWork } from "../../scripts/board/protocol.ts";
import { cardsOf } from "./slide.ts";
import { fold, isUnspaced, wordsOf } from "./words.ts";

/** How well slides match, and the words in them that did. */
export interface Hits {
  score: Map<string, number>;
  terms: Set<string>;
}

interface Entry {
  key: string;
  title: string;
  id: string;
  words: string;
}

/**
 * Index of all slides. A work that is read again replaces only its own slides in it; it is indexed when there is time,
 * at the latest when something is searched, so that the first view need not wait.
 */
export class SlideSearch {
  private readonly waiting = new Map<string, BoardWork>();
  private readonly keys = new Map<string, string[]>();
  private readonly index = new MiniSearch<Entry>({
    idField: "key",
    fields: ["title", "id", "words"],
    tokenize: (text) => wordsOf(text).map(({ word }) => word),
    processTerm: (term) => fold(term) || null,
  });

  add(work: BoardWork): void {
    this.waiting.set(work.id, work);
  }

  /** Indexes one of the works that wait; `false` where none does. */
  indexOne(): boolean {
    const [work] = this.waiting.values();
    if (work) this.take(work);
    return work !== undefined;
  }

  private take(work: BoardWork): void {
    this.remove(work.id);
    // Two slides of one work can have the same address while its file is being written.
    const entries = new Map<string, Entry>();
    for (const { key, slide } of cardsOf(work)) {
      const words = [slide.words, ...slide.notes, ...slide.tags].join("\n");
      entries.set(key, { key, title: slide.title, id: slide.id, words });
    }
    this.index.addAll([...entries.values()]);
    this.keys.set(work.id, [...entries.keys()]);
  }

  remove(work: string): void {
    this.waiting.delete(work);
    this.index.discardAll(this.keys.get(work) ?? []);
    this.keys.delete(work);
  }

  /** `undefined` where nothing is searched. */
  find(query: string): Hits | undefined {
    if (wordsOf(query).length === 0) return undefined;
    while (this.indexOne());
    const score = new Map<string, number>();
    const terms = new Set<string>();
    const results = this.index.search(query, {
      boost: { title: 6, id: 4 },
      combineWith: "AND",
      // One sign of Chinese is a whole word; others match in it only by chance.
      prefix: (term) => !isUnspaced(term),
      fuzzy: (term) => (isUnspaced(term) || term.length < 4 ? false : 0.2),
      weights: { prefix: 0.6, fuzzy: 0.25 },
    });
    for (const { id, score: value, terms: matched } of results) {
      score.set(String(id), value);
      for (const term of matched) terms.add(term);
    }
    this.addById(query, score);
    return { score, terms };
  }

  /** An address is found as it is typed, also by its beginning: `ii-b-3`. */
  private addById(query: string, score: Map<string, number>): void {
    const wanted = query.trim().toLowerCase();
    for (const [work, keys] of this.keys)
      for (const key of keys) {
        const id = key.slice(work.length + 1).toLowerCase();
        if (id === wanted) score.set(key, 10_000);
        else if (wanted.includes("-") && id.startsWith(wanted)) score.set(key, 5_000);
      }
  }
}
