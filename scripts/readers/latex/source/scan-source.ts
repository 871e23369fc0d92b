import type { Findings } from "../../../diagnostics/findings.ts";
import { findOpenDollars } from "./find-open-dollars.ts";
import { joinPieces, type Piece } from "./pieces.ts";
import { findShortCode, SHORT_VERB } from "./short-verbs.ts";
import { AT, type Chunk, type Held, HOLE, INLINE_CODE, INLINE_CODE_NAME, NO_CODE, TOKEN } from "./source-tokens.ts";
import { endsGroup, isDefinition, isVerbatimEnvironment, readWoven } from "./verbatim.ts";

const DEEPEST = 80;
const LONG = 1000;

/** Headings that a group left open ends at, the second time a file is read. */
const RESYNC = /^\\(?:(?:sub)*section|chapter|part|appendix|bibliography|printbibliography)$/;

interface Open {
  at: number;
  piece: number;
  dollars: number[];
  display: number | undefined;
}

/**
 * Cuts a file into paragraphs that can be parsed one by one, and keeps away from the parser what it need not see:
 * its grammar tries dozens of rules on each letter, so plain words are handed to it as one character.
 *
 * @param source text of the file
 * @param base what its offsets are shifted by in findings
 * @returns its chunks; blank lines between them are not in them
 */
export function scanSource(
  source: string,
  base: number,
  ownVerbatim: ReadonlyMap<string, string>,
  findings: Findings<number>,
): Chunk[] {
  const scan = new Scan(source, ownVerbatim, false);
  if (scan.unclosed.length === 0) return scan.finish(base, findings);
  return new Scan(source, ownVerbatim, true).finish(base, findings);
}

class Scan {
  readonly chunks: Chunk[] = [];
  readonly unclosed: number[] = [];
  readonly #source: string;
  readonly #ownVerbatim: ReadonlyMap<string, string>;
  readonly #resyncs: boolean;
  readonly #faults: [code: string, kind: string, at: number, say: (count: number) => string][] = [];
  #pieces: Piece[] = [];
  #open: Open[] = [];
  #level: Open = { at: 0, piece: 0, dollars: [], display: undefined };
  #environments = 0;
  /** Of the pieces so far. */
  #length = 0;
  #isAtLetter = false;

  constructor(source: string, ownVerbatim: ReadonlyMap<string, string>, resyncs: boolean) {
    this.#source = source;
    this.#ownVerbatim = ownVerbatim;
    this.#resyncs = resyncs;
    this.#run();
  }

  finish(base: number, findings: Findings<number>): Chunk[] {
    for (const [code, kind, at, say] of this.#faults) findings.count(code, kind, base + at, say);
    return this.chunks;
  }

  #run(): void {
    const source = this.#source;
    const tokens = new RegExp(TOKEN);
    const short = [...this.#ownVerbatim].flatMap(([name, kind]) => (kind === SHORT_VERB ? [name] : []));
    let done = 0;
    for (let match = tokens.exec(source); match; match = tokens.exec(source)) {
      const [token] = match;
      const code = findShortCode(source, done, match, short);
      if (code) {
        if (code.at > done) this.#push(source.slice(done, code.at), done);
        this.#push(HOLE, code.at, { type: "verbatim", name: "verb", isInline: true, value: code.value });
        done = code.at + code.value.length + 2;
        tokens.lastIndex = done;
        continue;
      }
      if (match.index > done) this.#push(source.slice(done, match.index), done);
      const end = this.#take(token, match.index);
      if (end < 0) {
        this.#close();
        return;
      }
      done = end;
      tokens.lastIndex = end;
      if (token === "") tokens.lastIndex++;
    }
    if (done < source.length) this.#push(source.slice(done), done);
    this.#close();
  }

  #push(text: string, from: number, held?: Held): number {
    this.#length += text.length;
    return this.#pieces.push(held ? { text, from, held } : { text, from }) - 1;
  }

