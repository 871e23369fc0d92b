import { extname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/source-text.ts";
import { resolveInFolder } from "../outline/folder.ts";
import { readPaper } from "./read-paper.ts";

/** The files that a paper is made of: those in its folder and below. Nothing else is ever read. */
export class PaperFolder {
  /** Absolute. */
  readonly path: string;
  /** The folder as the person named it, for messages. */
  readonly name: string;

  constructor(path: string, name: string) {
    this.path = path;
    this.name = name;
  }

  /**
   * Looks for a file that the paper names.
   *
   * @param name path from the paper's folder
   * @param extensions tried in turn behind the name, when it stands for no file by itself: `[".tex"]`
   * @returns the absolute path and the name that was found; or why there is none
   */
  find(
    name: string,
    extensions: readonly string[] = [],
  ): { path: string; name: string } | { problem: "outside" | "missing" } {
    // Names come from papers; a null byte would end a path early.
    if (name.includes("\0") || name === "") return { problem: "missing" };
    const names = [name, ...extensions.filter((each) => extname(name) !== each).map((each) => `${name}${each}`)];
    const tried = names.map((each) => ({ name: each, ...resolveInFolder(this.path, each) }));
    const found = tried.find((each) => "path" in each);
    if (found && "path" in found) return { path: found.path, name: found.name };
    return { problem: tried.some((each) => "problem" in each && each.problem === "outside") ? "outside" : "missing" };
  }

  /**
   * Reads a text file that the paper names.
   *
   * @returns its text; or one finding, without a place in the paper, which the caller knows
   */
  read(name: string, extensions: readonly string[] = []): { source?: SourceText; diagnostics: Diagnostic[] } {
    const found = this.find(name, extensions);
    if ("path" in found) return readPaper(found.path, join(this.name, found.name));
    const message =
      found.problem === "outside"
        ? `\`${name}\` lies outside of the paper's folder and is not read`
        : `there is no file \`${name}\` in the paper's folder`;
    return {
      diagnostics: [
        { severity: "warning", code: `file-is-${found.problem === "outside" ? "inside" : "there"}`, message },
      ],
    };
  }
}
