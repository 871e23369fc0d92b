import type { Importer } from "../importer.ts";
import { importLatex } from "./import-latex.ts";

/** Papers in LaTeX: one file, or a main file and those that it brings in. */
export const latex: Importer = { read: importLatex };
