import type { DraftWords } from "../../../languages/index.ts";
import type { Reference } from "../../../outline/types.ts";
import { nameAuthors } from "../../references/name-authors.ts";

/** The works that the text cites, in the order of their first citation. */
export class CitationLog {
  readonly #keys = new Map<string, number>();
  #references = new Map<string, Reference>();
  /** `\nocite{*}` */
  citesAll = false;
  readonly #words: DraftWords;

  /** @param words in which authors are named */
  constructor(words: DraftWords) {
    this.#words = words;
  }

  cite(key: string, at: number): void {
    if (key === "*") this.citesAll = true;
    else if (key !== "" && !this.#keys.has(key)) this.#keys.set(key, at);
  }

  get keys(): string[] {
    return [...this.#keys.keys()];
  }

  /** Where a work was first cited. */
  placeOf(key: string): number {
    return this.#keys.get(key) ?? 0;
  }

  /** Called when the references have been read. */
  know(references: readonly Reference[]): void {
    this.#references = new Map(references.map((reference) => [reference.id, reference]));
  }

  has(key: string): boolean {
    return this.#references.has(toReferenceId(key));
  }

  /** As `\citeauthor` prints it: `Huang`, `Huang and Li`, `Huang et al.`; nothing if the work is not known. */
  authorsOf(key: string): string {
    return nameAuthors(this.#references.get(toReferenceId(key)), this.#words);
  }

  titleOf(key: string): string {
    return String(this.#references.get(toReferenceId(key))?.title ?? "");
  }

  yearOf(key: string): string {
    const issued = this.#references.get(toReferenceId(key))?.issued as { "date-parts"?: unknown[][] } | undefined;
    return String(issued?.["date-parts"]?.[0]?.[0] ?? "");
  }
}

/** A key as an outline can name it: `[@key]` takes letters, digits and some signs inside. */
export function toReferenceId(key: string): string {
  const id = key.replace(/[^\p{L}\p{N}_:.#$%&+?<>~/-]+/gu, "_");
  return id.replace(/^[^\p{L}\p{N}_]+/u, "_").replace(/(?<![^\p{L}\p{N}_/])[^\p{L}\p{N}_/]+$/u, "_");
}
