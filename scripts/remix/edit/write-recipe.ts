import { isDeepStrictEqual } from "node:util";
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { YamlEdit } from "../../outline/revise/edit-yaml.ts";
import { likeBefore } from "../../outline/revise/like-before.ts";
import type { RawEntry, RawRecipe } from "../recipe/schema.ts";
import type { NewEntry } from "./arrange-entries.ts";

/** A recipe's text in parts that are moved as they are: each entry with the lines of comment above it. */
interface Parts {
  head: string;
  entries: string[];
  /** What each entry says, with what it takes from elsewhere in the file. */
  data: unknown[];
  tail: string;
  /** White space before the dashes. */
  indent: string;
}

/**
 * Writes the entries of a recipe anew: those that stay are the same bytes, with their comments; in the others only what
 * changed is written again, by the `yaml` library.
 *
 * @param text of the recipe, which is valid
 */
export function writeEntries(text: string, entries: readonly NewEntry[]): string {
  return likeBefore(text, (lines) => {
    const parts = splitEntries(lines);
    const spaced = parts.entries.slice(1).filter((each) => each.startsWith("\n")).length;
    const isSpaced = parts.entries.length > 1 && spaced * 2 >= parts.entries.length - 1;
    const written = entries.map(({ base, data }, index) => {
      const own = base === undefined ? undefined : parts.entries[base];
      const isSame = base !== undefined && isDeepStrictEqual(parts.data[base], data);
      const body = own === undefined ? render(data, parts.indent) : isSame ? own : patch(own, data, parts.indent);
      // What stands behind the one that it stood behind is as far from it as it was.
      if (isSame && index > 0 && entries[index - 1]?.base === base - 1) return body;
      const bare = body.replace(/^\n+/, "");
      if (index === 0) return bare;
      const blank = base === undefined || base === 0 ? isSpaced : body !== bare;
      return blank ? `\n${bare}` : bare;
    });
    return parts.head + written.join("") + parts.tail;
  });
}

/**
 * Writes fields of the lecture anew; all others stay as they are written.
 *
 * @param changes values by field; `undefined` takes one away
 */
export function writeLecture(text: string, changes: Record<string, string | number | undefined>): string {
  return likeBefore(text, (lines) => {
    const edit = new YamlEdit(lines);
    const lecture = parseDocument(lines, { logLevel: "error" }).get("lecture");
    if (!isMap(lecture)) throw new Error("the recipe's lecture is no mapping");
    for (const [key, value] of Object.entries(changes)) {
      if (value !== undefined) edit.set(["lecture"], key, value);
      else if (lecture.has(key)) edit.removeField(["lecture"], key);
    }
    return edit.toString();
  });
}

/** A recipe of a lecture that has no slides yet but one. */
export function newRecipe(fields: RawRecipe["lecture"], entries: readonly RawEntry[]): string {
  const document = new Document({ lectern: 1, lecture: fields });
  return `${document.toString({ lineWidth: 0 })}slides:\n${entries.map((data) => render(data, "  ")).join("")}`;
}

function splitEntries(text: string): Parts {
  const document = parseDocument(text, { keepSourceTokens: true, logLevel: "error" });
  const list = document.get("slides");
  if (!isSeq(list) || list.flow) return splitFlow(text);
  const token = list.srcToken;
  // Comments at the end count as an item without a dash.
  const dashes = token?.type === "block-seq" ? token.items.flatMap(({ start }) => dashOf(start) ?? []) : [];
  const lineStart = (at: number) => text.lastIndexOf("\n", at - 1) + 1;
  const indent = text.slice(lineStart(dashes[0] as number), dashes[0]);
  const end = endOfList(document.contents as YAMLMap, text, lineStart);
  const bounds = dashes.map((at, index) =>
    aboveDash(text, index === 0 ? 0 : (dashes[index - 1] as number), lineStart(at), indent.length, index === 0),
  );
  const tail = aboveDash(text, dashes.at(-1) as number, end, indent.length, false);
  const ended = (part: string) => (part === "" || part.endsWith("\n") ? part : `${part}\n`);
  return {
    head: text.slice(0, bounds[0]),
    entries: bounds.map((from, index) => ended(text.slice(from, bounds[index + 1] ?? tail))),
    data: list.items.map((item) => (item as Node).toJS(document)),
    tail: text.slice(tail),
    indent,
  };
}

const dashOf = (tokens: readonly { type: string; offset: number }[]) =>
  tokens.find(({ type }) => type === "seq-item-ind")?.offset;

/** Where the list of slides ends: at the next field of the recipe, or with the file. */
function endOfList(root: YAMLMap, text: string, lineStart: (at: number) => number): number {
  const at = root.items.findIndex(({ key }) => isScalar(key) && key.value === "slides");
  const next = root.items[at + 1]?.key as Node | undefined;
  return next?.range ? lineStart(next.range[0]) : text.length;
}

/** The start of the blank lines and comments above an entry that are about it, or that part it from the one before. */
function aboveDash(text: string, from: number, at: number, column: number, isFirst: boolean): number {
  let start = at;
  while (start > from) {
    const before = text.lastIndexOf("\n", start - 2) + 1;
    if (before <= from) break;
    const line = text.slice(before, start).trimEnd();
    const isComment = /^ *#/.test(line) && line.search(/#/) <= column;
    // What stands apart above all entries is about the list.
    if (!(isComment || (line === "" && !isFirst))) break;
    start = before;
  }
  return start;
}

