import { enableCompileCache, flushCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";
import type { ImportReply, ImportRequest } from "./import-messages.ts";
import type { Progress } from "./paper-thread.ts";

/**
 * A thread that reads papers, one after the other. Its memory and time are limited by who starts it. A thread has no part
 * in the cache of its process, and what is imported before it has its own is compiled each time.
 */
enableCompileCache();

const modules = Promise.all([
  import("./import-paper.ts"),
  import("../drafter/section-ids.ts"),
  import("../text/slice-inlines.ts"),
]);

parentPort?.on("message", async ({ file, ...options }: ImportRequest) => {
  const [{ importPaper }, { slugOf }, { toWords }] = await modules;
  const { draft, manuscript, format, diagnostics } = await importPaper(file, {
    ...options,
    tell: (progress) => parentPort?.postMessage({ progress } satisfies Progress),
  });
  const slug = manuscript && slugOf(toWords(manuscript.title));
  const reply: ImportReply = {
    diagnostics,
    ...(format ? { format } : {}),
    ...(slug ? { slug } : {}),
    ...(draft ? { draft } : {}),
  };
  // Pictures change hands; a copy would take as much memory again.
  const buffers = (draft?.assets ?? []).flatMap(({ bytes }) => {
    const { buffer } = bytes;
    return buffer instanceof ArrayBuffer && bytes.byteLength === buffer.byteLength ? [buffer] : [];
  });
  // Node would write it when the thread ends by itself; this one is ended.
  flushCompileCache();
  parentPort?.postMessage(reply, buffers);
});
