import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { findUnreadTex, hasTooManyMarks, MOST_MARKS, parseInline, walkInlines } from "../text/inline.ts";
import { findTexFault, type TexFault } from "../text/tex.ts";
import { isFields } from "../text/values.ts";
import { normalizeLines, splitParagraphs } from "../text/white-space.ts";
import { withoutLabels } from "./equation-labels.ts";
import type { Found } from "./walk.ts";
import type { YamlSource } from "./yaml-source.ts";

/**
 * Whether formulas are shown as they are meant: equations, and those within running text.
 *
 * @param blocks of which those with an `equation` are looked at
 * @param texts running texts
 */
export function checkTex(
  yaml: YamlSource,
  blocks: readonly Found<Record<string, unknown>>[],
  texts: readonly Found<string>[],
): Diagnostic[] {
  const equations = blocks.flatMap(({ path, value: { equation } }): Diagnostic[] =>
    typeof equation === "string"
      ? report(faultOfEquation(equation)).map((each) => yaml.diagnosticAt([...path, "equation"], each))
      : [],
  );
  const symbols = blocks.flatMap(({ path, value: { symbols } }): Diagnostic[] =>
    (Array.isArray(symbols) ? symbols : []).flatMap((entry, index) =>
      isFields(entry) && typeof entry.symbol === "string"
        ? report(findTexFault(normalizeLines(entry.symbol), false)).map((each) =>
            yaml.diagnosticAt([...path, "symbols", index, "symbol"], each),
          )
        : [],
    ),
  );
  const within = texts.flatMap(({ path, value }): Diagnostic[] => {
    if (splitParagraphs(value).some(hasTooManyMarks)) return [yaml.diagnosticAt(path, TOO_MANY)];
    if (!value.includes("$")) return [];
    const formulas = walkInlines(parseInline(value)).flatMap((node) =>
      node.type === "inlineMath" ? [node.value] : [],
    );
    return [
      ...formulas.flatMap((tex) => report(findTexFault(tex, false))),
      // Dollars may be money, but money has no commands.
      ...findUnreadTex(value)
        .filter((tex) => /\\[a-zA-Z]/.test(tex))
        .flatMap((tex) => unread(tex, findTexFault(tex, false))),
    ].map((each) => yaml.diagnosticAt(path, each));
  });
  return [...equations, ...symbols, ...within];
}

function faultOfEquation(equation: string): TexFault {
  const tex = withoutLabels(normalizeLines(equation));
  if (tex === "" && equation.trim() !== "") return { error: "there is a label, but no formula" };
  return findTexFault(tex, true);
}

type Finding = Pick<Diagnostic, "code" | "message"> & { severity?: Diagnostic["severity"]; hint: string };

const KNOWN = "https://katex.org/docs/supported.html lists what it knows";

const TOO_MANY: Finding = {
  code: "text-has-few-marks",
  message: `a paragraph of this text has more than ${MOST_MARKS} marks, such as \`*\`, \`_\`, \`[\` or \`$\``,
  hint: "take it apart into several texts",
};

function report({ error, loss }: TexFault): Finding[] {
  if (error !== undefined)
    return [{ code: "equation-is-tex", message: `KaTeX can't read this: ${error}`, hint: KNOWN }];
  if (loss === undefined) return [];
  const hint = /\\(?:href|url)/.test(loss)
    ? "write it without; links go into the text, as `[words](https://…)`"
    : `write it without; ${KNOWN}`;
  return [{ code: "equation-is-whole", message: `this formula would not be shown as it is meant: ${loss}`, hint }];
}

function unread(tex: string, { error }: TexFault): Finding[] {
  if (error === undefined) return [];
  const message = `\`$${tex}$\` is shown as it stands, since KaTeX can't read it: ${error}`;
  const hint = `if it is no formula, write \`\\$\` for its first dollar; ${KNOWN}`;
  return [{ severity: "warning", code: "formula-is-tex", message, hint }];
}
