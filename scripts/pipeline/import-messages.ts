import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Draft } from "../drafter/draft-outline.ts";

/** One paper to be read. */
export interface ImportRequest {
  file: string;
  from?: string | undefined;
  password?: string | undefined;
  schema?: string | undefined;
  referencesFile?: string | undefined;
  paperFile?: string | undefined;
  /** See {@link DraftOptions}. */
  minutes?: number | undefined;
  isWhole?: boolean | undefined;
}

/** What became of it. */
export interface ImportReply {
  format?: string;
  /** The paper's title as an address. */
  slug?: string;
  draft?: Draft;
  diagnostics: Diagnostic[];
}
