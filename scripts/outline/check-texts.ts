import type { z } from "zod";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { findInertMarks, mayHoldMarks } from "../text/inert-marks.ts";
import { textKindAt } from "./schema-nodes.ts";
import { withoutCurly } from "./suggest.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

/** A citation, where names and Slidev's own Markdown have none. */
const CITED = /\[@[A-Za-z][\w:.-]{0,80}\]/;

/** A text that stands in curly quotes as a whole. */
const CURLY = /^[“”„‟«‘‚][^“”„‟«»‘‚’]*[“”»’]$/u;

/**
 * What is shown as it stands, though it was hardly meant so: marks that mean nothing in running text, and curly quotes
 * around names and labels, which YAML takes for letters.
 *
 * @param schema that says which fields hold text
 */
export function checkTexts(yaml: YamlSource, schema: z.ZodType): Diagnostic[] {
  const visit = (value: unknown, path: Path): Diagnostic[] => {
    if (typeof value === "string") return checkText(value, path, yaml, schema);
    if (Array.isArray(value)) return value.flatMap((each, index) => visit(each, [...path, index]));
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => visit(inner, [...path, key]));
  };
  return visit(yaml.data, []);
}

/** A point, a detail, a takeaway: what is set as an entry of a list; a cell of a table is none. */
const isEntry = (path: Path) =>
  (typeof path.at(-1) === "number" || path.at(-1) === "point") && !path.includes("columns") && !path.includes("rows");

function checkText(text: string, path: Path, yaml: YamlSource, schema: z.ZodType): Diagnostic[] {
  const isCurly = CURLY.test(text);
  const [cited] = CITED.exec(text) ?? [];
  const isPlain = !isCurly && cited === undefined && !mayHoldMarks(text, isEntry(path));
  if (isPlain) return [];
  const kind = textKindAt(schema, path);
  if (cited !== undefined && (kind === "plain" || path.at(-1) === "slidev"))
    return [
      yaml.source.diagnostic(
        {
          severity: "warning",
          code: "mark-is-known",
          message: `\`${cited}\` is no citation here, and is shown as it stands`,
          hint: "cite in a point, a caption or a message; here write author and year",
        },
        yaml.positionOfText(path, cited),
      ),
    ];
  if (isCurly && kind === "plain")
    return [
      yaml.diagnosticAt(path, {
        severity: "warning",
        code: "quotes-are-plain",
        message: "curly quotes are part of the text, and are shown",
        hint: `write plain ones, or none: \`${String(path.findLast((key) => typeof key === "string"))}: "${withoutCurly(text)}"\``,
      }),
    ];
  if (isCurly || (kind !== "inline" && kind !== "noted")) return [];
  const marks = findInertMarks(text, { isEntry: isEntry(path), mayBeNoted: kind === "noted" });
  return marks.map(({ mark, ...finding }) =>
    yaml.source.diagnostic({ severity: "warning", code: "mark-is-known", ...finding }, yaml.positionOfText(path, mark)),
  );
}
