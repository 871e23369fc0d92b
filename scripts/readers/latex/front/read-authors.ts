import type { Author } from "../../../outline/types.ts";
import {
  addAffiliation,
  assignByName,
  assignEmails,
  findEmails,
  findOrcid,
  isNamedAfter,
  isSameName,
  withoutEmails,
} from "../../people.ts";
import type { Reading } from "../reading.ts";
import { isMacro, isText, splitNodes, type TexNode } from "../source/nodes.ts";
import { printTex } from "../source/print-tex.ts";
import { type Byline, type MarkedAuthor, NOTE, readByline, splitMarks } from "./author-block.ts";
import { formatAuthors, LINE, MARK, MARK_END, NEXT, type Thanks } from "./author-text.ts";
import type { AuthorCommand } from "./front-matter.ts";
import { INSTITUTION } from "./place-words.ts";

/**
 * Reads who wrote the paper, in the ways of the classes: all in one `\author`, one command each with affiliations
 * by mark (authblk, Elsevier, Springer Nature), or each followed by their own affiliations (ACM, REVTeX, AASTeX, AMS).
 */
export function readAuthors(reading: Reading): Author[] {
  const { commands } = reading.front;
  const state: State = {
    authors: [],
    affiliations: [],
    emails: [],
    placeEmails: [],
    thanks: [],
    current: [],
    isFresh: false,
  };
  for (const command of commands) READERS[command.kind](command, state, reading);
  assignMarked(state);
  assignThanks(state, reading);
  for (const { mark, emails } of state.placeEmails) {
    const own = state.authors.filter(({ marks }) => marks.includes(mark));
    const left = assignByName(state.authors, assignByName(own, emails));
    if (own.length > 0) assignEmails(own, left);
    else state.emails.push(...left);
  }
  assignEmails(state.authors, [...new Set(state.emails)]);
  return state.authors.map(({ marks: _, ...author }) => author);
}

interface State {
  authors: MarkedAuthor[];
  affiliations: Byline["affiliations"];
  emails: string[];
  /** Addresses that stand with one of several places, which are of nobody else. */
  placeEmails: { mark: string; emails: string[] }[];
  /** Where an author works and is written to, if nothing else says it. */
  thanks: (Omit<Thanks, "mark"> & { author: MarkedAuthor })[];
  /** Those that an affiliation without a mark is of: all since the last one. */
  current: MarkedAuthor[];
  /** Whether an affiliation has come since the last author. */
  isFresh: boolean;
}

type Reader = (command: AuthorCommand, state: State, reading: Reading) => void;

const author: Reader = (command, state, reading) => {
  const said = formatAuthors(command.content, reading);
  reading.front.notes.push(...said.notes);
  // `Additional authors: Ann Ash (Elm School)`, `(The Team)`
  if (command.name === "additionalauthors")
    said.text = said.text.replace(/^additional authors?:?\s*/i, "").replace(/\s*\([^()]*\)\s*\.?/g, "");
  if (command.name === "collaboration") said.text = said.text.replace(/^\(([^()]*)\)$/, "$1");
  const byline = readByline(said);
  const option = command.option ? printTex(command.option) : "";
  const orcid = findOrcid(option);
  const own = byline.authors;
  for (const { mark, ...place } of said.thanks) {
    const marked = own.find((each) => each.marks.includes(mark)) ?? own.at(-1);
    if (marked) marked.marks = marked.marks.filter((each) => each !== mark);
    if (marked) state.thanks.push({ author: marked, ...place });
    else reading.front.notes.push(place.note);
  }
  // What stands in brackets are marks, an ORCID, or a short form of the names.
  if (own.length === 1 && own[0]) {
    if (orcid) own[0].orcid = orcid;
    else if (option.length <= 12 && !/\s\p{L}{2}/u.test(option))
      own[0].marks.push(...splitMarks(option.replace(/\\[a-z]+/g, "")));
  }
  const [first = [], second = []] = command.more ?? [];
  if (command.more && own[0]) {
    // `\icmlauthor{name}{marks}` or `\authorinfo{name}{affiliation}{email}`.
    if (command.more.length === 1) own[0].marks.push(...splitMarks(printTex(first)));
    else {
      const place = toLine(formatAuthors(first, reading).text);
      for (const each of own) if (place !== "") each.affiliation = place;
      assignEmails(own, findEmails(formatAuthors(second, reading).text));
    }
  }
  if (own.length === 1 && own[0] && byline.emails.length === 1) own[0].email ??= byline.emails[0];
  else state.emails.push(...byline.emails);
  state.affiliations.push(...byline.affiliations);
  state.authors.push(...own);
  // The places that follow are of the next author.
  if (command.name === "collaboration") return;
  if (state.isFresh) state.current = [];
  state.current.push(...own);
  state.isFresh = false;
};

