import type { ExitCode } from "../diagnostics/environment-error.ts";
import type { Artifact } from "../exporter/export-deck.ts";
import { exportTalk } from "../pipeline.ts";
import { sayBuilt } from "./build.ts";
import { type CommandContext, finish } from "./context.ts";
import { defaultOutline } from "./default-outline.ts";

export interface ExportCommandOptions {
  output: string;
  deck: string;
  browser?: string;
  force?: boolean;
  json?: boolean;
}

/** `lectern export`: outline or deck to a site and a PDF. */
export async function exportCommand(
  source: string | undefined,
  { output, deck, browser, force = false, json = false }: ExportCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, env, signal } = context;
  const talk = await exportTalk(source ?? defaultOutline(deck), deck, {
    folder: output,
    browser: browser ?? (env.LECTERN_BROWSER || undefined),
    progress: terminal,
    signal,
    force,
    onBuilt: (built) => {
      if (!json) sayBuilt(built, deck, context);
    },
  });
  if (!json && talk.artifacts) terminal.out(table(talk.artifacts));
  const { diagnostics, outcome, backup, artifacts } = talk;
  if (outcome === "refused") terminal.say(`To export the edited deck as it is: lectern export ${deck}`);
  return finish(context, { diagnostics, deck, outcome, backup, artifacts }, json);
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
