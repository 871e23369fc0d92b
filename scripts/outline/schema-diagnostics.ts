import type { z } from "zod";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { lowerFirst } from "../text/lower-first.ts";
import { valueAt } from "../text/values.ts";
import { SUGGESTIONS } from "./fields.ts";
import { bestBranch, type Issue, strangeEntry } from "./readings.ts";
import { knownFields, schemaAt } from "./schema-nodes.ts";
import { withoutCurly } from "./suggest.ts";
import { typeHint } from "./type-hint.ts";
import type { YamlSource } from "./yaml-source.ts";

type IssuePath = readonly PropertyKey[];

/**
 * Every fault that a schema finds, each at its place in the YAML.
 *
 * @param schema that was asked, for the names of the fields it knows
 */
export function schemaDiagnostics(issues: readonly Issue[], yaml: YamlSource, schema: z.ZodType): Diagnostic[] {
  const strange: Diagnostic[] = [];
  /** Issues inside a union are those of the reading that fits best, if any does. */
  const flatten = (issue: Issue, base: IssuePath): PlacedIssue[] => {
    const path = [...base, ...issue.path];
    if (issue.code !== "invalid_union" || issue.errors.length === 0) return [{ issue, path }];
    const value = valueAt(yaml.data, path);
    const found = strangeEntry(value, path, yaml, schemaAt(schema, path));
    if (found) {
      strange.push(found);
      return [];
    }
    return bestBranch(issue.errors, value).flatMap((inner) => flatten(inner, path));
  };
  const flat = issues.flatMap((issue) => flatten(issue, []));
  // `titel` is one mistake, not an unknown field and a missing one.
  const misspelt = new Set(
    flat.flatMap(({ issue, path }) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => String([...path, nearest(key, knownFields(schema, path))]))
        : [],
    ),
  );
  return [
    ...strange,
    ...flat
      .filter(({ path }) => valueAt(yaml.data, path) !== undefined || !misspelt.has(String(path)))
      .flatMap(({ issue, path }) => diagnose(issue, path, yaml, schema)),
  ];
}

interface PlacedIssue {
  issue: Issue;
  path: IssuePath;
}

function diagnose(issue: Issue, path: IssuePath, yaml: YamlSource, schema: z.ZodType): Diagnostic[] {
  const field = fieldOf(path);
  const value = valueAt(yaml.data, path);
  const tell = (code: string, message: string, hint?: string) => [
    yaml.diagnosticAt(path, { code: `${codeName(field)}-${code}`, message, hint }),
  ];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownField(key, path, yaml, schema));
    case "invalid_type": {
      if (value === undefined || value === null) return absent(path, field, yaml, schema);
      const { code, name } = NAMES[issue.expected] ?? { code: issue.expected, name: issue.expected };
      const isEntry = typeof path.at(-1) === "number";
      const nodes = schemaAt(schema, path);
      const { line, column } = yaml.positionAt(path);
      const isNested = isEntry && Array.isArray(value) && /^-\s/.test(yaml.source.lineAt(line).slice(column - 1));
      const misfit = {
        expected: issue.expected,
        value,
        written: yaml.firstLineAt(path),
        field,
        isEntry,
        isNested,
        nodes,
      };
      return tell(`is-${code}`, `expected ${name}`, path.length === 0 ? NO_FIELDS : typeHint(misfit));
    }
    case "invalid_value": {
      const values = issue.values.map(String).filter((each) => each !== "");
      if (path.length === 1 && path[0] === "lectern" && value !== undefined) {
        return [
          yaml.diagnosticAt(path, {
            code: "version-is-known",
            message: `this Lectern reads format version ${values.join(", ")}`,
            hint: "a newer file needs a newer Lectern",
          }),
        ];
      }
      if (value === undefined)
        return tell("is-present", `the field \`${field}\` is missing`, `add \`${field}: ${values[0]}\``);
      const known = nearest(withoutCurly(String(value)), values);
      return tell(
        "is-known",
        `expected ${values.map((each) => `\`${each}\``).join(", ")}`,
        known ? `did you mean \`${known}\`?` : undefined,
      );
    }
    case "too_small":
    case "too_big": {
      // A schema may say it better.
      if (issue.origin !== "array" || !issue.message.startsWith("Too ")) break;
      const [what, count] = issue.code === "too_small" ? ["least", issue.minimum] : ["most", issue.maximum];
      const entries = Number(count) === 1 ? "one entry" : `${count} entries`;
      return tell("is-valid", `expected at ${what} ${entries}, found ${(value as unknown[]).length || "none"}`);
    }
    case "custom": {
      const known = nearest(withoutCurly(String(value)), (issue.params?.expectedOneOf as string[] | undefined) ?? []);
      return tell("is-valid", issue.message, known ? `did you mean \`${known}\`?` : suggestion(value, path, schema));
    }
  }
  return tell("is-valid", lowerFirst(issue.message), suggestion(value, path, schema));
}

