import { parentPort } from "node:worker_threads";
import { slugOf } from "../importers/draft/section-ids.ts";
import { importPaper } from "../importers/import-paper.ts";
import { toWords } from "../importers/sentences/slice-inlines.ts";
import type { ImportReply, ImportRequest } from "./import-messages.ts";

// A thread that reads papers, one after the other. Its memory and time are limited by who starts it.
parentPort?.on("message", async ({ file, from, schema }: ImportRequest) => {
  const { draft, manuscript, format, diagnostics } = await importPaper(file, { from, schema });
  const slug = manuscript && slugOf(toWords(manuscript.title));
  const reply: ImportReply = {
    diagnostics,
    ...(format ? { format } : {}),
    ...(slug ? { slug } : {}),
    ...(draft ? { draft } : {}),
  };
  parentPort?.postMessage(reply);
});