const affiliation: Reader = (command, state, reading) => {
  const parts = splitNodes(withoutKeys(command.content), (node) => isMacro(node, "and"));
  const option = command.option ? printTex(command.option) : "";
  // `\institute{A \and B}`: what `\inst{1}` and `\inst{2}` mean.
  const isCounted = option === "" && (parts.length > 1 || state.authors.some(({ marks }) => marks.includes("1")));
  parts.forEach((part, index) => {
    const said = formatAuthors(part, reading);
    reading.front.notes.push(...said.notes, ...said.thanks.map(({ note }) => note));
    state.emails.push(...said.emails, ...said.thanks.flatMap(({ email }) => email ?? []));
    if (isOfNamed(said.text, state)) return;
    // `\altaffiliation{Hubble Fellow}` is no place; nor is `\affil[*]{Corresponding author}`.
    const isTitle = command.name === "altaffiliation" && !INSTITUTION.test(said.text);
    if (isTitle || NOTE.test(toLine(said.text))) {
      reading.front.notes.push({ name: command.name ?? "affiliation", content: part, at: command.at });
      return;
    }
    const emails = findEmails(said.text);
    const text = toLine(said.text);
    const mark = isCounted ? String(index + 1) : option;
    const owner = text === "" && emails.length === 1 ? ownerOf(mark.trim(), state) : undefined;
    if (owner) owner.email ??= emails[0];
    else if (parts.length > 1) state.placeEmails.push({ mark, emails });
    else state.emails.push(...emails);
    if (said.text.startsWith(MARK))
      state.affiliations.push(...readByline({ ...said, emails: [], orcids: [] }).affiliations);
    else if (text === "") return;
    else if (said.text.includes(MARK) && option === "") state.affiliations.push(...readMarkedBehind(said.text));
    else if (mark !== "" && state.authors.some(({ marks }) => marks.length > 0))
      for (const each of splitMarks(mark)) state.affiliations.push({ mark: each, text });
    else if (command.name === "altaffiliation") {
      // Of the last author alone, who shares the places that follow with the others.
      const last = state.authors.at(-1);
      if (last) addAffiliation(last, text);
    } else {
      for (const each of state.current.length > 0 ? state.current : state.authors) addAffiliation(each, text);
      state.isFresh = true;
    }
  });
};

/** `\institute{A. Author \at Place \\ \email{…}}`: a line with a name, then what is about that one. */
function isOfNamed(text: string, { authors }: State): boolean {
  const [name = "", ...lines] = text.split(LINE);
  const named =
    lines.length > 0 && !name.includes(",") ? authors.find((each) => isSameName(each.name, name)) : undefined;
  if (!named) return false;
  const place = toLine(lines.join(LINE));
  if (place !== "") addAffiliation(named, place);
  named.email ??= findEmails(text)[0];
  return true;
}

/** `Elm School\thanksmark{m1} and Fir Lab\thanksmark{m2}` */
function readMarkedBehind(text: string): Byline["affiliations"] {
  const parts = [...text.matchAll(new RegExp(`([^${MARK}${MARK_END}]+)${MARK}([^${MARK_END}]*)${MARK_END}`, "g"))];
  return parts.flatMap(([, words = "", marks = ""]) => {
    const place = toLine(words.replace(/^\s*,?\s*(?:and\s+|&\s*)?/, ""));
    return place === "" ? [] : splitMarks(marks).map((mark) => ({ mark, text: place }));
  });
}

/** Who has a mark as the only one: `\affil[*]{ann@elm.example}`, `\email{\authormark{*}ann@elm.example}`. */
function ownerOf(mark: string, { authors }: State): MarkedAuthor | undefined {
  const [owner, ...others] = authors.filter(({ marks }) => marks.includes(mark));
  return others.length === 0 ? owner : undefined;
}

