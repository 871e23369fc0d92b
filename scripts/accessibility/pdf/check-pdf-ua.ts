import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { PdfAccount } from "../account.ts";
import { CONDITIONS } from "./conditions.ts";
import { FILE_CONDITIONS } from "./file-conditions.ts";
import { OWN_CONDITIONS } from "./own-conditions.ts";
import { isTagged, openSubject, type Subject } from "./subject.ts";

const ALL = [...CONDITIONS, ...FILE_CONDITIONS, ...OWN_CONDITIONS];

/**
 * Holds a PDF against the conditions of PDF/UA-1 that a program can check.
 *
 * @param file its path; whether it is a PDF at all, and has tags, is found out
 */
export async function checkPdfUa(file: string): Promise<PdfAccount> {
  const about = { file: basename(file), conditions: ALL.length };
  let subject: Subject;
  try {
    subject = await openSubject(new Uint8Array(readFileSync(file)));
  } catch (error) {
    const where = [(error as Error).message.split("\n")[0] ?? ""];
    return { ...about, pages: 0, faults: [{ number: "26-001", what: "a file that can't be opened and read", where }] };
  }
  const pages = subject.pdf.getPageCount();
  try {
    if (!isTagged(subject))
      return {
        ...about,
        pages,
        faults: [
          {
            number: "01-005",
            what: "no tags: nothing says what is a heading, a list, a picture",
            where: ["StructTreeRoot"],
          },
        ],
      };
    const found = await Promise.all(
      ALL.map(async ({ number, what, find }) => ({ number, what, where: [...new Set(await find(subject))] })),
    );
    return { ...about, pages, faults: found.filter(({ where }) => where.length > 0) };
  } finally {
    await subject.shown.loadingTask.destroy();
  }
}
