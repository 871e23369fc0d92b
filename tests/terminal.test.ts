import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { makeTerminal } from "../scripts/terminal.ts";

function sink(properties: { isTTY?: boolean; columns?: number } = {}) {
  let text = "";
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  return { stream: Object.assign(stream, properties), written: () => text };
}

describe("makeTerminal", () => {
  it.each([
    ["a pipe", {}, {}],
    ["a terminal without a width", { isTTY: true, columns: 0 }, { NO_COLOR: "1" }],
    ["a terminal of a CI", { isTTY: true, columns: 80 }, { NO_COLOR: "1", CI: "true" }],
  ])("writes plain lines to %s", async (_, properties, env) => {
    const [out, err] = [sink(), sink(properties)];
    const terminal = makeTerminal(out.stream, err.stream, env);
    await terminal.step("Working", async () => terminal.say("half way"));
    terminal.out("data\n");
    expect(err.written()).toMatch(/^· half way\n✓ Working \(\d+\.\d s\)\n$/);
    expect(out.written()).toBe("data\n");
  });

  it("shows a step that fails, and passes its error on", async () => {
    const err = sink();
    const terminal = makeTerminal(sink().stream, err.stream, {});
    await expect(terminal.step("Working", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(err.written()).toMatch(/^✗ Working/);
  });
});
