import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { toEnvironmentError } from "../diagnostics/environment-error.ts";
import type { Progress } from "../diagnostics/progress.ts";
import { type Format, USUAL_OPTIONS } from "../exporter/format.ts";
import { runTalk } from "../pipeline/run-talk.ts";
import type { Source } from "../pipeline/source.ts";
import type { BoardEvent } from "./protocol.ts";
import { viewFindings } from "./view-work.ts";

/** Exports a lecture as `lectern export` does, into `dist` beside its deck. Its progress and what comes of it are told. */
export async function exportLecture(
  source: Source,
  formats: readonly Format[],
  { tell, browser, signal }: { tell: (event: BoardEvent) => void; browser: string | undefined; signal: AbortSignal },
): Promise<void> {
  const { file: recipe, deckFile } = source;
  const progress: Progress = {
    say: (line) => tell({ kind: "progress", line }),
    step: (label, work) => {
      tell({ kind: "progress", line: `${label} …` });
      return work(() => {});
    },
  };
  const folder = join(dirname(deckFile), "dist");
  try {
    const exports = { ...USUAL_OPTIONS, formats };
    const talk = await runTalk(source, { goal: "export", folder, exports, browser, progress, signal });
    const made = [...("artifacts" in talk ? talk.artifacts : []), ...(talk.kept ?? [])];
    const isDone = talk.outcome === "exported" || talk.outcome === "unchanged";
    if (hasErrors(talk.diagnostics) || !isDone) {
      tell({ kind: "failed", recipe, findings: viewFindings(talk.diagnostics) });
      return;
    }
    const files = made.map(({ file, bytes }) => ({ name: file, url: urlOf(file), bytes }));
    tell({ kind: "exported", recipe, folder, files });
  } catch (error) {
    const { diagnostic } = toEnvironmentError(error) ?? {};
    const message = signal.aborted ? "stopped; what was exported before is as it was" : (error as Error).message;
    const found = { severity: "error" as const, code: "export-ends", ...diagnostic, message };
    tell({ kind: "failed", recipe, findings: viewFindings([found]) });
  }
}

/** PDFs can be opened from the board. A site could not be trusted here: its scripts could ask for what the board may. */
const urlOf = (file: string): string =>
  /\.pdf$/i.test(file) && statSync(file, { throwIfNoEntry: false })?.isFile() === true
    ? `/api/exported/${file.split(/[/\\]/).map(encodeURIComponent).join("/")}`
    : "";
