import type { Findings } from "../../../diagnostics/findings.ts";
import type { DraftWords } from "../../../languages/index.ts";
import { type Inline, toPlainText } from "../../../text/inline.ts";

/** What a `\label` names. */
export interface Target {
  /** In the words that a reference says: `Figure`, `Section`, `Theorem`. */
  kind: string;
  number: string;
  /** The letter of a panel in a figure. */
  panel?: string | undefined;
  /** Of an item, how many numbered lists it is in. */
  depth?: number | undefined;
  title?: Inline[] | undefined;
}

/** A label, and what it names, if that has a number or title. */
export interface Label {
  key: string;
  target: Target | undefined;
}

/**
 * How a command refers: the number alone, its last part, in brackets, with its word, from one to another, by the word
 * alone, or by the title.
 */
export type Manner = "number" | "panel" | "equation" | "word" | "range" | "kind" | "title" | "page";

/** A cross-reference whose words show when the whole paper has been read. */
export interface HeldReference {
  type: "reference";
  keys: string[];
  manner: Manner;
  at: number;
}

/** A citation that is not this reader's to write, as it stands in a paper of another format. */
export interface HeldCitation {
  type: "citation";
  keys: string[];
  /** Words before the first work, and the place in the last one. */
  prefix: string;
  locator: string;
  /** Whether the sentence names the authors. */
  isNarrative: boolean;
  at: number;
}

type Held = HeldReference | HeldCitation;

/** Stand in text for what can be said only when the whole paper has been read. */
const OPEN = "\uE001";
const CLOSE = "\uE002";
const SENTINEL = /\uE001(\d+)\uE002/g;

/** Labels, and references to them that are filled in at the end. */
export class Targets {
  readonly #targets = new Map<string, Target>();
  readonly #pending: (Held | (() => string))[] = [];
  readonly #defined: Label[] = [];
  /** What a `\label` here would name. */
  current: Target | undefined;
  readonly #words: DraftWords;

  /** @param words in which references are said */
  constructor(words: DraftWords) {
    this.#words = words;
  }

  define(key: string): void {
    this.#defined.push({ key, target: this.current });
    // Some name a figure before its caption; the number is then still the one of the section, as in LaTeX.
    if (this.current && !this.#targets.has(key)) this.#targets.set(key, this.current);
  }

  /** The labels since this was called last. */
  takeDefined(): Label[] {
    return this.#defined.splice(0);
  }

  /** @returns text that {@link fill} replaces */
  refer(keys: string[], manner: Manner, at: number): string {
    return this.#hold({ type: "reference", keys, manner, at });
  }

  /** @returns text that {@link split} makes a citation again */
  cite(citation: Omit<HeldCitation, "type">): string {
    return this.#hold({ type: "citation", ...citation });
  }

  /** @returns text that {@link fill} replaces by what `say` returns then */
  later(say: () => string): string {
    return this.#hold(say);
  }

  #hold(pending: Held | (() => string)): string {
    return `${OPEN}${this.#pending.push(pending) - 1}${CLOSE}`;
  }

  fill(text: string, findings: Findings<number>): string {
    if (!text.includes(OPEN)) return text;
    return text
      .replace(SENTINEL, (_, index: string) => {
        const pending = this.#pending[Number(index)];
        if (!pending) return "";
        if (typeof pending === "function") return pending();
        return pending.type === "reference" ? this.#say(pending, findings) : "";
      })
      .replace(/[\uE001\uE002]/g, "");
  }

  /** A text as its words, and what it says only when the whole paper has been read. */
  split(text: string): (string | Held)[] {
    const pieces: (string | Held)[] = [];
    let end = 0;
    for (const match of text.matchAll(SENTINEL)) {
      pieces.push(text.slice(end, match.index));
      const pending = this.#pending[Number(match[1])];
      if (pending) pieces.push(typeof pending === "function" ? pending() : pending);
      end = match.index + match[0].length;
    }
    return [...pieces, text.slice(end)].filter((piece) => piece !== "");
  }

  #say({ keys, manner, at }: HeldReference, findings: Findings<number>): string {
    if (manner === "page") return "??";
    const targets = keys.flatMap((key) => {
      const target = this.#targets.get(key);
      if (!target)
        findings.gather("labels-exist", key, at, (names) => `there is no label ${names}; \`??\` stands in its place`);
      return target ? [target] : [];
    });
    const [first] = targets;
    // As LaTeX prints it.
    if (!first) return "??";
    if (manner === "equation") return `(${first.number})`;
    if (manner === "title") return toPlainText(first.title ?? []);
    if (manner === "panel") return first.panel ?? first.number;
    if (manner === "kind") return first.kind;
    if (manner === "range") return formatKind(first.kind, targets, this.#words, (numbers) => numbers.join("–"));
    if (manner === "number")
      return joinWords(
        targets.map(({ number }) => number),
        this.#words,
      );
    const kinds = [...new Set(targets.map(({ kind }) => kind))];
    return joinWords(
      kinds.map((kind) =>
        formatKind(
          kind,
          targets.filter((target) => target.kind === kind),
          this.#words,
        ),
      ),
      this.#words,
    );
  }
}

function formatKind(
  kind: string,
  targets: readonly Target[],
  words: DraftWords,
  join = (numbers: readonly string[]) => joinWords(numbers, words),
): string {
  const numbers = targets.map(({ number }) =>
    kind === words.kinds.equation ? `(${number})` : number.replace(`${kind}\u00a0`, ""),
  );
  return `${targets.length > 1 ? words.plural(kind) : kind}\u00a0${join(numbers)}`;
}

const joinWords = (words: readonly string[], { and }: DraftWords) =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")}${and}${words.at(-1)}`;
