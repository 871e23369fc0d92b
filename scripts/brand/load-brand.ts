import { isUtf8 } from "node:buffer";
import { dirname } from "node:path";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { SourceText } from "../diagnostics/source-text.ts";
import { readBytes, refuseEncoding } from "../diagnostics/text-file.ts";
import { schemaDiagnostics } from "../outline/schema-diagnostics.ts";
import { YamlSource } from "../outline/yaml-source.ts";
import { isFields } from "../text/values.ts";
import { isDark } from "./color-math.ts";
import type { Look } from "./look.ts";
import { nameOf } from "./name-of.ts";
import { readColors } from "./read-colors.ts";
import { readLogos } from "./read-logos.ts";
import { readTypography } from "./read-typography.ts";
import { brandSchema } from "./schema.ts";
import { findStrange } from "./strange-fields.ts";

/** What became of a brand's file. */
export interface LoadedBrand {
  look?: Look;
  diagnostics: Diagnostic[];
  /** Paths of all files that it was made from, absolute. */
  files: string[];
  /** Fields of the form that slides have no use for, as a person would write them: `color.success`. */
  unused: string[];
}

const LARGEST_BYTES = 1024 * 1024;

/**
 * Reads a brand: what it says of colours, type and logos, and what follows from it for all else.
 *
 * @param path absolute path of a `_brand.yml`
 * @param file the same as shown to the person
 * @returns the look, unless there was an error; all faults, each with its place
 */
export function loadBrand(path: string, file: string): LoadedBrand {
  const failed = (diagnostics: Diagnostic[]): LoadedBrand => ({ diagnostics, files: [path], unused: [] });
  const read = readBytes(path, file, {
    largest: LARGEST_BYTES,
    tooLarge: "a brand's file has at most 1 MB",
    inFolder: `name the file in it, e.g. ${file.replace(/(?<!\/)\/+$/, "")}/_brand.yml`,
    nowhere: "check the path of the brand",
  });
  if (!read.bytes) return failed(read.diagnostics);
  if (!isUtf8(read.bytes))
    return failed(refuseEncoding(read.bytes, file, "", "save the file with the encoding UTF-8").diagnostics);
  const source = new SourceText(file, new TextDecoder("utf-8").decode(read.bytes));
  const yaml = new YamlSource(source, brandSchema);
  if (hasErrors(yaml.diagnostics)) return failed(yaml.diagnostics);
  if (!isFields(yaml.data)) return failed([source.diagnostic(NO_FIELDS, yaml.positionAt([]))]);
  const { data: fields, error } = brandSchema.safeParse(yaml.data);
  const { diagnostics: strange, unused } = findStrange(yaml);
  if (fields === undefined)
    return failed([...yaml.diagnostics, ...strange, ...schemaDiagnostics(error.issues, yaml, brandSchema)]);
  const folder = dirname(path);
  const colors = readColors(fields, yaml);
  const type = readTypography(fields, yaml, folder);
  const logos = readLogos(fields, yaml, folder);
  const diagnostics = [
    ...[...yaml.diagnostics, ...strange, ...colors.diagnostics, ...type.diagnostics, ...logos.diagnostics],
  ];
  const files = [path, ...type.files, ...logos.files];
  if (hasErrors(diagnostics)) return { diagnostics, files, unused };
  const name = nameOf(fields.meta?.name);
  const footer = fields.defaults?.lectern?.footer?.trim();
  const { ground } = colors.colors;
  const dark = { light: isDark(ground.light), dark: isDark(ground.dark) };
  const look: Look = {
    file: path,
    ...(name === undefined ? {} : { name }),
    ...{ colors: colors.colors, isDark: dark, ...type.type, logos: placeLogos(logos.logos, dark) },
    ...(footer ? { footer } : {}),
  };
  return { look, diagnostics, files, unused };
}

/** Logos by what they stand on: a ground may be dark in both schemes, and paper is white. */
function placeLogos(logos: Look["logos"], { light: inLight, dark: inDark }: Look["isDark"]): Look["logos"] {
  return Object.fromEntries(
    Object.entries(logos).map(([place, { light, dark, ...logo }]) => {
      const [first, second] = [inLight, inDark].map((isOnDark) => (isOnDark ? (dark ?? light) : light));
      // One logo alone that was made for a dark ground would not be seen on paper.
      const paper = inLight && dark === undefined ? {} : { paper: light };
      return [place, { ...logo, light: first, ...(second === first ? {} : { dark: second }), ...paper }];
    }),
  );
}

const NO_FIELDS = {
  code: "brand-has-fields",
  message: "this brand says nothing",
  hint: 'it begins with what a house has, such as `logo: logo.svg` and `color:` with `primary: "#004b87"` below',
};
