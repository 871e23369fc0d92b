/** States that were, for undoing without limit. */
export class History<T> {
  private past: T[] = [];
  private future: T[] = [];

  get hasPast(): boolean {
    return this.past.length > 0;
  }

  get hasFuture(): boolean {
    return this.future.length > 0;
  }

  /** What was before a change. What had been undone can't be redone after it. */
  push(before: T): void {
    this.past.push(before);
    this.future = [];
  }

  peekPast(): T | undefined {
    return this.past.at(-1);
  }

  peekFuture(): T | undefined {
    return this.future.at(-1);
  }

  back(now: T): void {
    if (this.past.pop() !== undefined) this.future.push(now);
  }

  forward(now: T): void {
    if (this.future.pop() !== undefined) this.past.push(now);
  }

  /** Forgets the last change, as when a new slide is given up before it has a title. */
  drop(): void {
    this.past.pop();
  }
}
