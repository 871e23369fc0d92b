import { basename, extname } from "node:path";
import { Findings } from "../../diagnostics/findings.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import { languageOf } from "../../languages/index.ts";
import type { Manuscript } from "../../manuscript/manuscript.ts";
import type { PaperFolder } from "../../manuscript/paper-folder.ts";
import { finish } from "./finish.ts";
import { type DocumentFacts, readDocumentFacts } from "./front/document-facts.ts";
import { newFrontMatter } from "./front/front-matter.ts";
import { takeLooseTitle } from "./front/loose-title.ts";
import { readFront } from "./front/read-front.ts";
import { isFixedInline } from "./inlines/read-inline.ts";
import { Expander } from "./macros/expand.ts";
import { MacroTable } from "./macros/macro-table.ts";
import { Numbering } from "./numbering/numbering.ts";
import { Targets } from "./numbering/targets.ts";
import { BLOCK_HANDLERS, ENVIRONMENT_HANDLERS } from "./passages/block-handlers.ts";
import { Blocks } from "./passages/blocks.ts";
import { readPreamble } from "./passages/read-preamble.ts";
import { SectionTree } from "./passages/section-tree.ts";
import type { Reading } from "./reading.ts";
import { readReferences } from "./references/bibliography.ts";
import { CitationLog } from "./references/citation-log.ts";
import type { TexNode } from "./source/nodes.ts";
import { PaperFiles } from "./source/paper-files.ts";
import { loadParser } from "./source/parse-latex.ts";
import { readPaperFile } from "./source/read-paper-file.ts";
import { Sources } from "./source/sources.ts";

/** A paper that goes wrong in more ways than this is told so, not each of them. */
const MOST_FINDINGS = 60;

/** Reads a paper in LaTeX; see {@link Importer}. */
export async function importLatex(source: SourceText, folder: PaperFolder): Promise<Manuscript> {
  const [parser, { texError }] = await Promise.all([loadParser(), import("../../text/tex.ts")]);
  const sources = new Sources();
  const findings = new Findings<number>((finding, at) => sources.diagnostic(finding, at), MOST_FINDINGS);
  const table = new MacroTable(isProtected);
  const files = new PaperFiles(folder, sources, findings, parser);
  const expander = new Expander(table, files.include, findings);
  const facts = readDocumentFacts(source.text);
  const reading = newReading(sources, findings, table, facts, texError, folder);

  const { preamble, body } = splitDocument(expander.expand(files.parseMain(source)));
  const tree = new SectionTree();
  const blocks = new Blocks(reading, tree);
  readPreamble(preamble, blocks);
  blocks.walk(takeLooseTitle(body, reading.front));
  blocks.flush();

  const front = await readFront(reading, tree, facts, folder);
  const name = basename(source.file, extname(source.file));
  const references = await readReferences(reading, folder, name, (file) => {
    const { source: printed } = folder.read(file);
    return printed && expander.expand(files.parse(printed));
  });
  reading.citations.know(references);
  const { lead, sections } = tree;
  const manuscript = finish({ ...front, lead, sections, references, findings: [] }, reading);
  if (manuscript.title.length === 0 && sections.length === 0 && lead.length === 0)
    findings.take([
      source.diagnostic({ code: "paper-has-text", message: "nothing that can be read as a paper was found" }),
    ]);
  return { ...manuscript, findings: findings.list() };
}

/** Whether a paper's own definition of a name is not looked at: how a heading or citation is set is not the importer's. */
function isProtected(name: string): boolean {
  if (name.startsWith("begin ")) return Object.hasOwn(ENVIRONMENT_HANDLERS, name.slice("begin ".length));
  if (WORDS.has(name)) return false;
  return Object.hasOwn(BLOCK_HANDLERS, name) || isFixedInline(name) || STRUCTURE.has(name);
}

/** Commands of some classes that papers of others define for their own use. */
const WORDS = new Set(["terms", "category", "kwd", "ack", "acro", "journal", "address", "note", "collaboration"]);

const STRUCTURE = new Set([
  "begin",
  "end",
  "item",
  "caption",
  "subcaption",
  "subfloat",
  "subfigure",
  "bibitem",
  "\\",
  "And",
  "AND",
  "and",
]);

function splitDocument(nodes: TexNode[]): { preamble: TexNode[]; body: TexNode[] } {
  const index = nodes.findIndex((node) => node.type === "environment" && node.name === "document");
  const document = nodes[index];
  if (document?.type !== "environment") return { preamble: [], body: nodes };
  return { preamble: nodes.slice(0, index), body: document.content };
}

function newReading(
  sources: Sources,
  findings: Findings<number>,
  table: MacroTable,
  facts: DocumentFacts,
  texError: (tex: string, displayMode: boolean) => string | undefined,
  folder: PaperFolder,
): Reading {
  const known = new Map<string, boolean>();
  const language = languageOf(facts.language ?? "en");
  return {
    isMathCommand(name) {
      // Refused for whatever else, such as a missing argument, it is known.
      const isKnown = known.get(name) ?? !texError(`\\${name}`, true)?.startsWith("Undefined control sequence");
      known.set(name, isKnown);
      return isKnown;
    },
    sources,
    findings,
    table,
    numbering: new Numbering(facts.style),
    language,
    targets: new Targets(language.drafts),
    citations: new CitationLog(language.drafts),
    front: newFrontMatter(),
    theorems: new Map(),
    acronyms: new Map(),
    lists: new Map(),
    floats: new Map(),
    hasFile: (name) => "path" in folder.find(name),
    readFile: (name, at) => readPaperFile(folder, name, [], at, findings),
    graphicsFolders: [],
    images: [],
    notes: [],
    bibliographies: [],
    entries: [],
  };
}
