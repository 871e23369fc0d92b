import { enableCompileCache, flushCompileCache } from "node:module";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Undrawn } from "../undrawn-slide.ts";
import type { ChildMessage, ParentMessage } from "./messages.ts";

/**
 * A process of its own that builds decks with Slidev: what Slidev remembers of a deck's folder stays in it, and it
 * starts while the outline is still being read. Diagrams are drawn by the parent's browser.
 */
enableCompileCache();

// Who started it may have gone meanwhile.
const send = (message: ChildMessage) => void process.send?.(message, undefined, undefined, () => {});
type Reply = Extract<ParentMessage, { kind: "drawn" }>;
const drawings = new Map<number, (reply: Reply) => void>();
/** Why the deck that is being built can't be drawn. */
let undrawn: Undrawn | undefined;
/** What was told of Slidev meanwhile, each once. */
const unknownParts = new Map<string, Diagnostic>();

/** `setup/transformers.ts` and `scripts/slidev/` find these here, in modules that Slidev loads as its own. */
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
  lecternReport: (finding: Diagnostic) => void unknownParts.set(finding.message, finding),
});

process.on("message", async (message: ParentMessage) => {
  if (message.kind === "drawn") return drawings.get(message.id)?.(message);
  undrawn = undefined;
  unknownParts.clear();
  try {
    const { buildWithSlidev } = await slidev;
    const site = await buildWithSlidev(message);
    send({ kind: "built", ...site, unknownParts: [...unknownParts.values()] });
    // Node would write it when the process ends by itself; this one is ended.
    flushCompileCache();
  } catch (error) {
    const { message: text = String(error), frame = "" } = error as { message?: string; frame?: string };
    // What Slidev does otherwise may well be why.
    send({ kind: "failed", message: [text, frame, ...unknownParts.keys()].filter(Boolean).join("\n"), undrawn });
  }
});
// Ctrl-C in a terminal reaches this process too, but is for its parent to answer; when that has gone, this one goes.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit());

const slidev = import("./build-with-slidev.ts");
