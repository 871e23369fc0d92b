import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import type { Sources } from "./sources.ts";

/** A paper that goes wrong in more ways than this is told so, not each of them. */
const MOST_FINDINGS = 60;

interface Counted {
  code: string;
  at: number;
  count: number;
  /** What is named in the message, if several things share one. */
  names: Set<string>;
  say: (uses: string, names: string) => string;
  hint: string | undefined;
}

/** A message names this many things, and then how many more. */
const MOST_NAMES = 12;

/** Collects what was not understood: one warning for each kind, at its first place, with a count. */
export class Findings {
  readonly #sources: Sources;
  readonly #counted = new Map<string, Counted>();
  readonly #single: Diagnostic[] = [];

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /**
   * @param code the rule
   * @param kind what is counted together, such as the name of a macro
   * @param at where this one stands
   * @param say the message; it is given `3 uses of` or `1 use of`
   */
  count(code: string, kind: string, at: number, say: (uses: string) => string, hint?: string): void {
    const key = `${code} ${kind}`;
    const counted = this.#counted.get(key);
    if (counted) counted.count++;
    else this.#counted.set(key, { code, at, count: 1, names: new Set(), say, hint });
  }

  /**
   * Counts all things that a rule finds in one warning, which names them.
   *
   * @param say the message; it is given the count and the names
   */
  gather(code: string, name: string, at: number, say: (uses: string, names: string) => string): void {
    this.count(code, "", at, () => "");
    const counted = this.#counted.get(`${code} `);
    if (!counted) return;
    counted.names.add(name);
    counted.say = say;
  }

  /** A finding of another stage, with its own place. */
  add(...diagnostics: Diagnostic[]): void {
    this.#single.push(...diagnostics);
  }

  toDiagnostics(): Diagnostic[] {
    const counted = [...this.#counted.values()];
    const told = counted.slice(0, MOST_FINDINGS).map(({ code, at, count, names, say, hint }) => {
      const message = say(`${count} use${count === 1 ? "" : "s"} of`, listNames([...names]));
      return this.#sources.diagnostic({ code, message, hint }, at);
    });
    const [next] = counted.slice(MOST_FINDINGS);
    if (next) {
      const message = `${counted.length - MOST_FINDINGS} more kinds of findings are not listed`;
      told.push(this.#sources.diagnostic({ code: "findings-are-few", message }, next.at));
    }
    return [...told, ...this.#single];
  }
}

function listNames(names: readonly string[]): string {
  const listed = names.slice(0, MOST_NAMES).map((name) => `\`${name}\``);
  return listed.join(", ") + (names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "");
}
