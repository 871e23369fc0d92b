import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { PdfAccount } from "../account.ts";
import { CONDITIONS } from "./conditions.ts";
import { OWN_CONDITIONS } from "./own-conditions.ts";
import { openSubject } from "./subject.ts";

const ALL = [...CONDITIONS, ...OWN_CONDITIONS];

/** Holds a PDF against the conditions of PDF/UA-1 that a program can check. @param file its path */
export async function checkPdfUa(file: string): Promise<PdfAccount> {
  const subject = await openSubject(new Uint8Array(readFileSync(file)));
  const found = await Promise.all(
    ALL.map(async ({ number, what, find }) => ({ number, what, where: [...new Set(await find(subject))] })),
  );
  const pages = subject.pdf.getPageCount();
  await subject.shown.loadingTask.destroy();
  return {
    ...{ file: basename(file), pages, conditions: ALL.length },
    faults: found.filter(({ where }) => where.length > 0),
  };
}
