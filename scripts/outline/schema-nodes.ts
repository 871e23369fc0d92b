import type { z } from "zod";
import { TEXTS, type TextKind } from "./fields.ts";

/** The part of a schema's definition that leads to its fields. */
export interface SchemaNode {
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

/** What a schema says of the value at `path`: its readings, where it is a union. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): SchemaNode[] {
  const start = unwrap(schema as unknown as SchemaNode);
  return path.reduce<SchemaNode[]>(
    (nodes, key) =>
      nodes.flatMap(({ _zod: { def } }) => {
        const inner = typeof key === "number" ? def.element : (def.shape?.[String(key)] ?? def.valueType);
        return inner === undefined ? [] : unwrap(inner);
      }),
    start,
  );
}

function unwrap(node: SchemaNode): SchemaNode[] {
  const { innerType, options } = node._zod.def;
  if (innerType) return unwrap(innerType);
  return options ? options.flatMap(unwrap) : [node];
}

/** The fields that the schema knows at `path`, over all readings of a union. */
export function knownFields(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  return schemaAt(schema, path).flatMap(fieldsOf);
}

export const fieldsOf = (node: SchemaNode) => Object.keys(node._zod.def.shape ?? {});

/** The names of all fields at any depth. */
export const allFields = (schema: z.ZodType): Set<string> => new Set(walkFields(schema).map(([name]) => name));

function walkFields(schema: z.ZodType): [name: string, node: SchemaNode][] {
  const fields: [string, SchemaNode][] = [];
  const seen = new Set<SchemaNode>();
  const visit = (node: SchemaNode | undefined) => {
    if (node === undefined || seen.has(node)) return;
    seen.add(node);
    const { shape = {}, innerType, element, valueType, options = [] } = node._zod.def;
    fields.push(...Object.entries(shape));
    for (const inner of [...Object.values(shape), innerType, element, valueType, ...options]) visit(inner);
  };
  visit(schema as unknown as SchemaNode);
  return fields;
}

const kindOf = (node: SchemaNode) => TEXTS.get(node as unknown as z.ZodType)?.kind;

/** What kind of text may stand at `path`; nothing for a number, a name out of a list, an address and the like. */
export function textKindAt(schema: z.ZodType, path: readonly PropertyKey[]): TextKind | undefined {
  return schemaAt(schema, path)
    .map(kindOf)
    .find((kind) => kind !== undefined);
}

const RUNNING: ReadonlySet<TextKind | undefined> = new Set(["inline", "noted"]);

/** Whether running text may stand at `path`, in any reading of a union. */
export const mayBeInline = (schema: z.ZodType, path: readonly PropertyKey[]): boolean =>
  schemaAt(schema, path).some((node) => RUNNING.has(kindOf(node)));