const NO_FIELDS =
  "an outline begins with `lectern: 1` and `paper:`; to draft one from a paper: `lectern import <paper>`";

function unknownField(key: string, path: IssuePath, yaml: YamlSource, schema: z.ZodType): Diagnostic {
  return yaml.source.diagnostic(
    { code: "field-is-known", message: `there is no field \`${key}\` here`, hint: whereField(key, path, yaml, schema) },
    yaml.positionOfKey(path, key),
  );
}

/** What may have been meant by a field that is not known at its place. */
function whereField(key: string, path: IssuePath, yaml: YamlSource, schema: z.ZodType): string {
  const fields = [...new Set(knownFields(schema, path))];
  const known = nearest(key, fields);
  if (known === key) return `\`${key}\` belongs to another kind of entry`;
  if (known) return `did you mean \`${known}\`?`;
  // `talk: dark` is `talk: frame: dark`.
  const within = fields.filter((field) => knownFields(schema, [...path, field]).includes(key));
  if (within.length > 0) return `\`${key}\` is a field of ${within.map((field) => `\`${field}\``).join(" and of ")}`;
  const isComma = valueAt(yaml.data, [...path, key]) === null && /\s/.test(key);
  return isComma
    ? "inside of `{ }` a comma ends a text; put the whole text in quotes"
    : `there are ${fields.join(", ")}`;
}

/** Nothing where something must be: a field that is not there, or of which only the name is. */
function absent(path: IssuePath, field: string, yaml: YamlSource, schema: z.ZodType): Diagnostic[] {
  const isThere = valueAt(yaml.data, path) === null && path.length > 0;
  const isEntry = typeof path.at(-1) === "number";
  const position = yaml.positionAt(path);
  const comment = isThere
    ? /^[\s-]*#(.*)/.exec(yaml.source.lineAt(position.line).slice(position.column - 1))
    : undefined;
  const hint = comment?.[1]
    ? `what follows \`#\` is a comment; put a text in quotes: \`${isEntry ? "- " : `${field}: `}"#${comment[1].slice(0, 60)}"\``
    : isThere
      ? `write something behind the ${isEntry ? "dash" : "colon"}, or take the line away`
      : describe(path, field, schema);
  const message = isEntry
    ? `this entry of \`${field}\` is empty`
    : isThere
      ? `\`${field}\` is empty`
      : `the field \`${field}\` is missing`;
  return [
    yaml.source.diagnostic(
      {
        code: `${codeName(field)}-is-present`,
        message: path.length === 0 ? "expected fields and their values" : message,
        hint: path.length === 0 ? NO_FIELDS : hint,
      },
      position,
    ),
  ];
}

/** What stands in a field, as the schema says it. */
function describe(path: IssuePath, field: string, schema: z.ZodType): string | undefined {
  const [node] = schemaAt(schema, path);
  const said = (node as unknown as z.ZodType | undefined)?.meta()?.description;
  return said === undefined ? undefined : `\`${field}\`: ${said.replace(/\.$/, "")}`;
}

function suggestion(value: unknown, path: IssuePath, schema: z.ZodType): string | undefined {
  if (typeof value !== "string") return undefined;
  const suggest = schemaAt(schema, path)
    .map((node) => SUGGESTIONS.get(node as unknown as z.ZodType)?.suggest)
    .find((each) => each !== undefined);
  return suggest?.(withoutCurly(value));
}

const NAMES: Record<string, { code: string; name: string }> = {
  string: { code: "text", name: "text" },
  number: { code: "number", name: "a number" },
  int: { code: "whole-number", name: "a whole number" },
  boolean: { code: "true-or-false", name: "`true` or `false`" },
  array: { code: "list", name: "a list" },
  object: { code: "mapping", name: "fields and their values" },
};

/** The name of the field that a path leads to; entries of a list go by the list's name. */
function fieldOf(path: IssuePath): string {
  return String(path.findLast((key) => typeof key === "string") ?? "outline");
}

const codeName = (field: string) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
