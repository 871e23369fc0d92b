import { readFileSync } from "node:fs";
import { findComponents, findImports } from "../../slide-markdown/find-components.ts";
import { findMarks } from "../../slide-markdown/find-marks.ts";
import { COMPONENTS } from "../../slidev/built-ins.ts";

/** What a component or a layout needs from beside it; with such needs it can't come along by itself. */
export function listNeeds(path: string): string[] {
  const text = readFileSync(path, "utf8");
  const components = findComponents(text).map(({ name }) => name);
  const files = findMarks(text).filter(({ kind }) => kind !== "snippet");
  return [
    ...new Set([
      ...findImports(text),
      ...components.filter((name) => !COMPONENTS.has(name)).map((name) => `<${name}>`),
      ...files.map(({ value }) => value),
    ]),
  ];
}
