import { fold } from "./words.ts";

const PAUSE_MS = 700;

/** Finds an option by the letters that are typed one after another. */
export class TypeAhead {
  private typed = "";
  private at = 0;

  /** Place of the option that is meant, from the one that has the focus on. */
  find(letter: string, titles: readonly string[], from: number, now: number): number | undefined {
    this.typed = now - this.at > PAUSE_MS ? letter : this.typed + letter;
    this.at = now;
    const wanted = fold(this.typed);
    // The same letter again goes on to the next option; more letters stay where they fit.
    const isRepeated = [...wanted].every((sign) => sign === wanted[0]);
    const start = isRepeated ? from + 1 : from;
    const beginning = isRepeated ? (wanted[0] ?? "") : wanted;
    for (let step = 0; step < titles.length; step++) {
      const place = (start + step + titles.length) % titles.length;
      if (fold(titles[place] ?? "").startsWith(beginning)) return place;
    }
    return undefined;
  }
}
