import { join } from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import type { DeckInfo } from "../deck-info.ts";
import type { Made } from "../formats/format.ts";
import { checkPdf } from "./check-pdf.ts";
import { finishPdf } from "./finish-pdf.ts";
import type { PrintedPage } from "./print-pdf.ts";

/**
 * Finishes a printed PDF, writes it, and opens it again to check it.
 *
 * @param start when its printing began, by `performance.now()`
 */
export async function keepPdf(
  bytes: Uint8Array,
  {
    folder,
    file,
    info,
    pages,
    start,
  }: { folder: string; file: string; info: DeckInfo; pages: PrintedPage[]; start: number },
): Promise<Made> {
  const finished = await finishPdf(
    bytes,
    info,
    pages.flatMap(({ titles }) => titles),
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
