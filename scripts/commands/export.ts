import { existsSync } from "node:fs";
import type { ExitCode } from "../diagnostics/environment-error.ts";
import {
  type Artifact,
  type Format,
  type FormatOptions,
  type Loss,
  USUAL_FORMATS,
  USUAL_OPTIONS,
} from "../exporter/format.ts";
import { runTalk } from "../pipeline/run-talk.ts";
import { refreshSchemas } from "../project/refresh-schemas.ts";
import {
  type CommandContext,
  type CommonOptions,
  decideOf,
  finish,
  machinesOf,
  type SideOptions,
  sourceOptionsOf,
} from "./context.ts";
import { chooseTalk, exportFolderOf, languageOf } from "./default-outline.ts";
import { factsOf, printSummary } from "./print-talk.ts";

export interface ExportCommandOptions extends CommonOptions, SideOptions, Partial<Omit<FormatOptions, "numbers">> {
  /** By default `dist` beside the deck. */
  out?: string;
  deck?: string;
  /** What to make; by default what is usual. */
  only?: Format[];
  range?: string;
  /** Whether the site holds the speaker notes. */
  notes?: boolean;
  base?: string;
  /** Whether what was drawn on slides is in each file. */
  drawings?: boolean;
  /** False for a draft that nobody has checked. */
  check: boolean;
  force?: boolean;
}

/** `lectern export`: outline or deck to a site, PDFs and other files, checked. */
export async function exportCommand(
  named: string | undefined,
  options: ExportCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { browser, minutes, check, force = false, json = false } = options;
  const { terminal, signal } = context;
  const source = await chooseTalk("export", {
    source: named,
    deck: options.deck,
    minutes,
    ...sourceOptionsOf(options),
  });
  const deck = options.deck ?? source.deckFile;
  await refreshSchemas(source.file);
  const folder = options.out ?? exportFolderOf(deck, source.kind === "deck" ? await languageOf(deck) : source.language);
  const talk = await runTalk(source, {
    goal: "export",
    isDraft: !check,
    folder,
    exports: {
      ...USUAL_OPTIONS,
      ...takeDefined(options),
      formats: options.only ?? USUAL_FORMATS,
      range: options.range,
      withNotes: options.notes ?? false,
      base: options.base,
      drawings: options.drawings ? (await import("../pipeline/want-drawings.ts")).wantDrawings(deck) : undefined,
    },
    ...machinesOf(browser, context),
    progress: terminal,
    signal,
    force,
    ...decideOf(options),
    async onWritten(written) {
      if (!json) (await import("./print-built.ts")).printBuilt(written, deck, context);
    },
  });
  const { diagnostics, kept, losses } = talk;
  const { artifacts, stale } = talk.outcome === "exported" ? talk : {};
  if (!json) {
    printSummary(talk, context);
    const all = [...(artifacts ?? []), ...(kept ?? [])];
    if (all.length > 0) terminal.out(table(artifacts, kept));
    if (all.length > 0) printLosses(losses ?? [], context);
    if (stale && stale.length > 0) terminal.say(`Of an earlier deck, and not made anew: ${stale.join(", ")}`);
  }
  const { outcome, backup, edits, conflicts, cuts, ledger } = factsOf(talk);
  // Who looks at pictures must not take old ones for what the outline says now.
  if (!json && artifacts === undefined && kept === undefined && existsSync(folder))
    terminal.say(`Nothing was exported: what is in ${folder} is as it was before`);
  if (!json && talk.outcome === "faulty" && check)
    terminal.say("To see the slides all the same, as a draft that says so: the same with --no-check");
  if (outcome === "refused") terminal.say(`To export the edited deck as it is: lectern export ${deck}`);
  const about = { deck, outcome, backup, edits, conflicts, artifacts, kept, losses, stale, cuts, ledger };
  return finish(context, { diagnostics, ...about }, json);
}

/** The options of formats that were given. */
function takeDefined({
  paper,
  perPage,
  withClicks,
  width,
  withSources,
  bilingual,
}: ExportCommandOptions): Partial<FormatOptions> {
  return Object.fromEntries(
    Object.entries({ paper, perPage, withClicks, width, withSources, bilingual }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

/** What other files can't say that the PDF does, by slide. */
function printLosses(losses: readonly Loss[], { terminal }: CommandContext): void {
  if (losses.length === 0) return;
  terminal.say("Against the PDF,");
  for (const { file, slide, what } of losses) terminal.say(`  ${file}, slide ${slide}: ${what}`);
}

/** A short table of what was made, and of what was there already. */
function table(artifacts: readonly Artifact[] = [], kept: readonly Artifact[] = []): string {
  const row = ({ file, pages, bytes }: Artifact, time: string) => [file, String(pages), size(bytes), time];
  const rows = [
    ["file", "pages", "size", "time"],
    ...artifacts.map((each) => row(each, `${each.seconds.toFixed(1)} s`)),
    ...kept.map((each) => row(each, "unchanged")),
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
