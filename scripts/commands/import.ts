import { availableParallelism } from "node:os";
import { basename, extname, join, resolve, sep } from "node:path";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { EnvironmentError, EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import type { Draft } from "../drafter/draft-outline.ts";
import type { WrittenDraft } from "../drafter/write-draft.ts";
import type { ImportReply } from "../pipeline/import-messages.ts";
import { importPapers } from "../pipeline/import-papers.ts";
import { DRAFTS, outlineFile, placeDraft, tryToWrite } from "../pipeline/place-draft.ts";
import { counted } from "../text/counted.ts";
import type { CommandContext } from "./context.ts";
import { finish } from "./context.ts";

export interface ImportOptions {
  /** The outline to write. */
  out?: string;
  /** A folder for several: each paper gets one of its own in it. */
  outDir?: string;
  from?: string;
  /** Of papers that are encrypted. */
  password?: string;
  jobs?: number;
  /** Which part of the papers to import: the i-th of n, from 1. */
  shard?: { index: number; count: number };
  /** Minutes of the talk to draft. */
  minutes?: number;
  /** Whether points stay whole sentences. */
  wholeSentences?: boolean;
  force?: boolean;
  json?: boolean;
}

/** A paper, what came of it and where it went. */
interface Imported {
  file: string;
  outline: string;
  reply: ImportReply;
  written?: WrittenDraft;
}

/** `lectern import`: papers to drafts of outlines. */
export async function importCommand(
  named: readonly string[],
  {
    out,
    outDir,
    from,
    password,
    jobs = availableParallelism(),
    shard,
    minutes,
    wholeSentences,
    force = false,
    json = false,
  }: ImportOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, signal } = context;
  if (out !== undefined && (named.length > 1 || outDir !== undefined))
    throw new EnvironmentError(
      {
        code: "out-is-for-one",
        message: "`-o` names the outline of one paper",
        hint: "for several use `--out-dir`: each gets a folder in it",
      },
      EXIT.usage,
    );
  // A folder may have a dot in its name, but hardly one of these.
  if (out !== undefined && /\.(?:md|json|txt|tex|html?|pdf|xml)$/i.test(out))
    throw new EnvironmentError(
      {
        code: "outline-is-yaml",
        message: `an outline is YAML, not \`${extname(out)}\``,
        hint: "name a .yaml file, or a folder for it",
      },
      EXIT.usage,
    );
  const papers = [...new Map(named.map((file) => [resolve(file), file])).values()];
  const names = nameFolders(papers);
  const all = papers.map((file, index) => ({ file, folder: names[index] ?? "paper" }));
  const own = shard ? all.filter((_, index) => index % shard.count === shard.index - 1) : all;
  const isOne = papers.length === 1;
  const placeOf = (folder: string, slug?: string) =>
    out ?? join(outDir ?? DRAFTS, isOne && outDir === undefined ? (slug ?? folder) : folder, "outline.yaml");
  const imported: Imported[] = [];
  await terminal.step(isOne ? `Reading ${papers[0]}` : `Reading ${counted(own.length, "paper")}`, async (tell) => {
    const requests = own.map(({ file, folder }) => ({
      file,
      from,
      password,
      ...placeDraft(placeOf(folder), file),
      minutes,
      isWhole: wholeSentences,
    }));
    let count = 0;
    await importPapers(requests, {
      jobs,
      signal,
      tell: (progress) => {
        if (isOne) tell(progress);
      },
      done: (reply, index) => {
        const { file, folder } = own[index] ?? { file: "", folder: "" };
        const outline = outlineFile(placeOf(folder, reply.slug));
        const written = reply.draft && tryToWrite(outline, reply.draft, force);
        imported[index] = { file, outline, reply, ...(written ? { written } : {}) };
        tell(`${++count} of ${own.length}`);
      },
    });
  });
  if (!json) for (const each of imported) printImported(each, context, isOne);
  const written = imported.filter((each) => each.written && !hasErrors(each.written.diagnostics)).length;
  if (!json && !isOne) terminal.say(`${written} of ${imported.length} imported`);
  return finish(
    context,
    { diagnostics: imported.flatMap((each) => findingsOf(each, isOne || json)), papers: imported.map(toData) },
    json,
  );
}

