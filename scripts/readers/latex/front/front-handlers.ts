import type { BlockHandler, EnvironmentHandler } from "../passages/block-handlers.ts";
import { type Input, takeArgument, takeArguments, takeGroup, takeOptional } from "../source/input.ts";
import { isBlank, isText, type TexNode } from "../source/nodes.ts";
import { abstractCommand, collectAbstract } from "./abstract.ts";
import type { FrontMatter } from "./front-matter.ts";
import { correspondence } from "./frontiers.ts";
import { authorInParts, type FrontHandler, isSaid, PERSON_HANDLERS } from "./person-handlers.ts";

/** The title block's own commands. Their arguments are read when the whole paper is known. */
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
  ...PERSON_HANDLERS,
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
  authornote: note,
  titlenote: note,
  subtitlenote: note,
  fntext: note,
  ...{ firstnote: note, secondnote: note, thirdnote: note },
  tnotetext: note,
  equalcont: note,
  dedicatory: note,
  relatedversion: note,
  relatedversiondetails: (input, front, node) => {
    takeArguments(input, "om");
    note(input, front, node);
  },
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
  // Behind the title block it is a word of some other class.
  name: ({ input, node, blocks }) => {
    const isFront = blocks.tree?.sections.length === 0;
    if (isFront && (input.peek()?.type === "group" || isText(input.peek(), "[")))
      authorInParts(input, blocks.reading.front, node);
  },
  twocolumn: ({ input, blocks }) => {
    blocks.flush();
    blocks.walk(takeOptional(input, "[", "]", true) ?? []);
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
