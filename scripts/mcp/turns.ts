/** One after the other: one talk is shown at a time, and a check must not see half of an export. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does some work when all that was asked for before is done, whatever became of it. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work, work);
    this.#last = result.catch(() => {});
    return result;
  }
}
