import { type Diagnostic, hasErrors, sortByPlace } from "../diagnostics/diagnostic.ts";
import { EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { reportDiagnostics } from "../diagnostics/report.ts";
import { addSourceLines } from "../diagnostics/source-lines.ts";
import type { Machines } from "../exporter/machines.ts";
import type { BrandChoice } from "../pipeline/source.ts";
import type { TalkOptions } from "../pipeline/talk.ts";
import type { Terminal } from "../terminal.ts";

/** What every command is given. */
export interface CommandContext {
  terminal: Terminal;
  env: NodeJS.ProcessEnv;
  /** Aborted when the person presses Ctrl-C. */
  signal: AbortSignal;
  /** What the person types; only a terminal is asked. */
  input?: NodeJS.ReadableStream & { isTTY?: boolean };
  /** A browser and a builder that stay from one command to the next; without them each starts its own. */
  machines?: Machines;
}

/** Of whose house the slides are to look. */
export interface BrandOptions {
  brand?: string;
  strictBrand?: boolean;
}

/** The brand that the person named, as a talk is told. */
const brandOf = ({ brand, strictBrand }: BrandOptions): BrandChoice => ({ named: brand, isStrict: strictBrand });

/** In which language an outline's slides are. */
export interface LanguageOptions {
  language?: string;
  accept?: boolean;
}

/** What a talk is told of how it looks and speaks. */
export const sourceOptionsOf = ({ language, accept, ...look }: BrandOptions & LanguageOptions) => ({
  brand: brandOf(look),
  language,
  isAccepting: accept,
});

/** Options that several commands have. */
export interface CommonOptions extends BrandOptions, LanguageOptions {
  minutes?: number;
  browser?: string;
  json?: boolean;
}

/** Which side counts where a person and the outline changed the same. */
export interface SideOptions {
  ours?: boolean;
  theirs?: boolean;
}

/** What the person chose for all that both sides changed, as a talk is told. */
export function decideOf({ ours, theirs }: SideOptions): Pick<TalkOptions, "decide"> {
  return ours ? { decide: () => "ours" } : theirs ? { decide: () => "theirs" } : {};
}

/** The browser that the person named, on the command line or in the environment. */
export function browserOf(option: string | undefined, { env }: CommandContext): string | undefined {
  return option ?? (env.LECTERN_BROWSER || undefined);
}

/** What draws and builds slides: what was lent, unless the person named another browser. */
export function machinesOf(
  option: string | undefined,
  context: CommandContext,
): Pick<TalkOptions, "browser" | "machines"> {
  return { browser: browserOf(option, context), machines: option === undefined ? context.machines : undefined };
}

/** Tells the findings, in words or as part of a command's JSON, and says what the command ends with. */
export function finish(
  { terminal }: CommandContext,
  { diagnostics, ...data }: { diagnostics: readonly Diagnostic[] } & Record<string, unknown>,
  json: boolean,
): ExitCode {
  const framed = addSourceLines(diagnostics);
  if (json) terminal.out(`${JSON.stringify({ diagnostics: sortByPlace(framed), ...data }, null, 2)}\n`);
  else if (framed.length > 0) terminal.err(`${reportDiagnostics(framed, terminal.color)}\n`);
  return hasErrors(diagnostics) ? EXIT.input : EXIT.fine;
}
