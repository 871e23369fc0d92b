import { SourceText } from "../../../scripts/diagnostics/source-text.ts";
import type { Manuscript } from "../../../scripts/manuscript/manuscript.ts";
import { PaperFolder } from "../../../scripts/manuscript/paper-folder.ts";
import { latex } from "../../../scripts/readers/latex/index.ts";
import { showManuscript } from "../../helpers/show-manuscript.ts";

/** Reads LaTeX from a text; other files are looked for in `folder`, which holds none unless it is given. */
export const readText = (text: string, folder = "/nonexistent"): Promise<Manuscript> =>
  latex.read(new SourceText("main.tex", text), new PaperFolder(folder, "."));

/** What a text is read into, for people. */
export const showText = async (text: string, folder?: string): Promise<string> =>
  showManuscript(await readText(text, folder));

/** The findings of a text: `code line:column`. */
export const findingsOf = async (text: string, folder?: string): Promise<string[]> =>
  (await readText(text, folder)).findings.map(
    ({ code, position }) => `${code} ${position ? `${position.line}:${position.column}` : "nowhere"}`,
  );
