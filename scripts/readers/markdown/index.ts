import type { Importer } from "../importer.ts";
import { readManuscript } from "./read-manuscript.ts";

/** Markdown as papers are written in it: Pandoc's, JOSS's, Quarto's, R Markdown's and MyST's. */
export const markdown: Importer = { read: readManuscript };
