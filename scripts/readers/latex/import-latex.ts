import { basename, extname } from "node:path";
import { Findings } from "../../diagnostics/findings.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import { languageOf } from "../../languages/index.ts";
import type { Manuscript } from "../../manuscript/manuscript.ts";
import type { PaperFolder } from "../../manuscript/paper-folder.ts";
import { finish } from "./finish.ts";
import { readDocumentFacts } from "./front/document-facts.ts";
import { takeLooseTitle } from "./front/loose-title.ts";
import { readFront } from "./front/read-front.ts";
import { Expander } from "./macros/expand.ts";
import { MacroTable } from "./macros/macro-table.ts";
import { Blocks } from "./passages/blocks.ts";
import { readPreamble } from "./passages/read-preamble.ts";
import { SectionTree } from "./passages/section-tree.ts";
import { isProtected } from "./protected-names.ts";
import { readReferences } from "./references/bibliography.ts";
import type { TexNode } from "./source/nodes.ts";
import { PaperFiles } from "./source/paper-files.ts";
import { loadParser } from "./source/parse-latex.ts";
import { Sources } from "./source/sources.ts";
import { startReading } from "./start-reading.ts";

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
  const language = languageOf(facts.language ?? "en");
  const reading = startReading({ sources, findings, table, style: facts.style, language, folder, texError });

  const { preamble, body } = splitDocument(expander.expand(files.parseMain(source)));
  const tree = new SectionTree();
  const blocks = new Blocks(reading, tree);
  readPreamble(preamble, blocks);
  blocks.walk(takeLooseTitle(body, reading.front));
  blocks.walk(reading.front.closing);
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

function splitDocument(nodes: TexNode[]): { preamble: TexNode[]; body: TexNode[] } {
  const index = nodes.findIndex((node) => node.type === "environment" && node.name === "document");
  const document = nodes[index];
  if (document?.type !== "environment") return { preamble: [], body: nodes };
  return { preamble: nodes.slice(0, index), body: document.content };
}
