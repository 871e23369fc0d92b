import { isUtf8 } from "node:buffer";
import { dirname } from "node:path";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { SourceText } from "../diagnostics/source-text.ts";
import { readBytes, refuseEncoding } from "../diagnostics/text-file.ts";
import { schemaDiagnostics } from "../outline/schema-diagnostics.ts";
import { YamlSource } from "../outline/yaml-source.ts";
import { isFields } from "../text/values.ts";
import type { Look } from "./look.ts";
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
  const { name } = fields.meta ?? {};
  const footer = fields.defaults?.lectern?.footer?.trim();
  const look: Look = {
    file: path,
    ...nameOf(name),
    ...{ colors: colors.colors, ...type.type, logos: logos.logos },
    ...(footer ? { footer } : {}),
  };
  return { look, diagnostics, files, unused };
}

const NO_FIELDS = {
  code: "brand-has-fields",
  message: "this brand says nothing",
  hint: 'it begins with what a house has, such as `logo: logo.svg` and `color:` with `primary: "#004b87"` below',
};

/** A name alone, or a short one and a full one. */
function nameOf(name: string | Record<string, unknown> | undefined): { name?: string } {
  const said = typeof name === "object" ? (name.full ?? name.short) : name;
  return typeof said === "string" && said.trim() !== "" ? { name: said.trim() } : {};
}
