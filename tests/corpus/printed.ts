import { letters } from "./texts.ts";

/** Letters at either end of a sentence that are enough to find it by. */
const EDGE = 15;
const PIECE = 10;

/** Words that end a line with a hyphen are whole again. */
export const joinLines = (text: string) => text.replace(/[-\u{ad}‐]\s*\n\s*/gu, "");

/**
 * What can be seen on paper: what the program left out that made it is nobody's loss.
 *
 * @param views all of a PDF's text, in one order or several: what stands side by side in the one is whole in the other
 */
export class Printed {
  readonly #letters: string;
  readonly #known: ReadonlySet<string>;

  constructor(views: readonly string[]) {
    // A sign between them that is no letter.
    this.#letters = views.map((text) => letters(joinLines(text))).join("|");
    this.#known = new Set(this.#letters);
  }

  /**
   * Whether letters are printed, in one piece or interrupted: a page that ends, a note or a running head may stand within
   * a sentence, and just such sentences are hard to read. Its ends are there then, and all but two pieces between them.
   */
  has(wanted: string): boolean {
    if (this.#letters.includes(wanted)) return true;
    if (wanted.length < 2 * EDGE) return false;
    // Fonts of TeX lack letters, which are just left out.
    if ([...wanted].some((letter) => !this.#known.has(letter))) return false;
    if (!this.#letters.includes(wanted.slice(0, EDGE)) || !this.#letters.includes(wanted.slice(-EDGE))) return false;
    let lost = 0;
    for (let at = 0; at + PIECE <= wanted.length; at += PIECE)
      if (!this.#letters.includes(wanted.slice(at, at + PIECE))) lost++;
    return lost <= 2;
  }
}
