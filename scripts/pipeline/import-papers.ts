import { Worker } from "node:worker_threads";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { moduleBeside } from "../paths/packages.ts";
import type { ImportReply, ImportRequest } from "./import-messages.ts";

export interface ImportLimits {
  /** Milliseconds that one paper may take. */
  time: number;
  /** Megabytes that the thread reading it may hold. */
  memory: number;
}

/** A paper of 100,000 words with 800 references takes some seconds and 400 MB. */
const LIMITS: ImportLimits = { time: 60_000, memory: 1536 };

const WORKER = moduleBeside(import.meta.url, "./import-worker");

/**
 * Reads papers side by side, each in a thread whose time and memory are limited: whatever stands in a paper, it costs
 * no more than that, and the others go on.
 *
 * @param requests the papers
 * @param options.jobs how many threads to use at most
 * @param options.done hears of each paper as soon as it is read, in whatever order
 * @returns when all are read
 */
export async function importPapers(
  requests: readonly ImportRequest[],
  {
    jobs,
    done,
    signal,
    limits = LIMITS,
  }: { jobs: number; done: (reply: ImportReply, index: number) => void; signal: AbortSignal; limits?: ImportLimits },
): Promise<void> {
  const queue = [...requests.entries()];
  const lanes = Array.from({ length: Math.max(1, Math.min(jobs, requests.length)) }, async () => {
    let worker: Worker | undefined;
    try {
      for (let next = queue.shift(); next; next = queue.shift()) {
        signal.throwIfAborted();
        const [index, request] = next;
        worker ??= new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: limits.memory } });
        const { reply, isAlive } = await ask(worker, request, limits, signal);
        done(reply, index);
        if (isAlive) continue;
        await worker.terminate();
        worker = undefined;
      }
    } finally {
      await worker?.terminate();
    }
  });
  await Promise.all(lanes);
  signal.throwIfAborted();
}

/** Hands a paper to a thread; a thread that fails or takes too long is not alive any more. */
function ask(
  worker: Worker,
  request: ImportRequest,
  { time, memory }: ImportLimits,
  signal: AbortSignal,
): Promise<{ reply: ImportReply; isAlive: boolean }> {
  const { promise, resolve } = Promise.withResolvers<{ reply: ImportReply; isAlive: boolean }>();
  const fail = (code: string, message: string, hint: string) => {
    const diagnostic: Diagnostic = { severity: "error", code, file: request.file, message, hint };
    resolve({ reply: { diagnostics: [diagnostic] }, isAlive: false });
  };
  const onMessage = (reply: ImportReply) => resolve({ reply, isAlive: true });
  const onError = (error: NodeJS.ErrnoException) => {
    if (error.code === "ERR_WORKER_OUT_OF_MEMORY")
      fail(
        "paper-fits-memory",
        `reading this takes more than ${memory} MB of memory`,
        "is it one paper? Cut it into parts",
      );
    else
      fail(
        "paper-is-read",
        `reading this failed: ${error.message}`,
        "this is a fault in Lectern; please report it, with the paper if you may",
      );
  };
  const onExit = () =>
    fail(
      "paper-is-read",
      "reading this ended without a result",
      "this is a fault in Lectern; please report it, with the paper if you may",
    );
  const onAbort = () => resolve({ reply: { diagnostics: [] }, isAlive: false });
  const timer = setTimeout(
    () =>
      fail(
        "paper-takes-time",
        `reading this took more than ${time / 1000} s and was stopped`,
        "is it one paper? Cut it into parts",
      ),
    time,
  );
  worker.once("message", onMessage).once("error", onError).once("exit", onExit);
  signal.addEventListener("abort", onAbort);
  worker.postMessage(request);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off("message", onMessage).off("error", onError).off("exit", onExit);
    signal.removeEventListener("abort", onAbort);
  });
}