const email: Reader = (command, state, reading) => {
  const { text } = formatAuthors(command.content, reading);
  const emails = findEmails(text);
  const last = state.authors.at(-1);
  const [address = ""] = emails;
  const [, mark = ""] = new RegExp(`^${MARK}([^${MARK_END}]*)`).exec(text) ?? [];
  const owner = ownerOf(mark, state);
  if (owner && emails.length === 1) {
    owner.email ??= address;
    return;
  }
  // An address below several authors is of the one that it is called after.
  const isOther =
    last && !isNamedAfter(address, last.name) && state.authors.some((each) => isNamedAfter(address, each.name));
  if (isOther) state.emails.push(...emails);
  else if (last && !last.email && emails.length === 1) last.email = address;
  else if (!last?.email) state.emails.push(...emails);
};

const orcid: Reader = (command, state, reading) => {
  const found = findOrcid(formatAuthors(command.content, reading).text);
  const last = state.authors.at(-1);
  if (last && found) last.orcid ??= found;
};

const note: Reader = (command, state, reading) => {
  const emails = findEmails(formatAuthors(command.content, reading).text);
  if (emails.length > 0) state.emails.push(...emails);
  else reading.front.notes.push({ name: command.name ?? "thanks", content: command.content, at: command.at });
};

/** `\icmlcorrespondingauthor{Ann Ash}{ann@elm.example}` says whose the address is. */
const corresponding: Reader = ({ content, option }, { authors, emails }, reading) => {
  const [address, ...others] = findEmails(formatAuthors(content, reading).text);
  const name = formatAuthors(option ?? [], reading).text;
  const named = authors.find((each) => isSameName(each.name, name));
  if (named && address !== undefined) named.email ??= address;
  else if (address !== undefined) emails.push(address);
  emails.push(...others);
};

const READERS: Record<AuthorCommand["kind"], Reader> = { author, affiliation, email, orcid, note, corresponding };

function assignMarked({ authors, affiliations }: State): void {
  for (const each of authors)
    for (const mark of each.marks)
      for (const { text } of affiliations.filter(
        (place) => place.mark === mark && !each.affiliation?.includes(place.text),
      ))
        addAffiliation(each, text);
}

function assignThanks({ authors, thanks, emails }: State, { front }: Reading): void {
  for (const { author, affiliation, email, orcid, note } of thanks) {
    if (affiliation !== undefined) author.affiliation ??= affiliation;
    if (affiliation !== undefined && !author.affiliation?.includes(affiliation)) front.notes.push(note);
    if (orcid !== undefined) author.orcid ??= orcid;
    if (email === undefined) continue;
    // An address behind one name may be of the one that it is called after.
    const isOther = !isNamedAfter(email, author.name) && authors.some(({ name }) => isNamedAfter(email, name));
    if (author.email === undefined && !isOther) author.email = email;
    else emails.push(email);
  }
}

/** Lines of an affiliation on one line, without marks and addresses. */
function toLine(text: string): string {
  return text
    .split(new RegExp(`[${LINE}${NEXT}]`))
    .map((line) =>
      withoutEmails(line)
        .replace(new RegExp(`${MARK}[^${MARK_END}]*${MARK_END}`, "g"), "")
        .replace(/\s+/g, " ")
        .trim()
        .replace(/\(\s*\)/g, "")
        .replace(/,(?=\p{L})/gu, ", ")
        .replace(/^[,;]\s*|\s*[,;]$/g, ""),
    )
    .filter((line) => line !== "" && !/^(?:(?:tel|fax|phone)\b|https?:)/i.test(line))
    .join(", ");
}

/** Elsevier's `organization={…}, city={…}`: the values alone. */
function withoutKeys(nodes: readonly TexNode[]): TexNode[] {
  const isKey = (index: number): boolean => {
    const node = nodes[index];
    if (node?.type !== "text") return false;
    if (node.value === "=") return nodes[index + 1]?.type === "group";
    if (/^[a-z]+=$/.test(node.value)) return nodes[index + 1]?.type === "group";
    return /^[a-z]+$/.test(node.value) && isText(nodes[index + 1], "=") && isKey(index + 1);
  };
  return nodes.filter((_, index) => !isKey(index));
}
