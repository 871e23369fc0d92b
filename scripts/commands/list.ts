import { statSync } from "node:fs";
import { EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { quotePath } from "../paths/quote-path.ts";
import { listSlides, summarizeTalk, type TalkSummary } from "../pipeline/describe-talks.ts";
import { findTalks } from "../pipeline/find-talks.ts";
import { identifySource } from "../pipeline/source.ts";
import { counted } from "../text/counted.ts";
import { alignColumns } from "./columns.ts";
import { type CommandContext, finish } from "./context.ts";

/** Files of each kind that are listed. */
const MOST = 200;

/** `lectern list`: what there is in a folder, or the slides of one talk. */
export async function list(
  source: string | undefined,
  { json = false }: { json?: boolean },
  context: CommandContext,
): Promise<ExitCode> {
  const isFolder = source === undefined || statSync(source, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? listFolder(source, json, context) : listTalk(source, json, context);
}

async function listFolder(folder: string | undefined, json: boolean, context: CommandContext): Promise<ExitCode> {
  const { terminal, signal } = context;
  const found = findTalks(folder);
  const kinds = [
    ["outlines", "outline", found.outlines],
    ["lectures", "recipe", found.recipes],
    ["decks", "deck", found.decks],
  ] as const;
  const listed: Record<string, TalkSummary[]> = {};
  for (const [name, kind, files] of kinds) {
    listed[name] = [];
    for (const file of files.slice(0, MOST)) {
      signal.throwIfAborted();
      listed[name]?.push(await summarizeTalk({ kind, file }));
    }
  }
  const isWhole = found.isWhole && kinds.every(([, , files]) => files.length <= MOST);
  if (json) return finish(context, { diagnostics: [], ...listed, isWhole }, true);
  const rows = Object.entries(listed).flatMap(([kind, talks]) =>
    talks.map(({ file, title, minutes, errors }) => [
      kind.replace(/s$/, ""),
      file,
      minutes === undefined ? "" : String(minutes),
      title ?? reportErrors(file, errors),
    ]),
  );
  if (rows.length > 0) terminal.out(alignColumns([["kind", "file", "min", "title"], ...rows], [2]));
  else terminal.say("No outline, lecture or deck here; `lectern new` starts a talk");
  if (!isWhole) terminal.say("There may be more: the folder holds too much to look through all of it");
  return EXIT.fine;
}

const reportErrors = (file: string, errors: number) => `(${counted(errors, "error")}: lectern list ${quotePath(file)})`;

async function listTalk(file: string, json: boolean, context: CommandContext): Promise<ExitCode> {
  const { diagnostics, title, minutes, slides } = await listSlides(identifySource(file));
  if (json) return finish(context, { diagnostics, file, title, minutes, slides }, true);
  const rows = slides.map((slide) => [slide.id, slide.kind, String(slide.minutes ?? ""), slide.title]);
  if (rows.length > 0) context.terminal.out(alignColumns([["id", "kind", "min", "title"], ...rows], [2]));
  return finish(context, { diagnostics }, false);
}
