/** A mapping as YAML and JSON give it. */
export type Fields = Record<string, unknown>;

/** Whether a value that may be anything is a mapping. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What may be a list, or a single value without one, or nothing. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The fields of which anything is said. */
export const withoutUndefined = <Named extends object>(
  fields: Named,
): { [Name in keyof Named]: NonNullable<Named[Name]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
