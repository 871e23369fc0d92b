import { BUNDLED } from "../design/tokens.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nameHint } from "../diagnostics/list-names.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Path, YamlSource } from "../outline/yaml-source.ts";
import type { Family, Look, Role } from "./look.ts";
import { readFont, weightOf } from "./read-font.ts";
import { resolveBrandFile } from "./resolve-file.ts";
import type { BrandFields } from "./schema.ts";

export interface ReadTypography {
  type: Pick<Look, "families" | "faces" | "titleWeight">;
  diagnostics: Diagnostic[];
  /** Absolute paths. */
  files: string[];
}

/** In what a brand sets text, titles and code. @param folder absolute path of the brand's folder */
export function readTypography({ typography = {} }: BrandFields, yaml: YamlSource, folder: string): ReadTypography {
  const diagnostics: Diagnostic[] = [];
  const tell = (path: Path, finding: Parameters<YamlSource["diagnosticAt"]>[1]) =>
    diagnostics.push(yaml.diagnosticAt(path, finding));
  const files: string[] = [];
  const faces: string[] = [];
  const families = new Map<string, Family>();
  const withFiles = new Set(
    (typography.fonts ?? []).flatMap(({ family, files: named = [] }) => (named.length > 0 ? [family] : [])),
  );
  for (const [index, { family, source, files: named = [] }] of (typography.fonts ?? []).entries()) {
    const path = ["typography", "fonts", index];
    const characters = new Set<number>();
    for (const [at, file] of named.entries()) {
      const { path: name, ...face } = typeof file === "string" ? { path: file } : file;
      const place = [...path, "files", at, ...(typeof file === "string" ? [] : ["path"])];
      const found = resolveBrandFile(folder, name, "font");
      files.push(found.path);
      if (found.finding) {
        tell(place, found.finding);
        continue;
      }
      if (face.weight !== undefined && weightOf(face.weight) === undefined)
        tell([...path, "files", at, "weight"], NO_WEIGHT);
      const { font, finding } = readFont(found.path, { family, ...face });
      if (finding) tell(place, finding);
      if (font) faces.push(font.face);
      for (const character of font?.characters ?? []) characters.add(character);
    }
    const known = families.get(family)?.characters ?? [];
    if (named.length > 0) families.set(family, { name: family, characters: new Set([...known, ...characters]) });
    else if (bundledOf(family) === undefined && !withFiles.has(family))
      tell([...path, source === undefined ? "family" : "source"], {
        severity: "warning",
        code: "font-has-files",
        message: `the font ${family} has no files here${source === undefined || source === "file" ? "" : `: it is to come from \`${source}\`, and nothing is ever fetched`}`,
        hint: "put its files beside the brand's, with `source: file` and `files:`; until then text is set in Lectern's own fonts",
      });
  }
  const listed = new Set((typography.fonts ?? []).map(({ family }) => family));
  const take = (name: string | undefined, path: Path): Family | undefined => {
    if (name === undefined) return undefined;
    const bundled = bundledOf(name);
    const found = families.get(name) ?? (bundled === undefined ? undefined : { name: bundled });
    if (found || listed.has(name)) return found;
    const names = [...families.keys(), ...Object.keys(BUNDLED)];
    tell(path, {
      severity: "warning",
      code: "font-is-known",
      message: `there is no font ${name}: it is none of those under \`fonts\`, and none that Lectern brings`,
      hint: nameHint(nearest(name, names), names),
    });
    return undefined;
  };
  const named = (field: "base" | "headings" | "monospace"): Family | undefined => {
    const value = typography[field];
    const name = typeof value === "string" ? value : value?.family;
    return take(name as string | undefined, ["typography", field, ...(typeof value === "string" ? [] : ["family"])]);
  };
  const sans = named("base");
  // As in a document, titles are set as the text is where nothing is said of them.
  const serif = named("headings") ?? sans;
  const mono = named("monospace");
  const chosen: [Role, Family | undefined][] = [
    ["sans", sans],
    ["serif", serif],
    ["mono", mono],
  ];
  const weight = typeof typography.headings === "object" ? typography.headings.weight : undefined;
  const titleWeight = Number(weightOf(weight));
  if (weight !== undefined && !Number.isFinite(titleWeight)) tell(["typography", "headings", "weight"], NO_WEIGHT);
  return {
    type: {
      families: Object.fromEntries(chosen.filter(([, family]) => family !== undefined)),
      faces: faces.join("\n"),
      ...(Number.isFinite(titleWeight) ? { titleWeight } : {}),
    },
    diagnostics,
    files: [...new Set(files)],
  };
}

const bundledOf = (name: string) => (Object.hasOwn(BUNDLED, name) ? BUNDLED[name] : undefined);

const NO_WEIGHT = {
  code: "weight-is-known",
  message:
    "expected how bold it is: 100 to 900, a word such as `bold`, or of a variable font a range such as `300..700`",
};
