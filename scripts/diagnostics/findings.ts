import type { Diagnostic } from "./diagnostic.ts";
import type { Finding } from "./source-text.ts";

/** Names that a message lists, before it says how many more there are. */
const MOST_NAMES = 12;

type Said = string | Pick<Finding, "message" | "hint">;

interface Group<At> {
  code: string;
  /** Where it came up first. */
  at: At;
  count: number;
  names: string[];
  say: (group: Pick<Group<At>, "count" | "names">) => Said;
}

/**
 * Collects what is found while a paper is read or drafted: the same thing many times is one warning, at its first place,
 * whose message is made once, from the whole count.
 */
export class Findings<At> {
  readonly #groups = new Map<string, Group<At>>();
  readonly #singles: Diagnostic[] = [];
  readonly #toDiagnostic: (finding: Finding, at: At) => Diagnostic;
  readonly #most: number;

  /**
   * @param toDiagnostic puts a warning at its place
   * @param most warnings of things that are counted; how many more there are is said in one
   */
  constructor(toDiagnostic: (finding: Finding, at: At) => Diagnostic, most = Number.POSITIVE_INFINITY) {
    this.#toDiagnostic = (finding, at) => toDiagnostic({ severity: "warning", ...finding }, at);
    this.#most = most;
  }

  /** A finding of its own. */
  add(finding: Finding, at: At): void {
    this.#singles.push(this.#toDiagnostic(finding, at));
  }

  /** Findings that were made elsewhere, at places of their own. */
  take(findings: readonly Diagnostic[]): void {
    this.#singles.push(...findings);
  }

  /**
   * One more of a thing that may come often.
   *
   * @param code the rule
   * @param subject what it is, such as the name of a macro; the same subject is counted together
   * @param say the message for so many of them
   * @param by how many it stands for
   */
  count(code: string, subject: string, at: At, say: (count: number) => Said, by = 1): void {
    this.#group(code, subject, at, ({ count }) => say(count)).count += by;
  }

  /**
   * One more thing that a rule finds; one warning is about them all.
   *
   * @param say the message for their names: listed, each once, and one by one
   */
  gather(code: string, name: string, at: At, say: (listed: string, names: readonly string[]) => Said): void {
    this.#group(code, "", at, ({ names }) => say(listNames(names), names)).names.push(name);
  }

  /** All findings, each kind in the order in which it came up first. */
  list(): Diagnostic[] {
    const groups = [...this.#groups.values()];
    const told = groups.slice(0, this.#most).map(({ code, at, say, ...group }) => {
      const said = say(group);
      return this.#toDiagnostic({ code, ...(typeof said === "string" ? { message: said } : said) }, at);
    });
    const [next] = groups.slice(this.#most);
    if (next) {
      const message = `${groups.length - this.#most} more kinds of findings are not listed`;
      told.push(this.#toDiagnostic({ code: "findings-are-few", message }, next.at));
    }
    return [...this.#singles, ...told];
  }

  #group(code: string, subject: string, at: At, say: Group<At>["say"]): Group<At> {
    const key = `${code} ${subject}`;
    const group = this.#groups.get(key) ?? { code, at, count: 0, names: [], say };
    this.#groups.set(key, group);
    return group;
  }
}

/** Findings of others, for who has places of another kind: what both find is counted together. */
export class MappedFindings<At, Other> extends Findings<At> {
  readonly #others: Findings<Other>;
  readonly #toOther: (at: At) => Other;

  /** @param toOther the same place as the others have it */
  constructor(others: Findings<Other>, toOther: (at: At) => Other) {
    super(() => {
      throw new Error("the findings are kept by others");
    });
    this.#others = others;
    this.#toOther = toOther;
  }

  override add(finding: Finding, at: At): void {
    this.#others.add(finding, this.#toOther(at));
  }

  override take(findings: readonly Diagnostic[]): void {
    this.#others.take(findings);
  }

  override count(code: string, subject: string, at: At, say: (count: number) => Said, by = 1): void {
    this.#others.count(code, subject, this.#toOther(at), say, by);
  }

  override gather(code: string, name: string, at: At, say: (listed: string, names: readonly string[]) => Said): void {
    this.#others.gather(code, name, this.#toOther(at), say);
  }

  override list(): Diagnostic[] {
    return this.#others.list();
  }
}

function listNames(all: readonly string[]): string {
  const names = [...new Set(all)];
  const listed = names.slice(0, MOST_NAMES).map((name) => `\`${name}\``);
  return listed.join(", ") + (names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "");
}
