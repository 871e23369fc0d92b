import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { listenToKeys } from "../../scripts/commands/dev-keys.ts";
import { makeTerminal } from "../../scripts/terminal.ts";

/** What is done when a person types something, at a terminal or not. */
async function typed(text: string, isTTY = true, hasClicker = false): Promise<string[]> {
  const done: string[] = [];
  const input = Object.assign(new PassThrough(), { isTTY });
  const err = new PassThrough();
  const context = { terminal: makeTerminal(err, err, {}), env: {}, signal: new AbortController().signal, input };
  const keys = { open: () => done.push("open"), restart: () => done.push("restart"), quit: () => done.push("quit") };
  using _ = listenToKeys(context, hasClicker ? { ...keys, newCode: () => done.push("code") } : keys);
  input.end(text);
  await new Promise((later) => setImmediate(later));
  return done;
}

describe("keys of dev", () => {
  it("are o, r and q, or the whole words, and Enter", async () => {
    expect(await typed("o\nR \nquit\n")).toEqual(["open", "restart", "quit"]);
  });

  it("are nothing else", async () => {
    expect(await typed("e\n\noh\n c\n")).toEqual([]);
  });

  it("has c where there is a clicker", async () => {
    expect(await typed("c\n C \ncode\ncd\n", true, true)).toEqual(["code", "code", "code"]);
  });

  it("are for terminals: a file or a pipe says nothing", async () => {
    expect(await typed("q\n", false)).toEqual([]);
  });
});
