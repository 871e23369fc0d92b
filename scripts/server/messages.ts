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
      /** Addresses on which a phone finds the clicker. */
      remote?: readonly string[] | undefined;
    }
  /** What is wrong with the outline now, for the page to show; nothing when it is mended. */
  | { kind: "findings"; findings: Diagnostic[] }
  | { kind: "restart" }
  /** The phone is to be shown a new code. */
  | { kind: "new-code" };

/** From the process that serves to the command. */
export type FromServer =
  | { kind: "ready"; port: number }
  /** What becomes of the first page. */
  | { kind: "page"; state: "loading" | "loaded" }
  /** It can't go on. */
  | { kind: "failed"; finding: Diagnostic }
  /** What Slidev could not make of a slide. */
  | { kind: "found"; finding: Diagnostic }
  /** Addresses of the clicker with a new code; none when a phone has taken it. */
  | { kind: "code"; urls: string[] | undefined }
  /** A line for the person. */
  | { kind: "said"; line: string };
