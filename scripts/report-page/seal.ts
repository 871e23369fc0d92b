import { sha256 } from "../files/digest.ts";

const seal = (html: string) => sha256(html, 16);

/** A line of a report's head, in whose place its seal comes. */
export const unsealed = (kind: string): string => `<meta name="generator" content="Lectern, ${kind}">`;

const SEALED = /<meta name="generator" content="Lectern, ([a-z]+) ([0-9a-f]{16})">/;

/** A report with a digest of itself. @param html with the line {@link unsealed} */
export const sealReport = (html: string, kind: string): string =>
  html.replace(unsealed(kind), unsealed(`${kind} ${seal(html)}`));

/** Whether a page is a report as it was written: one in which a person has changed something is theirs. */
export function isReport(html: string): boolean {
  const [line, kind, digest] = SEALED.exec(html) ?? [];
  return line !== undefined && kind !== undefined && seal(html.replace(line, unsealed(kind))) === digest;
}
