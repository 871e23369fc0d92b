import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Outline } from "../outline/types.ts";
import type { Witness } from "../witness/witness.ts";

/** A talk, and the paper that it presents. */
export interface WitnessRequest {
  file: string;
  outline: Outline;
  /** Asks for a brief in place of a witness: of which state of the outline it is. */
  brief?: string | undefined;
  /** Asks for the paper's sentences with their names, in place of a brief. */
  isListed?: boolean | undefined;
}

/** What the paper bears of it; nothing of a paper that can't be read, of which it is told why. */
export interface WitnessReply {
  witness?: Witness;
  brief?: string;
  /** Absolute paths of the paper's files. */
  files?: string[];
  diagnostics: Diagnostic[];
}
