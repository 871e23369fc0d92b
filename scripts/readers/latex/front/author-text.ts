import { toPlainText } from "../../../text/inline.ts";
import { findEmails, findOrcid } from "../../people.ts";
import { readInlines } from "../inlines/read-inline.ts";
import { toPlainMath } from "../math/plain-math.ts";
import { readMath } from "../math/read-math.ts";
import type { Reading } from "../reading.ts";
import { Input, takeArgument, takeArguments, takeGroup, takeOptional } from "../source/input.ts";
import { isBlank, isText, type TexNode } from "../source/nodes.ts";
import type { FrontNote } from "./front-matter.ts";
import { findPlace } from "./place-words.ts";

/** Stand in an author block's text for what its reader looks for. */
export const MARK = "\uE010";
export const MARK_END = "\uE011";
export const LINE = "\uE012";
export const NEXT = "\uE013";
/** A line that begins so holds names, whatever stands above it. */
export const NAMED = "\uE015";
/** Between several marks of one author. */
const COMMA = "\uE014";

/** Where an author works and is written to, as a note says it or a sign behind the name. */
export interface Thanks {
  mark: string;
  affiliation?: string | undefined;
  email?: string | undefined;
  orcid?: string;
  note: FrontNote;
}

/** What an author block says, as text with marks, and what was found in it aside. */
export interface AuthorText {
  text: string;
  /** In the order in which they stand. */
  emails: string[];
  orcids: string[];
  /** Notes that say neither an e-mail address nor a place. */
  notes: FrontNote[];
  /** Notes that say where one works. Each has left its mark in the text. */
  thanks: Thanks[];
}

/**
 * Says an author block as text: line breaks, raised marks and separators of authors as characters of their own;
 * notes and ORCIDs are taken out.
 */
export function formatAuthors(nodes: readonly TexNode[], reading: Reading): AuthorText {
  const marker = new AuthorMarker(reading);
  const text = toPlainText(readInlines(marker.mark(nodes), reading));
  return {
    ...marker.found,
    text: text
      .replace(/[ \t\n]+/g, " ")
      .replace(ORDINAL, "")
      .trim(),
  };
}

/** `1\textsuperscript{st}` before a name, as IEEE's template has it. */
const ORDINAL = new RegExp(`\\d{1,2} ?${MARK}(?:st|nd|rd|th)${MARK_END} *`, "g");

const DEEPEST = 60;

/** Rewrites an author block so that it can be read as running text. */
class AuthorMarker {
  readonly found = { emails: [] as string[], orcids: [] as string[], notes: [] as FrontNote[], thanks: [] as Thanks[] };
  readonly #reading: Reading;
  #depth = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  mark(nodes: readonly TexNode[]): TexNode[] {
    if (this.#depth >= DEEPEST) return [];
    this.#depth++;
    const input = new Input(nodes);
    const marked: TexNode[] = [];
    for (let node = input.next(); node; node = input.next()) this.#markNode(node, input, marked);
    this.#depth--;
    return marked;
  }

  #markNode(node: TexNode, input: Input, marked: TexNode[]): void {
    const { at } = node;
    if (node.type === "macro") {
      const { name } = node;
      // `\orcidA{}`, whose number a macro holds.
      if (/^orcid[A-Z]$/.test(name)) takeArguments(input, "m");
      const handler = isPlacePart(name) ? placePart : Object.hasOwn(HANDLERS, name) ? HANDLERS[name] : undefined;
      if (handler) handler({ input, marked, at, marker: this, name });
      else if (!/^orcid[A-Z]$/.test(name)) marked.push(node);
    } else if (node.type === "group") marked.push({ ...node, content: this.mark(node.content) });
    else if (node.type === "environment") {
      // Authors are set in the columns of a table.
      const content = new Input(node.content);
      if (node.name.startsWith("tabular")) takeArguments(content, node.name === "tabular" ? "om" : "mom");
      const isScript = node.name.startsWith("CJK");
      if (isScript) takeArguments(content, "mm");
      marked.push(...this.mark(content.rest()));
      if (!isScript) marked.push({ type: "text", value: NEXT, at });
    } else if (isText(node, "&")) marked.push({ type: "text", value: NEXT, at });
    else marked.push(node.type === "math" ? this.#markMath(node) : node);
  }

