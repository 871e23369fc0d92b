import { moduleBeside } from "../paths/packages.ts";
import { askOnce } from "./paper-thread.ts";
import type { WitnessReply, WitnessRequest } from "./witness-messages.ts";

const WORKER = moduleBeside(import.meta.url, "./witness-worker");

/** Asks a thread, with limits of time and memory, what a paper says to a talk. */
export const askPaper = (request: WitnessRequest, signal?: AbortSignal): Promise<WitnessReply> =>
  askOnce<WitnessReply>(WORKER, request, signal);
