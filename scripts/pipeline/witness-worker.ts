import { enableCompileCache, flushCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";
import { readDrawnWords } from "./read-drawn-words.ts";
import type { WitnessReply, WitnessRequest } from "./witness-messages.ts";

/** A thread that reads a paper and looks up in it what a talk says; who starts it limits its memory and time. */
enableCompileCache();

const modules = Promise.all([
  import("./read-manuscript.ts"),
  import("../witness/witness.ts"),
  import("../diagnostics/diagnostic.ts"),
]);

parentPort?.on("message", async ({ file, outline, brief, isListed }: WitnessRequest) => {
  const [{ readManuscript, stateOfPaper }, { bearWitness }, { hasErrors }] = await modules;
  const { manuscript, files = [], diagnostics } = await readManuscript(file);
  const reply = async (): Promise<WitnessReply> => {
    if (!manuscript || hasErrors(diagnostics))
      return { diagnostics: diagnostics.filter(({ severity }) => severity === "error") };
    if (isListed) {
      const { listSentences } = await import("../witness/brief/list-sentences.ts");
      return { diagnostics: [], brief: listSentences(manuscript, file) };
    }
    if (brief !== undefined) {
      const { writeBrief } = await import("../witness/brief/write-brief.ts");
      return { diagnostics: [], brief: writeBrief(outline, manuscript, file, brief) };
    }
    return {
      diagnostics: [],
      files,
      witness: bearWitness(outline, manuscript, file, stateOfPaper(files), readDrawnWords(outline)),
    };
  };
  const answer = await reply();
  flushCompileCache();
  parentPort?.postMessage(answer);
});
