import { basename, dirname, join, posix } from "node:path";
import type { Findings } from "../../../diagnostics/findings.ts";
import { SourceText } from "../../../diagnostics/source-text.ts";
import type { PaperFolder } from "../../../manuscript/paper-folder.ts";
import type { Includer } from "../macros/expand.ts";
import { PACKAGE_MACROS } from "../macros/package-macros.ts";
import { type Input, takeArgument, takeGroup, takeOptional, toName } from "./input.ts";
import type { MacroNode, TexNode } from "./nodes.ts";
import { type LatexParser, parseLatex } from "./parse-latex.ts";
import { readPaperFile } from "./read-paper-file.ts";
import type { SourceLine, Sources } from "./sources.ts";
import { findCodeEnvironments } from "./verbatim.ts";

/** Of all files of a paper together, in characters. The longest theses have some 2 million. */
const LONGEST = 4_000_000;
/** Of these, what is not plain words. Papers of 100 pages have some 100,000. */
const MOST_PARSED = 600_000;
const DEEPEST = 16;

/** Reads the files that a paper names, none twice within itself. */
export class PaperFiles {
  readonly #folder: PaperFolder;
  readonly #sources: Sources;
  readonly #findings: Findings<number>;
  readonly #parser: LatexParser;
  readonly #verbatim = new Map<string, string>();
  readonly #budget = { characters: MOST_PARSED };
  readonly #open: string[] = [];
  /** Folders of `\import`, the innermost last. */
  readonly #folders: string[] = [];

  constructor(folder: PaperFolder, sources: Sources, findings: Findings<number>, parser: LatexParser) {
    this.#folder = folder;
    this.#sources = sources;
    this.#findings = findings;
    this.#parser = parser;
  }

  parse(source: SourceText): TexNode[] {
    return this.#parse(source.text, this.#sources.add(source));
  }

  /** Parses LaTeX that stands in a file of another format. */
  parseLines(lines: readonly SourceLine[]): TexNode[] {
    const { text, base } = this.#sources.addLines(lines);
    return this.#parse(text, base);
  }

  #parse(text: string, base: number): TexNode[] {
    for (const [name, kind] of findCodeEnvironments(text)) this.#verbatim.set(name, kind);
    return parseLatex(text, base, this.#budget, this.#verbatim, this.#parser, this.#findings);
  }

  /** Parses the file that the paper starts with. */
  parseMain(source: SourceText): TexNode[] {
    const place = this.#folder.find(basename(source.file));
    if ("path" in place) this.#open.push(place.path);
    return this.parse(source);
  }

  /** Carries out `\input` and its kin. */
  readonly include: Includer = (node, input, expand) => {
    const read = Object.hasOwn(INCLUDERS, node.name) ? INCLUDERS[node.name] : undefined;
    if (!read) return undefined;
    const request = read(input);
    if (request.names.length === 0) return [];
    const nodes: TexNode[] = [];
    for (const name of request.names)
      for (const each of this.#includeFile(name, node, request, expand)) nodes.push(each);
    return nodes;
  };

  #includeFile(
    name: string,
    { at }: MacroNode,
    { extension, isOptional = false, folder, isDefinitions = false, isKnown = false }: Request,
    expand: (nodes: readonly TexNode[]) => TexNode[],
  ): TexNode[] {
    if (name === "") return [];
    const inside = folder ?? this.#folders.at(-1) ?? "";
    const names = inside === "" ? [name] : [posix.join(inside, name), name];
    const found = names.find((each) => "path" in this.#folder.find(each, [extension])) ?? names[0] ?? name;
    const place = this.#folder.find(found, [extension]);
    if (isKnown || (isOptional && !("path" in place))) {
      const macros = isDefinitions && Object.hasOwn(PACKAGE_MACROS, name) ? PACKAGE_MACROS[name] : undefined;
      if (macros !== undefined) expand(this.parse(new SourceText(`${name}.sty`, macros)));
      return [];
    }
    const path = "path" in place ? place.path : "";
    if (this.#open.includes(path) || this.#open.length >= DEEPEST) {
      this.#findings.count("inputs-end", name, at, () => `\`${name}\` is read within itself; it is left out here`);
      return [];
    }
    const source = readPaperFile(this.#folder, found, [extension], at, this.#findings);
    if (!source) return [];
    if (this.#sources.length + source.text.length > LONGEST) {
      this.#findings.count("paper-is-short", "", at, () => `the paper's files are too long; \`${name}\` is left out`);
      return [];
    }
    this.#open.push(path);
    if (folder !== undefined) this.#folders.push(folder);
    const nodes = expand(documentBody(this.parse(source)));
    if (folder !== undefined) this.#folders.pop();
    this.#open.pop();
    return isDefinitions ? [] : [{ type: "space", at }, ...nodes];
  }
}

/** Of a file that is a document of its own, what it prints. */
function documentBody(nodes: TexNode[]): TexNode[] {
  const whole = nodes.find((node) => node.type === "environment" && node.name === "document");
  if (whole?.type === "environment") return whole.content;
  const isMark = (index: number, name: string) => {
    const [node, group] = [nodes[index], nodes[index + 1]];
    return (
      node?.type === "macro" && node.name === name && group?.type === "group" && toName(group.content) === "document"
    );
  };
  const begin = nodes.findIndex((_, index) => isMark(index, "begin"));
  if (begin < 0) return nodes;
  const end = nodes.findIndex((_, index) => index > begin && isMark(index, "end"));
  return nodes.slice(begin + 2, end < 0 ? undefined : end);
}

interface Request {
  names: string[];
  extension: string;
  /** Whether it is fine that there is no such file: packages mostly come with TeX. */
  isOptional?: boolean;
  /** What nested names start from. */
  folder?: string;
  /** Whether only the macros of the file are wanted. */
  isDefinitions?: boolean;
  /** Whether only those that are known of it are: classes define what they print. */
  isKnown?: boolean;
}

/** `\input name` without braces ends at a space. */
function takeFileName(input: Input): string {
  const group = takeGroup(input);
  if (group) return toName(group);
  let name = "";
  for (let node = input.peek(); node?.type === "text"; node = input.peek()) {
    name += node.value;
    input.next();
  }
  return name;
}

const texFile = (input: Input): Request => ({ names: [takeFileName(input)], extension: ".tex" });

const subfile = (input: Input): Request => {
  const name = takeFileName(input);
  return { names: [name], extension: ".tex", folder: dirname(name) === "." ? "" : dirname(name) };
};

const imported = (input: Input): Request => {
  const folder = toName(takeArgument(input));
  return { names: [toName(takeArgument(input))], extension: ".tex", folder: join(folder, ".") };
};

const packages = (input: Input): Request => {
  takeOptional(input);
  const names = toName(takeArgument(input)).split(/\s*,\s*/);
  return { names, extension: ".sty", isOptional: true, isDefinitions: true };
};

const documentClass = (input: Input): Request => ({ ...packages(input), extension: ".cls", isKnown: true });

const INCLUDERS: Record<string, (input: Input) => Request> = {
  input: texFile,
  include: texFile,
  InputIfFileExists: (input) => ({ ...texFile(input), isOptional: true }),
  loadglsentries: texFile,
  subfile,
  subfileinclude: subfile,
  import: imported,
  subimport: imported,
  includefrom: imported,
  usepackage: packages,
  RequirePackage: packages,
  documentclass: documentClass,
};
