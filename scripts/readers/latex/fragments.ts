import { type Findings, MappedFindings } from "../../diagnostics/findings.ts";
import type { ResolvedLanguage } from "../../languages/index.ts";
import type { Figure, Passage } from "../../manuscript/manuscript.ts";
import type { PaperFolder } from "../../manuscript/paper-folder.ts";
import type { Reference } from "../../outline/types.ts";
import type { Inline } from "../../text/inline.ts";
import { readDocumentFacts } from "./front/document-facts.ts";
import { type Command, describeCommand } from "./inlines/describe-command.ts";
import { isInlineCommand, readInlines } from "./inlines/read-inline.ts";
import { Expander } from "./macros/expand.ts";
import { MacroTable } from "./macros/macro-table.ts";
import type { HeldCitation, HeldReference, Label } from "./numbering/targets.ts";
import { Blocks } from "./passages/blocks.ts";
import { readPreamble } from "./passages/read-preamble.ts";
import { isProtected } from "./protected-names.ts";
import type { Reading } from "./reading.ts";
import { readReferences } from "./references/bibliography.ts";
import { findTokensEnd } from "./source/find-arguments.ts";
import { isBlank, someNode, type TexNode } from "./source/nodes.ts";
import { PaperFiles } from "./source/paper-files.ts";
import { loadParser } from "./source/parse-latex.ts";
import { printTex } from "./source/print-tex.ts";
import { type SourceLine, Sources } from "./source/sources.ts";
import { startReading } from "./start-reading.ts";

/** LaTeX between paragraphs, read. Texts in it are to be {@link Fragments.split split}. */
export interface BlockFragment {
  /** Those that have numbers are called as if LaTeX counted. */
  passages: Passage[];
  labels: Label[];
}

/** LaTeX within a line, read. The text is to be {@link Fragments.split split}. */
export interface InlineFragment {
  text: Inline[];
  /** Its footnotes, and pictures in the line. */
  notes: Passage[];
  figures: Figure[];
  labels: Label[];
  /** Whether nothing is left of a command that is not known. */
  isLost: boolean;
}

interface Paper {
  folder: PaperFolder;
  language: ResolvedLanguage;
  /** Told of what is wrong, at a character of the paper. */
  findings: Findings<SourceLine>;
}

/** Loads what LaTeX is parsed with; see {@link Fragments}. */
export async function openFragments(paper: Paper): Promise<Fragments> {
  const [parser, { texError }] = await Promise.all([loadParser(), import("../../text/tex.ts")]);
  const { folder, language } = paper;
  const sources = new Sources();
  const findings = new MappedFindings<number, SourceLine>(paper.findings, (at) => sources.characterAt(at));
  const table = new MacroTable(isProtected);
  const { style } = readDocumentFacts("");
  const reading = startReading({ isFragment: true, sources, findings, table, style, language, folder, texError });
  const files = new PaperFiles(folder, sources, findings, parser);
  return new Fragments(reading, files, new Expander(table, files.include, findings), folder);
}

/**
 * Reads pieces of LaTeX that stand in a paper of another format, in the order of the paper. Macros that one of them
 * defines are known in those that follow. Citations and cross-references are left to the paper around, which alone
 * knows its works and numbers: they stand in texts as marks that {@link split} turns into what was written.
 */
export class Fragments {
  readonly #reading: Reading;
  readonly #files: PaperFiles;
  readonly #expander: Expander;
  readonly #folder: PaperFolder;

  constructor(reading: Reading, files: PaperFiles, expander: Expander, folder: PaperFolder) {
    this.#reading = reading;
    this.#folder = folder;
    this.#files = files;
    this.#expander = expander;
  }

  readBlocks(lines: readonly SourceLine[]): BlockFragment {
    const reading = this.#reading;
    const nodes = this.#expand(lines);
    const passages = new Blocks(reading).collect(nodes);
    // An abstract, which a whole paper has elsewhere.
    return { passages: [...reading.front.abstract.splice(0), ...passages], labels: reading.targets.takeDefined() };
  }

  readInlines(lines: readonly SourceLine[]): InlineFragment {
    const reading = this.#reading;
    const nodes = this.#expand(lines);
    const text = readInlines(nodes, reading);
    const blocks = new Blocks(reading);
    const figures = blocks.takeLine().filter(({ images }) => images.length > 0);
    const notes = reading.notes.splice(0).flatMap((note) => blocks.collect(note));
    const isLost = text.length === 0 && figures.length === 0 && someNode(nodes, isUnknown);
    return { text, notes, figures, labels: reading.targets.takeDefined(), isLost };
  }

  /** What definitions and declarations mean, such as `\newtheorem`; they print nothing. */
  declare(lines: readonly SourceLine[]): void {
    readPreamble(this.#expand(lines), new Blocks(this.#reading));
  }

  /**
   * Takes definitions of macros.
   *
   * @returns whether the lines hold nothing else
   */
  define(lines: readonly SourceLine[]): boolean {
    return this.#expand(lines).every(isBlank);
  }

  /** A formula with the paper's own macros written out, and without definitions; all else in it stays as it is. */
  writeOut(tex: string, at: SourceLine): string {
    const command = /\\([A-Za-z]+)/g;
    let written = "";
    let last = 0;
    for (let match = command.exec(tex); match; match = command.exec(tex)) {
      const { isOwn, isDefinition, signature } = this.describe(match[1] ?? "");
      if (!isOwn && !isDefinition) continue;
      const end = findTokensEnd(tex, command.lastIndex, { signature, isDefinition });
      const body = this.#printMath(tex.slice(match.index, end), at);
      // A command at its end must not grow together with the letters that follow.
      const joint = /\\[A-Za-z]+$/.test(body) && /^[A-Za-z]/.test(tex.slice(end, end + 1)) ? " " : "";
      written += tex.slice(last, match.index) + body + joint;
      last = end;
      command.lastIndex = end;
    }
    return written + tex.slice(last);
  }

  #printMath(tex: string, at: SourceLine): string {
    // A blank line would end the formula.
    const lines = `$${tex.replace(/\n\s*\n/g, "\n")}$`
      .split("\n")
      .map((text): SourceLine => ({ ...at, text, isElsewhere: true }));
    return this.#expand(lines)
      .map((node) => printTex(node.type === "math" ? node.content : [node]))
      .join("");
  }

  /** What is known of a command here. */
  describe(name: string): Command {
    return describeCommand(name, this.#reading.table);
  }

  /** The works of `thebibliography`, and of the files that `\bibliography` names. */
  async readReferences(): Promise<Reference[]> {
    const reading = this.#reading;
    if (reading.entries.length === 0 && reading.bibliographies.length === 0) return [];
    reading.citations.citesAll = true;
    return readReferences(reading, this.#folder, "", () => undefined);
  }

  /** The words of a text, and the citations and cross-references in it. */
  split(text: string): (string | HeldCitation | HeldReference)[] {
    return this.#reading.targets.split(text);
  }

  /** The character of the paper at an offset. */
  characterAt(at: number): SourceLine {
    return this.#reading.sources.characterAt(at);
  }

  #expand(lines: readonly SourceLine[]): TexNode[] {
    this.#reading.targets.current = undefined;
    return this.#expander.expand(this.#files.parseLines(lines));
  }
}

const isUnknown = (node: TexNode) =>
  node.type === "macro" && /^[A-Za-z]/.test(node.name) && !isInlineCommand(node.name);
