import { toPlainText } from "../../../outline/inline.ts";
import { readInlines } from "../inlines/read-inline.ts";
import { toPlainMath } from "../math/plain-math.ts";
import { readMath } from "../math/read-math.ts";
import type { Reading } from "../reading.ts";
import { Input, takeArgument, takeArguments, takeOptional } from "../source/input.ts";
import { isBlank, isText, type TexNode } from "../source/nodes.ts";
import type { FrontNote } from "./front-matter.ts";
import { cleanEnds, INSTITUTION } from "./place-words.ts";

/** Stand in an author block's text for what its reader looks for. */
export const MARK = "\uE010";
export const MARK_END = "\uE011";
export const LINE = "\uE012";
export const NEXT = "\uE013";
/** Between several marks of one author. */
const COMMA = "\uE014";

/** Where an author works, as a note says it. */
export interface Thanks {
  mark: string;
  affiliation: string;
  email: string | undefined;
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
export function sayAuthors(nodes: readonly TexNode[], reading: Reading): AuthorText {
  const marker = new AuthorMarker(reading);
  const text = toPlainText(readInlines(marker.mark(nodes), reading));
  return { ...marker.found, text: text.replace(/[ \t\n]+/g, " ").trim() };
}

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
      const handler = isPlacePart(name) ? placePart : Object.hasOwn(HANDLERS, name) ? HANDLERS[name] : undefined;
      if (handler) handler({ input, marked, at, marker: this, name });
      else marked.push(node);
    } else if (node.type === "group") marked.push({ ...node, content: this.mark(node.content) });
    else if (node.type === "environment") {
      // Authors are set in the columns of a table.
      const content = new Input(node.content);
      if (node.name.startsWith("tabular")) takeArguments(content, node.name === "tabular" ? "om" : "mom");
      marked.push(...this.mark(content.rest()), { type: "text", value: NEXT, at });
    } else if (isText(node, "&")) marked.push({ type: "text", value: NEXT, at });
    else marked.push(node.type === "math" ? this.#markMath(node) : node);
  }

  #markMath(node: TexNode & { type: "math" }): TexNode {
    const tex = readMath(node.content, this.#reading);
    const raised = /^(?:\{\})?\^\s*(?:\{(.*)\}|(\\?\w+|\S))$/.exec(tex);
    const isSign = /^\\?(?:ast|star|dag|ddag|dagger|ddagger)$|^\*$/.test(tex);
    const value = raised ? (raised[1] ?? raised[2] ?? "") : tex;
    return raised || isSign ? { type: "text", value: toMark(toPlainMath(value)), at: node.at } : node;
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

const note: Handler = ({ input, marked, at, marker, name }) => {
  const content = takeArguments(input, "om")[1] ?? [];
  const text = marker.say(content);
  const emails = findEmails(text);
  const affiliation = findPlace(text);
  if (affiliation !== undefined && emails.length < 2) {
    const mark = `thanks${marker.found.thanks.length}`;
    marker.found.thanks.push({ mark, affiliation, email: emails[0], note: { name, content, at } });
    marked.push({ type: "text", value: toMark(mark), at });
    return;
  }
  if (emails.length === 0) marker.found.notes.push({ name, content, at });
  marker.found.emails.push(...emails);
};

/** Words of notes that name an institution for another reason than that the author works there. */
const OTHER =
  /\b(?:is|are|was|were|support|supported|fund|funded|grants?|thank|thanks|contribut\w*|correspond\w*|work|while|equal\w*|partially|visiting|on leave|gef[öo]rdert|unterst[üu]tzt|dank\w*)\b/i;
const LONGEST_PLACE = 200;

/** The institution that a note is, if it says nothing else but an e-mail address. */
function findPlace(text: string): string | undefined {
  if (text.length > LONGEST_PLACE || OTHER.test(text) || !INSTITUTION.test(text)) return undefined;
  const place = cleanEnds(withoutEmails(text).replace(/\be-?mails?\b:?/gi, ""))
    .replace(/\s+/g, " ")
    .replace(/[.\s]+$/, "")
    .replace(/(?:\s*[,;])+(?=[,;])/g, "");
  return place === "" ? undefined : cleanEnds(place);
}

const orcid: Handler = ({ input, marker }) => {
  const found = findOrcid(marker.say(takeArgument(input)));
  if (found) marker.found.orcids.push(found);
};

/** Parts of an affiliation in the classes of ACM, Springer Nature and Elsevier. */
const isPlacePart = (name: string) =>
  /^(?:institution|department|city|state|country|org[a-z]+|streetaddress|postcode|position)$/.test(name);

/** `\institution{A}\city{B}` have no commas of their own. */
const placePart: Handler = ({ input, marked, at, marker }) => {
  const content = marker.mark(takeArgument(input) ?? []);
  while (isBlank(marked.at(-1))) marked.pop();
  const last = marked.at(-1);
  const comma = last?.type === "text" && last.value.endsWith(",") ? " " : ", ";
  if (last) marked.push({ type: "text", value: comma, at });
  marked.push(...content);
};

const rows = (names: string, handler: Handler) => Object.fromEntries(names.split(" ").map((name) => [name, handler]));

const HANDLERS: Record<string, Handler> = {
  ...rows("\\ newline tabularnewline", put(LINE, "o")),
  ...rows("at IEEEauthorblockA par", put(LINE)),
  ...rows("and And AND authorsep quad qquad hfill", put(NEXT)),
  hspace: put(NEXT, "sm"),
  ...rows(
    "textsuperscript IEEEauthorrefmark inst up affilmark altaffilmark footnotemark fnref corref thanksref authormark",
    raised,
  ),
  ...rows("thanks footnote titlenote authornote tnoteref", note),
  ...rows("orcidlink orcidID orcid orcidicon ORCID", orcid),
  IEEEauthorblockN: ({ input, marked, at, marker }) => {
    marked.push({ type: "text", value: NEXT, at }, ...marker.mark(takeArgument(input) ?? []));
  },
};

const EMAIL =
  /(?:\{([^{}@]{1,300})\}|(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}._%+-]{1,64}))\s?@\s?([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8})/gu;

/** E-mail addresses in a text; `{ann,bob}@example.org` is two. */
export function findEmails(text: string): string[] {
  return [...text.matchAll(EMAIL)].flatMap(([, several, single, host]) =>
    (several ?? single ?? "")
      .split(/[,;|\s]+/)
      .filter(Boolean)
      .map((name) => `${name}@${host}`),
  );
}

export const withoutEmails = (text: string) => text.replace(EMAIL, "");

export const findOrcid = (text: string) => /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/.exec(text)?.[0];
