import type { Importer } from "../importer.ts";
import { readHtml } from "./read-html.ts";

/** Pages as browsers save them, LaTeXML's (arXiv, ar5iv), PMC's, PLOS's, Distill's, and what Pandoc and Quarto write. */
export const html: Importer = { read: readHtml };
