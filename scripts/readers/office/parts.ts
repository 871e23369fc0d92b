import { posix } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { SourceText } from "../../diagnostics/source-text.ts";
import type { ZipFile } from "../../files/read-zip.ts";
import { childrenOf, type Element } from "../jats/element.ts";
import { readXml } from "../jats/read-xml.ts";

/** The most that a part may have when it is unpacked, and all that are read. */
const LARGEST_XML = 96 * 2 ** 20;
const LARGEST_PICTURE = 32 * 2 ** 20;
const MOST_BYTES = 320 * 2 ** 20;

export interface Relation {
  id: string;
  /** The last word of its type: `image`, `footnotes`, `officeDocument`. */
  type: string;
  /** Path in the archive; an address outside stays what it is. */
  target: string;
  isOutside: boolean;
}

/** The parts that a document in an archive is made of. */
export class Parts {
  readonly zip: ZipFile;
  readonly file: string;
  readonly #relations = new Map<string, Relation[]>();
  #left: number;

  /** @param most bytes that all parts may have which are read */
  constructor(zip: ZipFile, file: string, most = MOST_BYTES) {
    this.zip = zip;
    this.file = file;
    this.#left = most;
  }

  has(name: string): boolean {
    return this.zip.entries.some((entry) => entry.name === name);
  }

  /** A part's bytes; nothing if it is not there, broken, or unpacks to too much. */
  bytes(name: string, largest = LARGEST_PICTURE): Buffer | undefined {
    const read = this.zip.read(name, Math.min(largest, this.#left));
    if (read === undefined || read === "too large") return undefined;
    this.#left -= read.length;
    return read;
  }

  /** A part's root element; or why it can't be read. */
  xml(name: string): { root?: Element; diagnostics: Diagnostic[] } {
    const refuse = (code: string, message: string, hint: string) => ({
      diagnostics: [new SourceText(this.file, "").diagnostic({ code, message, hint })],
    });
    const read = this.zip.read(name, Math.min(LARGEST_XML, this.#left));
    if (read === undefined)
      return refuse(
        "part-is-there",
        `\`${name}\`, which holds its text, is not in this file or is broken`,
        "open it in the program that wrote it, and save it once more",
      );
    if (read === "too large")
      return refuse(
        "part-is-small",
        `\`${name}\` in this file unpacks to more than any paper`,
        "is it the right file?",
      );
    this.#left -= read.length;
    const { root, diagnostics } = readXml(new SourceText(`${this.file}/${name}`, decode(read)), MOST_ELEMENTS);
    // All of a part stands on one line, which tells nobody anything.
    const told = diagnostics.map(({ sourceLine, ...each }) => each);
    return root ? { root, diagnostics: told } : { diagnostics: told };
  }

  /** A part that may lack. */
  optional(name: string | undefined): Element | undefined {
    return name === undefined ? undefined : this.xml(name).root;
  }

  /** What a part names elsewhere. @param name empty for the whole document */
  relations(name: string): readonly Relation[] {
    const known = this.#relations.get(name);
    if (known) return known;
    const folder = posix.dirname(name);
    const root = this.optional(posix.join(folder, "_rels", `${posix.basename(name)}.rels`));
    const relations = childrenOf(root, "Relationship").map(({ attributes }): Relation => {
      const { Id = "", Type = "", Target = "", TargetMode } = attributes;
      const isOutside = TargetMode === "External";
      const path = Target.startsWith("/") ? Target.slice(1) : posix.join(folder, Target);
      return { id: Id, type: Type.split("/").at(-1) ?? "", target: isOutside ? Target : path, isOutside };
    });
    this.#relations.set(name, relations);
    return relations;
  }

  /** The part of a type that another one names. */
  related(name: string, type: string): string | undefined {
    return this.relations(name).find((each) => each.type === type && !each.isOutside)?.target;
  }
}

/** Each run of letters in a text has some ten. */
const MOST_ELEMENTS = 2_000_000;

function decode(bytes: Buffer): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, "\n");
}
