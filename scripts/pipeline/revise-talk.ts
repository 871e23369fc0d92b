import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { SourceText } from "../diagnostics/source-text.ts";
import { keepCopy, replaceFile } from "../files/files.ts";
import { loadOutline } from "../outline/load-outline.ts";
import { readSource } from "../outline/read-source.ts";
import { type Revision, reviseOutline, stateOf } from "../outline/revise/revise-outline.ts";
import { askPaper } from "./ask-paper.ts";
import { paperOf, witnessOutline } from "./witness-talk.ts";

/** What became of an answer. */
export interface RevisedTalk {
  revisions: Revision[];
  /** Whether the outline has the answer's words now, and where the one before is kept. */
  backup?: string;
  isWritten: boolean;
  diagnostics: Diagnostic[];
  /** What was looked up, in lines for people. */
  summary: string[];
}

/**
 * Takes the words of an answer over into an outline, if that can be read then, and if the paper bears it.
 *
 * @param given the answer's file, or its text
 * @param paper the paper's file, in place of the one that the outline names
 * @param force whether to write what the paper does not bear
 */
export async function reviseTalk(
  outlineFile: string,
  given: string | SourceText,
  { paper, force = false, signal }: { paper?: string | undefined; force?: boolean; signal?: AbortSignal } = {},
): Promise<RevisedTalk> {
  const none = { revisions: [], isWritten: false, summary: [] };
  const outline = readSource(resolve(outlineFile), outlineFile, true);
  const answer =
    typeof given === "string" ? readSource(resolve(given), given, true) : { source: given, diagnostics: [] };
  if (!outline.source || !answer.source)
    return { ...none, diagnostics: [...outline.diagnostics, ...answer.diagnostics] };
  const before = await loadOutline(outlineFile);
  if (!before.value) return { ...none, diagnostics: before.diagnostics };
  const { text, revisions, diagnostics } = reviseOutline(outline.source, answer.source);
  if (text === undefined || revisions.length === 0) return { ...none, revisions, diagnostics };
  const { value, diagnostics: found } = await loadOutline(outlineFile, text);
  const errors = found.filter(({ severity }) => severity === "error");
  if (!value) return { ...none, revisions, diagnostics: [...diagnostics, ...errors] };
  const [was, is] = await Promise.all([
    witnessOutline(before.value, paper, signal),
    witnessOutline(value, paper, signal),
  ]);
  // What was so before is not the answer's.
  const known = new Set(was.diagnostics.map(({ message }) => message));
  const revised = new SourceText(outlineFile, text);
  const fresh = is.diagnostics
    .filter(({ message }) => !known.has(message))
    .map((each) => (each.position ? { ...each, sourceLine: revised.lineAt(each.position.line) } : each));
  const all = [...diagnostics, ...fresh];
  const { summary } = is;
  if (hasErrors(all) && !force) return { revisions, isWritten: false, diagnostics: all, summary };
  const backup = keepCopy(outlineFile);
  replaceFile(outlineFile, text);
  return { revisions, isWritten: true, backup, diagnostics: all, summary };
}

/**
 * A brief of an outline: what may change, and what its paper says around each slide.
 *
 * @param isListed whether the paper's sentences are asked for instead, each with the name that `source` calls it by
 */
export async function briefTalk(
  outlineFile: string,
  paper: string | undefined,
  { isListed, signal }: { isListed?: boolean | undefined; signal?: AbortSignal } = {},
): Promise<{ brief?: string; diagnostics: Diagnostic[] }> {
  const { source, diagnostics } = readSource(resolve(outlineFile), outlineFile, true);
  if (!source) return { diagnostics };
  const loaded = await loadOutline(outlineFile);
  if (!loaded.value) return { diagnostics: loaded.diagnostics };
  const file = paper ?? paperOf(loaded.value);
  if (file === undefined || (paper === undefined && !existsSync(file)))
    return {
      diagnostics: [
        {
          ...{ severity: "error", code: "brief-has-paper", file: outlineFile },
          message: file === undefined ? "the outline names no paper" : `the paper \`${file}\` is not there`,
          hint: "name it: `--paper <file>`, or `file:` under `paper` in the outline",
        },
      ],
    };
  const reply = await askPaper({ file, outline: loaded.value, brief: stateOf(source.text), isListed }, signal);
  return { ...(reply.brief === undefined ? {} : { brief: reply.brief }), diagnostics: reply.diagnostics };
}
