import { enableCompileCache } from "node:module";
import type { Undrawn } from "../undrawn-slide.ts";
import type { ChildMessage, ParentMessage } from "./messages.ts";

/**
 * A process of its own that builds decks with Slidev: what Slidev remembers of a deck's folder stays in it, and it
 * starts while the outline is still being read. Diagrams are drawn by the parent's browser.
 */
enableCompileCache();

const send = (message: ChildMessage) => void process.send?.(message);
type Reply = Extract<ParentMessage, { kind: "drawn" }>;
const drawings = new Map<number, (reply: Reply) => void>();
/** Why the deck that is being built can't be drawn. */
let undrawn: Undrawn | undefined;

/** Slidev's code blocks are drawn by `setup/transformers.ts`, which finds this here. */
Object.assign(globalThis, {
  lecternDraw: async (code: string, options: string, slide: number) => {
    const reply = await new Promise<Reply>((done) => {
      const id = drawings.size;
      drawings.set(id, done);
      send({ kind: "draw", id, code, options });
    });
    if (reply.drawing === undefined) undrawn ??= { slide, problem: `its diagram: ${reply.error}` };
    return reply;
  },
});

process.on("message", async (message: ParentMessage) => {
  if (message.kind === "drawn") return drawings.get(message.id)?.(message);
  undrawn = undefined;
  try {
    const { buildWithSlidev } = await slidev;
    send({ kind: "built", ...(await buildWithSlidev(message)) });
  } catch (error) {
    const { message: text = String(error), frame = "" } = error as { message?: string; frame?: string };
    send({ kind: "failed", message: [text, frame].filter(Boolean).join("\n"), undrawn });
  }
});
// Ctrl-C in a terminal reaches this process too, but is for its parent to answer; when that has gone, this one goes.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit());

const slidev = import("./build-with-slidev.ts");
