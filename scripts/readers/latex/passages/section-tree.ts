import type { ManuscriptSection, Passage } from "../../../manuscript/manuscript.ts";

/** The sections of a paper as they are opened one after another. */
export class SectionTree {
  readonly lead: Passage[] = [];
  readonly sections: ManuscriptSection[] = [];
  readonly #open: { rank: number; section: ManuscriptSection }[] = [];

  /**
   * @param rank how deep the command goes: 0 `\chapter`, 1 `\section`, …; a section holds those of higher rank, also
   *   where the paper leaves levels out
   */
  open(rank: number, section: ManuscriptSection): void {
    while ((this.#open.at(-1)?.rank ?? Number.NEGATIVE_INFINITY) >= rank) this.#open.pop();
    (this.#open.at(-1)?.section.sections ?? this.sections).push(section);
    this.#open.push({ rank, section });
  }

  /** Where passages go now. */
  get content(): Passage[] {
    return this.#open.at(-1)?.section.content ?? this.lead;
  }
}
