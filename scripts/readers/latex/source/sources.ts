import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import type { Finding, SourceText } from "../../../diagnostics/source-text.ts";
import type { Place } from "../../../manuscript/manuscript.ts";

/** A line of LaTeX that stands in another file, and where in it its first character does. */
export interface SourceLine {
  text: string;
  source: SourceText;
  offset: number;
  /** Whether the text is not what stands there, such as a value of YAML; all of it counts as being at its start. */
  isElsewhere?: true;
}

/** An offset in a file. */
interface Spot {
  source: SourceText;
  offset: number;
}

interface Part {
  base: number;
  /** From an offset in the part to one in its file. */
  locate(offset: number): Spot;
}

/** The files of a paper, one behind another: one offset names a file and a place in it. */
export class Sources {
  readonly #parts: Part[] = [];
  #end = 0;

  /** @returns what to add to an offset in the file */
  add(source: SourceText): number {
    return this.#add(source.text.length, (offset) => ({ source, offset }));
  }

  /**
   * Adds lines that stand in files of another format.
   *
   * @returns them as one text, and what to add to an offset in it
   */
  addLines(lines: readonly SourceLine[]): { text: string; base: number } {
    const text = lines.map((line) => line.text).join("\n");
    const starts: number[] = [];
    let start = 0;
    for (const line of lines) {
      starts.push(start);
      start += line.text.length + 1;
    }
    const locate = (offset: number): Spot => {
      const index = Math.max(
        0,
        starts.findLastIndex((each) => each <= offset),
      );
      const line = lines[index];
      if (!line) throw new Error("a place was asked for in a text without lines");
      return { source: line.source, offset: line.offset + (line.isElsewhere ? 0 : offset - (starts[index] ?? 0)) };
    };
    return { text, base: this.#add(text.length, locate) };
  }

  #add(length: number, locate: Part["locate"]): number {
    const base = this.#end;
    this.#parts.push({ base, locate });
    this.#end += length + 1;
    return base;
  }

  /** How long all files are together. */
  get length(): number {
    return this.#end;
  }

  #locate(at: number): Spot {
    const part = this.#parts.findLast(({ base }) => base <= at) ?? this.#parts[0];
    if (!part) throw new Error("a place was asked for before a file was added");
    return part.locate(at - part.base);
  }

  /** The character that an offset names, as a line of its own. */
  characterAt(at: number): SourceLine {
    const { source, offset } = this.#locate(at);
    return { text: source.text.charAt(offset), source, offset };
  }

  placeOf(at: number): Place {
    const { source, offset } = this.#locate(at);
    return { file: source.file, position: source.positionOf(offset) };
  }

  diagnostic(finding: Finding, at: number): Diagnostic {
    const { source, offset } = this.#locate(at);
    return source.diagnostic(finding, source.positionOf(offset));
  }
}
