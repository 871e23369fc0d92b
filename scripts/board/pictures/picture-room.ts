import { keepResult, takeKept, type Work } from "../../files/keep.ts";
import type { Drawn } from "./draw-slides.ts";
import { type Drawing, pictureKey, sayContext } from "./picture-key.ts";

/** Slides that are drawn at once: more take longer until the first is seen. */
const BATCH = 12;

/** Slides that are spoken of at a time, and pictures in memory: some 30 kB each. */
const MOST_KNOWN = 20_000;
const MOST_RECENT = 300;

const WORK: Work = { kind: "pictures", packages: [], modules: [], most: 5000 };

/** Told when pictures are there, or can't be. */
export interface Told {
  drawn: (keys: string[]) => void;
  undrawn: (keys: string[], message: string) => void;
}

/** Draws slides of one look, none of which have the same address. */
type DrawSlides = (drawings: readonly Drawing[]) => Promise<Drawn[]>;

/** Pictures of slides: drawn when somebody wants to see them, one batch after the other, and kept. */
export class PictureRoom {
  readonly #draw: DrawSlides;
  readonly #told: Told;
  readonly #signal: AbortSignal;
  /** What each picture is of, as far as anybody has spoken of it. */
  readonly #known = new Map<string, Drawing>();
  readonly #failed = new Map<string, string>();
  /** What is wanted, the most urgent first. */
  #wanted: string[] = [];
  /** The last ones, for where nothing can be kept. */
  readonly #recent = new Map<string, Drawn>();
  #pause: Promise<unknown> = Promise.resolve();
  #isDrawing = false;
  /** What is being drawn. */
  #now: readonly string[] = [];
  readonly #waiting = new Map<string, ((drawn: Drawn | undefined) => void)[]>();

  constructor(draw: DrawSlides, told: Told, signal: AbortSignal) {
    [this.#draw, this.#told, this.#signal] = [draw, told, signal];
  }

  /** Says what a picture is of. @returns its name */
  readonly know = (drawing: Drawing): string => {
    const key = pictureKey(drawing);
    this.#known.delete(key);
    this.#known.set(key, drawing);
    // What failed is tried again when somebody speaks of it anew: it may have been the browser.
    this.#failed.delete(key);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_KNOWN && oldest !== undefined) this.#known.delete(oldest);
    return key;
  };

  /** A picture that is kept. */
  take(key: string): Drawn | undefined {
    return this.#recent.get(key) ?? takeKept<Drawn>(WORK, key);
  }

  /** Draws nothing until some work is done, which needs the same files. */
  pauseFor(work: Promise<unknown>): void {
    this.#pause = work.catch(() => {});
  }

  /** Wants pictures before all others. @returns those that are there already */
  want(keys: readonly string[]): string[] {
    const there = keys.filter((key) => this.take(key) !== undefined);
    const missing = keys.filter((key) => !there.includes(key) && this.#known.has(key) && !this.#now.includes(key));
    for (const [key, message] of this.#failed) if (missing.includes(key)) this.#told.undrawn([key], message);
    this.#wanted = [...new Set([...missing.filter((key) => !this.#failed.has(key)), ...this.#wanted])];
    void this.#work();
    return there;
  }

  /** A picture, when it is drawn; nothing when that can't be. */
  async draw(key: string): Promise<Drawn | undefined> {
    const kept = this.take(key);
    if (kept || this.#failed.has(key)) return kept;
    return new Promise((done) => {
      this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), done]);
      this.want([key]);
    });
  }

  /** Why a picture can't be drawn. */
  problemOf(key: string): string | undefined {
    return this.#failed.get(key);
  }

  async #work(): Promise<void> {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    try {
      while (this.#wanted.length > 0 && !this.#signal.aborted) {
        await this.#pause;
        await this.#drawNext(this.#takeBatch());
      }
    } finally {
      this.#isDrawing = false;
      this.#now = [];
    }
  }

  /** The next pictures of one look, none of which have the same address. */
  #takeBatch(): string[] {
    const lookOf = (key: string) => {
      const { look, size, among = [] } = this.#known.get(key) ?? {};
      return JSON.stringify([look, size, sayContext([], among)]);
    };
    const [first = ""] = this.#wanted;
    const ids = new Set<string>();
    const batch = this.#wanted
      .filter((key) => lookOf(key) === lookOf(first))
      .filter((key) => {
        const id = this.#known.get(key)?.slide.id ?? "";
        return !ids.has(id) && ids.add(id);
      })
      .slice(0, BATCH);
    this.#wanted = this.#wanted.filter((key) => !batch.includes(key));
    this.#now = batch;
    return batch;
  }

  async #drawNext(batch: readonly string[]): Promise<void> {
    const drawings = batch.flatMap((key) => this.#known.get(key) ?? []);
    try {
      const drawn = await this.#draw(drawings);
      for (const [index, key] of batch.entries()) this.#finish(key, drawn[index]);
      this.#told.drawn([...batch]);
    } catch (error) {
      if (this.#signal.aborted) return;
      // One slide may keep all others from being drawn.
      if (batch.length > 1) {
        const half = Math.ceil(batch.length / 2);
        await this.#drawNext(batch.slice(0, half));
        await this.#drawNext(batch.slice(half));
        return;
      }
      const message = (error as Error).message.split("\n")[0] ?? "";
      for (const key of batch) {
        this.#failed.set(key, message);
        this.#finish(key, undefined);
      }
      this.#told.undrawn([...batch], message);
    }
  }

  #finish(key: string, drawn: Drawn | undefined): void {
    if (drawn) {
      keepResult(WORK, key, drawn);
      this.#recent.set(key, drawn);
      const [oldest] = this.#recent.keys();
      if (this.#recent.size > MOST_RECENT && oldest !== undefined) this.#recent.delete(oldest);
    }
    for (const done of this.#waiting.get(key) ?? []) done(drawn);
    this.#waiting.delete(key);
  }
}
