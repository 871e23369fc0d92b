import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import type { CorpusPaper } from "../papers.ts";

/** How a PDF was made: by TeX in one column or two, by a browser or LibreOffice likewise, or by TeX from the authors' own file. */
export const KINDS = ["one", "two", "web", "web2", "word", "word2", "tex"] as const;
export type Kind = (typeof KINDS)[number];

/** A PDF of a paper of the corpus. */
export interface Made {
  kind: Kind;
  paper: CorpusPaper;
  path: string;
}

/** A name for a paper that stays what it is when others come or go. */
export const keyOf = ({ name }: CorpusPaper) => createHash("md5").update(name).digest("hex").slice(0, 8);

/**
 * A quarter of the papers, by their names alone, is kept apart: who tunes the reader does not look at them, so that they
 * tell what it does with papers that it was not tuned on.
 */
export const isKeptApart = (paper: CorpusPaper) => Number.parseInt(keyOf(paper).slice(0, 2), 16) % 4 === 3;

/** Pandoc prints the directives of these as they are: no PDF of theirs looks like one that was published. */
export const isPrintable = ({ name }: CorpusPaper) => !/^(?:myst|quarto|rmarkdown)\//.test(name);

/** Runs a program that may take long or fail; true if it ended well. */
export function run(program: string, args: readonly string[], cwd: string, input?: string): boolean {
  const { status } = spawnSync(program, args, {
    cwd,
    timeout: 120_000,
    stdio: [input === undefined ? "ignore" : "pipe", "ignore", "ignore"],
    ...(input === undefined ? {} : { input }),
  });
  return status === 0;
}

export const isInstalled = (program: string, flag: string) =>
  spawnSync(program, [flag], { stdio: "ignore" }).status === 0;
