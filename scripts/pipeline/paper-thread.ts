import { Worker } from "node:worker_threads";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { removeUnpackedBy } from "./unpacked-folders.ts";

/** What reading one paper may take. */
export interface PaperLimits {
  /** Milliseconds, from one word of how far it has come to the next. */
  time: number;
  /** Megabytes that the thread reading it may hold. */
  memory: number;
}

/** A paper of 100,000 words with 800 references takes some seconds and 400 MB. */
export const LIMITS: PaperLimits = { time: 60_000, memory: 1536 };

/** What a thread answers: of one that failed only why. */
interface Reply {
  diagnostics: Diagnostic[];
}

/** What a thread says meanwhile. */
export interface Progress {
  progress: string;
}

/** A thread for papers, which may hold so much and no more. However it ends, it leaves nothing. */
export function startThread(module: URL, { memory }: PaperLimits = LIMITS): Worker {
  const worker = new Worker(module, { resourceLimits: { maxOldGenerationSizeMb: memory } });
  const { threadId } = worker;
  return worker.once("exit", () => removeUnpackedBy(threadId));
}

/** Hands a paper to a thread that ends with its answer. */
export async function askOnce<R extends Reply>(
  module: URL,
  request: { file: string },
  signal: AbortSignal = new AbortController().signal,
): Promise<R | Reply> {
  signal.throwIfAborted();
  const worker = startThread(module);
  try {
    const { reply } = await askThread<R>(worker, request, LIMITS, signal);
    signal.throwIfAborted();
    return reply;
  } finally {
    await worker.terminate();
  }
}

/**
 * Hands a paper to a thread; a thread that fails or takes too long is not alive any more.
 *
 * @param tell hears how far it has come
 */
export function askThread<R extends Reply>(
  worker: Worker,
  request: { file: string },
  { time, memory }: PaperLimits,
  signal: AbortSignal,
  tell: (progress: string) => void = () => {},
): Promise<{ reply: R | Reply; isAlive: boolean }> {
  const { promise, resolve } = Promise.withResolvers<{ reply: R | Reply; isAlive: boolean }>();
  const fail = (code: string, message: string, hint: string) => {
    const diagnostic: Diagnostic = { severity: "error", code, file: request.file, message, hint };
    resolve({ reply: { diagnostics: [diagnostic] }, isAlive: false });
  };
  const onMessage = (message: R | Progress) => {
    if (!("progress" in message)) return resolve({ reply: message, isAlive: true });
    // Who goes on may take longer: pages are counted, and have a most.
    timer.refresh();
    tell(message.progress);
  };
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
  worker.on("message", onMessage).once("error", onError).once("exit", onExit);
  signal.addEventListener("abort", onAbort);
  worker.postMessage(request);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off("message", onMessage).off("error", onError).off("exit", onExit);
    signal.removeEventListener("abort", onAbort);
  });
}
