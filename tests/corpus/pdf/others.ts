import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { joinLines } from "../printed.ts";
import { letters } from "../texts.ts";

const POPPLER = "pdftotext";

/**
 * What `pdftotext` sees in a file, in the order that it thinks is right, or in the one in which the file has it; nothing
 * where it is not installed.
 */
export function readWithPoppler(path: string, order: "sorted" | "raw" = "sorted"): string | undefined {
  const { status, stdout } = spawnSync(POPPLER, [...(order === "raw" ? ["-raw"] : []), path, "-"], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return status === 0 ? stdout : undefined;
}

/** Text of another reader, as `compareText` wants it. */
export const asRead = (text: string) => ({ running: letters(joinLines(text)), all: joinLines(text) });

const PDF2MD = "@opendocsg/pdf2md";

/** Reads a PDF as Markdown by another package, if somebody has put it into `node_modules`; it is no dependency. */
export async function findPdf2md(): Promise<((path: string) => Promise<string | undefined>) | undefined> {
  const found: unknown = await import(PDF2MD).catch(() => undefined);
  const read: unknown = typeof found === "object" && found !== null && "default" in found ? found.default : undefined;
  if (typeof read !== "function") return undefined;
  return async (path) => {
    try {
      return String(await read(new Uint8Array(readFileSync(path))));
    } catch {
      return undefined;
    }
  };
}
