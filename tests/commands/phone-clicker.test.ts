import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { openClicker } from "../../scripts/commands/phone-clicker.ts";
import { makeTerminal } from "../../scripts/terminal.ts";

const URLS = ["http://10.0.0.5:4000/c/one", "http://10.1.0.5:4001/c/one"];

/** What the terminal shows of a clicker. */
function open(isTTY: boolean) {
  let said = "";
  const err = new PassThrough();
  err.on("data", (text) => {
    said += text;
  });
  const input = Object.assign(new PassThrough(), { isTTY });
  const terminal = makeTerminal(err, err, { NO_COLOR: "1" });
  const context = { terminal, env: {}, signal: new AbortController().signal, input };
  const clicker = openClicker("127.0.0.1", context);
  return { clicker, said: () => said };
}

describe("what the terminal tells of the clicker", () => {
  it("comes when the deck is there: its addresses, a code to scan, and what it is", () => {
    const { clicker, said } = open(true);
    clicker.onCode(URLS);
    expect(said()).toBe("");
    clicker.show();
    expect(said()).toContain("· Clicker:   http://10.0.0.5:4000/c/one\n·        or: http://10.1.0.5:4001/c/one\n");
    expect(said()).toMatch(/█{20}/);
    expect(said()).toContain("not encrypted (plain HTTP)");
    clicker.onCode(["http://10.0.0.5:4000/c/two"]);
    expect(said()).toContain("· Clicker:   http://10.0.0.5:4000/c/two\n");
    clicker.onCode(undefined);
    expect(said()).toMatch(/A phone is connected to the clicker; its code is used up\.\n$/);
    expect(clicker.addresses).toEqual(["127.0.0.1"]);
  });

  it("is an address alone where nobody looks", () => {
    const { clicker, said } = open(false);
    clicker.onCode(URLS);
    clicker.show();
    expect(said()).toContain("http://10.0.0.5:4000/c/one");
    expect(said()).not.toMatch(/[█▀▄]/);
  });
});
