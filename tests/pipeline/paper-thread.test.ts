import { once } from "node:events";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { startThread } from "../../scripts/pipeline/paper-thread.ts";

const UNPACK = new URL("../../scripts/pipeline/unpack-paper.ts", import.meta.url);
/** Unpacks a paper, tells where, and never comes to an end. */
const MODULE = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    import { unpackPaper } from ${JSON.stringify(UNPACK.href)};
    parentPort.postMessage(unpackPaper([{ name: "main.tex", bytes: Buffer.from("x") }]).folder);
    setInterval(() => {}, 1000);
  `)}`,
);

const start = async () => {
  const worker = startThread(MODULE);
  const [folder] = (await once(worker, "message")) as [string];
  return { worker, folder };
};

describe("a thread that reads a paper", () => {
  it("leaves nothing of an archive when it is ended, and lets others go on", async () => {
    const [first, second] = [await start(), await start()];
    expect(existsSync(first.folder)).toBe(true);
    await first.worker.terminate();
    expect(existsSync(first.folder)).toBe(false);
    expect(existsSync(second.folder)).toBe(true);
    await second.worker.terminate();
    expect(existsSync(second.folder)).toBe(false);
  });
});
