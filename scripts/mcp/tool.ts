import type { z } from "zod";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Progress } from "../diagnostics/progress.ts";
import type { SharedSite } from "../pipeline/shared-site.ts";
import type { Turns } from "./turns.ts";

/** What a tool may use. Its working folder is the project's. */
export interface Bench {
  /** Absolute path of the project's folder, links followed: nothing outside of it is read or written. */
  folder: string;
  site: SharedSite;
  turns: Turns;
  /** The browser's program; by default one is found. */
  browser?: string | undefined;
}

/** One call of a tool. */
interface Call extends Bench {
  progress: Progress;
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal;
}

/** What a tool has to say. */
export interface Told {
  /** In a few lines. */
  lines: string[];
  diagnostics: readonly Diagnostic[];
  /** As data, beside the findings. */
  data?: Record<string, unknown>;
  /** PNG, each behind its caption. */
  pictures?: { caption: string; png: Buffer }[];
  /** Whether what was asked for was not done. */
  isRefused?: boolean;
}

/** Something that an assistant may call. */
export interface Tool<Input extends z.ZodObject = z.ZodObject> {
  name: string;
  /** For people, in a list of tools. */
  title: string;
  /** For the assistant: when to call it, and what comes back. */
  description: string;
  input: Input;
  /** Whether it leaves all files as they are, but for pictures of what does not fit. */
  isReadOnly: boolean;
  run(input: z.output<Input>, call: Call): Promise<Told>;
}

/** A row of the table of tools, whose input has the type of its schema. */
export const tool = <Input extends z.ZodObject>(row: Tool<Input>): Tool => row as unknown as Tool;
