import { existsSync } from "node:fs";
import { dirname, extname } from "node:path";
import type { Account } from "../accessibility/account.ts";
import { reportAccess } from "../accessibility/report/report-access.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { readIfThere, replaceFile } from "../files/files.ts";
import { isReport } from "../report-page/seal.ts";
import { reportWitness } from "../witness/report/report-witness.ts";
import { writeReviewSheet } from "../witness/report/review-sheet.ts";
import type { Witness } from "../witness/witness.ts";

/** Why a report can't be written there: somebody else's file is in the way. @throws where no file can be */
export function refuseReport(file: string, option = "--report"): Diagnostic | undefined {
  const before = readIfThere(file);
  if (before !== undefined ? isReport(before.toString()) : existsSync(dirname(file))) return undefined;
  return before === undefined
    ? {
        ...{ severity: "error", code: "report-has-folder", file },
        message: `there is no folder \`${dirname(file)}\``,
        hint: `make it first, or name another place: \`${option} <file>\``,
      }
    : {
        ...{ severity: "error", code: "report-is-new", file },
        message: "this file is no report as Lectern wrote it, and is not overwritten",
        hint: `name another one: \`${option} <file>\``,
      };
}

/** Writes what each statement stands on: a page, or as `.md` a sheet to go through. @returns why it was not written */
export const writeWitness = (file: string, witness: Witness) =>
  writeReport(file, isMarkdown(file) ? writeReviewSheet(witness) : reportWitness(witness));

/** Whether a report is asked for as a sheet to tick, by its name. */
export const isMarkdown = (file: string): boolean => [".md", ".markdown"].includes(extname(file).toLowerCase());

/** Writes the page of how the talk is for who does not see or hear it. @returns why it was not written */
export const writeAccount = (file: string, account: Account) => writeReport(file, reportAccess(account));

/** Writes a report over an earlier one only. @param content with its seal */
export function writeReport(file: string, content: string, option?: string): Diagnostic | undefined {
  const refusal = refuseReport(file, option);
  if (!refusal) replaceFile(file, content);
  return refusal;
}
