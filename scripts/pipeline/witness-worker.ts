import { readFileSync } from "node:fs";
import { enableCompileCache, flushCompileCache } from "node:module";
import { resolve } from "node:path";
import { parentPort } from "node:worker_threads";
import type { WitnessReply, WitnessRequest } from "./witness-messages.ts";

/** A thread that reads a paper and looks up in it what a talk says; who starts it limits its memory and time. */
enableCompileCache();

const modules = Promise.all([
  import("./read-manuscript.ts"),
  import("../witness/witness.ts"),
  import("../files/digest.ts"),
  import("../diagnostics/diagnostic.ts"),
]);

parentPort?.on("message", async ({ file, outline }: WitnessRequest) => {
  const [{ readManuscript }, { bearWitness }, { sha256 }, { hasErrors }] = await modules;
  const { manuscript, diagnostics } = await readManuscript(file);
  const reply: WitnessReply =
    manuscript && !hasErrors(diagnostics)
      ? { diagnostics: [], witness: bearWitness(outline, manuscript, file, sha256(readFileSync(resolve(file)))) }
      : { diagnostics: diagnostics.filter(({ severity }) => severity === "error") };
  flushCompileCache();
  parentPort?.postMessage(reply);
});
