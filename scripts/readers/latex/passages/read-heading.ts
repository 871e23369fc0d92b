import { type Inline, toPlainText } from "../../../text/inline.ts";
import { readInlines } from "../inlines/read-inline.ts";
import { takeArgument, takeArguments, takeOptional, takeStar } from "../source/input.ts";
import type { TexNode } from "../source/nodes.ts";
import type { BlockHandler } from "./block-handlers.ts";
import type { Blocks } from "./blocks.ts";
import { withoutLabels } from "./gather-float.ts";

/** Commands by how deep they go, from `\part` on. */
const COMMANDS = ["part", "chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph"];

/** Headings from this rank on stand at the start of their text, and are mostly closed by a dot. */
const RUN_IN = COMMANDS.indexOf("paragraph") - 1;

/** A heading without the one dot at its end; dots that stand for something left out are kept. */
function withoutDot(title: Inline[]): Inline[] {
  const last = title.at(-1);
  if (last?.type === "text") return [...title.slice(0, -1), { ...last, value: last.value.replace(/([^.])\.$/, "$1") }];
  if (last?.type === "emphasis" || last?.type === "strong")
    return [...title.slice(0, -1), { ...last, children: withoutDot(last.children) }];
  return title;
}

const heading =
  (command: string, hasNumber = true): BlockHandler =>
  ({ input, node, blocks }) => {
    const { reading, tree } = blocks;
    const { numbering, targets } = reading;
    const rank = COMMANDS.indexOf(command) - 1;
    blocks.flush();
    const isStarred = takeStar(input);
    // Of memoir: `\chapter[for the contents][for the page's head]{…}`
    while (takeOptional(input)) {}
    const { nodes, labels } = withoutLabels(takeArgument(input) ?? []);
    const words = readInlines(nodes, reading);
    const { kinds } = reading.language.drafts;
    // IEEE has appendices without a title: `\appendices \section{}`.
    const isAppendix = words.length === 0 && numbering.isAppendix && command === "section" && !isStarred;
    const unnamed: Inline[] = isAppendix ? [{ type: "text", value: kinds.appendix }] : words;
    const title = rank >= RUN_IN ? withoutDot(words) : unnamed;
    const defineLabels = () => {
      for (const label of labels) targets.define(label);
    };
    if (!tree || title.length === 0) defineLabels();
    if (!tree) {
      // Within a box or list; it can't hold what follows it there.
      if (title.length > 0)
        blocks.add({
          type: "paragraph",
          place: reading.sources.placeOf(node.at),
          text: [{ type: "strong", children: title }],
        });
      return;
    }
    // A heading without words only starts a paragraph.
    if (title.length === 0) return;
    const depth = rank - (numbering.hasChapters ? 1 : 0);
    // Paragraph headings run into the text; LaTeX numbers them only where a class goes out of its way.
    const isNumbered =
      hasNumber &&
      numbering.isMainMatter &&
      !isStarred &&
      rank < 4 &&
      depth < numbering.depth + (numbering.hasChapters ? 0 : 1);
    const label = isNumbered ? numbering.step(command) : undefined;
    targets.current = {
      kind: numbering.isAppendix ? kinds.appendix : rank === 0 ? kinds.chapter : rank < 0 ? kinds.part : kinds.section,
      number: isNumbered ? numbering.printReference(command, kinds.appendix) : toPlainText(title),
      title,
    };
    defineLabels();
    tree.open(rank, {
      place: reading.sources.placeOf(node.at),
      ...(label ? { label } : {}),
      title,
      content: [],
      sections: [],
      ...(numbering.isAppendix ? { isAppendix: true } : {}),
    });
    // Footnotes of the heading.
    blocks.flush();
  };

/** A section whose heading the class writes. */
export function openNamedSection(title: string, at: number, blocks: Blocks): void {
  blocks.flush();
  blocks.tree?.open(1, {
    place: blocks.reading.sources.placeOf(at),
    title: [{ type: "text", value: title }],
    content: [],
    sections: [],
  });
}

const named =
  (title: string): BlockHandler =>
  ({ input, node, blocks }) => {
    openNamedSection(title, node.at, blocks);
    if (input.peek()?.type === "group") blocks.walk(takeArgument(input) ?? []);
    blocks.flush();
  };

