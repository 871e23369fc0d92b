import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { listNames } from "../diagnostics/list-names.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { findCitations, parseInline } from "../text/inline.ts";
import { TAKEN_IN_TALKS } from "./addresses.ts";
import { checkCharacters } from "./characters.ts";
import { checkClosing } from "./check-closing.ts";
import { checkCode } from "./check-code.ts";
import { checkFigures } from "./check-figures.ts";
import { checkMedia } from "./check-media.ts";
import { checkNames } from "./check-names.ts";
import { checkParts } from "./check-parts.ts";
import { checkSlides } from "./check-slides.ts";
import { checkSlidev } from "./check-slidev.ts";
import { checkTables } from "./check-tables.ts";
import { checkTex } from "./check-tex.ts";
import { checkTheme } from "./check-theme.ts";
import { checkPlaceholders } from "./placeholder.ts";
import { walkBlocks, walkSections, walkTexts } from "./walk.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

/**
 * The rules that a schema can't state: ids are unique, citations have a work, figures exist, TeX is TeX,
 * rows are as long as the table is wide. Runs on data that may still break the schema, so that all faults of
 * an outline are reported at once.
 *
 * @param yaml the outline
 * @param folder absolute path of its folder
 * @param keys the ids of all references; `undefined` when the references themselves could not be read
 */
export function checkMeaning(yaml: YamlSource, folder: string, keys: ReadonlySet<string> | undefined): Diagnostic[] {
  return [
    ...checkParts(yaml),
    ...checkSlides(yaml),
    ...checkIds(yaml),
    ...(keys ? checkCitations(yaml, keys) : []),
    ...checkClosing(yaml),
    ...checkFigures(yaml, folder),
    ...checkMedia(yaml, folder),
    ...checkSlidev(yaml, folder),
    ...checkNames(yaml, "paper"),
    ...checkPlaceholders(yaml),
    ...checkTheme(yaml, folder, ["talk", "theme"]),
    ...checkTex(yaml, walkBlocks(yaml.data), walkTexts(yaml.data)),
    ...checkCharacters(yaml),
    ...checkTables(yaml),
    ...checkCode(yaml),
  ];
}

function checkIds(yaml: YamlSource): Diagnostic[] {
  const lines = new Map<string, number>();
  return walkSections(yaml.data).flatMap(({ path, value: { id } }) => {
    if (typeof id !== "string") return [];
    const at = [...path, "id"];
    const { line } = yaml.positionAt(at);
    const first = lines.get(id);
    if (first !== undefined)
      return [
        yaml.diagnosticAt(at, {
          code: "id-is-unique",
          message: `the id \`${id}\` is taken by line ${first}`,
          hint: "give each section an id of its own",
        }),
      ];
    lines.set(id, line);
    // Slidev reads an address of digits as a slide's number, and `presenter` and the like as its own pages.
    if (TAKEN_IN_TALKS.has(id)) {
      return [
        yaml.diagnosticAt(at, {
          code: "id-is-free",
          message: `the address \`/${id}\` is taken by a page of the deck`,
          hint: `try \`section-${id}\``,
        }),
      ];
    }
    return [];
  });
}

function checkCitations(yaml: YamlSource, keys: ReadonlySet<string>): Diagnostic[] {
  const unknown = (path: Path, key: string): { path: Path; key: string }[] => (keys.has(key) ? [] : [{ path, key }]);
  const fields = walkBlocks(yaml.data).flatMap(({ path, value: { cite } }) =>
    Array.isArray(cite)
      ? cite.flatMap((key, index) => (typeof key === "string" ? unknown([...path, "cite", index], key) : []))
      : [],
  );
  const texts = walkTexts(yaml.data).flatMap(({ path, value }) =>
    findCitations(parseInline(value)).flatMap(({ items }) => items.flatMap(({ key }) => unknown(path, key))),
  );
  // The list of all keys stands once, at the first place that needs it.
  let listedAt: number | undefined;
  return [...fields, ...texts]
    .map(({ path, key }) => ({ key, position: yaml.positionAt(path) }))
    .toSorted((a, b) => a.position.line - b.position.line || a.position.column - b.position.column)
    .map(({ key, position }) => {
      const known = nearest(key.replace(/^@/, ""), keys);
      const hint = known
        ? `did you mean \`${known}\`?`
        : keys.size === 0
          ? "the outline has no `references`"
          : listedAt === undefined
            ? `the keys are ${listNames(keys)}`
            : `all keys stand above, at line ${listedAt}`;
      if (!known) listedAt ??= position.line;
      return yaml.source.diagnostic(
        { code: "citation-is-known", message: `no reference has the key \`${key}\``, hint },
        position,
      );
    });
}
