import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import type { math } from "micromark-extension-math";

/** micromark's own types, by way of an extension that is a dependency. */
type Micromark = ReturnType<typeof math>;
type Construct = Exclude<NonNullable<Micromark["text"]>[string], readonly unknown[] | undefined>;
type Tokenize = Construct["tokenize"];
type State = Exclude<ReturnType<Tokenize>, undefined>;
type Code = Parameters<State>[0];

declare module "micromark-util-types" {
  interface TokenTypeMap {
    pairDelete: "pairDelete";
    pairSubscript: "pairSubscript";
    pairSuperscript: "pairSuperscript";
    pairSign: "pairSign";
  }
}

/** A mark that stands before and behind what it marks. */
interface Pair {
  token: "pairDelete" | "pairSubscript" | "pairSuperscript";
  sign: "~" | "^";
  /** How often the sign stands on each side. */
  size: 1 | 2;
  /** What can't stand between the signs; nothing that begins there is looked for further. */
  stop: RegExp;
  /** Whether it is a mark, and not people's `~5–~7` or `x^2+y^2`. @param before, after one character each, or none */
  isMeant(inner: string, before: string, after: string): boolean;
}

/** A word, a number or an ion's charge; what else stands before a letter or digit is a formula in plain signs. */
const SIMPLE = /^[\p{L}\p{N}]+[+−-]?$/u;
const WORD = /[\p{L}\p{N}]/u;
/** What something lowered or raised hangs on; a half of a pair is a letter of mathematics. */
const HOLDS = /[\p{L}\p{N})\]}*_$`’′^~\udc00-\udfff]/u;
/** What may stand raised before a word. */
const RAISED = /^[\p{L}\p{N}+−,*†‡§¶-]+$/u;
/** No mark may open within it that ends behind it. */
const TIGHT = /[\s[\]`$]/;

const NEVER = /(?!)/;

/** Whether links and code that open within a text end there, too. */
const isWhole = (inner: string) =>
  (inner.match(/`/g)?.length ?? 0) % 2 === 0 && !/[[\]]/.test(inner.replace(/\\./g, "").replace(/\[[^[\]]*\]/g, ""));

const isTight = (inner: string, after: string) => !/\d/.test(after) && (!WORD.test(after) || SIMPLE.test(inner));

const PAIRS: readonly Pair[] = [
  {
    token: "pairDelete",
    sign: "~",
    size: 2,
    stop: NEVER,
    isMeant: (inner, before, after) => !/^[\s~]|\s$/.test(inner) && before !== "~" && after !== "~" && isWhole(inner),
  },
  {
    token: "pairSubscript",
    sign: "~",
    size: 1,
    stop: TIGHT,
    isMeant: (inner, before, after) => before !== "~" && after !== "~" && HOLDS.test(before) && isTight(inner, after),
  },
  {
    token: "pairSuperscript",
    sign: "^",
    size: 1,
    stop: TIGHT,
    isMeant: (inner, before, after) => {
      if (before === "^" || after === "^") return false;
      // `^13^C` and `^*^ both authors` hang on nothing; `^_^` is a face.
      return HOLDS.test(before)
        ? isTight(inner, after)
        : RAISED.test(inner) && /[\p{N}*†‡§¶]/u.test(inner) && !/\d/.test(after);
    },
  },
];

/**
 * `~~struck~~`, `H~2~O` and `x^2^` for micromark, as Pandoc has them, but that numbers and powers in plain signs stay
 * what they are: `~5–~7`, `2^10`, `x^2+y^2`. Raised and lowered text has no white space in it.
 *
 * @param isFootnote whether the `^` at a place of the text begins a footnote
 */
export function pairMarks(isFootnote: (offset: number) => boolean = () => false): Micromark {
  const of = (sign: Pair["sign"]) =>
    PAIRS.filter((pair) => pair.sign === sign).map((pair) => constructOf(pair, isFootnote));
  return { text: { [code("~")]: of("~"), [code("^")]: of("^") } };
}

/** What {@link pairMarks} found, as nodes. */
export function pairMarksFromMarkdown(): FromMarkdown {
  return {
    enter: {
      pairDelete(token) {
        this.enter({ type: "delete", children: [] }, token);
      },
      pairSubscript(token) {
        this.enter({ type: "subscript", children: [] }, token);
      },
      pairSuperscript(token) {
        this.enter({ type: "superscript", children: [] }, token);
      },
    },
    exit: { pairDelete: leave, pairSubscript: leave, pairSuperscript: leave },
  };
}

const leave: NonNullable<FromMarkdown["exit"]>[string] = function (token) {
  this.exit(token);
};

const code = (sign: string) => sign.charCodeAt(0);

/** A code of micromark as a character; white space that it has names for is a space. */
const charOf = (from: Code) => (from === null ? "" : from < 0 ? " " : String.fromCharCode(from));

function constructOf({ token, sign, size, stop, isMeant }: Pair, isFootnote: (offset: number) => boolean): Construct {
  const tokenize: Tokenize = function (effects, ok, nok) {
    const before = charOf(this.previous);
    let inner = "";
    let count = 0;
    const open: State = (from) => {
      effects.consume(from);
      count += 1;
      return count < size ? next : first;
    };
    const next: State = (from) => (charOf(from) === sign ? open(from) : nok(from));
    const first: State = (from) => {
      effects.exit("pairSign");
      if (from === null || charOf(from) === sign || stop.test(charOf(from))) return nok(from);
      effects.enter("chunkText", { contentType: "text" });
      return within(from);
    };
    const within: State = (from) => {
      if (from === null || stop.test(charOf(from))) return nok(from);
      if (charOf(from) === sign) return tryClose(from);
      inner += charOf(from);
      effects.consume(from);
      return charOf(from) === "\\" ? escaped : within;
    };
    const escaped: State = (from) => {
      if (from === null || /\s/.test(charOf(from))) return within(from);
      inner += charOf(from);
      effects.consume(from);
      return within;
    };
    const tryClose: State = (from) => {
      // A single `~` within what is struck is a letter like others.
      if (size === 1) return close(from);
      return effects.check({ tokenize: tokenizeTwo }, close, single)(from);
    };
    const single: State = (from) => {
      inner += charOf(from);
      effects.consume(from);
      return within;
    };
    const close: State = (from) => {
      effects.exit("chunkText");
      effects.enter("pairSign");
      count = 0;
      return closing(from);
    };
    const closing: State = (from) => {
      effects.consume(from);
      count += 1;
      return count < size ? closing : end;
    };
    const end: State = (from) => {
      const after = isFootnote(this.now().offset) ? "" : charOf(from);
      if (!isMeant(inner, before, after)) return nok(from);
      effects.exit("pairSign");
      effects.exit(token);
      return ok(from);
    };
    return (from) => {
      effects.enter(token);
      effects.enter("pairSign");
      return open(from);
    };
  };
  const tokenizeTwo: Tokenize = (effects, ok, nok) => (from) => {
    effects.enter("pairSign");
    effects.consume(from);
    return (second) => {
      if (charOf(second) !== sign) return nok(second);
      effects.consume(second);
      effects.exit("pairSign");
      return ok;
    };
  };
  return { name: token, tokenize };
}
