import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Finding } from "../../diagnostics/source-text.ts";
import type { Line } from "./lines.ts";

interface Group {
  code: string;
  at: Line;
  count: number;
  say: (count: number) => string;
  hint: string | undefined;
}

/** What was not understood while a paper was read; the same thing many times is one finding, at its first place. */
export class Report {
  private readonly groups = new Map<string, Group>();
  private readonly singles: Diagnostic[] = [];

  /** A finding of its own. */
  add(finding: Finding, { source, offset, text, isElsewhere }: Line): void {
    const start = offset + (isElsewhere ? 0 : Math.max(0, text.search(/\S/)));
    const end = offset + Math.max(1, text.trimEnd().length);
    this.singles.push(source.diagnostic({ severity: "warning", ...finding }, source.positionOf(start, end)));
  }

  /** Findings that were made elsewhere, at places of their own. */
  take(findings: readonly Diagnostic[]): void {
    this.singles.push(...findings);
  }

  /**
   * One more of a thing that may come often.
   *
   * @param subject what it is; the same subject is counted together
   * @param say the message for so many of them
   */
  count(code: string, subject: string, at: Line, say: (count: number) => string, hint?: string): void {
    const group = this.groups.get(`${code} ${subject}`);
    if (group) group.count++;
    else this.groups.set(`${code} ${subject}`, { code, at, count: 1, say, hint });
  }

  /** All findings, in the order in which they came up first. */
  list(): Diagnostic[] {
    const grouped = [...this.groups.values()].map(({ code, at, count, say, hint }) =>
      at.source.diagnostic(
        { severity: "warning", code, message: say(count), hint },
        at.source.positionOf(at.offset, at.offset + Math.max(1, at.text.length)),
      ),
    );
    return [...this.singles, ...grouped];
  }
}

/** `1 picture`, `3 pictures`. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
