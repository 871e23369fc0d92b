import { letters } from "./texts.ts";

/** Letters of each part of a sentence that something stands within: fewer may stand anywhere. */
const PART = 10;
/** A page's end and a running head, a note, a figure. */
const MOST_PARTS = 3;
/** Letters behind an interruption that may be those before it by chance. */
const BY_CHANCE = 3;

/** Words that end a line with a hyphen are whole again. */
export const joinLines = (text: string) => text.replace(/[-\u{ad}‐]\s*\n\s*/gu, "");

/**
 * What can be seen on paper: what the program left out that made it is nobody's loss.
 *
 * @param views all of a PDF's text, in one order or several: what stands side by side in the one is whole in the other
 */
export class Printed {
  readonly #letters: string;

  constructor(views: readonly string[]) {
    // A sign between them that is no letter.
    this.#letters = views.map((text) => letters(joinLines(text))).join("|");
  }

  /**
   * Whether letters are printed, in one piece or interrupted: a page that ends, a note or a running head may stand within
   * a sentence, and just such sentences are hard to read. All its letters are there then. A sentence is not that has letters
   * which nobody sees, such as Greek ones that a font of TeX lacks, or a citation that was printed in another way.
   */
  has(wanted: string, parts = MOST_PARTS): boolean {
    if (this.#letters.includes(wanted)) return true;
    if (parts === 1 || wanted.length < 2 * PART) return false;
    const longest = this.#longestStart(wanted);
    for (let cut = longest; cut >= Math.max(PART, longest - BY_CHANCE); cut--)
      if (wanted.length - cut >= PART && this.has(wanted.slice(cut), parts - 1)) return true;
    return false;
  }

  #longestStart(wanted: string): number {
    let [has, lacks] = [0, wanted.length];
    while (lacks - has > 1) {
      const middle = Math.floor((has + lacks) / 2);
      if (this.#letters.includes(wanted.slice(0, middle))) has = middle;
      else lacks = middle;
    }
    return has;
  }
}
