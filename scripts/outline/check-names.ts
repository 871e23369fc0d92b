import { basename } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { CODE_LANGUAGES, PLAIN_CODE } from "../text/code-languages.ts";
import { isFileName } from "../text/is-file-name.ts";
import { isFields } from "../text/values.ts";
import { isNamedLanguage } from "./suggest.ts";
import { walkBlocks, walkPictures } from "./walk.ts";
import type { YamlSource } from "./yaml-source.ts";

/**
 * Names that mean something elsewhere and are none there: languages of talks and of listings, descriptions that are
 * names of files. All are warnings, since the deck is made without them.
 *
 * @param field that has the talk's language in it: `paper`, in a recipe `lecture`
 */
export function checkNames(yaml: YamlSource, field: string): Diagnostic[] {
  const blocks = walkBlocks(yaml.data);
  return [
    ...checkLanguage(yaml, field),
    ...walkPictures(yaml.data).flatMap(({ path, value }) => checkAlt(value, path, yaml)),
    ...blocks.flatMap(({ path, value }) => checkCode(value, path, yaml)),
  ];
}

type Block = ReturnType<typeof walkBlocks>[number];

function checkLanguage(yaml: YamlSource, field: string): Diagnostic[] {
  const language = isFields(yaml.data) && isFields(yaml.data[field]) ? yaml.data[field].language : undefined;
  if (typeof language !== "string" || isNamedLanguage(language)) return [];
  return [
    yaml.diagnosticAt([field, "language"], {
      severity: "warning",
      code: "language-is-known",
      message: `nothing is known of a language \`${language}\`; Lectern's own words are English, and dates stay numbers`,
      hint: "if it is a slip, write its BCP 47 tag, such as `en` or `zh-Hans`",
    }),
  ];
}

/** A name tells nobody who can't see a picture what it shows. */
function checkAlt({ alt, figure }: Block["value"], path: Block["path"], yaml: YamlSource): Diagnostic[] {
  if (typeof alt !== "string") return [];
  const name = alt.trim();
  const isFile = isFileName(name) || (typeof figure === "string" && (name === figure || name === basename(figure)));
  if (!isFile) return [];
  return [
    yaml.diagnosticAt([...path, "alt"], {
      severity: "warning",
      code: "alt-describes",
      message: "this is the name of a file; `alt` is read to those who can't see the picture",
      hint: "say in a sentence what the picture shows",
    }),
  ];
}

function checkCode({ code, language }: Block["value"], path: Block["path"], yaml: YamlSource): Diagnostic[] {
  if (typeof code !== "string" || typeof language !== "string") return [];
  const name = language.toLowerCase();
  if (CODE_LANGUAGES.has(name) || PLAIN_CODE.has(name)) return [];
  const near = nearest(name, CODE_LANGUAGES);
  return [
    yaml.diagnosticAt([...path, "language"], {
      severity: "warning",
      code: "code-language-is-known",
      message: `no language of code is called \`${language}\`; the listing has one colour`,
      hint: near ? `did you mean \`${near}\`?` : "leave `language` out, or see https://shiki.style/languages",
    }),
  ];
}
