import { dirname, join, resolve } from "node:path";
import escapePattern from "escape-string-regexp";
import { type Diagnostic, hasErrors, type Position } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { SourceText } from "../diagnostics/source-text.ts";
import { resolveInFolder } from "../paths/folder.ts";
import { parseInline } from "../text/inline.ts";
import { buildOutline } from "./build-outline.ts";
import { checkDiagrams } from "./check-diagrams.ts";
import { checkExpressions } from "./check-expressions.ts";
import { checkMeaning } from "./check-meaning.ts";
import { elsewhere } from "./check-named-file.ts";
import { checkTexts } from "./check-texts.ts";
import { readSource } from "./read-source.ts";
import { readReferences } from "./references.ts";
import { outlineSchema } from "./schema.ts";
import { schemaDiagnostics } from "./schema-diagnostics.ts";
import type { LoadedOutline, Overlay, Reference } from "./types.ts";
import { YamlSource } from "./yaml-source.ts";

/** Citation styles that come with citation-js, and those of scripts/planner/gb-t-7714.ts. */
const STYLES = ["apa", "gb-t-7714", "gb-t-7714-author-date", "harvard1", "vancouver"];

/**
 * Reads an outline and all that it names.
 *
 * @param file path of `outline.yaml`, as the person gave it; relative to the working directory
 * @param text what would stand in the file, in place of what does
 * @param overlay puts other texts into the outline, once that is right by itself
 * @returns the outline, unless there was an error; all faults, each with its place; the files that were read
 */
export async function loadOutline(
  file: string,
  text?: string,
  overlay?: (yaml: YamlSource) => Overlay,
): Promise<LoadedOutline> {
  const path = resolve(file);
  const folder = dirname(path);
  const { source, diagnostics } =
    text === undefined ? readSource(path, file, true) : { source: new SourceText(file, text), diagnostics: [] };
  if (!source) return { diagnostics, files: [path] };
  const yaml = new YamlSource(source, outlineSchema);
  if (yaml.diagnostics.some((found) => found.severity === "error"))
    return { diagnostics: yaml.diagnostics, files: [path] };

  const own = outlineSchema.safeParse(yaml.data);
  const over = own.success ? overlay?.(yaml) : undefined;
  const parsed = over ? outlineSchema.safeParse(yaml.data) : own;
  const references = await loadReferences(yaml, folder);
  const style = findStyle(yaml, folder);
  const found = [
    ...yaml.diagnostics,
    ...(parsed.success ? [] : schemaDiagnostics(parsed.error.issues, yaml, outlineSchema)),
    ...references.diagnostics,
    ...style.diagnostics,
    ...checkTexts(yaml, outlineSchema),
    ...checkMeaning(yaml, folder, references.items && new Set(references.items.map(({ id }) => id))),
    ...(await checkDiagrams(yaml)),
    ...(await checkExpressions(yaml)),
  ];
  const all = [...(over?.diagnostics ?? []), ...found.map((each) => placeOver(each, file, over))];
  const files = [path, ...(over?.files ?? []), ...references.files, ...style.files];
  if (!parsed.success || hasErrors(all)) return { diagnostics: all, files };
  const value = buildOutline(parsed.data, yaml, folder, references.items ?? [], style.name);
  const title = over && own.data?.paper?.title;
  // Whoever looks for the paper needs the title that it has.
  const isOther = title !== undefined && title !== parsed.data.paper?.title;
  if (isOther) value.paper.published = parseInline(title);
  return { value, diagnostics: all, files };
}

/** A finding about a text that came from elsewhere, at its own place. */
export function placeOver<T extends { file?: string; position?: Position }>(
  finding: T,
  outline: string,
  over: Pick<Overlay, "places"> | undefined,
): T {
  const { line, column } = finding.position ?? {};
  const place =
    finding.file === undefined || finding.file === outline ? over?.places.get(`${line}:${column}`) : undefined;
  return place ? { ...finding, ...place } : finding;
}

type Fields = Record<string, unknown>;