  #markMath(node: TexNode & { type: "math" }): TexNode {
    // `\text{\sfb 1,}*`, as bioinfo's authors mark names.
    const tex = readMath(node.content, this.#reading).replace(
      /\\(?:text[a-z]*|math(?:rm|sf|bf|it)|sfb?|rm|bf|it|tt)(?![A-Za-z])\s*/g,
      "",
    );
    const raised = /^(?:\{\})?\^\s*(?:\{(.*)\}|(\\?\w+|\S))$/.exec(tex);
    const isSign = /^\\?(?:ast|star|dag|ddag|dagger|ddagger)$|^\*$/.test(tex);
    const value = raised ? (raised[1] ?? raised[2] ?? "") : tex;
    return raised || isSign ? { type: "text", value: toMark(toPlainMath(value)), at: node.at } : node;
  }

  /** Keeps what is said of the author before it, with a mark in the text that leads to it. */
  anchor(said: Omit<Thanks, "mark">, marked: TexNode[]): void {
    const mark = `thanks${this.found.thanks.length}`;
    this.found.thanks.push({ mark, ...said });
    marked.push({ type: "text", value: toMark(mark), at: said.note.at });
  }

  say(nodes: readonly TexNode[] | undefined): string {
    const [only] = nodes ?? [];
    if (only?.type === "math") return toPlainMath(readMath(only.content, this.#reading));
    return toPlainText(readInlines(nodes ?? [], this.#reading));
  }
}

const toMark = (text: string) => `${MARK}${text.replace(/[\s^{}]/g, "").replace(/[,;\\]/g, COMMA)}${MARK_END}`;

type Handler = (context: { input: Input; marked: TexNode[]; at: number; marker: AuthorMarker; name: string }) => void;

const put =
  (value: string, signature = ""): Handler =>
  ({ input, marked, at }) => {
    takeArguments(input, signature);
    marked.push({ type: "text", value, at });
  };

/** A mark behind a name, or before an affiliation: `\inst{1}`, `\footnotemark[1]`. */
const raised: Handler = ({ input, marked, at, marker }) => {
  const content = takeOptional(input) ?? takeArgument(input);
  marked.push({ type: "text", value: toMark(marker.say(content)), at });
};

/** Whether a mark stands right before, so that it is plain whose name this is: `Ann Ash$^{1}$\orcidlink{…}`. */
const isBehindMark = (marked: readonly TexNode[]) => {
  const last = marked.findLast((node) => !isBlank(node));
  return last?.type === "text" && last.value.startsWith(MARK);
};

const note: Handler = ({ input, marked, at, marker, name }) => {
  const content = takeArguments(input, "om")[1] ?? [];
  const text = marker.say(content);
  const emails = findEmails(text);
  const affiliation = findPlace(text);
  const [address] = emails;
  const isOwn = affiliation !== undefined || (address !== undefined && isBehindMark(marked));
  if (isOwn && emails.length < 2)
    return marker.anchor({ affiliation, email: address, note: { name, content, at } }, marked);
  if (emails.length === 0) marker.found.notes.push({ name, content, at });
  marker.found.emails.push(...emails);
};

const orcid: Handler = ({ input, marked, at, marker, name }) => {
  const content = takeArgument(input) ?? [];
  const found = findOrcid(marker.say(content));
  if (found && isBehindMark(marked)) marker.anchor({ orcid: found, note: { name, content, at } }, marked);
  else if (found) marker.found.orcids.push(found);
};

/** Parts of an affiliation in the classes of ACM, Springer Nature and Elsevier. */
const isPlacePart = (name: string) =>
  /^(?:institution|department|city|state|country|org[a-z]+|street|streetaddress|postcode|position)$/.test(name);

/** `\institution{A}\city{B}` have no commas of their own. */
const placePart: Handler = ({ input, marked, at, marker }) => {
  const content = marker.mark(takeArgument(input) ?? []);
  while (isBlank(marked.at(-1))) marked.pop();
  const last = marked.at(-1);
  const comma = last?.type === "text" && last.value.endsWith(",") ? " " : ", ";
  if (last) marked.push({ type: "text", value: comma, at });
  marked.push(...content);
};

/** `\name Ann Ash`, `\Name{Ann Ash}`: the classes of JMLR and its proceedings. */
const named: Handler = ({ input, marked, at, marker }) => {
  marked.push({ type: "text", value: LINE + NAMED, at }, ...marker.mark(takeGroup(input) ?? []));
};

/** An address stands apart: `\snm{Ash}\ead[label=e1]{ann@elm.example}`. */
const email: Handler = ({ input, marked, at, marker }) => {
  takeOptional(input);
  const content = marker.mark(takeGroup(input) ?? []);
  const said = marker.say(content);
  if (findOrcid(said)) {
    marked.push(...content);
    return;
  }
  marked.push({ type: "text", value: LINE, at });
  // `\email{Ann Ash - ann@elm.example}`, as BMC's class has it.
  const [address, ...others] = /- [^\s@]{1,60}@[^\s@]{1,60}$/.test(said.trim()) ? findEmails(said) : [];
  if (address !== undefined && others.length === 0)
    content.splice(0, content.length, { type: "text", value: address, at });
  // Of a page on the web nothing is kept.
  const isAddress = content.length === 0 || said.includes("@");
  if (isAddress && content.length > 0) marked.push(...content, { type: "text", value: LINE, at });
};

/** `Ann Ash\affiliation{Elm School} and Bob Birch\affiliation{Oak Hall}`, as Language Science Press has it. */
const placeBehind: Handler = ({ input, marked, at, marker }) => {
  const content = marker.mark(takeArguments(input, "om")[1] ?? []);
  marked.push({ type: "text", value: LINE, at }, ...content, { type: "text", value: NEXT, at });
};

/** `\affil{1,2}` behind a name, or a place in words. */
const markOrPlace: Handler = (context) => {
  const { input, marked, at, marker } = context;
  const content = takeArgument(input) ?? [];
  const text = marker.say(content);
  if (/^[^\s\p{L}]*\p{L}?[^\s\p{L}]*$/u.test(text)) marked.push({ type: "text", value: toMark(text), at });
  else marked.push({ type: "text", value: LINE, at }, ...marker.mark(content), { type: "text", value: LINE, at });
};

/** `\iid(1)Elm School`: an institution of BMC's class. */
const numbered: Handler = ({ input, marked, at }) => {
  const taken: TexNode[] = [];
  while (taken.length < LONGEST_NUMBER && input.peek() && !isText(taken.at(-1), ")"))
    taken.push(input.next() as TexNode);
  if (!isText(taken[0], "(") || !isText(taken.at(-1), ")")) {
    marked.push(...taken);
    return;
  }
  const inside = taken.slice(1, -1).map((node) => (node.type === "text" ? node.value : ""));
  const line = marked.some((node) => !isBlank(node)) ? LINE : "";
  marked.push({ type: "text", value: line + toMark(inside.join("")), at });
};

/** Nodes of such a number, with its brackets. */
const LONGEST_NUMBER = 5;

const plain: Handler = ({ input, marked, marker }) => {
  marked.push(...marker.mark(takeArgument(input) ?? []));
};

/** A gap between authors; behind a mark that begins a line it is none: `$^{1}$ \quad Elm School`. */
const gap =
  (signature = ""): Handler =>
  ({ input, marked, at }) => {
    takeArguments(input, signature);
    const solid = marked.filter((node) => !isBlank(node));
    const [before, last] = [solid.at(-2), solid.at(-1)];
    const isMark = last?.type === "text" && last.value.startsWith(MARK);
    const isFirst = !before || (before.type === "text" && /[\uE012\uE013]$/.test(before.value));
    marked.push(isMark && isFirst ? { type: "space", at } : { type: "text", value: NEXT, at });
  };

const rows = (names: string, handler: Handler) => Object.fromEntries(names.split(" ").map((name) => [name, handler]));

const HANDLERS: Record<string, Handler> = {
  ...rows("\\ newline tabularnewline", put(LINE, "o")),
  ...rows("at IEEEauthorblockA par addr institute affiliations emails", put(LINE)),
  ...rows("and And AND authorsep alignauthor", put(NEXT)),
  ...rows("quad qquad hfill hfil", gap()),
  hspace: gap("sm"),
  ...rows("name Name", named),
  // An address of a page, as CVPR's authors have it below their places, is none of them.
  ...rows("email Email ead emailAdd mailto url", email),
  ...rows("affil", markOrPlace),
  affiliation: placeBehind,
  sameaffiliation: put(NEXT, "o"),
  ...rows("fnms snm fnm sur spfx sfx pfx particle affaddr orgname", plain),
  ...rows("inits degs IEEEmembership midljointauthortext", put("", "m")),
  ...rows("midlotherjointauthor fnmsep authornotemark cormark fnmark", put("", "o")),
  printead: put("", "om"),
  ...rows("correspondingauthor equalcontrib", put("")),
  iid: numbered,
  ...rows(
    "textsuperscript IEEEauthorrefmark inst up affilmark altaffilmark footnotemark fnref corref thanksref thanksmark authormark nametag",
    raised,
  ),
  ...rows("thanks footnote note titlenote authornote tnoteref IEEEcompsocitemizethanks", note),
  ...rows("orcidlink orcidID orcid orcidicon ORCID", orcid),
  IEEEauthorblockN: ({ input, marked, at, marker }) => {
    marked.push({ type: "text", value: NEXT, at }, ...marker.mark(takeArgument(input) ?? []));
  },
};
