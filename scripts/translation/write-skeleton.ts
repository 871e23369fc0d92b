import type { YamlSource } from "../outline/yaml-source.ts";
import { isFields, valueAt } from "../text/values.ts";
import type { LockedText, TranslationLock } from "./lock.ts";
import { listUnits, textsOf, type Unit } from "./units.ts";

/** So many characters of an original stand above the place for its translation. */
const LINE = 100;

/**
 * A translation to fill in: each text of an outline as a comment above an empty place.
 *
 * @param original the outline, which its schema takes
 * @param language BCP 47 tag
 */
export function translationSkeleton(original: YamlSource, language: string): string {
  const units = listUnits(original.data);
  const lines = [
    `# ${original.source.file.split("/").at(-1)} in the language ${language}: write each text below the one that it translates. What stays`,
    "# empty is shown in the original's words, and is told. Files, diagrams and code may be others here, too: add their field.",
    "",
    "lectern: 1",
    `translation: ${language}`,
    "",
  ];
  for (const unit of units.filter(({ isSection }) => !isSection)) lines.push(...writeUnit(unit, original, 0));
  const sections = units.filter(({ isSection }) => isSection).flatMap((unit) => writeUnit(unit, original, 1));
  if (sections.length > 0) lines.push("sections:", ...sections);
  return `${lines.join("\n").trimEnd()}\n`;
}

/** What such a translation remembers: what each text says now. */
export function skeletonLock(original: YamlSource): TranslationLock {
  const texts = listUnits(original.data).flatMap((unit) =>
    textsOf(unit, original.data).map(({ key, text }): [string, LockedText] => [
      `${unit.name} ${key}`,
      { was: text, digest: "" },
    ]),
  );
  return new Map(texts);
}

function writeUnit(unit: Unit, original: YamlSource, depth: number): string[] {
  const asked = new Set(
    textsOf(unit, original.data).flatMap(({ path, isAsked }) => (isAsked ? [path.join("\0")] : [])),
  );
  if (asked.size === 0) return [];
  const indent = "  ".repeat(depth);
  const isAsked = (path: readonly PropertyKey[]) =>
    [...asked].some((each) => each === path.join("\0") || each.startsWith(`${path.join("\0")}\0`));
  const write = (value: unknown, path: readonly PropertyKey[], at: string, head: string): string[] => {
    if (typeof value === "string") {
      if (!asked.has(path.join("\0"))) return [`${at}${head}`.trimEnd()];
      return [...comment(value, at), `${at}${head}`.trimEnd()];
    }
    const inner = `${at}  `;
    if (Array.isArray(value))
      return [`${at}${head}`.trimEnd(), ...value.flatMap((each, index) => entry(each, [...path, index], inner))];
    if (isFields(value)) return [`${at}${head}`.trimEnd(), ...fields(value, path, inner)];
    return [`${at}${head}`.trimEnd()];
  };
  const fields = (value: Record<string, unknown>, path: readonly PropertyKey[], at: string): string[] =>
    Object.entries(value).flatMap(([name, inner]) =>
      isAsked([...path, name]) ? write(inner, [...path, name], at, `${name}:`) : [],
    );
  /** An entry of a list keeps its place, whether or not there is something to translate in it. */
  const entry = (value: unknown, path: readonly PropertyKey[], at: string): string[] => {
    if (!isAsked(path)) return [`${at}-`];
    if (Array.isArray(value))
      return [`${at}-`, ...value.flatMap((each, index) => entry(each, [...path, index], `${at}  `))];
    if (!isFields(value)) return write(value, path, at, "-");
    const [first = "", ...rest] = fields(value, path, "");
    const lines = [first, ...rest];
    const start = lines.findIndex((line) => !line.startsWith("#"));
    return lines.map((line, index) =>
      index < start ? `${at}${line}` : index === start ? `${at}- ${line}` : `${at}  ${line}`,
    );
  };
  const own = valueAt(original.data, unit.path);
  const name = `${indent}${unit.name}:`;
  if (!unit.isSection)
    return [
      ...(isFields(own)
        ? [name, ...fields(own, unit.path, `${indent}  `)]
        : write(own, unit.path, indent, `${unit.name}:`)),
      "",
    ];
  const { content: _, sections: __, ...rest } = isFields(own) ? own : {};
  const content = unit.content.some(isAsked)
    ? [
        `${indent}  content:`,
        ...unit.content.flatMap((path) => entry(valueAt(original.data, path), path, `${indent}    `)),
      ]
    : [];
  return [name, ...fields(rest, unit.path, `${indent}  `), ...content, ""];
}

/** A text as comment lines, of which none is longer than a line is wide. */
function comment(text: string, at: string): string[] {
  return paragraphsOf(text)
    .flatMap(wrap)
    .map((line) => `${at}# ${line}`.trimEnd());
}

/** A line's end within a paragraph is none of the text. */
function paragraphsOf(text: string): string[] {
  const lines = text
    .trim()
    .split("\n")
    .map((line) => line.trim());
  return lines.reduce<string[]>((all, line, index) => {
    if (line !== "" && index > 0 && lines[index - 1] !== "") all.push(`${all.pop()} ${line}`);
    else if (line !== "") all.push(line);
    return all;
  }, []);
}

function wrap(line: string): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > LINE) {
    const cut = rest.lastIndexOf(" ", LINE);
    const end = cut > 0 ? cut : LINE;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...lines, rest];
}
