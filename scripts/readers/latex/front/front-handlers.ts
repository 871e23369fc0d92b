import type { BlockHandler, EnvironmentHandler } from "../passages/block-handlers.ts";
import { type Input, takeArgument, takeArguments, takeGroup, takeOptional, takeStar, toName } from "../source/input.ts";
import { isBlank, isText, type MacroNode, type TexNode } from "../source/nodes.ts";
import { abstractCommand, collectAbstract } from "./abstract.ts";
import type { AuthorCommand, FrontMatter } from "./front-matter.ts";
import { correspondence } from "./frontiers.ts";

/** The title block's own commands. Their arguments are read when the whole paper is known. */
type FrontHandler = (input: Input, front: FrontMatter, node: MacroNode) => void;

const isSaid = (nodes: TexNode[] | undefined): nodes is TexNode[] => nodes?.some((node) => !isBlank(node)) ?? false;

const title: FrontHandler = (input, front) => {
  const short = takeOptional(input);
  const content = takeArgument(input);
  // A class's file may set an empty one to be redefined.
  if (!isSaid(content)) return;
  front.title ??= content;
  if (isSaid(short)) front.shortTitle ??= short;
};

/** `\titlerunning{Tea}` */
const shortTitle: FrontHandler = (input, front) => {
  const content = takeArgument(input);
  if (isSaid(content)) front.shortTitle ??= content;
};

const subtitle: FrontHandler = (input, front) => {
  takeOptional(input);
  front.subtitle ??= takeArgument(input);
};

const person =
  (kind: AuthorCommand["kind"]): FrontHandler =>
  (input, front, { name, at }) => {
    takeStar(input);
    const option = takeOptional(input);
    const content = takeArgument(input);
    if (content?.some((node) => !isBlank(node))) front.commands.push({ kind, name, content, option, at });
  };

/** Arguments in braces right behind one another; fewer than are wanted are put back. */
function takeGroups(input: Input, count: number): TexNode[][] | undefined {
  const groups: TexNode[][] = [];
  for (let node = input.peek(); groups.length < count && node?.type === "group"; node = input.peek()) {
    groups.push(node.content);
    input.next();
  }
  if (groups.length === count) return groups;
  input.unshift(groups.map((content) => ({ type: "group", content, at: content[0]?.at ?? 0 })));
  return undefined;
}

/** `\author`, with up to four more arguments in LIPIcs: affiliation, address, ORCID, who paid. */
const author: FrontHandler = (input, front, { name, at }) => {
  takeStar(input);
  const option = takeOptional(input);
  const content = takeArgument(input);
  // Elsevier's CAS has what is said of an author behind the name: `\author[1]{Ann Ash}[orcid=…]`.
  if (isText(input.peek(), "[")) takeOptional(input);
  if (!isSaid(content)) return;
  const more = takeGroups(input, 4);
  const own = { kind: "author", name, content, option, at } as const;
  front.commands.push(more ? { ...own, more: more.slice(0, 2) } : own);
  const orcid = more?.[2];
  if (isSaid(orcid)) front.commands.push({ kind: "orcid", content: orcid, option: undefined, at });
};

/** `\Author[1,2][address]{Ann}{Ash}` of Copernicus; MDPI has all authors in one argument. */
const authorInParts: FrontHandler = (input, front, { name, at }) => {
  const [option, address] = [takeOptional(input), takeOptional(input)];
  const first = takeArgument(input) ?? [];
  const [last] = takeGroups(input, 1) ?? [];
  const content: TexNode[] = last ? [...first, { type: "space", at }, ...last] : first;
  if (isSaid(content)) front.commands.push({ kind: "author", name, content, option, at });
  if (isSaid(address)) front.commands.push({ kind: "email", content: address, option: undefined, at });
};

/** `\affiliation{place}`, or `\affiliation{1}{place}` as AGU has it. */
const affiliation: FrontHandler = (input, front, { name, at }) => {
  takeStar(input);
  const option = takeOptional(input);
  const content = takeArgument(input) ?? [];
  const isMark = option === undefined && /^\s*[\p{L}\p{N}*]{1,2}\s*$/u.test(toName(content));
  const [place] = (isMark && takeGroups(input, 1)) || [];
  if (place) front.commands.push({ kind: "affiliation", name, content: place, option: content, at });
  else if (isSaid(content)) front.commands.push({ kind: "affiliation", name, content, option, at });
};

/** `\collaboration{The Team}`, or `\collaboration{20}{(The Team)}` with how many authors it is set behind. */
const collaboration: FrontHandler = (input, front, { name, at }) => {
  takeOptional(input);
  const content = takeArgument(input) ?? [];
  const [other] = (/^\d*$/.test(toName(content)) && takeGroups(input, 1)) || [];
  const said = other ?? content;
  if (isSaid(said)) front.commands.push({ kind: "author", name, content: said, option: undefined, at });
};

/** Takes what is not kept. */
const dropped =
  (signature: string): FrontHandler =>
  (input) => {
    takeArguments(input, signature);
  };

/** `\authorinfo{name}{affiliation}{email}` of sigplanconf, `\icmlauthor{name}{marks}` */
const personWith =
  (kind: AuthorCommand["kind"], count: number): FrontHandler =>
  (input, front, { at }) => {
    const [content = [], ...more] = Array.from({ length: count }, () => takeArgument(input) ?? []);
    front.commands.push({ kind, content, option: undefined, more, at });
  };

/** `\icmlaffiliation{mark}{text}`: the mark is what others have in brackets. */
const marked =
  (kind: AuthorCommand["kind"]): FrontHandler =>
  (input, front, { at }) => {
    const [option, content = []] = [takeArgument(input), takeArgument(input)];
    front.commands.push({ kind, content, option, at });
  };

