import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { readIfThere, replaceFile } from "../files/files.ts";
import { isReport, reportWitness } from "../witness/report/report-witness.ts";
import type { Witness } from "../witness/witness.ts";

/** Writes the page of what each statement stands on, over an earlier one only. @returns why it was not written */
export function writeWitness(file: string, witness: Witness): Diagnostic | undefined {
  const before = readIfThere(file);
  if (before !== undefined && !isReport(before.toString()))
    return {
      ...{ severity: "error", code: "report-is-new", file },
      message: "this file is no report as Lectern wrote it, and is not overwritten",
      hint: "name another one: `--report <file>`",
    };
  replaceFile(file, reportWitness(witness));
  return undefined;
}