async function loadReferences(
  yaml: YamlSource,
  folder: string,
): Promise<{ items?: Reference[]; diagnostics: Diagnostic[]; files: string[] }> {
  const named = (yaml.data as Fields | null)?.references;
  if (named === undefined || Array.isArray(named)) {
    const items = ((named ?? []) as Fields[]).filter((item) => typeof item?.id === "string") as unknown as Reference[];
    return {
      items,
      diagnostics: duplicateKeys(items, (index) => yaml.diagnosticAt(["references", index, "id"], DUPLICATE)),
      files: [],
    };
  }
  if (typeof named !== "string") return { diagnostics: [], files: [] };
  const found = resolveInFolder(folder, named);
  if ("problem" in found) {
    const other = elsewhere(named);
    const message =
      other !== undefined
        ? `${other}: the references must lie in the outline's folder`
        : found.problem === "outside"
          ? "the references must lie in the outline's folder"
          : `there is no file \`${named}\` beside the outline`;
    return {
      diagnostics: [
        yaml.diagnosticAt(["references"], {
          code: "references-exist",
          message,
          hint:
            other === undefined
              ? "paths count from the outline's folder"
              : "save them beside the outline, as .bib or CSL-JSON",
        }),
      ],
      files: [],
    };
  }
  if (!/\.(?:bib|json)$/i.test(named)) {
    return {
      diagnostics: [
        yaml.diagnosticAt(["references"], {
          code: "references-are-known",
          message: "expected a .bib file or a CSL-JSON .json file",
        }),
      ],
      files: [],
    };
  }
  const { source, diagnostics } = readSource(found.path, join(dirname(yaml.source.file), named));
  if (!source) return { diagnostics, files: [found.path] };
  const read = await readReferences(source);
  const twice = duplicateKeys(read.references, (index) => {
    const id = read.references[index]?.id ?? "";
    const nth = read.references.slice(0, index).filter((item) => item.id === id).length;
    const start = findKey(source.text, id, nth);
    return source.diagnostic(DUPLICATE, source.positionOf(start, start + id.length));
  });
  const items = read.diagnostics.length > 0 ? {} : { items: read.references };
  return { ...items, diagnostics: [...read.diagnostics, ...twice], files: [found.path] };
}

/** Offset of the n-th entry (from 0) with a key: `@book{key,` in BibTeX, `"id": "key"` in CSL-JSON. */
function findKey(text: string, key: string, nth: number): number {
  const escaped = escapePattern(key);
  const entries = new RegExp(`(?<=@\\w+\\s*[{(]\\s*)${escaped}(?=\\s*,)|(?<="id"\\s*:\\s*")${escaped}(?=")`, "g");
  return [...text.matchAll(entries)][nth]?.index ?? 0;
}

/** A style must be CSL; citeproc itself would end in its own words on anything else. */
function checkStyle(yaml: YamlSource, path: string): Diagnostic[] {
  const { source, diagnostics } = readSource(path, path);
  if (!source) return diagnostics;
  if (/<style\b[^>]*purl\.org\/net\/xbiblio\/csl/.test(source.text) && /<\/style>\s*$/.test(source.text)) return [];
  return [
    yaml.diagnosticAt(["style"], { code: "style-is-csl", message: "this file is no CSL style", hint: STYLES_HINT }),
  ];
}

const STYLES_HINT = "the Citation Style Language project has styles of most journals";

const DUPLICATE = {
  code: "reference-is-unique",
  message: "another reference has the same key",
  hint: "give each work a key of its own",
};

function duplicateKeys(items: readonly Reference[], report: (index: number) => Diagnostic): Diagnostic[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (seen.has(id)) return [report(index)];
    seen.add(id);
    return [];
  });
}

function findStyle(yaml: YamlSource, folder: string): { name: string; diagnostics: Diagnostic[]; files: string[] } {
  const style = (yaml.data as Fields | null)?.style ?? "apa";
  if (typeof style !== "string" || STYLES.includes(style)) return { name: String(style), diagnostics: [], files: [] };
  if (/\.csl$/i.test(style)) {
    const found = resolveInFolder(folder, style);
    if ("path" in found) return { name: found.path, diagnostics: checkStyle(yaml, found.path), files: [found.path] };
    return {
      name: "apa",
      files: [],
      diagnostics: [
        yaml.diagnosticAt(["style"], {
          code: "style-exists",
          message: `there is no file \`${style}\` beside the outline`,
        }),
      ],
    };
  }
  const known = nearest(style, STYLES);
  const hint = known ? `did you mean \`${known}\`?` : "or name a .csl file beside the outline";
  return {
    name: "apa",
    files: [],
    diagnostics: [
      yaml.diagnosticAt(["style"], {
        code: "style-is-known",
        message: `expected ${STYLES.map((name) => `\`${name}\``).join(", ")}`,
        hint,
      }),
    ],
  };
}
