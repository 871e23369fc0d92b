import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import type { math } from "micromark-extension-math";
import { maskLiterals } from "./mask-literals.ts";

/** micromark's own types, by way of an extension that is a dependency. */
type Micromark = ReturnType<typeof math>;
type Construct = Exclude<NonNullable<Micromark["text"]>[string], readonly unknown[] | undefined>;
type Tokenize = Construct["tokenize"];
type State = Exclude<ReturnType<Tokenize>, undefined>;

declare module "micromark-util-types" {
  interface TokenTypeMap {
    footnote: "footnote";
    footnoteMark: "footnoteMark";
  }
}

const OPEN = "^[";

/** What people mean as the number of a reference, or as its key. */
const REFERENCE = /^(?:[\d\s,–-]*|@.*)$/;

/**
 * Where footnotes in a text end, by where they begin: `^[` up to the bracket that closes it. Brackets in code, in TeX and
 * behind a backslash do not count. What holds a number or a key alone is none.
 */
export function findFootnotes(text: string): Map<number, number> {
  const masked = maskLiterals(text);
  const found = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < masked.length; at++) {
    if (masked[at] === "[") open.push(at);
    if (masked[at] !== "]") continue;
    const start = open.pop();
    if (start === undefined || masked[start - 1] !== "^") continue;
    if (!REFERENCE.test(text.slice(start + 1, at).trim())) found.set(start - 1, at + 1);
  }
  return found;
}

/**
 * Pandoc's inline footnotes for micromark: `word^[said below]`.
 *
 * @param ends those of the text that is parsed, by {@link findFootnotes}
 */
export function footnotes(ends: ReadonlyMap<number, number>): Micromark {
  const tokenize: Tokenize = function (effects, ok, nok) {
    const last = (ends.get(this.now().offset) ?? 0) - 1;
    const now = () => this.now().offset;
    const open: State = (code) => {
      effects.consume(code);
      return bracket;
    };
    const bracket: State = (code) => {
      effects.consume(code);
      effects.exit("footnoteMark");
      effects.enter("chunkText", { contentType: "text" });
      return within;
    };
    const within: State = (code) => {
      if (code === null) return nok(code);
      if (now() < last) {
        effects.consume(code);
        return within;
      }
      effects.exit("chunkText");
      effects.enter("footnoteMark");
      effects.consume(code);
      effects.exit("footnoteMark");
      effects.exit("footnote");
      return ok;
    };
    return (code) => {
      if (last < 0) return nok(code);
      effects.enter("footnote");
      effects.enter("footnoteMark");
      return open(code);
    };
  };
  return { text: { [OPEN.charCodeAt(0)]: { name: "footnote", tokenize } } };
}

/** What {@link footnotes} found, as nodes. */
export function footnotesFromMarkdown(): FromMarkdown {
  return {
    enter: {
      footnote(token) {
        this.enter({ type: "footnote", children: [] }, token);
      },
    },
    exit: {
      footnote(token) {
        this.exit(token);
      },
    },
  };
}
