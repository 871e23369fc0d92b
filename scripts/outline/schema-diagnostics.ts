import type { z } from "zod";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { YamlSource } from "./yaml-source.ts";

type Issue = z.core.$ZodIssue;
type IssuePath = readonly PropertyKey[];

/**
 * Every fault that a schema finds, each at its place in the YAML.
 *
 * @param schema that was asked, for the names of the fields it knows
 */
export function schemaDiagnostics(issues: readonly Issue[], yaml: YamlSource, schema: z.ZodType): Diagnostic[] {
  const flat = issues.flatMap((issue) => flatten(issue, []));
  // `titel` is one mistake, not an unknown field and a missing one.
  const misspelt = new Set(
    flat.flatMap(({ issue, path }) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => String([...path, nearest(key, knownFields(schema, path))]))
        : [],
    ),
  );
  return flat
    .filter(({ path }) => valueAt(yaml.data, path) !== undefined || !misspelt.has(String(path)))
    .flatMap(({ issue, path }) => diagnose(issue, path, yaml, schema));
}

interface PlacedIssue {
  issue: Issue;
  path: IssuePath;
}

/** Issues inside a union are those of the reading that fits best. */
function flatten(issue: Issue, base: IssuePath): PlacedIssue[] {
  const path = [...base, ...issue.path];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [{ issue, path }];
  return bestBranch(issue.errors).flatMap((inner) => flatten(inner, path));
}

function diagnose(issue: Issue, path: IssuePath, yaml: YamlSource, schema: z.ZodType): Diagnostic[] {
  const field = fieldOf(path);
  const value = valueAt(yaml.data, path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => {
        const fields = [...new Set(knownFields(schema, path))];
        const known = nearest(key, fields);
        const hint =
          known === key
            ? `\`${key}\` belongs to another kind of entry`
            : known
              ? `did you mean \`${known}\`?`
              : `there are ${fields.join(", ")}`;
        return yaml.source.diagnostic(
          { code: "field-is-known", message: `there is no field \`${key}\` here`, hint },
          yaml.positionOfKey(path, key),
        );
      });
    case "invalid_type":
      if (value === undefined || value === null) {
        const empty = value === null && path.length > 0;
        const message = empty ? `\`${field}\` is empty` : `the field \`${field}\` is missing`;
        return [
          yaml.diagnosticAt(path, {
            code: `${codeName(field)}-is-present`,
            message: path.length === 0 ? "expected fields and their values" : message,
          }),
        ];
      }
      return [
        yaml.diagnosticAt(path, {
          code: `${codeName(field)}-is-${NAMES[issue.expected]?.code ?? issue.expected}`,
          message: `expected ${NAMES[issue.expected]?.name ?? issue.expected}`,
          hint: typeHint(issue.expected, value, field),
        }),
      ];
    case "invalid_value": {
      const values = issue.values.map(String);
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
        return [
          yaml.diagnosticAt(path, {
            code: `${codeName(field)}-is-present`,
            message: `the field \`${field}\` is missing`,
            hint: `add \`${field}: ${values[0]}\``,
          }),
        ];
      const known = nearest(String(value), values);
      return [
        yaml.diagnosticAt(path, {
          code: `${codeName(field)}-is-known`,
          message: `expected ${values.map((v) => `\`${v}\``).join(", ")}`,
          hint: known ? `did you mean \`${known}\`?` : undefined,
        }),
      ];
    }
    case "custom": {
      const known = nearest(String(value), (issue.params?.expectedOneOf as string[] | undefined) ?? []);
      return [
        yaml.diagnosticAt(path, {
          code: `${codeName(field)}-is-valid`,
          message: issue.message,
          hint: known ? `did you mean \`${known}\`?` : undefined,
        }),
      ];
    }
  }
  return [yaml.diagnosticAt(path, { code: `${codeName(field)}-is-valid`, message: lowerFirst(issue.message) })];
}

/** Of a union's readings, the one that fits best: an unknown key or a missing field each count as one misfit. */
function bestBranch(branches: readonly Issue[][]): Issue[] {
  const misfits = (issues: Issue[]) => {
    const wholly = issues.some((issue) => issue.path.length === 0 && issue.code === "invalid_type");
    if (wholly) return 1000;
    const missing = issues.flatMap(({ path }) => (path.length === 1 ? String(path[0]) : []));
    // `devider` for a missing `divider` is one mistake.
    const cost = (key: string) => (nearest(key, missing) === undefined ? 1 : 0);
    return issues.reduce(
      (sum, issue) =>
        sum + (issue.code === "unrecognized_keys" ? issue.keys.reduce((all, key) => all + cost(key), 0) : 1),
      0,
    );
  };
  return branches.reduce((best, branch) => (misfits(branch) < misfits(best) ? branch : best));
}

interface SchemaNode {
  _zod: {
    def: {
      type: string;
      shape?: Record<string, SchemaNode>;
      innerType?: SchemaNode;
      element?: SchemaNode;
      valueType?: SchemaNode;
      options?: SchemaNode[];
    };
  };
}

/** The fields that the schema knows at `path`, over all readings of a union. */
function knownFields(schema: z.ZodType, path: IssuePath): string[] {
  let nodes: SchemaNode[] = [schema as unknown as SchemaNode];
  for (const key of [...path, undefined]) {
    nodes = nodes.flatMap(unwrap);
    if (key === undefined) break;
    nodes = nodes.flatMap(({ _zod: { def } }) =>
      [typeof key === "number" ? def.element : (def.shape?.[String(key)] ?? def.valueType)].filter(
        (node) => node !== undefined,
      ),
    );
  }
  return nodes.flatMap((node) => Object.keys(node._zod.def.shape ?? {}));
}

function unwrap(node: SchemaNode): SchemaNode[] {
  const { innerType, options } = node._zod.def;
  if (innerType) return unwrap(innerType);
  return options ? options.flatMap(unwrap) : [node];
}

const NAMES: Record<string, { code: string; name: string }> = {
  string: { code: "text", name: "text" },
  number: { code: "number", name: "a number" },
  int: { code: "whole-number", name: "a whole number" },
  boolean: { code: "true-or-false", name: "`true` or `false`" },
  array: { code: "list", name: "a list" },
  object: { code: "mapping", name: "fields and their values" },
};

const NUMBER_WORDS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

function typeHint(expected: string, value: unknown, field: string): string | undefined {
  if (expected === "number" || expected === "int") {
    const word = NUMBER_WORDS.indexOf(String(value).toLowerCase());
    const number = word >= 0 ? word : Number.parseFloat(String(value));
    return Number.isNaN(number) ? undefined : `try \`${field}: ${number}\``;
  }
  if (expected === "boolean") return `without quotes: \`${field}: false\``;
  if (expected === "string" && typeof value !== "object") return `put it in quotes: \`"${String(value)}"\``;
  if (expected === "string" && Array.isArray(value)) return "one text is wanted here, not a list";
  if (expected === "string") return "text with `: ` in it needs quotes around it";
  if (expected === "array") return "begin each entry with `- `";
  return undefined;
}

/** The name of the field that a path leads to; entries of a list go by the list's name. */
function fieldOf(path: IssuePath): string {
  return String(path.findLast((key) => typeof key === "string") ?? "outline");
}

const codeName = (field: string) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function valueAt(data: unknown, path: IssuePath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value === null || typeof value !== "object" ? undefined : (value as Record<PropertyKey, unknown>)[key],
    data,
  );
}
