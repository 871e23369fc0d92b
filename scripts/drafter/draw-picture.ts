import { gunzipSync } from "node:zlib";
import { type DrawnKind, drawnKind } from "../files/picture-kind.ts";
import type { Drawn } from "./drawn.ts";

/** What draws a kind of picture, loaded when there is one, and the ending of what it draws. */
const DRAWERS: Record<DrawnKind, { ending: string; load: () => Promise<(bytes: Uint8Array) => Promise<Drawn>> }> = {
  pdf: { ending: ".png", load: async () => (await import("./draw-pdf.ts")).drawPdf },
  emf: { ending: ".svg", load: async () => (await import("./draw-metafile.ts")).drawMetafile },
  wmf: { ending: ".svg", load: async () => (await import("./draw-metafile.ts")).drawMetafile },
  tiff: { ending: ".png", load: async () => (await import("./draw-tiff.ts")).drawTiff },
};

/** Endings of the files that are drawn. */
export const DRAWN_ENDINGS = [".pdf", ".emf", ".wmf", ".emz", ".wmz", ".tif", ".tiff"];

/** Pictures of Windows are kept packed, too (`.emz`). */
const LARGEST_BYTES = 64 * 2 ** 20;

/**
 * Draws a picture that no browser shows, such as a PDF or what Word pastes: by what it is, whatever its name says.
 *
 * @returns what a browser shows, with the ending that it should have; nothing if it is no such picture
 */
export async function drawPicture(bytes: Uint8Array): Promise<(Drawn & { ending: string }) | undefined> {
  const unpacked = unpack(bytes);
  const kind = drawnKind(unpacked);
  if (kind === undefined) return undefined;
  const { ending, load } = DRAWERS[kind];
  return { ...(await (await load())(unpacked)), ending };
}

function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_BYTES });
  } catch {
    return bytes;
  }
}
