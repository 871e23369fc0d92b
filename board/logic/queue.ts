/** Does one thing after the other, in the order in which they were asked for. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();

  add<T>(task: () => Promise<T>): Promise<T> {
    const next = this.last.then(task);
    // One that fails doesn't keep the next from its turn.
    this.last = next.catch(() => undefined);
    return next;
  }
}
