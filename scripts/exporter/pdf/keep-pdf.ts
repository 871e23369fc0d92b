import { join } from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import type { DeckInfo } from "../deck-info.ts";
import type { Made } from "../format.ts";
import { checkPdf } from "./check-pdf.ts";
import { finishPdf } from "./finish-pdf.ts";
import type { PrintedPage } from "./print-pdf.ts";

/**
 * Finishes a PDF that was printed in one part or several, writes it, and opens it again to check it.
 *
 * @param notes what is said to each page, for a file that only who speaks gets
 * @param start when its printing began, by `performance.now()`
 */
export async function keepPdf(
  parts: readonly Uint8Array[],
  {
    folder,
    file,
    info,
    pages,
    notes,
    start,
  }: { folder: string; file: string; info: DeckInfo; pages: PrintedPage[]; notes?: readonly string[]; start: number },
): Promise<Made> {
  const finished = await finishPdf(
    parts,
    info,
    pages.flatMap(({ headings }) => headings),
    { labels: pages.flatMap(({ label }) => label ?? []), ...(notes ? { notes } : {}) },
  );
  const path = join(folder, file);
  writeFileAtomic(path, Buffer.from(finished));
  const { pages: texts, diagnostics } = await checkPdf(path, pages);
  const seconds = (performance.now() - start) / 1000;
  return {
    artifacts: [{ file, bytes: finished.length, pages: pages.length, seconds }],
    diagnostics: diagnostics.map((each) => ({ file, ...each })),
    pages: texts,
  };
}
