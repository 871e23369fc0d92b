import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import type { Finding, SourceText } from "../../../diagnostics/source-text.ts";
import type { Place } from "../../../manuscript/manuscript.ts";

/** The files of a paper, one behind another: one offset names a file and a place in it. */
export class Sources {
  readonly #files: { base: number; source: SourceText }[] = [];
  #end = 0;

  /** @returns what to add to an offset in the file */
  add(source: SourceText): number {
    const base = this.#end;
    this.#files.push({ base, source });
    this.#end += source.text.length + 1;
    return base;
  }

  /** How long all files are together. */
  get length(): number {
    return this.#end;
  }

  placeOf(at: number): Place {
    const { base, source } = this.#fileAt(at);
    return { file: source.file, position: source.positionOf(at - base) };
  }

  diagnostic(finding: Finding, at: number): Diagnostic {
    const { base, source } = this.#fileAt(at);
    return source.diagnostic(finding, source.positionOf(at - base));
  }

  #fileAt(at: number): { base: number; source: SourceText } {
    const file = this.#files.findLast(({ base }) => base <= at) ?? this.#files[0];
    if (!file) throw new Error("a place was asked for before a file was added");
    return file;
  }
}
