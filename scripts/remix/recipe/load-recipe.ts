import { dirname, resolve } from "node:path";
import { type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import { TAKEN_IN_LECTURES } from "../../outline/addresses.ts";
import { checkCharacters } from "../../outline/characters.ts";
import { checkNames } from "../../outline/check-names.ts";
import { checkTex } from "../../outline/check-tex.ts";
import { checkTexts } from "../../outline/check-texts.ts";
import { checkTheme } from "../../outline/check-theme.ts";
import { readSource } from "../../outline/read-source.ts";
import { schemaDiagnostics } from "../../outline/schema-diagnostics.ts";
import { walkStrings } from "../../outline/walk.ts";
import { type Path, YamlSource } from "../../outline/yaml-source.ts";
import { findCitations, parseInline } from "../../text/inline.ts";
import { buildRecipe } from "./build-recipe.ts";
import { type RawRecipe, recipeSchema } from "./schema.ts";
import type { LoadedRecipe } from "./types.ts";

/**
 * Reads the recipe of a lecture.
 *
 * @param file path as the person gave it; relative to the working directory
 * @returns the recipe, unless there was an error; all faults, each with its place
 */
export function loadRecipe(file: string): LoadedRecipe {
  const path = resolve(file);
  const { source, diagnostics } = readSource(path, file, true);
  return source ? readRecipe(source) : { diagnostics, files: [path] };
}

/** The same of a recipe's text, which need not be in its file yet. */
export function readRecipe(source: SourceText): LoadedRecipe {
  const path = resolve(source.file);
  const yaml = new YamlSource(source, recipeSchema);
  if (hasErrors(yaml.diagnostics)) return { diagnostics: yaml.diagnostics, files: [path] };
  const parsed = recipeSchema.safeParse(yaml.data);
  const strange = findStrangeEntries(yaml);
  const issues = (parsed.error?.issues ?? []).filter(
    ({ path: [field, index] }) => field !== "slides" || !strange.has(index as number),
  );
  const all = [
    ...yaml.diagnostics,
    ...schemaDiagnostics(issues, yaml, recipeSchema),
    ...[...strange.values()],
    ...checkIds(yaml),
    ...checkRunningTexts(yaml),
    ...checkTexts(yaml, recipeSchema),
    ...checkNames(yaml, "lecture"),
    ...checkTheme(yaml, dirname(path), ["lecture", "theme"]),
  ];
  if (!parsed.success || hasErrors(all)) return { diagnostics: all, files: [path] };
  return { value: buildRecipe(parsed.data, yaml), raw: yaml.data as RawRecipe, diagnostics: all, files: [path] };
}

type Fields = Record<string, unknown>;

const entriesOf = ({ data }: YamlSource): [Fields, Path][] => {
  const slides = (data as Fields | null)?.slides;
  return Array.isArray(slides)
    ? slides.flatMap((entry, index): [Fields, Path][] =>
        typeof entry === "object" && entry !== null ? [[entry as Fields, ["slides", index]]] : [],
      )
    : [];
};

const KINDS = ["from", "slide", "divider"];

/** Entries of which nobody can tell what they are; by their index. */
function findStrangeEntries(yaml: YamlSource): Map<number, Diagnostic> {
  return new Map(
    entriesOf(yaml)
      .filter(([entry]) => !Object.keys(entry).some((key) => nearest(key, KINDS) !== undefined))
      .map(([, path]) => [path[1] as number, yaml.diagnosticAt(path, STRANGE)]),
  );
}

const STRANGE = {
  code: "entry-is-known",
  message: "expected `from` (slides of others), `slide` (one of your own) or `divider` (a part of the lecture)",
};

/** Own slides have addresses that nothing else has. */
function checkIds(yaml: YamlSource): Diagnostic[] {
  const lines = new Map<string, number>();
  return entriesOf(yaml).flatMap(([{ id }, path]) => {
    if (typeof id !== "string") return [];
    const at = [...path, "id"];
    const first = lines.get(id);
    lines.set(id, first ?? yaml.positionAt(at).line);
    if (first !== undefined)
      return [
        yaml.diagnosticAt(at, {
          code: "id-is-unique",
          message: `the id \`${id}\` is taken by line ${first}`,
          hint: "give each slide an id of its own",
        }),
      ];
    return TAKEN_IN_LECTURES.has(id)
      ? [
          yaml.diagnosticAt(at, {
            code: "id-is-free",
            message: `the address \`/${id}\` is taken by a page of the deck`,
            hint: `try \`my-${id}\``,
          }),
        ]
      : [];
  });
}

/** Fields of running text, and what can't stand in them here. */
const TEXTS = new Set(["title", "slide", "divider", "gist", "notes", "points", "point", "details"]);

function checkRunningTexts(yaml: YamlSource): Diagnostic[] {
  // The texts of a list stand in its field.
  const texts = walkStrings(yaml.data).filter(({ path }) => TEXTS.has(String(path.findLast(isName))));
  const citations = texts
    .filter(({ value }) => findCitations(parseInline(value)).length > 0)
    .map(({ path }) => yaml.diagnosticAt(path, CITATION));
  const comments = entriesOf(yaml).flatMap(([{ diagram }, path]) =>
    typeof diagram === "string" && diagram.includes("<!--") ? [yaml.diagnosticAt([...path, "diagram"], COMMENT)] : [],
  );
  return [...citations, ...comments, ...checkTex(yaml, [], texts), ...checkCharacters(yaml)];
}

const isName = (key: PropertyKey) => typeof key === "string";

const CITATION = {
  code: "lecture-cites-by-link",
  message: "a lecture has no references of its own to cite",
  hint: "link to the work: `[Title](https://…)`; what taken slides cite comes along",
};
const COMMENT = {
  code: "diagram-is-mermaid",
  message: "`<!--` would end the slide here",
  hint: "comments in Mermaid begin with `%%`",
};
