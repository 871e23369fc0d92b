import {
  type Input,
  inBrackets,
  takeArgument,
  takeArguments,
  takeOptional,
  takeStar,
  toName,
} from "../source/input.ts";
import { isBlank, isText, type MacroNode, type TexNode } from "../source/nodes.ts";
import type { AuthorCommand, FrontMatter } from "./front-matter.ts";

/** Takes the arguments of a command of the title block, which are read when the whole paper is known. */
export type FrontHandler = (input: Input, front: FrontMatter, node: MacroNode) => void;

export const isSaid = (nodes: TexNode[] | undefined): nodes is TexNode[] =>
  nodes?.some((node) => !isBlank(node)) ?? false;

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
const author: FrontHandler = (input, front, node) => {
  const { name, at } = node;
  takeStar(input);
  const option = takeOptional(input);
  if (toName(option).startsWith("affiliation")) {
    input.unshift(inBrackets(option ?? [], at));
    return authorInParts(input, front, node);
  }
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

/**
 * `\Author[1,2][address]{Ann}{Ash}` of Copernicus, `\name[affiliation={1,2}]{Ann}{Ash}` of Interspeech; MDPI and ICASSP
 * have all authors in one argument.
 */
export const authorInParts: FrontHandler = (input, front, { name, at }) => {
  const [marks, address] = [takeOptional(input), takeOptional(input)];
  const value = /^affiliation ?= ?(.*)/.exec(toName(marks))?.[1];
  const option: TexNode[] | undefined = value === undefined ? marks : [{ type: "text", value, at }];
  const first = takeArgument(input) ?? [];
  const [last] = takeGroups(input, 1) ?? [];
  const content: TexNode[] = last ? [...first, { type: "space", at }, ...last] : first;
  if (isSaid(content)) front.commands.push({ kind: "author", name, content, option, at });
  if (isSaid(address)) front.commands.push({ kind: "email", content: address, option: undefined, at });
};

/** `\affiliation{place}`, or `\affiliation{1}{place}` as AGU has it, or `\affiliation{unit}{place}{country}`: Interspeech's. */
const affiliation: FrontHandler = (input, front, { name, at }) => {
  takeStar(input);
  const option = takeOptional(input);
  const content = takeArgument(input) ?? [];
  const isMark = option === undefined && /^\s*[\p{L}\p{N}*]{1,2}\s*$/u.test(toName(content));
  const [place] = (isMark && takeGroups(input, 1)) || [];
  const parts = place || option ? undefined : takeGroups(input, 2);
  if (place) front.commands.push({ kind: "affiliation", name, content: place, option: content, at });
  else if (parts) {
    const count = front.commands.filter(({ kind }) => kind === "affiliation").length + 1;
    const comma: TexNode = { type: "text", value: ", ", at };
    const said = [content, ...parts].filter(isSaid).flatMap((part, index) => (index > 0 ? [comma, ...part] : part));
    front.commands.push({
      kind: "affiliation",
      name,
      content: said,
      option: [{ type: "text", value: `${count}`, at }],
      at,
    });
  } else if (isSaid(content)) front.commands.push({ kind: "affiliation", name, content, option, at });
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

/** Who wrote the paper, where they work, and how they are written to. */
export const PERSON_HANDLERS: Record<string, FrontHandler> = {
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
  affiliations: person("affiliation"),
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
  // Pages of their own on the web.
  ...{ urladdr: dropped("om"), homepage: dropped("om") },
  // Between authors that have a command each.
  and: dropped(""),
};
