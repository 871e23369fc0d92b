import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { ExitCode } from "../diagnostics/environment-error.ts";
import { filesBeside } from "../drafter/write-draft.ts";
import { quotePath } from "../paths/quote-path.ts";
import type { ImportReply } from "../pipeline/import-messages.ts";
import { importPapers } from "../pipeline/import-papers.ts";
import { pathBetween } from "../pipeline/place-draft.ts";
import { coolingFigure } from "../project/cooling-figure.ts";
import { OUTLINE_SCHEMA, type ProjectFile, projectFiles } from "../project/project-files.ts";
import { type TalkFacts, talkTemplate } from "../project/talk-template.ts";
import { guardProject, writeProject } from "../project/write-project.ts";
import { askTalk } from "./ask-talk.ts";
import { type CommandContext, finish } from "./context.ts";
import { contentOf } from "./import.ts";

export interface NewOptions extends Partial<TalkFacts> {
  /** Placeholders for all that is not given. */
  yes?: boolean;
  /** A paper to draft the outline from, in place of the example. */
  from?: string;
  pages?: boolean;
  npm?: boolean;
  json?: boolean;
}

/** `lectern new`: a folder with a talk that builds at once. Nothing that is there is overwritten. */
export async function newCommand(
  folder: string,
  { yes = false, from, pages = false, npm = false, json = false, ...given }: NewOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, input, signal } = context;
  guardProject(folder);
  let content: { files: ProjectFile[]; about: string; diagnostics: Diagnostic[] };
  if (from === undefined) {
    const facts = await askTalk(given, !yes && !json && input?.isTTY === true, context);
    const outline = { name: "outline.yaml", content: talkTemplate(facts, OUTLINE_SCHEMA) };
    const figure = { name: "figures/cooling.svg", content: coolingFigure() };
    content = { files: [figure, outline], about: "", diagnostics: [] };
  } else {
    const { draft, diagnostics } = await readPaper(from, folder, given.minutes, context);
    if (!draft || hasErrors(diagnostics)) return finish(context, { diagnostics }, json);
    const outline = { name: "outline.yaml", content: draft.outline };
    content = { files: [...filesBeside(draft), outline], about: `: ${contentOf(draft)}`, diagnostics };
  }
  signal.throwIfAborted();
  const { written, diagnostics } = writeProject(folder, [...projectFiles(folder, { pages, npm }), ...content.files]);
  if (!json) {
    for (const file of written) terminal.out(`${file}${file.endsWith("outline.yaml") ? content.about : ""}\n`);
    if (!hasErrors(diagnostics)) printNext(folder, { pages, npm }, context);
  }
  return finish(context, { diagnostics: [...content.diagnostics, ...diagnostics], folder, written }, json);
}

async function readPaper(
  file: string,
  folder: string,
  minutes: number | undefined,
  { terminal, signal }: CommandContext,
): Promise<ImportReply> {
  let reply: ImportReply = { diagnostics: [] };
  const paperFile = pathBetween(join(folder, "outline.yaml"), file);
  await terminal.step(`Reading ${file}`, () =>
    importPapers([{ file, schema: OUTLINE_SCHEMA, paperFile, minutes }], {
      jobs: 1,
      signal,
      done: (read) => {
        reply = read;
      },
    }),
  );
  return reply;
}

function printNext(
  folder: string,
  { pages, npm }: { pages: boolean; npm: boolean },
  { terminal }: CommandContext,
): void {
  const isHere = resolve(folder) === process.cwd();
  const go = isHere ? "" : `cd ${quotePath(folder)} && `;
  terminal.say(`Next: ${go}${npm ? "npm install && npm run dev" : "npx lectern dev"}`);
  const root = pages ? findRepository(dirname(resolve(folder))) : undefined;
  if (root !== undefined && !existsSync(join(folder, ".git")))
    terminal.say(`GitHub runs workflows at the root of a repository only: move .github to ${root}`);
}

/** The repository that a folder lies in, if any. */
function findRepository(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findRepository(parent);
}
