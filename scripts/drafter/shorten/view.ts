import { primarySubtag } from "../../languages/direction.ts";
import type { ResolvedLanguage } from "../../languages/index.ts";
import type { Inline } from "../../text/inline.ts";
import { toWords } from "../../text/slice-inlines.ts";
import { type Token, tag } from "./tagger.ts";

/** Words that can go, with the spaces and marks that go along. */
export interface Span {
  kind: string;
  from: number;
  to: number;
}

/** A sentence as the rules see it; places are those of `toWords`. */
export interface View {
  /** Formulas, code and citations are a name here, `Qqq`, as long as they are: their brackets and commas are no marks. */
  words: string;
  /** Its words with their parts of speech; of other languages than English none. */
  readonly tokens: readonly Token[];
  language: ResolvedLanguage;
  /** Abbreviations that stay where they are told. */
  kept: ReadonlySet<string>;
}

/** Looks at a sentence; its words are tagged when a rule asks for them. */
export function viewOf(inlines: readonly Inline[], language: ResolvedLanguage, kept?: View["kept"]): View {
  return viewOfWords(mask(inlines), language, kept);
}

export function viewOfWords(text: string, language: ResolvedLanguage, kept: View["kept"] = new Set()): View {
  const words = withSpaces(text);
  let tokens: readonly Token[] | undefined;
  return {
    words,
    language,
    kept,
    get tokens() {
      tokens ??= primarySubtag(language.tag) === "en" ? tag(words).map(withName) : [];
      return tokens;
    },
  };
}

const withName = (token: Token): Token => (/^Qq*$/.test(token.text) ? { ...token, tag: "PROPN" } : token);

function mask(inlines: readonly Inline[]): string {
  return inlines
    .map((node) => {
      if (node.type === "text") return node.value;
      if ("children" in node && node.type !== "footnote") return mask(node.children);
      const { length } = toWords([node]);
      return length === 0 ? "" : `Q${"q".repeat(length - 1)}`;
    })
    .join("");
}

/** Some of its words, by the first and the last but one of its tokens. */
export const wordsOf = ({ tokens, words }: View, first: number, end: number): string =>
  words.slice(tokens[first]?.from, tokens[end - 1]?.to);

/** The span of some of its tokens, with the space before them. */
export const spanOf = (kind: string, { tokens, words }: View, first: number, end: number): Span => ({
  kind,
  from: tokens[first - 1]?.to ?? 0,
  to: tokens[end]?.from ?? words.length,
});

/** Spaces that do not break are spaces: `Table~2` names a table, too. Places stay. */
export const withSpaces = (words: string): string => words.replace(/[\u00a0\u202f\u2007\u2009]/g, " ");