/** `\conclusions[Summary]`: a section with this title, unless it says another. */
const entitled =
  (title: string): BlockHandler =>
  ({ input, node: { at } }) => {
    const content = takeOptional(input) ?? [{ type: "text", value: title, at }];
    input.unshift([
      { type: "macro", name: "section", at },
      { type: "group", content, at },
    ]);
  };

/** `\supplementdetails[…]{Software}{https://…}` of LIPIcs: what it is, and its address. */
const details: BlockHandler = ({ input, node: { at } }) => {
  const [, kind = [], address = []] = takeArguments(input, "omm");
  const url: TexNode[] = [
    { type: "macro", name: "url", at },
    { type: "group", content: address, at },
  ];
  input.unshift([
    { type: "macro", name: "supplement", at },
    { type: "group", content: [...kind, { type: "text", value: ":", at }, { type: "space", at }, ...url], at },
  ]);
};

/** IEEE's only appendix has its title in brackets: `\appendix[Proof of Zonk]`. */
const appendix: BlockHandler = ({ input, node: { at }, blocks }) => {
  blocks.flush();
  blocks.reading.numbering.startAppendix();
  const content = takeOptional(input);
  if (content)
    input.unshift([
      { type: "macro", name: "section", at },
      { type: "group", content, at },
    ]);
};

/** Of books. */
const matter =
  (isMain: boolean): BlockHandler =>
  ({ blocks }) => {
    const { numbering } = blocks.reading;
    blocks.flush();
    numbering.isMainMatter = isMain || !numbering.hasChapters;
  };

/** Sections that classes have by commands of their own: `\ack{Many thanks.}` */
const NAMED: Record<string, string> = {
  acknowledgments: "Acknowledgments",
  acknowledgements: "Acknowledgements",
  acknowledgment: "Acknowledgment",
  acknowledgement: "Acknowledgement",
  ack: "Acknowledgments",
  acks: "Acknowledgments",
  // Of AASTeX.
  ...{ facilities: "Facilities", facility: "Facilities", software: "Software" },
  // Of Copernicus.
  codeavailability: "Code availability",
  dataavailability: "Data availability",
  codedataavailability: "Code and data availability",
  sampleavailability: "Sample availability",
  videosupplement: "Video supplement",
  authorcontribution: "Author contributions",
  competinginterests: "Competing interests",
  disclaimer: "Disclaimer",
  financialsupport: "Financial support",
  // Of LIPIcs.
  supplement: "Supplementary material",
  // Of MDPI.
  simplesumm: "Simple summary",
  supplementary: "Supplementary materials",
  funding: "Funding",
  authorcontributions: "Author contributions",
  conflictsofinterest: "Conflicts of interest",
  institutionalreview: "Institutional review board statement",
  informedconsent: "Informed consent statement",
  // Of PNAS.
  significancestatement: "Significance",
  authordeclaration: "Competing interests",
  matmethods: "Materials and methods",
  acknow: "Acknowledgments",
};

/** Whether a command is a section by itself, wherever it stands. */
export const isNamedSection = (name: string) => Object.hasOwn(NAMED, name);

export const HEADING_HANDLERS: Record<string, BlockHandler> = {
  ...Object.fromEntries(COMMANDS.map((command) => [command, heading(command)])),
  // Of Wiley, Optica, Springer Nature, KOMA-Script and AMS.
  bmsection: heading("section"),
  bmsubsection: heading("subsection"),
  bmsubsubsection: heading("subsubsection"),
  bmhead: heading("section", false),
  addpart: heading("part", false),
  addchap: heading("chapter", false),
  addsec: heading("section", false),
  minisec: heading("paragraph", false),
  specialsection: heading("section"),
  // Of classes that name the same things otherwise.
  ...Object.fromEntries(Object.entries(NAMED).map(([name, title]) => [name, named(title)])),
  supplementdetails: details,
  proofsubparagraph: heading("subparagraph"),
  introduction: entitled("Introduction"),
  conclusions: entitled("Conclusions"),
  appendix,
  appendices: appendix,
  frontmatter: matter(false),
  mainmatter: matter(true),
  backmatter: matter(false),
};
