import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Finding, SourceText } from "../diagnostics/source-text.ts";
import type { DocumentRead } from "./importer.ts";
import { empty } from "./jats/read-jats.ts";

/** A file of which nothing was read, and why. */
export const refuseWith = (file: string, diagnostics: Diagnostic[]): DocumentRead => ({
  manuscript: empty(diagnostics),
  source: new SourceText(file, ""),
  outline: { headings: [], texts: [], figures: [] },
});

/** The same for one reason, which concerns all of the file. */
export const refuseDocument = (file: string, finding: Finding): DocumentRead =>
  refuseWith(file, [new SourceText(file, "").diagnostic(finding)]);
