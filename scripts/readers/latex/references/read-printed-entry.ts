import type { Reference } from "../../../outline/types.ts";
import { toPlainText } from "../../../text/inline.ts";
import { readInlines } from "../inlines/read-inline.ts";
import type { Reading } from "../reading.ts";
import { Input, takeArgument, takeArguments, toName } from "../source/input.ts";
import { isMacro, type TexNode } from "../source/nodes.ts";

interface Name {
  family: string;
  given?: string;
}

/** Fields by the names that REVTeX gives them. */
const FIELDS: Record<string, string> = {
  title: "title",
  booktitle: "container-title",
  journal: "container-title",
  volume: "volume",
  number: "issue",
  pages: "page",
  eid: "page",
  publisher: "publisher",
  school: "publisher",
  institution: "publisher",
  edition: "edition",
  doi: "DOI",
  url: "URL",
};

/** Fields of one entry, collected as they come. */
class Entry {
  readonly #reference: Reference;
  readonly #authors: Name[] = [];

  constructor(id: string) {
    this.#reference = { id, type: "document" };
  }

  set(name: string, value: string): void {
    const field = FIELDS[name];
    if (value === "") return;
    if (field !== undefined) this.#reference[field] ??= value.replace(field === "page" ? /--|–/g : /--/g, "-");
    else if (name === "year" && /^\d{4}/.test(value))
      this.#reference.issued = { "date-parts": [[Number(value.slice(0, 4))]] };
  }

  addAuthor(name: Name): void {
    if (name.family !== "") this.#authors.push(name);
  }

  finish(): Reference | undefined {
    const reference: Reference = { ...this.#reference };
    if (this.#authors.length > 0) reference.author = this.#authors;
    if (reference.type === "document" && reference["container-title"] !== undefined) reference.type = "article-journal";
    else if (reference.publisher !== undefined) reference.type = "book";
    return reference.title === undefined && this.#authors.length === 0 ? undefined : reference;
  }
}

/**
 * Reads an entry in which REVTeX's BibTeX styles have marked the parts: `\bibinfo {title} {…}`.
 *
 * @returns nothing if its parts are not marked
 */
export function readMarkedEntry(content: readonly TexNode[], id: string, reading: Reading): Reference | undefined {
  const entry = new Entry(id);
  let count = 0;
  const say = (nodes: readonly TexNode[] | undefined) => toPlainText(readInlines(nodes ?? [], reading)).trim();
  const walk = (nodes: readonly TexNode[], depth: number): void => {
    const input = new Input(nodes);
    for (let node = input.next(); node; node = input.next()) {
      if (isMacro(node, "bibinfo")) {
        const [name, value = []] = takeArguments(input, "mm");
        const field = toName(name);
        count++;
        if (field === "author" || field === "editor") {
          if (field === "author") entry.addAuthor(readName(value, say));
        } else entry.set(field, say(value));
      } else if (isMacro(node, "bibfield")) {
        takeArgument(input);
        if (depth < 20) walk(takeArgument(input) ?? [], depth + 1);
      } else if (isMacro(node, "href", "doi", "url", "Eprint")) {
        const address = toName(takeArgument(input));
        const doi = /(?:doi\.org\/|^)(10\..+)$/.exec(address)?.[1];
        if (doi) entry.set("doi", doi);
        else if (isMacro(node, "url", "Eprint")) entry.set("url", address);
      } else if (node.type === "group" && depth < 20) walk(node.content, depth + 1);
    }
  };
  walk(content, 0);
  return count >= 3 ? entry.finish() : undefined;
}

/** `\bibfnamefont {B.}~\bibnamefont {Butter}` */
function readName(nodes: readonly TexNode[], say: (nodes: readonly TexNode[] | undefined) => string): Name {
  const input = new Input(nodes);
  const name: Name = { family: "" };
  for (let node = input.next(); node; node = input.next()) {
    if (isMacro(node, "bibfnamefont")) name.given = say(takeArgument(input));
    else if (isMacro(node, "bibnamefont")) name.family = say(takeArgument(input));
  }
  if (name.family !== "") return name;
  // `\bibinfo{author}{Butter, B.}` of Elsevier's styles.
  const [family = "", given] = say(nodes).split(/,\s*/);
  return { family, ...(given ? { given } : {}) };
}

/** Puts the address behind an entry of the style mnras: `\mn@doi [\apj] {10.1234/tea}, 852, 12` */
export function withDoiBehind(content: readonly TexNode[]): TexNode[] {
  const input = new Input(content);
  const [kept, behind]: [TexNode[], TexNode[]] = [[], []];
  for (let node = input.next(); node; node = input.next()) {
    if (!isMacro(node, "mn@doi")) kept.push(node);
    else {
      const [text = [], doi = []] = takeArguments(input, "om");
      kept.push(...text);
      behind.push({ type: "text", value: " doi:", at: node.at }, ...doi);
    }
  }
  return [...kept, ...behind];
}