/**
 * A folder for each paper: named by its file, and where several files have one name (`paper.md`), by their folders too,
 * below the one that all have in common. It depends on all papers that are named, so that every shard finds the same.
 */
function nameFolders(papers: readonly string[]): string[] {
  const stems = papers.map((file) => toFolderName(stemOf(file)).toLowerCase());
  const paths = papers.map((file) =>
    resolve(file)
      .replace(/\.\w+$/, "")
      .split(sep),
  );
  const common = paths[0]?.findIndex((part, index) => paths.some((path) => path[index] !== part)) ?? 0;
  const longer = papers.map((file, index) => {
    const isShared = stems.filter((stem) => stem === stems[index]).length > 1;
    return toFolderName(isShared ? (paths[index] ?? []).slice(Math.max(0, common)).join("-") : stemOf(file));
  });
  return longer.map((name, index) => {
    const before = longer.slice(0, index).filter((each) => each.toLowerCase() === name.toLowerCase()).length;
    return before === 0 ? name : `${name}-${before + 1}`;
  });
}

/** The name of a file without its ending: of `2301.01234.tar.gz` the number. */
const stemOf = (file: string) => basename(file).replace(/(?:\.tar)?\.[a-z]\w*$/i, "");

/** A file's name, or several, as the name of a folder. */
const toFolderName = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[.-]+|(?<![.-])[.-]+$/g, "") || "paper";

/** Of several papers only what stopped them is told; the drafts' comments say the rest. */
function findingsOf({ reply, written }: Imported, isOne: boolean): Diagnostic[] {
  const found = [...reply.diagnostics, ...(written?.diagnostics ?? [])];
  return isOne ? found : found.filter(({ severity }) => severity === "error");
}

/** What a draft holds, in the order in which it is told. */
const NOUNS = {
  slides: "slide",
  backup: "backup slide",
  headings: "heading",
  points: "point",
  figures: "figure",
  tables: "table",
  equations: "equation",
  listings: "listing",
  references: "reference",
} as const;

/** How much of each kind a draft holds. */
export function contentOf({ count }: Draft): string {
  const keys = Object.keys(NOUNS) as (keyof typeof NOUNS)[];
  const held = keys.flatMap((key) => (count[key] > 0 ? [counted(count[key], NOUNS[key])] : []));
  return held.join(" · ") || "no content";
}

function printImported(
  { file, outline, reply, written }: Imported,
  { terminal }: CommandContext,
  isOne: boolean,
): void {
  const { draft, format = "", diagnostics } = reply;
  if (!draft || !written || hasErrors(written.diagnostics)) {
    terminal.out(`${file}: not imported\n`);
    return;
  }
  terminal.out(`${outline}: ${contentOf(draft)}\n`);
  const warnings = diagnostics.filter(({ severity }) => severity === "warning").length;
  if (!isOne) {
    terminal.out(`  from ${file} (${format})${warnings > 0 ? `, ${warnings} to look at` : ""}\n`);
    return;
  }
  terminal.say(
    `Read as ${format}; written: ${written.outcome}${warnings > 0 ? `; ${counted(warnings, "place")} to look at, below` : ""}`,
  );
  if (draft.left.length > 0) terminal.say(`In the paper alone, since there was no room: ${draft.left.join(", ")}`);
  for (const backup of written.backups) terminal.say(`What was there is kept as ${backup}`);
  terminal.say(`Next: npx lectern dev ${outline}`);
}

function toData({ file, outline, reply, written }: Imported) {
  return {
    file,
    format: reply.format,
    outline: written && written.outcome !== "refused" ? outline : undefined,
    outcome: written?.outcome,
    count: reply.draft?.count,
    backups: written?.backups,
  };
}
