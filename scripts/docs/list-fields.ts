import { z } from "zod";
import { MARKS, NOTED_MARKS } from "../outline/fields.ts";

/** What is read of a JSON Schema. */
const schemaNode = z.object({
  $ref: z.string().optional(),
  type: z.string().optional(),
  description: z.string().optional(),
  enum: z.array(z.string()).optional(),
  const: z.unknown().optional(),
  default: z.unknown().optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), schemaNode).optional();
  },
  get items() {
    return schemaNode.optional();
  },
  get anyOf() {
    return z.array(schemaNode).optional();
  },
});
export type SchemaNode = z.output<typeof schemaNode>;

const readingsOf = (node: SchemaNode): SchemaNode[] => node.anyOf?.flatMap(readingsOf) ?? [node];

/** A field at any depth below a block: `highlight.rows`, `steps[].details`. */
interface FieldRow {
  path: string;
  value: string;
  description: string;
}

/** The fields of a block and what is inside of them, each once, in the order of the schema. */
export function listFields(node: SchemaNode, path = ""): FieldRow[] {
  const readings = readingsOf(node);
  const objects = readings.flatMap(({ properties, required }) => (properties ? [{ properties, required }] : []));
  const names = new Set(objects.flatMap(({ properties }) => Object.keys(properties)));
  const own = [...names].flatMap((name) => {
    const fields = objects.flatMap(({ properties }) => properties[name] ?? []);
    const at = path === "" ? name : `${path}.${name}`;
    const isRequired = objects.every(({ required }) => required?.includes(name));
    const description = fields.find((field) => field.description !== undefined)?.description ?? "";
    return [
      {
        path: at,
        value: `${nameValues(fields)}${isRequired ? ", required" : ""}`,
        description: [MARKS, NOTED_MARKS].reduce((text, marks) => text.replace(marks, ""), description).trim(),
      },
      // What is on a slide are blocks, which have pages of their own.
      ...(name === "content" ? [] : fields.flatMap((field) => listFields(field, at))),
    ];
  });
  const inner = readings.flatMap(({ items }) => (items ? listFields(items, `${path}[]`) : []));
  return [...new Map([...own, ...inner].map((row) => [row.path, row])).values()];
}

const VALUES: Record<string, string> = {
  ...{ string: "text", integer: "whole number", boolean: "`true` or `false`", array: "list", object: "fields" },
  null: "nothing",
};

function nameValues(fields: readonly SchemaNode[]): string {
  const names = fields.flatMap(readingsOf).flatMap((node) => {
    if (node.enum) return node.enum.map((value) => `\`${value}\``);
    if (node.const !== undefined) return node.const === "" ? [] : [`\`${node.const}\``];
    if (node.description?.endsWith(MARKS)) return ["text with marks"];
    if (node.description?.endsWith(NOTED_MARKS)) return ["text with marks"];
    return [VALUES[node.type ?? ""] ?? node.type ?? ""];
  });
  const standard = fields.find((field) => field.default !== undefined)?.default;
  const listed = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(new Set(names));
  return standard === undefined ? listed : `${listed} (default: \`${standard}\`)`;
}

/**
 * What may stand in `content` besides plain strings, which are points, by its name.
 *
 * @param schema text of the outline's JSON Schema
 */
export function listEntries(schema: string): [name: string, entry: SchemaNode][] {
  const { $defs } = z.object({ $defs: z.record(z.string(), schemaNode) }).parse(JSON.parse(schema));
  const content = $defs.Section?.properties?.content?.items;
  return readingsOf(content ?? {}).flatMap(({ $ref, ...node }): [string, SchemaNode][] => {
    const entry = $defs[$ref?.split("/").at(-1) ?? ""] ?? node;
    // An entry is known by its first field.
    const [name] = Object.keys(entry.properties ?? {});
    return name === undefined ? [] : [[name, entry]];
  });
}
