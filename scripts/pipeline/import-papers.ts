import type { Worker } from "node:worker_threads";
import { moduleBeside } from "../paths/packages.ts";
import type { ImportReply, ImportRequest } from "./import-messages.ts";
import { askThread, LIMITS, type PaperLimits, startThread } from "./paper-thread.ts";

const WORKER = moduleBeside(import.meta.url, "./import-worker");

/**
 * Reads papers side by side, each in a thread whose time and memory are limited: whatever stands in a paper, it costs
 * no more than that, and the others go on.
 *
 * @param requests the papers
 * @param options.jobs how many threads to use at most
 * @param options.tell hears how far the reading of a paper has come
 * @param options.done hears of each paper as soon as it is read, in whatever order
 * @returns when all are read
 */
export async function importPapers(
  requests: readonly ImportRequest[],
  {
    jobs,
    done,
    tell,
    signal,
    limits = LIMITS,
  }: {
    jobs: number;
    done: (reply: ImportReply, index: number) => void;
    tell?: (progress: string, index: number) => void;
    signal: AbortSignal;
    limits?: PaperLimits;
  },
): Promise<void> {
  const queue = [...requests.entries()];
  const lanes = Array.from({ length: Math.max(1, Math.min(jobs, requests.length)) }, async () => {
    let worker: Worker | undefined;
    try {
      for (let next = queue.shift(); next; next = queue.shift()) {
        signal.throwIfAborted();
        const [index, request] = next;
        worker ??= startThread(WORKER, limits);
        const { reply, isAlive } = await askThread<ImportReply>(worker, request, limits, signal, (progress) =>
          tell?.(progress, index),
        );
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
