import { roleOf } from "../../../languages/roles.ts";
import type { Author } from "../../../outline/types.ts";
import type { Inline } from "../../../text/inline.ts";
import { toPlainText } from "../../../text/inline.ts";
import { findEmails, isNamedAfter, withoutEmails } from "../../people.ts";
import { wordsOf } from "../passages/sections.ts";
import type { Block, Heading } from "../reading.ts";
import { readAuthors } from "./authors.ts";

/**
 * Takes the title out of a paper whose front matter has none: the only heading of the first level, if it comes first
 * and does not announce a part of the paper.
 */
export function takeTitle(blocks: readonly Block[]): { title: Inline[]; rest: Block[] } {
  const headings = blocks.filter((block) => block.type === "heading" && block.level > 0) as Heading[];
  const [first] = headings;
  const isOnly = headings.filter(({ level }) => level === 1).length === 1;
  if (first?.level !== 1 || !isOnly || roleOf(wordsOf(first.title)) !== undefined)
    return { title: [], rest: [...blocks] };
  return { title: first.title, rest: blocks.filter((block) => block !== first) };
}

/** A title that only restates the front matter's is no section. */
export function dropRepeatedTitle(blocks: readonly Block[], title: readonly Inline[]): Block[] {
  const first = blocks.find((block) => block.type === "heading");
  const isSame =
    first?.type === "heading" &&
    title.length > 0 &&
    wordsOf(first.title).toLowerCase() === wordsOf(title).toLowerCase();
  return blocks.filter((block) => !isSame || block !== first);
}

type Role = "abstract" | "keywords";

/** Chinese words, which may be set with spaces between them. */
const CHINESE: Record<string, Role | undefined> = Object.assign(Object.create(null), {
  ...{ 摘要: "abstract", 内容摘要: "abstract", 内容提要: "abstract", 中文摘要: "abstract" },
  ...{ 关键词: "keywords", 关键字: "keywords", 關鍵詞: "keywords", 關鍵字: "keywords", 中文关键词: "keywords" },
});

const roleOfWord = (word: string) => CHINESE[word.replace(/\s/g, "")] ?? roleOf(word);

/** Keywords that begin on a line of their own in the paragraph of the abstract are a paragraph of their own. */
function splitRunIns(block: Block): Block[] {
  if (block.type !== "paragraph" || !runIn(block)) return [block];
  const at = block.text.findIndex(
    (node, index) =>
      index > 0 &&
      node.type === "strong" &&
      roleOfWord(toPlainText([node]).replace(/(?<![\s.:：。—–-])[\s.:：。—–-]+$/, "")) === "keywords",
  );
  if (at < 0) return [block];
  const before = block.text
    .slice(0, at)
    .map(
      (node, index): Inline =>
        index === at - 1 && node.type === "text" ? { ...node, value: node.value.trimEnd() } : node,
    );
  return [
    { ...block, text: before },
    { ...block, text: block.text.slice(at) },
  ];
}

/** A paragraph that begins with `**Abstract**` or the like: the word, and the text behind it. */
function runIn(block: Block): { word: string; rest: Inline[] } | undefined {
  const [first, ...rest] = block.type === "paragraph" ? block.text : [];
  if (first?.type !== "strong" && first?.type !== "emphasis") return undefined;
  const word = toPlainText([first]).replace(/(?<![\s.:：。—–-])[\s.:：。—–-]+$/, "");
  if (word.length > 40) return undefined;
  const [next, ...others] = rest;
  const text: Inline[] =
    next?.type === "text" ? [{ type: "text", value: next.value.replace(/^[\s.:：。—–-]+/, "") }, ...others] : rest;
  return { word, rest: text.filter((node) => node.type !== "text" || node.value !== "") };
}

/**
 * Takes abstract and keywords out of the text: under a heading of that name, in a part of it, or behind the word in
 * bold letters.
 *
 * @param known the abstract of the front matter; what only says it again goes
 */
export function takeAbstract(
  blocks: readonly Block[],
  known: readonly Inline[][],
): { abstract: Inline[][]; keywords: string[]; rest: Block[] } {
  const abstract: Inline[][] = [];
  const keywords: string[] = [];
  const rest: Block[] = [];
  let taking: Role | undefined;
  let hasAbstract = false;
  for (const block of blocks.flatMap(splitRunIns)) {
    const head = headOf(block);
    if (head !== undefined) {
      const role: Role | undefined = head.role === "abstract" && hasAbstract ? undefined : head.role;
      // What follows the word on its line is all of it; below the word alone it goes on to the next heading.
      taking = head.text.length > 0 ? undefined : role;
      hasAbstract ||= role === "abstract";
      if (role !== undefined) {
        if (head.text.length > 0) take(head.text, role, abstract, keywords);
        continue;
      }
    }
    const texts =
      block.type === "paragraph" ? [block.text] : block.type === "list" ? block.items.flatMap(({ text }) => text) : [];
    if (taking === undefined || texts.length === 0) rest.push(block);
    else for (const text of texts) take(text, taking, abstract, keywords);
  }
  const said = new Set(known.map((text) => toPlainText(text)));
  return { abstract: abstract.filter((text) => !said.has(toPlainText(text))), keywords, rest };
}

