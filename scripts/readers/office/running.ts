import type { Element, Node } from "../jats/element.ts";
import type { Look } from "./block.ts";
import { type Letters, markUp, type Piece } from "./letters.ts";

/** What is open in a paragraph: the paragraph itself, a link, a field, a citation; what it holds, and what it is. */
interface Frame<Open> {
  open?: Open | undefined;
  pieces: Piece[];
}

/** What a paragraph has come to, while it is read. */
export class Running<Open> {
  /** Its place. */
  readonly at: Element;
  /** How letters are set by the paragraph's style. */
  readonly under: Letters;
  readonly frames: Frame<Open>[];
  /** Texts with what they look like. */
  readonly texts: { text: string; letters: Letters }[] = [];
  /** What text boxes in it hold. */
  readonly boxes: Element[] = [];
  readonly ids: string[] = [];
  /** What it numbers, as captions do: `Figure`. */
  counts: string | undefined;

  /** @param open what earlier paragraphs have left open */
  constructor(at: Element, under: Letters, open: readonly Open[] = []) {
    this.at = at;
    this.under = under;
    this.frames = [{ pieces: [] }, ...open.map((each) => ({ open: each, pieces: [] }))];
  }

  emit(node: Node, letters: Letters = {}): void {
    this.frames.at(-1)?.pieces.push({ node, letters });
  }

  /** What `read` reads, for itself; what it opens may go on behind it. */
  within(read: () => void): Node[] {
    const frame: Frame<Open> = { pieces: [] };
    this.frames.push(frame);
    read();
    return this.close(this.frames.indexOf(frame));
  }

  /** Takes a frame out. @returns what it holds */
  close(index: number): Node[] {
    return markUp(this.frames.splice(index, 1)[0]?.pieces ?? [], this.at);
  }

  /** All of the paragraph. */
  nodes(): Node[] {
    return markUp(
      this.frames.flatMap(({ pieces }) => pieces),
      this.at,
    );
  }

  /** How most letters of the paragraph look. @param size of letters of which nothing is said */
  look(isCentred: boolean, size: number): Look {
    const { texts } = this;
    const sizes = new Map<number, number>();
    for (const { text, letters } of texts) {
      const own = letters.size ?? size;
      sizes.set(own, (sizes.get(own) ?? 0) + text.length);
    }
    const [most] = [...sizes].toSorted(([, a], [, b]) => b - a);
    const count = (all: typeof texts) => all.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
    // A sign in a heading may be set as in formulas.
    const isMost = (is: (letters: Letters) => boolean | undefined) =>
      count(texts.filter(({ letters }) => is(letters) === true)) > count(texts) * MOST;
    return {
      isBold: isMost(({ isBold }) => isBold),
      isItalic: isMost(({ isItalic }) => isItalic),
      isCentred,
      size: most?.[0] ?? size,
    };
  }
}

/** So much of a paragraph is all of it. */
const MOST = 0.6;
