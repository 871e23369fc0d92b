import type { CallToolResult } from "@modelcontextprotocol/server";
import { z } from "zod";
import { type Diagnostic, sortByPlace } from "../diagnostics/diagnostic.ts";
import { reportDiagnostics } from "../diagnostics/report.ts";
import { addSourceLines } from "../diagnostics/source-lines.ts";
import { counted } from "../text/counted.ts";
import type { Told } from "./tool.ts";

/** Findings that are told in words, and as data: an assistant reads all of it, and mends the first ones first. */
const MOST_IN_WORDS = 30;
const MOST_AS_DATA = 300;

/** What every tool gives as data. */
export const resultSchema = z.looseObject({
  findings: z
    .array(
      z.object({
        severity: z.enum(["error", "warning"]),
        code: z.string().describe("The rule that is broken."),
        message: z.string(),
        hint: z.string().optional().describe("What to do about it."),
        file: z.string().optional(),
        line: z.number().optional().describe("From 1."),
        column: z.number().optional().describe("From 1."),
      }),
    )
    .describe("What is wrong, errors first."),
});

/** What a tool says as an answer of the protocol: in words, as pictures, as data. */
export function toResult({ lines, diagnostics, data = {}, pictures = [], isRefused = false }: Told): CallToolResult {
  const { error = [], warning = [] } = Object.groupBy(
    sortByPlace(addSourceLines(diagnostics)),
    ({ severity }) => severity,
  );
  const all = [...error, ...warning];
  const told = [error.slice(0, MOST_IN_WORDS), warning.slice(0, Math.max(0, MOST_IN_WORDS - error.length))];
  const text = [
    ...lines,
    ...told.flatMap((each) => (each.length > 0 ? [reportDiagnostics(each, false).trimEnd()] : [])),
    ...(all.length > MOST_IN_WORDS ? [`and ${counted(all.length - MOST_IN_WORDS, "more finding")}`] : []),
  ];
  return {
    content: [
      { type: "text", text: text.join("\n") || "Done; nothing was found." },
      ...pictures.flatMap(({ caption, png }) => [
        { type: "text" as const, text: caption },
        { type: "image" as const, data: png.toString("base64"), mimeType: "image/png" },
      ]),
    ],
    structuredContent: { findings: all.slice(0, MOST_AS_DATA).map(toData), ...data },
    ...(isRefused ? { isError: true } : {}),
  };
}

const toData = ({ severity, code, message, hint, file, position }: Diagnostic) => ({
  ...{ severity, code, message, hint, file },
  ...(position ? { line: position.line, column: position.column } : {}),
});
