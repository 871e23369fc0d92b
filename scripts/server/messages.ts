import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** From the command to the process that serves. */
export type ToServer =
  | {
      kind: "serve";
      /** Absolute path of the deck. */
      deckFile: string;
      /** The port to serve on, or the first of those to try. */
      port: number;
      /** Whether another port will do. */
      isAnyPort: boolean;
      /** The secret that opens the gate. */
      key: string;
    }
  /** What is wrong with the outline now, for the page to show; nothing when it is mended. */
  | { kind: "findings"; findings: Diagnostic[] }
  | { kind: "restart" };

/** From the process that serves to the command. */
export type FromServer =
  | { kind: "ready"; port: number }
  /** It can't go on. */
  | { kind: "failed"; finding: Diagnostic }
  /** What Slidev could not make of a slide. */
  | { kind: "found"; finding: Diagnostic }
  /** A line for the person. */
  | { kind: "said"; line: string };
