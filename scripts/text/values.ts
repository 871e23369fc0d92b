/** A mapping as YAML and JSON give it. */
export type Fields = Record<string, unknown>;

/** Whether a value that may be anything is a mapping. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What stands at a path in data that may be anything; nothing where that leads nowhere. */
export const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      value === null || typeof value !== "object" ? undefined : (value as Record<PropertyKey, unknown>)[key],
    data,
  );

/** What may be a list, or a single value without one, or nothing. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The fields of which anything is said. */
export const withoutUndefined = <Named extends object>(
  fields: Named,
): { [Name in keyof Named]: NonNullable<Named[Name]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
