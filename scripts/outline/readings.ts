import type { z } from "zod";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { putInQuotes } from "./mistakes/mistake.ts";
import { fieldsOf, type SchemaNode } from "./schema-nodes.ts";
import { firstRequired } from "./type-hint.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

export type Issue = z.core.$ZodIssue;

/** Of a union's readings, the one that fits best: an unknown key or a missing field each count as one misfit. */
export function bestBranch(branches: readonly Issue[][], value: unknown): Issue[] {
  const isAbsent = ({ path }: Issue) =>
    path.length === 1 && (value as Record<PropertyKey, unknown> | null)?.[path[0] ?? ""] === undefined;
  const misfits = (issues: Issue[]) => {
    const wholly = issues.some(
      ({ path, code }) => path.length === 0 && (code === "invalid_type" || code === "invalid_value"),
    );
    if (wholly) return 1000;
    const missing = issues.filter(isAbsent).map(({ path }) => String(path[0]));
    // `devider` for a missing `divider` is one mistake.
    const cost = (key: string) => (nearest(key, missing) === undefined ? 1 : 0);
    // What is wrong inside of a field says that it is this field that was meant.
    return issues.reduce(
      (sum, issue) =>
        sum +
        (issue.code === "unrecognized_keys" && issue.path.length === 0
          ? issue.keys.reduce((all, key) => all + cost(key), 0)
          : isAbsent(issue)
            ? 1
            : 0.01),
      0,
    );
  };
  return branches.reduce((best, branch) => (misfits(branch) < misfits(best) ? branch : best));
}

/**
 * What is wrong with fields of which nobody can tell what they are to be, since none of them says so: a text with a
 * colon that looks like a field, where a text may stand, or fields that go with another one.
 *
 * @param nodes the readings of the place
 */
export function strangeEntry(
  value: unknown,
  path: Path,
  yaml: YamlSource,
  nodes: readonly SchemaNode[],
): Diagnostic | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const kinds = nodes.map(firstRequired).filter((name) => name !== undefined);
  const keys = Object.keys(value);
  const [first = ""] = keys;
  if (kinds.length === 0 || keys.length === 0) return undefined;
  const near = keys.map((key) => nearest(key, kinds)).find((name) => name !== undefined);
  const hasText = nodes.some(({ _zod }) => _zod.def.type === "string");
  const known = new Set(nodes.flatMap(fieldsOf));
  // A sentence begins with a capital or has several words, as no field does.
  const isSentence = /^\p{Lu}|\s/u.test(first) && near?.toLowerCase() !== first.toLowerCase();
  if (near !== undefined && !isSentence) return undefined;
  if (hasText && !known.has(first)) {
    const at = yaml.positionOfKey(path, first);
    const line = yaml.source
      .lineAt(at.line)
      .slice(at.column - 1)
      .trimEnd();
    return yaml.source.diagnostic(
      {
        code: "text-is-quoted",
        message: "a text with a colon behind a word looks like a field",
        hint: putInQuotes(line, typeof path.at(-1) === "number" ? "- " : ""),
      },
      { ...at, length: at.length + 1 },
    );
  }
  const [one, ...others] = kinds.map((name) => `\`${name}\``);
  const names = others.length === 0 ? one : `${[one, ...others.slice(0, -1)].join(", ")} or ${others.at(-1)}`;
  return yaml.diagnosticAt(path, {
    code: "entry-is-known",
    message: `nothing says what this entry is: expected ${hasText ? "a text, or the field" : "the field"} ${names}`,
    hint: known.has(first) ? `\`${first}\` goes with one of them` : undefined,
  });
}
