import { EnvironmentError } from "../diagnostics/environment-error.ts";

/** What is wrong with a slide that can't be drawn. */
export interface Undrawn {
  /** Number of the slide in the deck that was built. */
  slide: number;
  /** In words, e.g. `its diagram: Parse error on line 2`. */
  problem: string;
}

/** A slide of the deck can't be drawn, so that nothing can be made of it. */
export class UndrawnSlide extends EnvironmentError {
  readonly slide: number;

  /** @param file the deck that was built, where that is known */
  constructor({ slide, problem }: Undrawn, file?: string) {
    const message = `slide ${slide} can't be drawn; ${problem.trim()}`;
    super({ code: "slide-is-drawn", message, ...(file === undefined ? {} : { file }) });
    this.slide = slide;
  }
}