/** A list in brackets is written as lines first. */
function splitFlow(text: string): Parts {
  const document = parseDocument(text, { logLevel: "error" });
  const list = document.get("slides") as YAMLSeq<Node>;
  list.flow = false;
  for (const item of list.items) if (isMap(item)) item.flow = false;
  const written = document.toString({ lineWidth: 0 });
  if (parseDocument(written).get("slides") === undefined || written === text) throw new Error("no list of slides");
  return splitEntries(written);
}

/** An entry that has become another one: what is the same in it stays as it was written. */
function patch(own: string, data: RawEntry, indent: string): string {
  const above = /^(?: *(?:#.*)?\n)*/.exec(own)?.[0] ?? "";
  const body = own.slice(above.length);
  const document = parseDocument(body, { logLevel: "error" });
  const list = document.contents;
  const [entry] = isSeq(list) ? list.items : [];
  // What the file says elsewhere, by an anchor, can't be read here.
  const hasAlias = /(?:^|[\s[{:,-])\*[^\s,\]}]/m.test(body) && !isWhole(document);
  if (document.errors.length > 0 || hasAlias || !isMap(entry)) return above + render(data, indent);
  update(document, entry, data);
  return above + indented(write(document, body), indent);
}

/** Whether a part of a file names nothing that stands elsewhere. */
function isWhole(document: Document): boolean {
  try {
    document.toJS();
    return true;
  } catch {
    return false;
  }
}

/** A new entry. */
function render(data: RawEntry, indent: string): string {
  const document = new Document([data], { aliasDuplicateObjects: false });
  const [entry] = (document.contents as unknown as YAMLSeq<YAMLMap>).items;
  for (const field of ["take", "drop"]) {
    const list = entry?.get(field);
    if (isSeq(list)) list.flow = true;
  }
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === "string" && node.value.includes("\n")) node.type = Scalar.BLOCK_LITERAL;
    },
  });
  return indented(write(document, ""), indent);
}

/** Folded texts stay as wide as they were; lists of slides have no space in their brackets unless they had. */
function write(document: Document, before: string): string {
  const width = />[-+]?\d?\n/.test(before) ? Math.max(40, ...before.split("\n").map(({ length }) => length)) : 0;
  const lines = document.toString({ lineWidth: width });
  return /: \[ /.test(before) ? lines : lines.replace(/^( *(?:- )?(?:take|drop): )\[ (.*?) \](?= #|$)/gm, "$1[$2]");
}

const indented = (lines: string, indent: string) => lines.replace(/^(?=.)/gm, indent);

/** Makes a node say other data; what says the same already stays, with its comments and quotes. */
function update(document: Document, node: YAMLMap, data: Record<string, unknown>): void {
  const keys = Object.keys(data);
  node.items = node.items.filter(({ key }) => keys.includes(String(key)));
  keys.forEach((key, index) => {
    const value = data[key];
    const pair = node.items.find((each) => String(each.key) === key);
    const old = pair?.value as Node | undefined;
    if (old !== undefined && isDeepStrictEqual(old.toJS(document), value)) return;
    if (isMap(old) && isFields(value)) {
      update(document, old, value);
      return;
    }
    const fresh = renewed(document, old, value);
    if (pair) {
      pair.value = fresh;
      return;
    }
    const before = keys.slice(0, index).findLast((each) => node.items.some((other) => String(other.key) === each));
    const at = node.items.findIndex(({ key: each }) => String(each) === before);
    node.items.splice(at + 1, 0, document.createPair(key, fresh));
  });
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A node for a value in place of another one, in the same style. */
function renewed(document: Document, old: Node | undefined, value: unknown): Node {
  if (Array.isArray(value)) {
    const kept = isSeq(old) ? [...old.items] : [];
    const list = document.createNode([]) as YAMLSeq;
    list.items = value.map((each) => {
      const at = kept.findIndex((item) => isDeepStrictEqual((item as Node).toJS(document), each));
      return at < 0 ? document.createNode(each) : (kept.splice(at, 1)[0] as Node);
    });
    const isShort = value.every((each) => typeof each === "string" && !/\s/.test(each)) || isSelectors(value);
    list.flow = isSeq(old) ? old.flow === true : isShort;
    if (isSeq(old)) [list.comment, list.commentBefore] = [old.comment, old.commentBefore];
    return list;
  }
  const fresh = document.createNode(value) as Node;
  if (isScalar(fresh)) {
    if (isScalar(old))
      [fresh.comment, fresh.commentBefore, fresh.spaceBefore] = [old.comment, old.commentBefore, old.spaceBefore];
    if (typeof value === "string" && value.includes("\n")) fresh.type = Scalar.BLOCK_LITERAL;
  }
  return fresh;
}

const isSelectors = (list: readonly unknown[]) =>
  list.every(
    (each) => typeof each === "string" || (isFields(each) && Object.keys(each).length === 1 && !("point" in each)),
  );
