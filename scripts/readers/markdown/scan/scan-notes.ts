import { isFields, listOf } from "../../../text/values.ts";
import { parseReference } from "../../references/parse-reference.ts";
import { type Cursor, emitIsland, isBlank, type Scanner } from "../source/cursor.ts";
import { cutLine, dedentLines, type Line, trimLine } from "../source/lines.ts";
import { addressOf } from "./note-address.ts";
import { isReferencesHeading } from "./references-heading.ts";

const FOOTNOTE = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*/;

/** `[^1]: text`, with the indented or lazy lines that go on with it. */
export const scanFootnote: Scanner = (cursor, line) => {
  const [head, label = ""] = FOOTNOTE.exec(line.text) ?? [];
  if (head === undefined) return false;
  const first = cutLine(line, head.length);
  const rest: Line[] = [];
  let at = cursor.at + 1;
  for (let wasBlank = false; at < cursor.lines.length; at++) {
    const next = cursor.lines[at];
    if (!next) continue;
    const blank = isBlank(next);
    if (!blank && (FOOTNOTE.test(next.text) || (wasBlank && !/^(?: {2,}|\t)/.test(next.text)))) break;
    if (!blank && !wasBlank && /^(?:#{1,6}\s|`{3}|:{3})/.test(next.text)) break;
    rest.push(next);
    wasBlank = blank;
  }
  const { footnotes } = cursor.reading;
  const isReference = lastHeadingIsReferences(cursor) && isWork([first, ...rest]);
  if (!footnotes.has(label)) footnotes.set(label, { lines: [first, ...dedentLines(rest)], isReference, isUsed: false });
  cursor.out.push({ text: "", line });
  cursor.at = at;
  return true;
};

/** An address alone, or a remark, is no work, though it stands behind all others: works have a year. */
const isWork = (lines: readonly Line[]) =>
  addressOf(lines) === undefined && lines.some(({ text }) => /\b(?:1[5-9]|20)\d{2}[a-z]?\b/.test(text));

/** Headings are looked at once each: the last one seen is kept with the cursor's lines. */
const lastHeading = new WeakMap<Cursor, { upTo: number; isReferences: boolean }>();

function lastHeadingIsReferences(cursor: Cursor): boolean {
  const seen = lastHeading.get(cursor) ?? { upTo: 0, isReferences: false };
  for (; seen.upTo < cursor.at; seen.upTo++) {
    const text = cursor.lines[seen.upTo]?.text ?? "";
    const isUnderlined = /^ {0,3}(?:=+|--+)\s*$/.test(cursor.lines[seen.upTo + 1]?.text ?? "") && text.trim() !== "";
    const title = /^#{1,6}\s+(.*)/.exec(text)?.[1] ?? (isUnderlined ? text : undefined);
    if (title !== undefined) seen.isReferences = isReferencesHeading(title);
  }
  lastHeading.set(cursor, seen);
  return seen.isReferences;
}

/** `[1] A. Poe, …`, with an anchor before it or backslashes, at the start of a line. */
const LABELLED = /^ {0,3}(?:<a\b[^<>]{0,200}>)?\\?\[\w{1,12}\\?\]/;
const HARD_BREAK = /(?: {2}|\\|<br ?\/?>)$/;

/** Works of the list of references on lines one below the other are parted by blank lines, as if each were a paragraph. */
export const scanWork: Scanner = (cursor, line) => {
  const before = cursor.lines[cursor.at - 1];
  if (!before || isBlank(before) || isBlank(line) || !lastHeadingIsReferences(cursor)) return false;
  const isNext =
    LABELLED.test(line.text) ||
    (/^\S/.test(line.text) &&
      !isLabelledAbove(cursor) &&
      (HARD_BREAK.test(before.text) || [before, line].every(isEntry)));
  const above = cursor.out.at(-1);
  if (isNext && above)
    cursor.out.splice(-1, 1, { ...above, text: above.text.replace(HARD_BREAK, "") }, { text: "", line });
  return false;
};

/** Whether the paragraph so far begins with a label, so that lines without one go on with a work. */
const isLabelledAbove = ({ lines, at }: Cursor): boolean => {
  const last = lines
    .slice(Math.max(0, at - 20), at)
    .findLast((each) => isBlank(each) || LABELLED.test(each?.text ?? ""));
  return !isBlank(last);
};

/** `Poe, A. (2001). Bricks. Clayton.`: a whole work of a person on one line. */
function isEntry({ text }: Line): boolean {
  const entry = text.trim();
  const { reference, isSure } = parseReference(entry, "");
  const [author] = listOf(reference.author);
  return isSure && /[.)\]>\d][*_]?$/.test(entry) && isFields(author) && "family" in author;
}

const DEFINITION = /^ {0,3}\[([^\]^\s][^\]]*)\]:\s*(\S+)/;

/** `[label]: https://…` stays for Markdown to read, and is remembered for texts that are parsed on their own. */
export const scanLinkDefinition: Scanner = (cursor, line) => {
  const [, label = "", target = ""] = DEFINITION.exec(line.text) ?? [];
  if (label === "") return false;
  const { aliases, definitions } = cursor.reading;
  if (label.startsWith("@")) {
    aliases.set(label.slice(1), target);
    cursor.at++;
    return true;
  }
  const name = label.toLowerCase();
  if (!definitions.has(name)) definitions.set(name, line.text);
  cursor.out.push({ text: line.text, line, isVerbatim: true });
  cursor.at++;
  return true;
};

/** Bookdown's `(ref:name) text`, a paragraph that is shown where a caption says `(ref:name)`. */
export const scanTextReference: Scanner = (cursor, line) => {
  const [, name, text = ""] = /^ {0,3}\(ref:([\w:.-]{1,100})\)[ \t]+(\S.*)$/.exec(line.text) ?? [];
  // One that names others could grow without end.
  if (name === undefined || text.includes("(ref:") || !isBlank(cursor.lines[cursor.at + 1])) return false;
  cursor.reading.textReferences.set(name, text.trim());
  cursor.at++;
  return true;
};

/** MyST's `(label)=`, its comments `% …` and its block breaks `+++`. */
export const scanTarget: Scanner = (cursor, line) => {
  const [, label] = /^\s*\(([^()\s][^()]*)\)=\s*$/.exec(line.text) ?? [];
  if (label !== undefined) {
    emitIsland(cursor, { kind: "target", line: trimLine(line), label });
    cursor.at++;
    return true;
  }
  if (/^\+\+\+(?:\s|$)/.test(line.text)) {
    const [, name = ""] = /"?part"?\s*:\s*"?([\w-]+)/.exec(line.text) ?? [];
    emitIsland(cursor, { kind: "part", line, name });
    cursor.at++;
    return true;
  }
  if (cursor.reading.isMyst && /^%(?:\s|$)/.test(line.text)) {
    cursor.at++;
    return true;
  }
  return false;
};