  /** Takes a token; @returns where to go on, or −1 to stop. */
  #take(token: string, at: number): number {
    // A paragraph without line ends is cut anywhere.
    if (this.#length > 4 * LONG) this.#cutWithin();
    const end = at + token.length;
    const first = token.charAt(0);
    if (first === "\\") return this.#takeControl(token, at);
    if (first === "%") return end;
    if (token === "\n") this.#takeLineEnd(at);
    else if (first === "\n") this.#takeBlankLine(token, at);
    else if (first === "{") this.#takeOpen(at);
    else if (first === "}") this.#takeClose(at);
    else if (first === "$") this.#level.dollars.push(this.#push("$", at));
    else
      this.#push(HOLE, at, readWoven(token) ?? { type: "words", value: token.replace(/[\uE000-\uE0FF]/g, "\uFFFD") });
    return end;
  }

  #takeControl(token: string, at: number): number {
    const end = at + token.length;
    const environment = /^\\(begin|end)[ \t]*\{([^{}]*)\}$/.exec(token);
    if (environment) return this.#takeEnvironment(token, at, environment[1] === "begin", environment[2] ?? "");
    const code = INLINE_CODE.exec(token)?.[1];
    if (code !== undefined) {
      this.#push(HOLE, at, { type: "verbatim", name: "verb", isInline: true, value: code });
      return end;
    }
    // An address, or code whose signs are its own.
    const [, name, value = ""] = /^\\([A-Za-z]+)(?![A-Za-z])[^{]*\{([\s\S]*)\}$/.exec(token) ?? [];
    if (name !== undefined) {
      const isAddress = /^(?:url|href|path|nolinkurl)$/.test(name);
      this.#push(`\\${name}{`, at);
      const words = isAddress ? value.replace(/%\n\s*/g, "").replace(/\s+/g, "") : value;
      this.#push(HOLE, end - 1 - value.length, { type: "words", value: words });
      this.#push("}", end - 1);
      return end;
    }
    if (/^\\[A-Za-z@]+$/.test(token) && token !== "\\@") return this.#takeName(token, at);
    if (token === "\\[") this.#takeDisplay(at);
    else if (token === "\\]") {
      if (this.#level.display !== undefined) this.#push(token, at);
      this.#level.display = undefined;
    } else if (token !== "\\") this.#push(token, at);
    return end;
  }

  #takeName(token: string, at: number): number {
    if (token === "\\makeatletter") this.#isAtLetter = true;
    if (token === "\\makeatother") this.#isAtLetter = false;
    const length = this.#isAtLetter || !token.includes("@") ? token.length : Math.max(2, token.indexOf("@"));
    const name = token.slice(0, length);
    if (
      this.#resyncs &&
      this.#open.length > 0 &&
      RESYNC.test(name) &&
      /(?:^|\n)[ \t]*$/.test(this.#source.slice(Math.max(0, at - 40), at))
    )
      this.#dropOpen();
    this.#push(`\\${name.slice(1).replaceAll("@", AT).replace(INLINE_CODE_NAME, NO_CODE)}`, at);
    return at + length;
  }

  #takeEnvironment(token: string, at: number, isBegin: boolean, name: string): number {
    const end = at + token.length;
    if (isBegin && (isVerbatimEnvironment(name) || this.#ownVerbatim.has(name))) {
      const close = this.#source.indexOf(`\\end{${name}}`, end);
      // Half of an environment in a macro: what it begins is known by the macro's name, if at all.
      if (this.#isInDefinition() && (close < 0 || endsGroup(this.#source.slice(end, close)))) return end;
      if (close < 0) {
        this.#fault("environments-are-closed", name, at, `\`\\begin{${name}}\` has no \`\\end{${name}}\``);
        return end;
      }
      const held = { type: "verbatim", name: this.#ownVerbatim.get(name) ?? name, isInline: false } as const;
      this.#push(HOLE, at, { ...held, value: this.#source.slice(end, close) });
      return close + `\\end{${name}}`.length;
    }
    if (!isBegin && isVerbatimEnvironment(name) && this.#isInDefinition()) return end;
    if (!isBegin && name === "document" && (this.#resyncs || this.#open.length === 0)) {
      this.#dropOpen();
      this.#push(token, at);
      return -1;
    }
    if (isBegin && ++this.#environments > DEEPEST) {
      this.#fault(
        "nesting-is-shallow",
        "environments",
        at,
        "environments nest too deeply here; their marks are left out",
      );
      return end;
    }
    if (!isBegin && this.#environments-- > DEEPEST) return end;
    if (this.#environments < 0) this.#environments = 0;
    this.#push(token.replace(/(?<![ \t])[ \t]+\{/, "{"), at);
    return end;
  }

  /** Whether the outermost group that is open is what a macro or environment is defined as. */
  #isInDefinition(): boolean {
    return this.#open.length > 0 && isDefinition(this.#source, (this.#open[1] ?? this.#level).at);
  }

  #takeDisplay(at: number): void {
    if (this.#level.display !== undefined) this.#dropMath(this.#level.display);
    this.#level.display = this.#push("\\[", at);
  }

  #takeOpen(at: number): void {
    if (this.#open.length >= DEEPEST)
      this.#fault("nesting-is-shallow", "groups", at, "braces nest too deeply here; those inside are left out");
    const piece = this.#push(this.#open.length >= DEEPEST ? " " : "{", at);
    this.#open.push(this.#level);
    this.#level = { at, piece, dollars: [], display: undefined };
  }

  #takeClose(at: number): void {
    const outer = this.#open.pop();
    if (!outer) {
      this.#fault("braces-are-balanced", "close", at, "closing braces without an opening one, left out", true);
      return;
    }
    this.#dropOpenMath(true);
    this.#level = outer;
    this.#push(this.#open.length >= DEEPEST ? "" : "}", at);
  }

  /** A long paragraph is cut at the end of a line: the parser takes more than twice the time for twice the text. */
  #takeLineEnd(at: number): void {
    this.#push("\n", at);
    if (this.#length > LONG) this.#cutWithin();
  }

  #cutWithin(): void {
    const isWhole = this.#level.dollars.length % 2 === 0 && this.#level.display === undefined;
    if (this.#open.length === 0 && isWhole) this.#cut(false);
  }

  #takeBlankLine(token: string, at: number): void {
    if (this.#open.length > 0) return void this.#push(token, at);
    this.#dropOpenMath(false);
    this.#cut(true);
  }

  /** Formulas that a group or paragraph leaves open. A group may hold half of one: `\def\be{\[}`. */
  #dropOpenMath(isGroup: boolean): void {
    const { dollars, display } = this.#level;
    const [odd, second] = isGroup && dollars.length <= 2 ? [] : findOpenDollars(dollars);
    if (odd !== undefined) this.#dropMath(odd);
    const other = second === undefined ? undefined : this.#pieces[second];
    if (other) other.text = "";
    if (display !== undefined && !isGroup) this.#dropMath(display);
    this.#level.dollars = [];
    this.#level.display = undefined;
  }

  #dropMath(index: number): void {
    const piece = this.#pieces[index];
    if (!piece) return;
    this.#fault("math-is-closed", "math", piece.from, "formulas that are not closed, read as text", true);
    piece.text = "";
  }

  /** Leaves out the braces that are still open. */
  #dropOpen(): void {
    while (this.#open.length > 0) {
      const { at, piece } = this.#level;
      const open = this.#pieces[piece];
      // A space, so that a command before it ends.
      if (open) open.text = " ";
      this.#fault("braces-are-balanced", "open", at, "braces that are not closed, left out", true);
      this.unclosed.push(at);
      this.#dropOpenMath(false);
      this.#level = this.#open.pop() ?? this.#level;
    }
  }

  #close(): void {
    this.#dropOpen();
    this.#dropOpenMath(false);
    this.#cut(true);
  }

  #cut(endsParagraph: boolean): void {
    const chunk = joinPieces(this.#pieces, endsParagraph);
    const last = this.chunks.at(-1);
    if (chunk.text.trim() !== "") this.chunks.push(chunk);
    else if (last && endsParagraph) last.endsParagraph = true;
    this.#pieces = [];
    this.#length = 0;
    this.#level.dollars = [];
    this.#level.display = undefined;
    if (endsParagraph) this.#environments = 0;
  }

  /** @param isCounted whether the message says how often */
  #fault(code: string, kind: string, at: number, message: string, isCounted = false): void {
    this.#faults.push([code, kind, at, (count) => (isCounted ? `${message}: ${count}` : message)]);
  }
}
