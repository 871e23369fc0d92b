import type { ExitCode } from "../diagnostics/environment-error.ts";
import type { Artifact } from "../exporter/pdf/print-deck.ts";
import { runTalk } from "../pipeline/run-talk.ts";
import { sayBuilt } from "./build.ts";
import { sayLedger } from "./check.ts";
import { browserOf, type CommandContext, type CommonOptions, finish } from "./context.ts";
import { defaultSource } from "./default-outline.ts";

export interface ExportCommandOptions extends CommonOptions {
  output: string;
  deck: string;
  /** False for a draft that nobody has checked. */
  check: boolean;
  force?: boolean;
}

/** `lectern export`: outline or deck to a site and a PDF, checked. */
export async function exportCommand(
  source: string | undefined,
  { output, deck, browser, minutes, check, force = false, json = false }: ExportCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, signal } = context;
  const named = defaultSource(source, deck, minutes);
  const talk = await runTalk(named.file, deck, {
    goal: "export",
    isDraft: !check,
    minutes: named.minutes,
    folder: output,
    browser: browserOf(browser, context),
    progress: terminal,
    signal,
    force,
    onWritten: (written) => {
      if (!json) sayBuilt(written, deck, context);
    },
  });
  if (!json) {
    sayLedger(talk, context);
    if (talk.artifacts) terminal.out(table(talk.artifacts));
  }
  const { diagnostics, outcome, backup, artifacts, ledger } = talk;
  if (outcome === "refused") terminal.say(`To export the edited deck as it is: lectern export ${deck}`);
  return finish(context, { diagnostics, deck, outcome, backup, artifacts, cuts: talk.deck?.cuts, ledger }, json);
}

/** A short table of what was made. */
function table(artifacts: readonly Artifact[]): string {
  const rows = [
    ["file", "slides", "size", "time"],
    ...artifacts.map(({ file, pages, bytes, seconds }) => [
      file,
      String(pages),
      size(bytes),
      `${seconds.toFixed(1)} s`,
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("   ");
  return `\n${rows.map(line).join("\n")}\n`;
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