function headOf(block: Block): { role: Role | undefined; text: Inline[] } | undefined {
  if (block.type === "heading") {
    const role = roleOfWord(wordsOf(block.title));
    return { role: role === "abstract" || role === "keywords" ? role : undefined, text: [] };
  }
  const found = runIn(block);
  if (!found) return undefined;
  const role = roleOfWord(found.word);
  if (role === "abstract" || role === "keywords") return { role, text: found.rest };
  // Other words that stand alone in bold letters end the abstract.
  return found.rest.length === 0 ? { role: undefined, text: [] } : undefined;
}

function take(text: Inline[], role: Role, abstract: Inline[][], keywords: string[]): void {
  if (role === "abstract") abstract.push(text);
  else
    keywords.push(
      ...toPlainText(text)
        .split(/\s*[;,·•|；，、]\s*/)
        .map((word) => word.replace(/[.。]$/, "").trim())
        .filter((word) => word !== ""),
    );
}

const NAME =
  /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|van|von|de|der|den|del|della|di|da|dos|la|le|bin|al)){1,4}$/u;

/**
 * Takes the names below a title, with their raised marks, and the addresses that the marks point to.
 *
 * @param blocks what stands before the first heading
 */
export function takeAuthors(blocks: readonly Block[]): { authors: Author[]; taken: Set<Block> } {
  const taken = new Set<Block>();
  const end = blocks.findIndex((block) => block.type === "heading");
  const lead = blocks.slice(0, end < 0 ? blocks.length : end);
  const [first] = lead;
  if (first?.type !== "paragraph") return { authors: [], taken };
  // `Ann Ash <ann@elm.example>`
  const plain = toPlainText(first.text).replace(/\s+/g, " ");
  const [email, ...others] = findEmails(plain);
  const name = withoutEmails(plain)
    .replace(/[()<>[\]]/g, "")
    .trim();
  if (email !== undefined && others.length === 0 && NAME.test(name))
    return { authors: [{ name, email }], taken: taken.add(first) };
  const names = splitNames(first.text);
  const hasMarks = names.some(({ marks }) => marks.length > 0);
  if (names.length === 0 || !names.every(({ name }) => NAME.test(name)) || (names.length === 1 && !hasMarks))
    return { authors: [], taken };
  taken.add(first);
  const addresses = new Map<string, string>();
  for (const block of lead.slice(1)) {
    const found = hasMarks ? addressesOf(block) : [];
    if (found.length === 0) break;
    taken.add(block);
    for (const [mark, address] of found) addresses.set(mark, address);
  }
  const author = names.map(({ name, marks }) => {
    const own = marks.map((mark) => addresses.get(mark)).filter((each) => each !== undefined);
    const isAlone = marks.some(
      (mark) => addresses.has(mark) && names.filter((each) => each.marks.includes(mark)).length === 1,
    );
    const emails = own.flatMap(findEmails);
    const email = emails.find((each) => isNamedAfter(each, name)) ?? (isAlone ? emails[0] : undefined);
    const affiliation = own
      .map((each) => withoutEmails(each).replace(/(?<![\s,;/])[\s,;/]+$/, ""))
      .filter((each) => each !== "");
    return { name, affiliation, email };
  });
  return { authors: readAuthors({ author }, (value) => String(value ?? "")).authors, taken };
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const toMark = (text: string) =>
  [...text].map((each) => (RAISED.includes(each) ? String(RAISED.indexOf(each)) : each)).join("");

function splitNames(text: readonly Inline[]): { name: string; marks: string[] }[] {
  const plain = toPlainText(text).replace(/\s+/g, " ");
  if (plain.length > 3000 || /[.!?]\s+\p{Ll}/u.test(plain)) return [];
  return plain
    .replace(/(?<=[⁰¹²³⁴⁵⁶⁷⁸⁹\d*†‡]),(?=[⁰¹²³⁴⁵⁶⁷⁸⁹\d*†‡])/g, "\u0001")
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s*;\s*|\s+&\s+|\s*·\s*/)
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const marks = part.match(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d+|[*†‡]/g) ?? [];
      return { name: part.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹\d*†‡\u0001]+/g, "").trim(), marks: marks.map(toMark) };
    });
}

/** `¹ University` or `1) University`, in paragraphs or a numbered list. */
function addressesOf(block: Block): [mark: string, address: string][] {
  if (block.type === "list" && block.isOrdered)
    return block.items.map(({ text: [first = []] }, index) => [String(index + 1), toPlainText(first)]);
  if (block.type !== "paragraph") return [];
  const plain = toPlainText(block.text).replace(/\s+/g, " ").trim();
  const parts = plain
    .split(/(?:^|(?<![\s;,])[\s;,]+)(?=[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]+\s*\p{Lu})|^(?=\d{1,2}[.):]?\s*\p{Lu})/u)
    .filter((part) => part !== "");
  const found = parts.map((part) => /^([⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]+|\d{1,2})[.):]?\s*(\p{Lu}.*)$/u.exec(part));
  if (!found.every((match) => match !== null)) return [];
  return found.map(([, mark = "", address = ""]) => [toMark(mark), address]);
}
