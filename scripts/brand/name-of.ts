/** A house's name, where a brand has one: alone, or a full one beside a short one. */
export function nameOf(name: unknown): string | undefined {
  const { full, short } = (typeof name === "object" ? (name ?? {}) : { full: name }) as {
    full?: unknown;
    short?: unknown;
  };
  const said = full ?? short;
  return typeof said === "string" && said.trim() !== "" ? said.trim() : undefined;
}
