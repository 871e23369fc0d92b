import { parentPort } from "node:worker_threads";
import { slugOf } from "../drafter/section-ids.ts";
import { toWords } from "../text/slice-inlines.ts";
import type { ImportReply, ImportRequest } from "./import-messages.ts";
import { importPaper } from "./import-paper.ts";

// A thread that reads papers, one after the other. Its memory and time are limited by who starts it.
parentPort?.on("message", async ({ file, ...options }: ImportRequest) => {
  const { draft, manuscript, format, diagnostics } = await importPaper(file, options);
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
  parentPort?.postMessage(reply, buffers);
});
