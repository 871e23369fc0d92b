import type { Plugin } from "vite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { holdStyles } from "../../scripts/slidev/hold-styles.ts";

const update = (...paths: string[]) => ({
  type: "update" as const,
  updates: paths.map((path) => ({ type: "js-update" as const, path, acceptedPath: path, timestamp: 1 })),
});

/** A server's socket that is told what its pages are sent. */
function open() {
  const sent: unknown[] = [];
  const ws = { send: (...message: unknown[]) => void sent.push(message.length > 1 ? message : message[0]) };
  const { configureServer } = holdStyles() as Plugin & { configureServer: (server: { ws: typeof ws }) => void };
  configureServer({ ws });
  return { ws, sent };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("styles of UnoCSS", () => {
  it("are sent once for files that come close upon one another", () => {
    const { ws, sent } = open();
    for (let file = 0; file < 5; file++) {
      ws.send(update("/@id/__uno.css", "/@id/__uno_shortcuts.css"));
      vi.advanceTimersByTime(100);
    }
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(sent).toEqual([update("/@id/__uno.css", "/@id/__uno_shortcuts.css")]);
  });

  it("come while files go on coming, too", () => {
    const { ws, sent } = open();
    for (let file = 0; file < 25; file++) {
      ws.send(update("/__uno.css"));
      vi.advanceTimersByTime(100);
    }
    expect(sent).toHaveLength(2);
  });

  it("hold nothing else back", () => {
    const { ws, sent } = open();
    const others = [update("/slides.md"), update("/__uno.css", "/slides.md"), { type: "full-reload" }];
    for (const each of others) ws.send(each);
    ws.send("lectern:findings", []);
    expect(sent).toEqual([...others, ["lectern:findings", []]]);
    vi.runAllTimers();
    expect(sent).toHaveLength(4);
  });
});