/** Some classes have the words behind the command, up to a blank line. */
const takeParagraph = (input: Input): TexNode[] => {
  const taken: TexNode[] = [];
  for (let node = input.peek(); node && node.type !== "par"; node = input.peek()) {
    taken.push(node);
    input.next();
  }
  return taken;
};

const keywords: FrontHandler = (input, front) => {
  takeOptional(input);
  const content = takeGroup(input) ?? takeParagraph(input);
  if (content.some((node) => !isBlank(node))) front.keywords.push(content);
};

const terms: FrontHandler = (input, front, { name, at }) => {
  front.notes.push({ name, content: takeGroup(input) ?? takeParagraph(input), at });
};

const fact =
  (name: keyof FrontMatter["facts"], signature = "m", index = 0): FrontHandler =>
  (input, front) => {
    const content = takeArguments(input, signature)[index];
    if (content?.some((node) => !isBlank(node))) front.facts[name] ??= content;
  };

const note: FrontHandler = (input, front, { name, at }) => {
  takeOptional(input);
  front.notes.push({ name, content: takeArgument(input) ?? [], at });
};

const HANDLERS: Record<string, FrontHandler> = {
  title,
  icmltitle: title,
  Title: title,
  articletitle: title,
  subtitle,
  shorttitle: shortTitle,
  Shorttitle: shortTitle,
  titlerunning: shortTitle,
  runningtitle: shortTitle,
  runtitle: shortTitle,
  titlemark: shortTitle,
  icmltitlerunning: shortTitle,
  author,
  Author: authorInParts,
  authors: person("author"),
  coltauthor: person("author"),
  midlauthor: person("author"),
  altauthor: person("author"),
  additionalauthors: person("author"),
  icmlauthor: personWith("author", 2),
  authorinfo: personWith("author", 3),
  affil: affiliation,
  affiliation,
  address: affiliation,
  altaffiltext: marked("affiliation"),
  institute: person("affiliation"),
  curraddr: person("affiliation"),
  altaffiliation: person("affiliation"),
  icmlaffiliation: marked("affiliation"),
  additionalaffiliation: person("affiliation"),
  email: person("email"),
  ead: person("email"),
  emailAdd: person("email"),
  orcid: person("orcid"),
  ORCID: person("orcid"),
  correspondingauthor: person("corresponding"),
  icmlcorrespondingauthor: marked("corresponding"),
  corresp: person("note"),
  cortext: person("note"),
  thanks: person("note"),
  authornote: note,
  titlenote: note,
  subtitlenote: note,
  fntext: note,
  ...{ firstnote: note, secondnote: note, thirdnote: note },
  tnotetext: note,
  equalcont: note,
  dedicatory: note,
  collaboration,
  corres: person("note"),
  corremail: person("email"),
  runauthor: dropped("m"),
  // Wiley's own reference to the paper, with its authors.
  jnlcitation: dropped("m"),
  nocollaboration: dropped("m"),
  authornotemark: dropped("o"),
  cormark: dropped("o"),
  fnmark: dropped("o"),
  printead: dropped("om"),
  // Between authors that have a command each.
  and: dropped(""),
  keywords,
  keyword: keywords,
  Keywords: keywords,
  kwd: keywords,
  icmlkeywords: keywords,
  terms,
  category: (input, front, { name, at }) => {
    front.notes.push({ name, content: takeArguments(input, "mmmo")[1] ?? [], at });
  },
  ...{ PACS: note, subclass: note },
  // Pages of their own on the web.
  ...{ urladdr: dropped("om"), homepage: dropped("om") },
  pacs: note,
  subjclass: note,
  date: fact("date"),
  acmDOI: fact("doi"),
  copyrightdoi: fact("doi"),
  acmYear: fact("year"),
  copyrightyear: fact("year"),
  pubyear: fact("year"),
  acmConference: fact("venue", "ommm", 1),
  acmBooktitle: fact("venue"),
  acmJournal: fact("venue"),
  conferenceinfo: fact("venue", "mm", 0),
  journal: fact("venue"),
  journalname: fact("venue"),
  submitjournal: fact("venue"),
};

const keywordEnvironment: EnvironmentHandler = (node, blocks) => {
  blocks.flush();
  blocks.reading.front.keywords.push(node.content);
};

const entitled: BlockHandler = ({ input, blocks }) => blocks.walk(takeArgument(input) ?? []);

export const FRONT_HANDLERS: Record<string, BlockHandler> = {
  ...Object.fromEntries(
    Object.entries(HANDLERS).map(([name, handler]): [string, BlockHandler] => [
      name,
      ({ input, node, blocks }) => handler(input, blocks.reading.front, node),
    ]),
  ),
  abstract: abstractCommand,
  // Of the Journal of Statistical Software.
  Abstract: abstractCommand,
  correspondance: correspondence,
  IEEEtitleabstractindextext: entitled,
  twocolumn: ({ input, blocks }) => {
    blocks.flush();
    blocks.walk(takeOptional(input) ?? []);
  },
};

export const FRONT_ENVIRONMENTS: Record<string, EnvironmentHandler> = {
  abstract: collectAbstract,
  "abstract*": collectAbstract,
  Abstract: collectAbstract,
  onecolabstract: collectAbstract,
  keyword: keywordEnvironment,
  keywords: keywordEnvironment,
  IEEEkeywords: keywordEnvironment,
  icmlauthorlist: (node, blocks) => blocks.walk(node.content),
  aug: (node, blocks) => blocks.walk(node.content),
};
