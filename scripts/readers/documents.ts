import type { DocumentFormat } from "./importer.ts";

/** Every format whose files are no text, in the order in which a file is asked for it. */
export const DOCUMENTS: readonly DocumentFormat[] = [];
