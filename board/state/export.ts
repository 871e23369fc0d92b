import { shallowRef } from "vue";
import type { BoardEvent, BoardFinding, ExportRequest } from "../../scripts/board/protocol.ts";
import { ask } from "../logic/api.ts";
import { recipe } from "./lecture.ts";
import { tell } from "./say.ts";

type Exported = Extract<BoardEvent, { kind: "exported" }>;

/** How an export goes. */
interface Run {
  isRunning: boolean;
  isStopped: boolean;
  lines: string[];
  result?: Exported;
  findings: BoardFinding[];
}

const NONE: Run = { isRunning: false, isStopped: false, lines: [], findings: [] };
export const run = shallowRef(NONE);

export async function start(formats: ExportRequest["formats"]): Promise<void> {
  run.value = { ...NONE, isRunning: true };
  try {
    await ask("/api/export", { recipe: recipe.value, formats });
  } catch (error) {
    run.value = { ...run.value, isRunning: false };
    tell(error);
  }
}

export async function stop(): Promise<void> {
  try {
    await ask("/api/stop", {});
    run.value = { ...run.value, isRunning: false, isStopped: true };
  } catch (error) {
    tell(error);
  }
}

export function progress(line: string): void {
  if (run.value.isRunning) run.value = { ...run.value, lines: [...run.value.lines, line] };
}

export function exported(result: Exported): void {
  if (result.recipe === recipe.value) run.value = { ...run.value, isRunning: false, result };
}

export function failed(of: string, findings: BoardFinding[]): void {
  if (of === recipe.value) run.value = { ...run.value, isRunning: false, findings };
}
