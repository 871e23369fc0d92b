import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchFirstLoad } from "../../scripts/server/first-load.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What is told, a request that comes in, and its answer that goes out. */
function watch() {
  const told: string[] = [];
  const follow = watchFirstLoad((state) => void told.push(state));
  const ask = () => {
    const answer = new EventEmitter();
    follow(answer as ServerResponse);
    return answer;
  };
  return { told, ask };
}

describe("the first page", () => {
  it("loads from its first request on, until all is answered and nothing more is asked for", () => {
    const { told, ask } = watch();
    expect(told).toEqual([]);
    const page = ask();
    expect(told).toEqual(["loading"]);
    page.emit("close");
    vi.advanceTimersByTime(400);
    const [script, styles] = [ask(), ask()];
    script.emit("close");
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual(["loading"]);
    styles.emit("close");
    vi.advanceTimersByTime(500);
    expect(told).toEqual(["loading", "loaded"]);
  });

  it("is told of once", () => {
    const { told, ask } = watch();
    ask().emit("close");
    vi.runAllTimers();
    ask().emit("close");
    vi.runAllTimers();
    expect(told).toEqual(["loading", "loaded"]);
  });
});
